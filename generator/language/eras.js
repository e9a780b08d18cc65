// The Japanese eras, each with the year before it began; the same as ERAS in dates.py.

/** @type {Record<string, number>} */
export const ERAS = { 令: 2018, 平: 1988, 昭: 1925, 大: 1911, 明: 1867, R: 2018, H: 1988, S: 1925 };
