// Rows as a CSV file that Japanese Excel opens as it is, and in which no text is taken for a formula: the form of output/sheet.py.

const FORMULA = /^(?:[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|[\t\r\n'])/u;

/** @param {string[][]} rows */
export const sheetOf = (rows) => `\ufeff${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;

/** @param {string} text */
const quoted = (text) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
