// Patterns of the check as they come with the data.

/** @typedef {import("./types.js").Expression} Expression */

/** What finds every place of a text. @param {Expression} data @returns {RegExp} */
export function expression({ source, flags }) {
  return new RegExp(source, flags);
}

/** What tells whether one text fits. @param {Expression} data @returns {RegExp} */
export function single({ source, flags }) {
  return new RegExp(source, flags.replace("g", ""));
}

/** Whether a pattern fits a text from a place on. @param {Expression} data @returns {(text: string, at: number) => boolean} */
export function fitsAt({ source, flags }) {
  const pattern = new RegExp(source, flags.replace("g", "y"));
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
}
