// The parts of a large index: in which one something is, which are there, and which are still to be loaded.
import { folded } from "./pairs.js";
import { inHiragana } from "./letters.js";
import { kanaKey } from "./text.js";

/**
 * A part is called by a letter and a number: words (w), terms (t), groups of synonyms (g), pages (p), facts of all pages (f).
 * @typedef {{words: number, terms: number, groups: number}} Sizes how many parts there are of each
 * @typedef {import("./steps.js").Steps<void>} Loading yields the names of what is missing
 * @typedef {{words: (texts: string[]) => Loading, terms: (terms: number[]) => Loading, groups: (groups: number[]) => Loading,
 *   pages: (pages: number[]) => Loading, facts: () => Loading, take?: (name: string, part: any) => void}} Needs take: where parts come later
 */

const MULTIPLIER = 31;
const OTHER_EDITION = "検索データが新しくなっています。ページを開き直してください。";

/** @param {{sizes: Sizes, edition: string}} head @param {(term: number) => string} formOf @param {Record<string, (part: any, number: number) => unknown>} takers by the letters of parts @returns {Needs} */
export function needsOf({ sizes, edition }, formOf, takers) {
  /** @type {Set<string>} */ const there = new Set();
  /** @param {Set<string>} names */
  function* need(names) {
    const missing = [...names].filter((name) => !there.has(name));
    if (missing.length) yield missing;
  }
  /** @param {string} letter @param {number[]} numbers */
  const named = (letter, numbers) => need(new Set(numbers.map((number) => letter + number)));
  return {
    words: (texts) => named("w", [...lookUps(texts)].map((key) => wordsPartOf(key, sizes.words))),
    terms: (terms) => named("t", terms.map((term) => partOf(formOf(term), sizes.terms))),
    groups: (groups) => named("g", groups.map((group) => group % sizes.groups)),
    pages: (pages) => named("p", pages),
    facts: () => named("f", [0]),
    take: (name, part) => {
      if (there.has(name)) return;
      if (part.edition && part.edition !== edition) throw new Error(OTHER_EDITION);
      takers[name[0]](part, Number(name.slice(1)));
      there.add(name);
    },
  };
}

/** The part in which something of this name is; placing.py puts it there. @param {string} key @param {number} parts */
function partOf(key, parts) {
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum = (Math.imul(sum, MULTIPLIER) + key.charCodeAt(i)) >>> 0;
  return sum % parts;
}

/** The part of what begins with two signs; single signs are in the first one. @param {string} key @param {number} parts */
const wordsPartOf = (key, parts) => key.length > 1 ? 1 + partOf(key, parts - 1) : 0;

/** What texts are looked up by: their signs and pairs, in hiragana, as they stand and as they are read. @param {string[]} texts */
function lookUps(texts) {
  /** @type {Set<string>} */ const keys = new Set();
  for (const text of texts.flatMap((one) => [one, kanaKey(one), folded(one)]).map(inHiragana)) {
    for (let i = 0; i < text.length; i++) keys.add(text[i]).add(text.slice(i, i + 2));
  }
  return keys;
}
