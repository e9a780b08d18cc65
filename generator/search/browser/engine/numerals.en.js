// Numbers in kanji are no matter of English.

/** Where in a clean text amounts stand that are written otherwise here. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const amountsIn = (_text) => [];

/** Where in a clean text such numbers stand. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const numeralsIn = (_text) => [];

/** Where in a clean text units stand that have two names. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const unitsIn = (_text) => [];

/** Where in a clean text sums stand with the sign of the yen before them: they stay so. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const yenIn = (_text) => [];

/** Where in a clean text numbers stand in kanji with their zeros. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const zerosIn = (_text) => [];

/** Where in a clean text Roman numbers count something in kanji. @param {string} _text @returns {{at: number, length: number, figure: string}[]} */
export const romansIn = (_text) => [];

/** The number that digits mean. @param {string} numeral */
export const numberOf = (numeral) => Number(numeral);
