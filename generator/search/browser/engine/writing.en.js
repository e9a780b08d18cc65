// How English is written: words stand apart, and what stands within another is none.

const SENTENCE_ENDS = ".!?";
const OF_A_WORD = /[\p{L}\p{N}\p{M}]/u;

export const BLANK = " "; // between the words of a row
export const LETTERS_OF_A_SIGN = 2; // how many signs say what a Japanese one does
export const SHORT_STRINGS = 0.4; // what strings of one and two signs say: most stand on every page

/** Where a word stands in a text from a place on, −1 if nowhere. @param {string} text @param {string} word @param {number} [from] */
export function placeIn(text, word, from = 0) {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isInWord(text[at - 1]) && !isInWord(text[at + word.length])) return at;
  }
  return -1;
}

/** @param {string|undefined} sign */
const isInWord = (sign) => sign !== undefined && OF_A_WORD.test(sign);

/** Whether a sentence begins at a place. @param {string} text @param {number} at */
export const beginsSentence = (text, at) => text[at - 1] === " " && SENTENCE_ENDS.includes(text[at - 2] ?? " ");

/** The place at or before another where a text may be cut. @param {string} text @param {number} at */
export const cutAt = (text, at) => at < text.length ? text.lastIndexOf(" ", at - 1) + 1 : at;
