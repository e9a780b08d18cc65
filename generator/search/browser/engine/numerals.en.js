// Numbers in kanji are no matter of English.

/** Where in a clean text amounts stand that are written otherwise here. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const amountsIn = (_text) => [];

/** Where in a clean text such numbers stand. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const numeralsIn = (_text) => [];

/** Where in a clean text units stand that have two names. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const unitsIn = (_text) => [];

/** The number that digits mean. @param {string} numeral */
export const numberOf = (numeral) => Number(numeral);
