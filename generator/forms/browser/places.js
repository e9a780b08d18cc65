// Municipalities by what people call them; nearly as places/called.py.
import { comparable } from "./fold.js";

/** @typedef {import("./types.js").Place} Place */

/** The name with its prefecture. @param {Place} place @returns {string} */
export function fullName([, name, prefecture]) {
  return name === prefecture ? name : prefecture + name;
}

/** The name with its code, which is understood when it is typed. @param {Place} place @returns {string} */
export function nameWithCode(place) {
  return `${fullName(place)}(${place[0]})`;
}

/**
 * The places that are called as typed, or else those that are but for their last character (石狩 → 石狩市).
 * @param {string} text
 * @param {Place[]} places
 * @returns {Place[]}
 */
export function placesCalled(text, places) {
  const typed = comparable(text);
  const asked = /(\d{6})\)?$/.exec(typed)?.[1] ?? typed;
  const called = places.filter(([code, name, prefecture, kana]) =>
    [code, name, kana, prefecture + name].includes(asked)
  );
  if (called.length || !typed) return called;
  return places.filter(([, name, prefecture]) => [name, prefecture + name].some((full) => full.slice(0, -1) === typed));
}
