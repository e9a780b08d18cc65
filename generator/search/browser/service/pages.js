// What the index says of a page besides its text: facets, sections, labels.
import { remembered } from "../engine/remembered.js";
import { normalise } from "../engine/text.js";

/**
 * `answer` is the page in a sentence or two; a `tag` may have a look; `confirmed` is a day (2026-11-22); no passage is
 * shown of an `unquoted` section. A result of a page of `terms` is one of them.
 * @typedef {[text: string, look?: string]} Tag
 * @typedef {[anchor: string, definition: string, ...names: string[]]} Term
 * @typedef {[start: number, anchor: string, title: string, unquoted?: 1]} Section
 * @typedef {import("../engine/engine.js").Fact} Fact
 * @typedef {import("../engine/engine.js").Doc & Fact & {answer?: string, label?: string, tags?: Tag[], compared?: string,
 *   due?: string, sections?: Section[], terms?: Term[]}} Page
 * @typedef {"near"|"new"|"firm"} Sort
 */

const OVERDUE = 0.85; // what an entry is worth that should have been reviewed by now

/** What a page is called, and the words that describe it. */
export const namesOf = remembered((/** @type {Page} */ { title, head = "" }) =>
  [title, ...head.split("\n")].map(normalise)
);

/** What a page is about: its title, what describes it, its answer, else its text, and how it is asked for. */
export const aboutOf = remembered((/** @type {Page} */ { title, text, head = "", answer = text, aliases = [] }) =>
  normalise([title, head, answer, ...aliases].join("\n"))
);

/** The ways of asking for a page, normalised. */
export const askedOf = remembered((/** @type {Page} */ { aliases = [] }) => aliases.map(normalise));

/** What a page counts beside others that say the same. @param {Fact} page */
export const worthOf = ({ boost = 1, overdue }) => boost * (overdue ? OVERDUE : 1);

/** The values a page has of a facet. @param {Fact} page @param {string} name @returns {string[]} */
export const valuesOf = (page, name) => page.facets?.[name] || [];

/** How a reader may order pages besides by nearness: the ones with more come first. @type {Record<Sort, (page: Fact) => string|number>} */
const WORTH = { near: () => 0, new: ({ confirmed = "" }) => confirmed, firm: ({ strength = 0 }) => strength };

/** @param {unknown} value @returns {Sort} */
export const sortOf = (value) => value === "new" || value === "firm" ? value : "near";

/** Page numbers in the order a reader chose; those that are alike stay as they stand. @param {Fact[]} pages @param {number[]} numbers @param {Sort} sort */
export function sorted(pages, numbers, sort) {
  const worth = (/** @type {number} */ number) => WORTH[sort](pages[number]);
  return [...numbers].sort((a, b) => Number(worth(a) < worth(b)) - Number(worth(a) > worth(b)));
}
