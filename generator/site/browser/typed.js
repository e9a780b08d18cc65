// What was typed on a page, for the reader who comes back to it or loads it anew: it stays with its place in the history.

/** @param {string} name of a field @returns {string} */
export const typedBefore = (name) => String(history.state?.[name] ?? "");

/** @param {string} name of a field @param {string} text */
export function keepTyped(name, text) {
  try {
    history.replaceState({ ...history.state, [name]: text }, "");
  } catch {
    // a browser that takes no more of it within a while does without
  }
}
