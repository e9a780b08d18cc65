// Patterns of the check as they come with the data.

/** @param {import("./types.js").Expression} data @returns {RegExp} */
export function expression({ source, flags }) {
  return new RegExp(source, flags);
}
