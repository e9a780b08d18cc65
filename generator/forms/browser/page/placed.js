// What the list of places gives the form: the names that are offered, and the name of the file.
import { make } from "../../../scripts/elements.js";
import { nameWithCode, nowOf } from "../places.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").Place} Place
 */

/** The names that are offered while a place is typed. @param {Place[]} places */
export function placeNames(places) {
  const today = places.filter((place) => !nowOf(place));
  const options = today.map((place) => make("option", { value: nameWithCode(place) }, place[3]));
  return make("datalist", { id: "places" }, ...options);
}

/** The name of the file: where, and the first theme. @param {Answers} answers @param {Place | undefined} place @returns {string} */
export function fileName({ fields }, place) {
  const [theme] = Array.isArray(fields.themes) ? fields.themes : [];
  return [place?.[4], theme].filter(Boolean).join("-");
}
