// Narrowing by facets: which pages a choice leaves, and how many pages every value has.
import { valuesOf } from "./pages.js";

/**
 * @typedef {import("../engine/engine.js").Fact} Fact
 * @typedef {Record<string, string[]>} Chosen name of a facet → its chosen values
 * @typedef {{value: string, count: number, chosen: boolean}} FacetValue
 * @typedef {{name: string, values: FacetValue[]}} Facet
 */

const YEAR = /^\d{4}年$/;

/** @param {Fact[]} pages */
export const facetNames = (pages) => [...new Set(pages.flatMap((page) => Object.keys(page.facets || {})))];

/** The facets in which something is chosen. @param {string[]} names @param {Chosen} chosen */
export const narrowing = (names, chosen) => names.filter((name) => chosen[name]?.length);

/** Whether a page has a chosen value of every one of some facets. @param {Fact} page @param {string[]} names @param {Chosen} chosen */
export const passes = (page, names, chosen) =>
  names.every((name) => valuesOf(page, name).some((value) => chosen[name].includes(value)));

/** Counts of every value; those of one facet ignore its own choice. @param {Fact[]} pages @param {string[]} names @param {Chosen} chosen @returns {Facet[]} */
export function facetsOf(pages, names, chosen) {
  const active = narrowing(names, chosen);
  return names.map((name) => {
    const others = active.filter((other) => other !== name);
    const counted = others.length ? pages.filter((page) => passes(page, others, chosen)) : pages;
    return { name, values: facetValues(counted, name, chosen[name] || []) };
  });
}

/** The values of a facet, the commonest first, years as they go back; a chosen one stays even where no page has it. @param {Fact[]} pages @param {string} name @param {string[]} chosen @returns {FacetValue[]} */
function facetValues(pages, name, chosen) {
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const page of pages) {
    for (const value of valuesOf(page, name)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }));
  const up = (/** @type {FacetValue} */ a, /** @type {FacetValue} */ b) => (a.value < b.value ? -1 : 1);
  if (values.every(({ value }) => YEAR.test(value))) return values.sort((a, b) => up(b, a));
  return values.sort((a, b) => b.count - a.count || up(a, b));
}
