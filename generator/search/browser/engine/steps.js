// Long work in steps: a generator yields between any two, and whoever drives it decides what comes in between.

/** @template T @typedef {Generator<string[]|undefined, T, undefined>} Steps work that ends in a T; names it yields are of parts of the index to be loaded before the next step */

/** Does the work in one go. @template T @param {Steps<T>} steps @returns {T} */
export function atOnce(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
