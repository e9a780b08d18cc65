// The words of all pages: what each costs in cutting a query, the term it stands for, how it is read.
import { digitAt, numbers, readingsIn, unfront } from "./coding.js";
import { CLASS_WEIGHTS } from "./params.js";
import { inLargeKana, isOneOff } from "./oneoff.js";
import { HIRAGANA, kanaKey, KATAKANA, kindAt } from "./text.js";

/**
 * A term is a normalised form; its surfaces are the words that stand for it. Function words have no term (−1).
 * `reach` tells how many signs the longest of those has that begin with a sign.
 * @typedef {{words: string[], numberOf: Map<string, number>, reach: Map<string, number>, costs: number[]|Float32Array, termOf: number[]|Int32Array,
 *   classOf: number[], surfaces: string[][], readings: Map<string, number[]>, unknownCost: number}} Vocabulary
 * @typedef {{total: number, words: string, costs: string, kinds: string, same: string, readings: string}} EncodedVocabulary
 * @typedef {{words: string, costs: string, kinds: string, forms: string, readings: string}} EncodedWords
 */

const FUNCTION = "f";
const SAME = "=";
const LEAST_MISTYPED = 5; // signs of a word with a wrong sign in it: shorter ones are other words
const QUARTERS = 4; // costs are written in quarters of a nat

/** @param {EncodedVocabulary} encoded @returns {import("./steps.js").Steps<Vocabulary>} */
export function* readVocabulary(encoded) {
  const words = unfront(encoded.words);
  const costs = new Float32Array(words.length).map((_, i) => digitAt(encoded.costs, i) / QUARTERS);
  /** @type {Map<string, number>} */ const numberOf = new Map();
  /** @type {Map<string, number>} */ const reach = new Map();
  words.forEach((word, number) => numberOf.set(word, number) && reachOut(reach, word));
  yield;
  const terms = readTerms(words, encoded);
  yield;
  const readings = readReadings(words, terms.termOf, costs, readingsIn(encoded.readings));
  return { words, numberOf, reach, costs, ...terms, readings, unknownCost: Math.log(Math.max(2, encoded.total)) + 2 };
}

/** A vocabulary of which the words come later. @param {number} total @returns {Vocabulary} */
export const noVocabulary = (total) => ({
  ...{
    words: [],
    numberOf: new Map(),
    reach: new Map(),
    costs: [],
    termOf: [],
    classOf: [],
    surfaces: [],
    readings: new Map(),
  },
  unknownCost: Math.log(Math.max(2, total)) + 2,
});

/** Adds a part of the words, among them some that only are read so that they belong to it. @param {Vocabulary} vocabulary @param {EncodedWords} part @param {(form: string) => number} termOfForm */
export function takeWords({ words, numberOf, reach, costs, termOf, classOf, readings }, part, termOfForm) {
  const [spoken, forms] = [readingsIn(part.readings), unfront(part.forms)];
  let next = 0;
  unfront(part.words).forEach((word, i) => {
    const number = numberOf.get(word) ?? words.push(word) - 1;
    numberOf.set(word, number);
    reachOut(reach, word);
    costs[number] = digitAt(part.costs, i) / QUARTERS;
    termOf[number] = -1;
    if (part.kinds[i] === FUNCTION) return;
    const term = termOf[number] = termOfForm(forms[next] || word);
    classOf[term] = digitAt(part.kinds, i);
    for (const key of spoken[next++].split(",")) if (key) addReading(readings, key, number, byCost(words, costs));
  });
}

/** Note that a text may be looked up: nothing longer needs to be that begins alike. @param {Map<string, number>} reach @param {string} text */
export function reachOut(reach, text) {
  if (text.length > (reach.get(text[0]) ?? 0)) reach.set(text[0], text.length);
}

/** @param {Vocabulary["readings"]} readings @param {string} key @param {number} word @param {(a: number, b: number) => number} order */
function addReading(readings, key, word, order) {
  const list = readings.get(key) || [];
  if (!list.includes(word)) readings.set(key, [...list, word].sort(order));
}

