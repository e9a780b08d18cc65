// Years of the Japanese eras are no matter of English.

/** Where in a clean text such years stand. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const erasIn = (_text) => [];

/** Where in a clean text a day or month stands in figures: it stays so. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const daysIn = (_text) => [];
