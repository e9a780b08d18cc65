// Cuts an English text into its words: a row of letters and digits is one, whatever stands in it.
import { FUNCTION_WORDS, WORDS_OF_ASKING } from "./grammar.js";
import { nearWords } from "./near.js";
import { runsOf } from "./runs.js";
import { classWeight } from "./vocabulary.js";

/**
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./segment.js").Alternative} Alternative
 * @typedef {import("./segment.js").Lexicon} Lexicon
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 * @typedef {Pick<Token, "term"|"weight"|"how"|"alternatives">} Meaning
 */

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LONGEST_WORD = 40;
const LEAST_OF_PART = 4; // signs of a word that was typed in one with another
const OF_ASKING = 0.15; // weight, as that of such words that pages have
const NEARLY = 0.8; // what a word of the pages counts that is near the typed one
/** @type {Alternative[]} */ const NONE = [];

/** How many signs a word can have. @param {Vocabulary} _vocabulary @param {import("./synonyms.js").Synonyms} synonyms */
export const longestWordOf = (_vocabulary, { longestText }) => Math.max(LONGEST_WORD, longestText);

/** Cut one run of letters. @param {Lexicon} lexicon @param {string} text @param {number} from @param {number} to @param {boolean} [_long] @returns {Token[]} */
export function segment({ vocabulary }, text, from, to, _long) {
  return Array.from(text.slice(from, to).matchAll(WORD)).flatMap(({ 0: word, index }) => {
    let start = from + index;
    return wordsIn(vocabulary, word).map((part) => {
      const place = { text: part, start, end: start += part.length };
      return { ...place, ...meaningOf(vocabulary, part) };
    });
  });
}

/** A word that no page has anything like as the two words of the pages that were typed in one: userresearch. @param {Vocabulary} vocabulary @param {string} word */
function wordsIn(vocabulary, word) {
  if (word.length < 2 * LEAST_OF_PART || vocabulary.numberOf.has(word)) return [word];
  const { how, alternatives } = meaningOf(vocabulary, word);
  if (how === "word" || alternatives.length || WORDS_OF_ASKING.has(word)) return [word];
  const costOf = (/** @type {string} */ part) => {
    const number = vocabulary.numberOf.get(part);
    return number === undefined || vocabulary.termOf[number] < 0 ? Infinity : vocabulary.costs[number];
  };
  let [best, parts] = [Infinity, [word]];
  for (let at = LEAST_OF_PART; at <= word.length - LEAST_OF_PART; at++) {
    const two = [word.slice(0, at), word.slice(at)];
    const cost = costOf(two[0]) + costOf(two[1]);
    if (cost < best) [best, parts] = [cost, two];
  }
  return parts;
}

/** Cut all runs of letters of a text. @param {Lexicon} lexicon @param {string} text */
export const segmentAll = (lexicon, text) =>
  runsOf(text).flatMap(({ start, end }) => segment(lexicon, text, start, end));

/** What a word stands for, and how much it says. @param {Vocabulary} vocabulary @param {string} text @returns {Meaning} */
function meaningOf(vocabulary, text) {
  if (FUNCTION_WORDS.has(text)) return { term: -1, weight: 0, how: "word", alternatives: NONE };
  const word = vocabulary.numberOf.get(text) ?? vocabulary.numberOf.get(unaccented(text));
  const term = word === undefined ? -1 : vocabulary.termOf[word];
  if (term >= 0) return { term, weight: classWeight(vocabulary, term), how: "word", alternatives: NONE };
  if (WORDS_OF_ASKING.has(text)) return { term, weight: OF_ASKING, how: "unknown", alternatives: NONE };
  const alternatives = nearWords(vocabulary, unaccented(text));
  const weight = Math.max(0, ...alternatives.map((one) => NEARLY * classWeight(vocabulary, one.term))) || 1;
  return { term, weight, how: "unknown", alternatives };
}

/** Letters without their accents. @param {string} text */
const unaccented = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
