// The address keeps question and choices, so that it can be sent to a colleague: ?q=question&facet=value.

/** @typedef {{query: string, chosen: import("../service/facets.js").Chosen}} State */

const QUERY = "q";
export const LONGEST = 400; // signs of a question; servers refuse much longer addresses, and the engine reads no more

/** @returns {State} */
export function readAddress() {
  /** @type {State} */ const state = { query: "", chosen: {} };
  new URLSearchParams(location.search).forEach((value, name) => {
    if (name === QUERY) state.query ||= value;
    else (state.chosen[name] ??= []).push(value);
  });
  return state;
}

/** What is searched of what was typed. @param {string} typed */
export const asked = (typed) => typed.trim().slice(0, LONGEST);

/** @param {State} state @param {boolean} step whether the reader can come back to the address before */
export function writeAddress({ query, chosen }, step) {
  const values = new URLSearchParams();
  const question = asked(query);
  if (question) values.set(QUERY, question);
  for (const [name, all] of Object.entries(chosen)) for (const value of all) values.append(name, value);
  const text = values.toString();
  const address = location.pathname + (text ? `?${text}` : "");
  if (address === location.pathname + location.search) return;
  try {
    history[step ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // some browsers forbid this on file://; the search works without
  }
}
