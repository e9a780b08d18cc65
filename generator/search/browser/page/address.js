// The address keeps question and choices, so that it can be sent to a colleague: ?q=question&facet=value.

import { sortOf } from "../service/pages.js";

/** @typedef {{query: string, chosen: import("../service/facets.js").Chosen, sort: import("../service/pages.js").Sort}} State */
/** @typedef {{shown: number, top: number, picked: string[]}} Kept how many results are shown, how far down the reader is, what is to be compared */

const [QUERY, SORT] = ["q", "sort"];
export const LONGEST = 400; // signs of a question; servers refuse much longer addresses, and the engine reads no more

/** @returns {State} */
export function readAddress() {
  // without a prototype: a parameter may be called like a property that every object has
  /** @type {State} */ const state = { query: "", chosen: Object.create(null), sort: "near" };
  new URLSearchParams(location.search).forEach((value, name) => {
    if (name === QUERY) state.query ||= value;
    else if (name === SORT) state.sort = sortOf(value);
    else if (value.trim()) (state.chosen[name] ??= []).push(value.trim()); // a form sends fields nobody filled in, too
  });
  return state;
}

/** The public address of the site that has a script at assets/…/…; of one that has none, where it was opened. @param {HTMLScriptElement} script */
export function homeOf(script) {
  const here = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? location.href;
  return new URL("../../", new URL(script.getAttribute("src") ?? "", here)).href;
}

/** What is searched of what was typed. @param {string} typed */
export const asked = (typed) => typed.trim().slice(0, LONGEST);

/** Where a reader who comes back was. @returns {Kept} */
export function placeKept() {
  /** @type {Partial<Kept>|null} */ const kept = history.state;
  return { shown: Number(kept?.shown) || 0, top: Number(kept?.top) || 0, picked: [...(kept?.picked || [])] };
}

/** @param {Kept} place for a reader who comes back */
export const keepPlace = (place) => writeHistory("replaceState", place, location.href);

/** @param {State} state @param {boolean} step whether the reader can come back to the address before */
export function writeAddress({ query, chosen, sort }, step) {
  const values = new URLSearchParams();
  const question = asked(query);
  if (question) values.set(QUERY, question);
  if (sort !== "near") values.set(SORT, sort);
  for (const [name, all] of Object.entries(chosen)) for (const value of all) values.append(name, value);
  const text = values.toString();
  const address = location.pathname + (text ? `?${text}` : "");
  if (address === location.pathname + location.search) return;
  writeHistory(step ? "pushState" : "replaceState", null, address);
}

/** @param {"pushState"|"replaceState"} how @param {Kept|null} kept @param {string} address */
function writeHistory(how, kept, address) {
  try {
    history[how](kept, "", address);
  } catch {
    // some browsers forbid this on file://; the search works without
  }
}
