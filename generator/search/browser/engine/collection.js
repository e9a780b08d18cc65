// What is known of all pages: which of them have a term, their texts, what they say letter by letter.
import { folded } from "./pairs.js";
import { hasTerm } from "./postings.js";
import { normalise } from "./text.js";
import { LETTERS_OF_A_SIGN } from "./writing.js";

/**
 * @typedef {{id: string, title: string, text: string, head?: string, aliases?: string[], vector?: string}} Doc vector: what it means, see meaning.js
 * @typedef {{title: string, body: string, questions: string}} PageText normalised
 * @typedef {import("./pairs.js").Folded} Folded
 * @typedef {{listOf: (term: number) => import("./postings.js").List, textOf: (d: number) => PageText,
 *   foldedOf: (d: number) => Folded, leadOf: (d: number) => string, means: number[], pairs: import("./pairs.js").Pairs}} Collection means: mean lengths of folded titles and texts
 */

const LEAD = 60 * LETTERS_OF_A_SIGN; // signs at the beginning of a text: where answers stand

/** @param {Doc} doc @returns {PageText} */
export const pageText = ({ title, text, head, aliases }) => ({
  title: normalise(title),
  body: normalise((head ? `${head}\n` : "") + text),
  questions: normalise((aliases || []).join("\n")),
});

/** @param {PageText} text @returns {Folded} */
export const foldedText = ({ title, body, questions }) => ({
  title: folded(title),
  body: folded(`${body}\n${questions}`),
});

/** How a text begins, normalised. @param {Doc} doc */
export const leadText = ({ text }) => normalise(text.slice(0, LEAD));

/** Whether page d has all of some terms. @param {Collection} all @param {number[]} terms @param {number} d */
export const hasAll = (all, terms, d) => terms.every((term) => hasTerm(all.listOf(term), d));

/** The pages that have all of some terms. @param {Collection} all @param {number[]} terms */
export function pagesWithAll(all, terms) {
  const [first, ...others] = terms.map(all.listOf);
  return others.length ? first.pages.filter((d) => others.every((list) => hasTerm(list, d))) : first.pages;
}
