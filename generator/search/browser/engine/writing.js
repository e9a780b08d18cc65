// How Japanese is written: no blanks between words, each of which may stand anywhere. writing.en.js says it of English.
import { isInNumber } from "./runs.js";

const SENTENCE_ENDS = "。!?■";
const TWO_LETTERS = /[a-z]{2}/;

export const BLANK = ""; // between the words of a row
export const LETTERS_OF_A_SIGN = 1; // how many signs say what a Japanese one does
export const SHORT_STRINGS = 1; // what strings of one and two signs say

/** Where a word stands in a text from a place on, −1 if nowhere: not in the midst of letters (AI in MAIL) or of a number. @param {string} text @param {string} word @param {number} [from] */
export function placeIn(text, word, from = 0) {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!goesOn(text, at) && !goesOn(text, at + word.length)) return at;
  }
  return -1;
}

/** Whether letters or a number that began before a place of a text go on there. @param {string} text @param {number} at */
const goesOn = (text, at) => at > 0 && (TWO_LETTERS.test(text.slice(at - 1, at + 1)) || isInNumber(text, at));

/** Whether a sentence begins at a place. @param {string} text @param {number} at */
export const beginsSentence = (text, at) => SENTENCE_ENDS.includes(text[at - 1]);

/** The place at or before another where a text may be cut. @param {string} _text @param {number} at */
export const cutAt = (_text, at) => at;
