// What every page is worth to a query by its words and their synonyms.
import { hasAll } from "./collection.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./expand.js").Target} Target
 * @typedef {{term: number, factor: number}} Gain what a term adds to its pages
 * @typedef {{used: Map<number, number>, gains: Gain[], mass: number, words: number}} Weighted used: term → weight; mass: what saying everything is worth; words: how many of them say anything
 */

const NEAR = 0.3; // to the power of the further words: the fewer are typed, the less a page that says one is raised by words near it
const UNKNOWN_SHARE = 0.5; // what an unknown word counts as something that is not said
const LEAST_UNKNOWN = 0.2; // weight up to which an unknown word is passed over

/** @param {Engine} engine @param {Token[]} tokens @returns {Weighted} */
export function weighWords(engine, tokens) {
  /** @type {Weighted} */ const weighted = { used: new Map(), gains: [], mass: 0, words: 0 };
  for (const token of tokens) {
    const terms = termsOfToken(token);
    for (const term of terms) addGain(engine, weighted, term, token.weight);
    const mass = massOf(engine, token);
    weighted.mass += mass * (terms.length ? 1 : UNKNOWN_SHARE);
    weighted.words += Number(mass > 0);
  }
  weighted.mass ||= 1;
  return weighted;
}

/** A term counts once, with its greatest weight. @param {Engine} engine @param {Weighted} weighted @param {number} term @param {number} weight */
function addGain(engine, { used, gains }, term, weight) {
  const old = used.get(term) || 0;
  if (weight <= old) return;
  used.set(term, weight);
  gains.push({ term, factor: (weight - old) * engine.idf[term] });
}

/** The terms a token stands for. @param {Token} token */
export const termsOfToken = ({ term, alternatives }) => term >= 0 ? [term] : alternatives.map((one) => one.term);

/** What it is worth that a token is said. @param {Engine} engine @param {Token} token */
export function massOf(engine, token) {
  const { how, weight } = token;
  if (how === "typo" || how === "prefix" || how === "inside") return 0;
  const terms = termsOfToken(token);
  if (terms.length) return weight * Math.max(0, ...terms.map((term) => engine.idf[term]));
  return how === "unknown" && weight > LEAST_UNKNOWN ? weight * Math.log(1 + engine.pages) : 0;
}

/** What words and synonyms are worth on every page. @param {Engine} engine @param {Weighted} words @param {Target[]} targets @returns {Float32Array} */
export function scorePages(engine, words, targets) {
  const scores = new Float32Array(engine.pages);
  const share = engine.params.synonyms / words.mass;
  for (const { term, factor } of words.gains) addTerm(engine, term, factor / words.mass, scores);
  const near = 1 - NEAR ** Math.max(0, words.words - 1);
  for (const target of targets) addTarget(engine, target, words.used, share, near, scores);
  return scores;
}

/** @param {Engine} engine @param {number} term @param {number} factor @param {Float32Array} scores @param {(d: number) => number} [part] how much of it a page gets */
function addTerm({ all }, term, factor, scores, part = () => 1) {
  const { pages, impacts } = all.listOf(term);
  for (let i = 0; i < pages.length; i++) scores[pages[i]] += part(pages[i]) * factor * impacts[i];
}

/**
 * Adds what pages with all the terms are worth; what the query says itself has been counted. Of words that are only near
 * the typed ones, pages that say the typed ones themselves get the part `near`.
 * @param {Engine} engine @param {Target} target @param {Map<number, number>} used @param {number} share @param {number} near @param {Float32Array} scores
 */
function addTarget(engine, { terms, weight, same, typed }, used, share, near, scores) {
  const part = (/** @type {number} */ d) => !same && typed.length > 0 && hasAll(engine.all, typed, d) ? near : 1;
  if (terms.length === 1) return addTerm(engine, terms[0], share * weight * engine.idf[terms[0]], scores, part);
  /** @type {Map<number, {count: number, sum: number}>} */ const seen = new Map();
  for (const term of terms) sumUp(engine.all.listOf(term), used.has(term) ? 0 : engine.idf[term], seen);
  for (const [d, { count, sum }] of seen) {
    if (count >= terms.length) scores[d] += (part(d) * share * weight * sum) / Math.sqrt(terms.length);
  }
}

/** @param {import("./postings.js").List} list @param {number} factor @param {Map<number, {count: number, sum: number}>} seen */
function sumUp({ pages, impacts }, factor, seen) {
  for (let i = 0; i < pages.length; i++) {
    const old = seen.get(pages[i]);
    const more = factor * impacts[i];
    if (!old) seen.set(pages[i], { count: 1, sum: more });
    else {
      old.count++;
      old.sum += more;
    }
  }
}
