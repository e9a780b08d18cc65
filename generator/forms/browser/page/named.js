// The entry that a notice is about: the titles that are offered, and the one that the address names (`#entry=name`).
import { make } from "../../../scripts/elements.js";

/** The titles that are offered while an entry is named. @param {import("../types.js").Titled[]} entries */
export function entryTitles(entries) {
  return make("datalist", { id: "entries" }, ...entries.map(([, title]) => make("option", { value: title })));
}

/**
 * The title of the entry that is named; "" where none is, or none of that name stands.
 * @param {string} hash
 * @param {import("../types.js").Titled[]} entries
 */
export function titleNamed(hash, entries) {
  const name = new URLSearchParams(hash.slice(1)).get("entry");
  return entries.find(([slug]) => slug === name)?.[1] ?? "";
}
