// Forms of kanji are no matter of English: its index keeps texts as they are.

/** A text in the usual forms of its signs. @param {string} text */
export const inUsualForms = (text) => text;
