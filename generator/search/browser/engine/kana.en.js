// English has one alphabet: nothing is typed in another one.

/** @typedef {import("./segment.js").Lexicon} Lexicon */

/** A text as the pages write it. @param {Lexicon} _lexicon @param {string} text */
export const inUsualKana = (_lexicon, text) => text;

/** How words in letters would be read. @param {string} _text @returns {string[]} */
export const lettersRead = (_text) => [];

/** A text with such words as they are read. @param {Lexicon} _lexicon @param {string} text */
export const withLettersRead = (_lexicon, text) => text;

/** A text with names that are typed as they are read. @param {Lexicon} _lexicon @param {string} text */
export const withNamesRead = (_lexicon, text) => text;

/** The groups of synonyms that may have such names. @param {Lexicon} _lexicon @param {string} _text @returns {number[]} */
export const groupsRead = (_lexicon, _text) => [];
