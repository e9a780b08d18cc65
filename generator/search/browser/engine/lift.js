// How much less a synonym is worth that stands on the same pages as what was typed.
import { pagesWithAll } from "./collection.js";

/**
 * @typedef {import("./analyse.js").Known} Known
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./expand.js").Target} Target
 */

const [LEAST_LIFT_WEIGHT, MOST_LIFT_WEIGHT] = [0.1, 1.2];

/** A synonym that mostly stands on the same pages brings little. @param {Known} known @param {Token[]} of @param {Iterable<Target>} targets */
export function weighByLift(known, of, targets) {
  if (!of.every(({ term }) => term >= 0)) return;
  const typed = of.map(({ term }) => term);
  for (const target of targets) {
    const weight = 1 - known.params.redundancy * Math.log2(lift(known, typed, target.terms));
    target.weight *= Math.max(LEAST_LIFT_WEIGHT, Math.min(MOST_LIFT_WEIGHT, weight));
  }
}

/** How much likelier pages with all of a are to have all of b than any page; one page is added to either side. @param {Known} known @param {number[]} a @param {number[]} b */
function lift({ all, pages }, a, b) {
  const count = (/** @type {number[]} */ terms) => pagesWithAll(all, terms).length;
  return (count([...a, ...b]) + 1) / ((count(a) * count(b)) / pages + 1);
}
