// The entry that a notice is about, as the address of the form names it (`#entry=name`).

/**
 * The title of the entry that is named; "" where none is, or none of that name stands.
 * @param {string} hash
 * @param {import("../types.js").Titled[]} entries
 */
export function titleNamed(hash, entries) {
  const name = new URLSearchParams(hash.slice(1)).get("entry");
  return entries.find(([slug]) => slug === name)?.[1] ?? "";
}
