// Second stage: one- and two-sign strings of the query in the first pages, weighed by the scripts of their signs.
import { folded } from "./pairs.js";
import { runsOf } from "./runs.js";
import { HIRAGANA, kindAt } from "./text.js";
import { SHORT_STRINGS } from "./writing.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./params.js").Params} Params
 * @typedef {{signs: string, share: number}} Gram a string that is looked for besides those of the query
 * @typedef {{factors: Map<string, number>, mass: number}} WeightedGrams string → what it adds to its pages
 */

const GRAM_B = 0.75; // b of BM25F

/** Weight of a string by the scripts of its signs; 0 = not looked for. @param {Params} p @param {string} signs */
function gramWeight(p, signs) {
  const first = kindAt(signs, 0) === HIRAGANA;
  if (signs.length === 1) return first ? 0 : p.unigram;
  const second = kindAt(signs, 1) === HIRAGANA;
  if (first && second) return p.hiragana;
  return first || second ? p.mixed : 1;
}

/** How much rarer things say more, among n pages. @param {number} n @param {number} frequency */
export const idf = (n, frequency) => Math.log(1 + (n - frequency + 0.5) / (frequency + 0.5));

/** The strings of a query and those looked for besides. @param {Engine} engine @param {string} text @param {Gram[]} besides @returns {WeightedGrams} */
export function weighGrams({ all, params, pages }, text, besides) {
  /** @type {Map<string, number>} */ const factors = new Map();
  let mass = 0;
  for (const signs of gramsOf(text)) {
    const weight = gramWeight(params, signs);
    const frequency = weight && all.pairs.frequencyOf(signs);
    const value = weight && weight * idf(pages, frequency);
    mass += value;
    if (frequency) factors.set(signs, (factors.get(signs) || 0) + value);
  }
  for (const { signs, share } of besides) {
    const weight = gramWeight(params, signs) * share;
    const frequency = weight && all.pairs.frequencyOf(signs);
    if (frequency && !factors.has(signs)) factors.set(signs, weight * idf(pages, frequency));
  }
  return { factors, mass: mass || 1 };
}

/** Every sign of the runs of a text, each followed by the pair it begins. @param {string} text */
export function gramsOf(text) {
  const grams = [];
  for (const { start, end } of runsOf(text)) {
    const run = folded(text.slice(start, end));
    for (let i = 0; i < run.length; i++) {
      grams.push(run[i]);
      if (i + 1 < run.length) grams.push(run.slice(i, i + 2));
    }
  }
  return grams;
}

/** What the strings of a query are worth on a page. @param {Engine} engine @param {number} d @param {WeightedGrams} grams */
export function gramGain({ all, params: p }, d, { factors, mass }) {
  const { title, body } = all.foldedOf(d);
  const [titleNorm, bodyNorm] = [norm(title, all.means[0]), norm(body, all.means[1])];
  let sum = 0;
  for (const [signs, factor] of factors) {
    const tf = (p.ngramTitle * placesIn(title, signs)) / titleNorm + placesIn(body, signs) / bodyNorm;
    sum += factor * ((p.ngramK1 + 1) * tf) / (p.ngramK1 + tf);
  }
  return (p.ngrams * SHORT_STRINGS * sum) / mass;
}

/** What the length of a text divides by. @param {string} text @param {number} mean */
const norm = (text, mean) => 1 - GRAM_B + (GRAM_B * text.length) / mean;

/** @param {string} text @param {string} signs */
function placesIn(text, signs) {
  let places = 0;
  for (let at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + 1)) places++;
  return places;
}
