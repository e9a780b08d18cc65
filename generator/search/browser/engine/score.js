// What every page is worth to a query: words, synonyms and strings, and the titles of the first pages.
import { gramKey } from "./alphabet.js";
import { gramWeight } from "./grams.js";
import { addGramScores, frequencyOf } from "./shards.js";
import { KATAKANA, KIND, LONG_VOWEL, runsOf } from "./text.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./analyse.js").Gram} Gram
 * @typedef {import("./expand.js").Target} Target
 * @typedef {{term: number, factor: number}} Gain what a term adds to its pages
 * @typedef {{used: Map<number, number>, gains: Gain[], mass: number}} Weighted used: term → weight; mass: what saying everything is worth
 * @typedef {{factors: Map<number, number>, mass: number}} WeightedGrams key of a string → what it adds to its pages
 */

const UNKNOWN_SHARE = 0.5; // what an unknown word counts as something that is not said
const LEAST_UNKNOWN = 0.2; // weight up to which an unknown word is passed over

/** How much rarer things say more, among n pages. @param {number} n @param {number} frequency */
export const idf = (n, frequency) => Math.log(1 + (n - frequency + 0.5) / (frequency + 0.5));

/** @param {Engine} engine @param {Token[]} tokens @returns {Weighted} */
export function weighWords(engine, tokens) {
  /** @type {Weighted} */ const weighted = { used: new Map(), gains: [], mass: 0 };
  for (const token of tokens) {
    const terms = termsOfToken(token);
    for (const term of terms) addGain(engine, weighted, term, token.weight);
    weighted.mass += massOf(engine, token) * (terms.length ? 1 : UNKNOWN_SHARE);
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
  if (how === "typo" || how === "prefix") return 0;
  const terms = termsOfToken(token);
  if (terms.length) return weight * Math.max(0, ...terms.map((term) => engine.idf[term]));
  return how === "unknown" && weight > LEAST_UNKNOWN ? weight * Math.log(1 + engine.pages) : 0;
}

/** The strings of a query and those looked for besides. @param {Engine} engine @param {string} text @param {Gram[]} besides @returns {WeightedGrams} */
export function weighGrams(engine, text, besides) {
  /** @type {Map<number, number>} */ const factors = new Map();
  let mass = 0;
  for (const { key, weight } of gramsOf(engine, text)) {
    const value = weight * idf(engine.all.texts.length, frequencyOf(engine.all, key));
    mass += value;
    if (key >= 0) factors.set(key, (factors.get(key) || 0) + value);
  }
  for (const { a, b, share } of besides) {
    const weight = gramWeight(engine.params, a, b) * share;
    const key = gramKey(engine.all.alphabet, a, b);
    const frequency = frequencyOf(engine.all, key);
    if (weight && frequency && !factors.has(key)) factors.set(key, weight * idf(engine.all.texts.length, frequency));
  }
  return { factors, mass: mass || 1 };
}

/** @param {Engine} engine @param {string} text */
function gramsOf({ params, all }, text) {
  const grams = [];
  for (const { start, end } of runsOf(text)) {
    const codes = signsOf(text.slice(start, end));
    for (let i = 0; i < codes.length; i++) {
      for (const b of i + 1 < codes.length ? [0, codes[i + 1]] : [0]) {
        const weight = gramWeight(params, codes[i], b);
        if (weight) grams.push({ key: gramKey(all.alphabet, codes[i], b), weight });
      }
    }
  }
  return grams;
}

/** The codes of a run without long vowel signs after katakana, as the pages are indexed. @param {string} run */
function signsOf(run) {
  /** @type {number[]} */ const codes = [];
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    if (code !== LONG_VOWEL || !codes.length || KIND[codes[codes.length - 1]] !== KATAKANA) codes.push(code);
  }
  return codes;
}

/** The score of every page before the second stage. @param {Engine} engine @param {Weighted} words @param {Target[]} targets @param {WeightedGrams} grams @returns {(d: number) => number} */
export function scorePages(engine, words, targets, grams) {
  const { params: p, all } = engine;
  const size = all.texts.length;
  const [byWord, bySynonym, byGram] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  for (const { term, factor } of words.gains) addTerm(engine, term, factor, byWord);
  for (const target of targets) addTarget(engine, target, words.used, bySynonym);
  for (const [key, factor] of grams.factors) addGramScores(all, key, factor, byGram);
  return (d) => (byWord[d] + p.synonyms * bySynonym[d]) / words.mass + (p.ngrams * byGram[d]) / grams.mass;
}

/** @param {Engine} engine @param {number} term @param {number} factor @param {Float32Array} scores */
function addTerm({ all }, term, factor, scores) {
  for (const { postings } of all.shards) {
    const { pages, impacts, starts } = postings;
    const end = starts[term + 1];
    for (let i = starts[term]; i < end; i++) scores[pages[i]] += factor * impacts[i];
  }
}

/** Adds what pages with all the terms are worth; what the query says itself has been counted. @param {Engine} engine @param {Target} target @param {Map<number, number>} used @param {Float32Array} scores */
function addTarget(engine, { terms, weight }, used, scores) {
  if (terms.length === 1) return addTerm(engine, terms[0], weight * engine.idf[terms[0]], scores);
  /** @type {Map<number, {count: number, sum: number}>} */ const seen = new Map();
  for (const { postings } of engine.all.shards) {
    for (const term of terms) sumUp(postings, term, used.has(term) ? 0 : engine.idf[term], seen);
  }
  for (const [d, { count, sum }] of seen) {
    if (count >= terms.length) scores[d] += (weight * sum) / Math.sqrt(terms.length);
  }
}

/** @param {import("./postings.js").Postings} postings @param {number} term @param {number} factor @param {Map<number, {count: number, sum: number}>} seen */
function sumUp({ starts, pages, impacts }, term, factor, seen) {
  for (let i = starts[term]; i < starts[term + 1]; i++) {
    const old = seen.get(pages[i]);
    const more = factor * impacts[i];
    if (!old) seen.set(pages[i], { count: 1, sum: more });
    else {
      old.count++;
      old.sum += more;
    }
  }
}
