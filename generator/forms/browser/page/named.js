// The entry that a notice is about, as the address of the form names it (`#entry=name`), and all titles to choose from.
import { make } from "../../../scripts/elements.js";

/** @typedef {import("../types.js").Titled} Titled */

/** The title of the entry that is named; "" where none is, or none of that name stands. @param {string} hash @param {Titled[]} entries */
export function titleNamed(hash, entries) {
  const name = new URLSearchParams(hash.slice(1)).get("entry");
  return entries.find(([slug]) => slug === name)?.[1] ?? "";
}

/** The titles that are offered while one is typed. @param {Titled[]} entries */
export function titleList(entries) {
  return make("datalist", { id: "entries" }, ...entries.map(([, title]) => make("option", { value: title })));
}
