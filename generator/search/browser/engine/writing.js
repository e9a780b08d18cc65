// How Japanese is written: no blanks between words, each of which may stand anywhere. writing.en.js says it of English.

const SENTENCE_ENDS = "。!?■";

export const BLANK = ""; // between the words of a row
export const LETTERS_OF_A_SIGN = 1; // how many signs say what a Japanese one does
export const SHORT_STRINGS = 1; // what strings of one and two signs say

/** Where a word stands in a text from a place on, −1 if nowhere. @param {string} text @param {string} word @param {number} [from] */
export const placeIn = (text, word, from = 0) => text.indexOf(word, from);

/** Whether a sentence begins at a place. @param {string} text @param {number} at */
export const beginsSentence = (text, at) => SENTENCE_ENDS.includes(text[at - 1]);

/** The place at or before another where a text may be cut. @param {string} _text @param {number} at */
export const cutAt = (_text, at) => at;
