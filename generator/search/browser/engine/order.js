// Pages by what they are worth, without a comparison for any two of them: numbers alone are sorted much faster.

const PLACES = 2 ** 21; // more pages than any index has

/** Those of some pages that are worth most first, equals by their numbers. @param {number[]} pages @param {Float32Array} scores none below 0 */
export function bestFirst(pages, scores) {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length); // of numbers above 0 they rank alike
  const keys = new Float64Array(pages.length);
  for (let i = 0; i < pages.length; i++) keys[i] = bits[pages[i]] * PLACES + (PLACES - 1 - pages[i]);
  keys.sort();
  /** @type {number[]} */ const best = [];
  for (let i = keys.length - 1; i >= 0; i--) best.push(PLACES - 1 - keys[i] + Math.floor(keys[i] / PLACES) * PLACES);
  return best;
}

/** Two pages as they stand, best first. @param {Float32Array} scores @returns {(a: number, b: number) => number} */
export const byScore = (scores) => (a, b) => scores[b] - scores[a] || a - b;