/** @param {string[]} words @param {EncodedVocabulary} encoded */
function readTerms(words, encoded) {
  const same = numbers(encoded.same).values();
  const termOf = new Int32Array(words.length).fill(-1);
  /** @type {number[]} */ const classOf = [];
  /** @type {string[][]} */ const surfaces = [];
  for (let i = 0; i < words.length; i++) {
    const kind = encoded.kinds[i];
    if (kind === FUNCTION) continue;
    termOf[i] = kind === SAME ? Number(same.next().value) : classOf.push(digitAt(kind, 0)) - 1;
    (surfaces[termOf[i]] ??= []).push(words[i]);
  }
  return { termOf, classOf, surfaces };
}

/** Key in kana → the words read so, the commonest first. @param {string[]} words @param {Int32Array} termOf @param {Float32Array} costs @param {string[]} spoken readings of the words with a term */
function readReadings(words, termOf, costs, spoken) {
  /** @type {Map<string, number[]>} */ const readings = new Map();
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    if (termOf[i] < 0) continue;
    for (const key of keysOf(words[i], spoken[next++])) {
      const list = readings.get(key);
      if (!list) readings.set(key, [i]);
      else if (!list.includes(i)) list.push(i);
    }
  }
  for (const list of readings.values()) list.sort((a, b) => costs[a] - costs[b]);
  return readings;
}

/** What a word is read like: as the index says, and as it stands where that is kana. @param {string} word @param {string|undefined} spoken */
function keysOf(word, spoken) {
  const keys = spoken ? spoken.split(",") : [];
  const first = kindAt(word, 0);
  const own = first === KATAKANA || first === HIRAGANA ? kanaKey(word) : "";
  if (own && own !== word) keys.push(own);
  return keys;
}

/** The term of a word, −1 where the vocabulary lacks it. @param {Vocabulary} vocabulary @param {string} word */
export function termOfWord(vocabulary, word) {
  const number = vocabulary.numberOf.get(word);
  return number === undefined ? -1 : vocabulary.termOf[number];
}

/** The words that begin with a text, the commonest first. @param {Vocabulary} vocabulary @param {string} text */
export function wordsBegunBy({ words, reach, termOf, costs }, text) {
  if (text.length > (reach.get(text[0]) ?? 0)) return [];
  /** @type {number[]} */ const found = [];
  words.forEach((word, number) => word.startsWith(text) && termOf[number] >= 0 && found.push(number));
  return found.sort(byCost(words, costs));
}

/** The words that begin with one in katakana; where there are none, those it is when one sign is wrong. @param {Vocabulary} vocabulary @param {string} text */
export function wordsMeant(vocabulary, text) {
  const begun = wordsBegunBy(vocabulary, text);
  return begun.length || text.length < LEAST_MISTYPED ? begun : wordsNear(vocabulary, text);
}

/** The words in katakana that differ from a text by one sign or by the order of two, the commonest first: コミュニケーション for コミニュケーション. @param {Vocabulary} vocabulary @param {string} text */
function wordsNear({ words, termOf, costs }, text) {
  const typed = inLargeKana(text);
  /** @type {number[]} */ const found = [];
  words.forEach((word, number) => {
    const may = termOf[number] >= 0 && word[0] === text[0] && Math.abs(word.length - text.length) < 2;
    if (may && kindAt(word, word.length - 1) === KATAKANA && isOneOff(inLargeKana(word), typed)) found.push(number);
  });
  return found.sort(byCost(words, costs));
}

/** The commonest first, those that are as common in the order of their codes. @param {string[]} words @param {Vocabulary["costs"]} costs @returns {(a: number, b: number) => number} */
const byCost = (words, costs) => (a, b) => costs[a] - costs[b] || (words[a] < words[b] ? -1 : 1);

/** How much a term says by its part of speech. @param {Vocabulary} vocabulary @param {number} term */
export const classWeight = (vocabulary, term) => CLASS_WEIGHTS[vocabulary.classOf[term]];
