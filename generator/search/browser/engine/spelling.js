// Words typed with more or fewer kana beside their kanji than the pages have: 申込 and 申込み for 申し込み. What is looked for
// letter by letter is then the spelling that most pages have, and the others besides it.
import { gramsOf } from "./grams.js";

/**
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./grams.js").Gram} Gram
 * @typedef {{start: number, end: number, family: string[]}} Spelt a typed word and its spellings, the typed one among them
 */

const OKURIGANA = /[ぁ-ゖ]/g;
const TWO_KANJI = /\p{Script=Han}.*\p{Script=Han}/su;

/** The words of a query that the pages spell in several ways. @param {import("./vocabulary.js").Vocabulary} vocabulary @param {Token[]} tokens @returns {Spelt[]} */
export const speltOtherwise = ({ surfaces }, tokens) =>
  tokens.flatMap(({ text, start, end, term }) => {
    if (term < 0 || !TWO_KANJI.test(text)) return [];
    const family = familyOf(text, surfaces[term] || []);
    return family.length > 1 ? [{ start, end, family }] : [];
  });

/** The spellings that are the longest one of a word with kana left out. @param {string} text @param {string[]} words */
function familyOf(text, words) {
  const longest = words.filter((word) => leavesOutKana(word, text)).sort(byLength)[0] ?? text;
  return [...new Set([text, ...words])].filter((word) => leavesOutKana(longest, word)).sort(byLength);
}

/** The longest first. @param {string} a @param {string} b */
const byLength = (a, b) => b.length - a.length || (a < b ? -1 : 1);

/** Whether a word becomes another one, or stays, when kana are left out of it. @param {string} whole @param {string} word */
function leavesOutKana(whole, word) {
  if (whole.replace(OKURIGANA, "") !== word.replace(OKURIGANA, "")) return false;
  let at = 0;
  for (const sign of whole) if (sign === word[at]) at++;
  return at === word.length;
}

/** A text with such words as most pages have them. @param {import("./vocabulary.js").Vocabulary} vocabulary @param {string} text @param {Spelt[]} spelt */
export function asMostHaveIt({ numberOf, costs }, text, spelt) {
  const costOf = (/** @type {string} */ word) => costs[numberOf.get(word) ?? -1] ?? Infinity;
  let usual = "";
  let done = 0;
  for (const { start, end, family } of spelt) {
    usual += text.slice(done, start) + [...family].sort((a, b) => costOf(a) - costOf(b))[0];
    done = end;
  }
  return usual + text.slice(done);
}

/** The strings of all spellings. @param {Spelt[]} spelt @param {number} share @returns {Gram[]} */
export const gramsOfSpellings = (spelt, share) =>
  spelt.flatMap(({ family }) => family.flatMap(gramsOf)).map((signs) => ({ signs, share }));
