// Years of the Japanese eras are no matter of English.

/** A clean text with the years of eras as numbers. @param {string} text */
export const inCommonYears = (text) => text;

/** Where in a clean text such years stand. @param {string} _text @returns {{at: number, length: number, year: string}[]} */
export const erasIn = (_text) => [];
