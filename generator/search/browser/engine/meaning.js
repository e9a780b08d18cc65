// Meaning: the first pages in another order where they say little of what was asked, by vectors that an encoder made.
import { digitAt } from "./coding.js";
import { hasTerm } from "./postings.js";
import { remembered } from "./remembered.js";
import { classWeight } from "./vocabulary.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./expand.js").Target} Target
 * @typedef {Map<number, number>} Weights term → weight
 */

const BITS_A_DIGIT = 6; // of a digit, the first one highest
const [LITTLE_OFF, FAR_OFF] = [0.453, 1.51]; // a number near to the mean, and far from it, in deviations (Max, 1960)

/** The bits of some digits as −1 and 1. @param {string} digits */
function signsIn(digits) {
  const found = new Float32Array(digits.length * BITS_A_DIGIT);
  for (let i = 0; i < found.length; i++) {
    found[i] = ((digitAt(digits, Math.floor(i / BITS_A_DIGIT)) >> (BITS_A_DIGIT - 1 - (i % BITS_A_DIGIT))) & 1) * 2 - 1;
  }
  return found;
}

/** The vector of a word. @type {(vector: string) => Float32Array} */
const wordVector = remembered(signsIn);

/** The vector of a page: its signs, and which numbers are far. @type {(vector: string) => Float32Array} */
const pageVector = remembered((vector) => {
  const [own, far] = [signsIn(vector.slice(0, vector.length / 2)), signsIn(vector.slice(vector.length / 2))];
  return own.map((sign, i) => sign * (far[i] > 0 ? FAR_OFF : LITTLE_OFF));
});

/**
 * Pages in the order of their scores and of how near they come to what the query means; a page without a vector is as
 * near as the others are. The more of the query the first ones say, the less it counts.
 * @param {Engine} engine @param {number[]} pages best first @param {Float32Array} scores @param {Weights} used @param {Target[]} targets
 */
export function byMeaning(engine, pages, scores, used, targets) {
  const query = vectorOfQuery(engine, used, targets);
  const nearness = pages.map((d) => query && nearTo(query, engine.docs[d].vector));
  const known = nearness.filter((near) => near !== undefined);
  if (!query || known.length < 2) return pages;
  const usual = sumOf(known) / known.length;
  const weight = scores[pages[0]] * engine.params.meaning *
    (1 - engine.params.meaningSaid * shareSaidBy(engine, pages, used));
  const worth = new Map(pages.map((d, i) => [d, scores[d] + weight * (nearness[i] ?? usual)]));
  return [...pages].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}

/** What a query means: its words and those looked for instead, by their rarity. @param {Engine} engine @param {Weights} used @param {Target[]} targets */
function vectorOfQuery({ vectorOf, idf, params }, used, targets) {
  const instead = targets.flatMap(({ terms, weight }) =>
    terms.map((term) => /** @type {const} */ ([term, params.meaningSynonyms * weight / terms.length]))
  );
  /** @type {Float32Array|undefined} */ let whole;
  for (const [term, weight] of [...used, ...instead]) {
    const vector = vectorOf(term);
    if (!vector) continue;
    const own = wordVector(vector);
    whole ??= new Float32Array(own.length);
    for (let i = 0; i < own.length; i++) whole[i] += weight * idf[term] * own[i];
  }
  return whole;
}

/** The cosine of the angle between a query and a page. @param {Float32Array} query @param {string} [vector] */
function nearTo(query, vector) {
  if (!vector) return undefined;
  const page = pageVector(vector);
  return dotOf(query, page) / Math.sqrt(dotOf(query, query) * dotOf(page, page) || 1);
}

/** How much of the words of a query the first pages say, on average. @param {Engine} engine @param {number[]} pages @param {Weights} used */
function shareSaidBy({ all, vocabulary, idf, params }, pages, used) {
  const worth = [...used].map((
    [term, weight],
  ) => /** @type {const} */ ([term, weight * idf[term] * classWeight(vocabulary, term)]));
  const whole = sumOf(worth.map(([, value]) => value)) || 1;
  const first = pages.slice(0, params.meaningFirst);
  const said = first.map((d) => sumOf(worth.map(([term, value]) => hasTerm(all.listOf(term), d) ? value : 0)));
  return sumOf(said) / first.length / whole;
}

/** @param {(number|undefined)[]} values */
const sumOf = (values) => values.reduce((/** @type {number} */ whole, value) => whole + (value ?? 0), 0);

/** @param {Float32Array} a @param {Float32Array} b */
function dotOf(a, b) {
  let product = 0;
  for (let i = 0; i < a.length; i++) product += a[i] * b[i];
  return product;
}
