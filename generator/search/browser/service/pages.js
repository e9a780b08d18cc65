// What the index says of a page besides its text: facets, sections, labels.

/**
 * @typedef {import("../engine/engine.js").Doc & {facets?: Record<string, string[]>, label?: string, tags?: string[],
 *   overdue?: boolean, boost?: number, sections?: [start: number, anchor: string, title: string][]}} Page
 */

const OVERDUE = 0.85; // what an entry is worth that should have been reviewed by now

/** What a page counts beside others that say the same. @param {Page} page */
export const worthOf = ({ boost = 1, overdue }) => boost * (overdue ? OVERDUE : 1);

/** The values a page has of a facet. @param {Page} page @param {string} name @returns {string[]} */
export const valuesOf = (page, name) => page.facets?.[name] || [];

/** The section a place of the text lies in; without one both are empty. @param {Page} page @param {number} at */
export function sectionAt(page, at) {
  let section = { anchor: "", title: "" };
  for (const [start, anchor, title] of page.sections || []) {
    if (start > at) break;
    section = { anchor, title };
  }
  return section;
}
