// Patterns of the check as they come with the data; each is made once.

/** @typedef {import("./types.js").Expression} Expression */

/** @type {WeakMap<Expression, RegExp>} */ const global = new WeakMap();

/** What finds every place of a text. @param {Expression} data @returns {RegExp} */
export function expression(data) {
  const found = global.get(data) ?? new RegExp(data.source, data.flags);
  global.set(data, found);
  found.lastIndex = 0; // where the last search ended is nothing to this one
  return found;
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

/** Where what a pattern fits from a place of a text on ends; 0 if it fits nothing there. @param {Expression} data @returns {(text: string, at: number) => number} */
export function endAt({ source, flags }) {
  const pattern = new RegExp(source, flags.replace("g", "y"));
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : 0;
  };
}
