// What the pages say letter by letter: how many have two signs in a row, and which sign follows these.
import { digitAt, numbers } from "./coding.js";
import { placesOfTexts } from "./places.js";
import { remembered } from "./remembered.js";
import { KANJI, KATAKANA, KIND, kindAt, LONG_VOWEL, OTHER } from "./text.js";

/**
 * Of folded texts. `frequencyOf` counts pages with one or two signs, `nextsOf` tells which kanji and katakana follow two
 * signs in how much of their places, `between` which signs stand between two and how often.
 * @typedef {{sign: string, share: number}} Next
 * @typedef {{frequencyOf: (signs: string) => number, nextsOf: (pair: string) => Next[], between: (a: string, c: string) => {sign: string, count: number}[]}} Pairs
 * @typedef {{title: string, body: string}} Folded
 * @typedef {{signs: string, counts: string, nexts: string, fills: string}} EncodedPairs
 */

const LEAST_SHARE = 0.05;
const MOST_NEXTS = 6;
const NEXT = "`"; // no letter and no digit of a number
const STEPS = 60; // shares are whole numbers of 1/60, as they are written

/** A normalised text as letters only: everything else is a blank, long vowel signs after katakana are left out. @param {string} text */
export function folded(text) {
  let plain = "";
  let taken = 0; // signs that are written or left out
  let last = OTHER;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = KIND[code];
    const drawn = code === LONG_VOWEL && last === KATAKANA;
    if (kind !== OTHER && !drawn) {
      last = kind;
      continue;
    }
    plain += text.slice(taken, i);
    taken = i + 1;
    if (drawn) continue;
    if (last !== OTHER) plain += " ";
    last = kind;
  }
  return (plain + text.slice(taken)).trimEnd();
}

/** What texts say, looked up when it is asked for. @param {Folded[]} texts @returns {Pairs} */
export function pairsOfTexts(texts) {
  const { text, eachOf, pagesWith } = placesOfTexts(texts);
  const frequencyOf = remembered(pagesWith);
  const nextsOf = remembered((pair) => {
    if (![0, 1].every((at) => isOfWords(pair[at]))) return [];
    /** @type {Map<string, number>} */ const counts = new Map();
    const places = eachOf(pair, (at) => add(counts, text[at + pair.length]));
    return sharesOf(counts, places);
  });
  const between = (/** @type {string} */ a, /** @type {string} */ c) => {
    /** @type {Map<string, number>} */ const counts = new Map();
    eachOf(a, (at) => text[at + 2] === c && add(counts, text[at + 1]));
    return [...counts.keys()].map((sign) => ({ sign, count: countOf({ frequencyOf, nextsOf }, a + sign, c) }));
  };
  return { frequencyOf, nextsOf, between };
}

/** What a table says, which comes in parts. @returns {{pairs: Pairs, add: (part: EncodedPairs) => void}} */
export function pairsOfTable() {
  /** @type {Map<string, number>} */ const frequencies = new Map();
  /** @type {Map<string, Next[]>} */ const nexts = new Map();
  /** @type {Map<string, {sign: string, count: number}[]>} */ const fills = new Map();
  const pairs = {
    frequencyOf: (/** @type {string} */ signs) => frequencies.get(signs) || 0,
    nextsOf: (/** @type {string} */ pair) => nexts.get(pair) || [],
    between: (/** @type {string} */ a, /** @type {string} */ c) => fills.get(a + c) || [],
  };
  const add = (/** @type {EncodedPairs} */ part) => {
    if (!part.signs) return;
    const [counts, following] = [numbers(part.counts), part.nexts.split(NEXT)];
    part.signs.split(" ").forEach((signs, i) => {
      frequencies.set(signs, counts[i]);
      const next = [...following[i].matchAll(/(.)(.)/gs)];
      nexts.set(signs, next.map(([, sign, share]) => ({ sign, share: digitAt(share, 0) / STEPS })));
    });
    for (const fill of part.fills.split(NEXT).filter(Boolean)) {
      const known = fills.get(fill.slice(0, 2)) || [];
      fills.set(fill.slice(0, 2), [...known, { sign: fill[2], count: numbers(fill.slice(3))[0] }]);
    }
  };
  return { pairs, add };
}

/** How often a sign follows two, as far as it mostly does. @param {Pick<Pairs, "frequencyOf"|"nextsOf">} pairs @param {string} pair @param {string} sign */
export function countOf({ frequencyOf, nextsOf }, pair, sign) {
  const next = nextsOf(pair).find((one) => one.sign === sign);
  return next ? Math.round(next.share * frequencyOf(pair)) : 0;
}

/** @param {Map<string, number>} counts @param {number} places @returns {Next[]} */
function sharesOf(counts, places) {
  const shares = [...counts].map(([sign, count]) => ({ sign, share: Math.round((STEPS * count) / places) / STEPS }));
  const likely = shares.filter(({ share }) => share >= LEAST_SHARE);
  return likely.sort((x, y) => y.share - x.share || (x.sign < y.sign ? -1 : 1)).slice(0, MOST_NEXTS);
}

/** @param {Map<string, number>} counts @param {string|undefined} sign */
function add(counts, sign) {
  if (isOfWords(sign)) counts.set(sign, (counts.get(sign) || 0) + 1);
}

/** Whether a sign is a kanji or katakana. @param {string|undefined} sign @returns {sign is string} */
function isOfWords(sign) {
  const kind = sign ? kindAt(sign, 0) : OTHER;
  return kind === KANJI || kind === KATAKANA;
}
