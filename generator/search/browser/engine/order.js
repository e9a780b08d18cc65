// Pages by what they are worth, without a comparison for any two of them: numbers alone are sorted much faster.

const PLACES = 2 ** 21; // more pages than any index has

/** Those of some pages that are worth most first, equals by their numbers. @param {number[]} pages @param {Float32Array} scores none below 0 */
export function bestFirst(pages, scores) {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length); // of numbers above 0 they rank alike
  const keys = Float64Array.from(pages, (d) => bits[d] * PLACES + (PLACES - 1 - d));
  return Array.from(keys.sort().reverse(), (key) => PLACES - 1 - key % PLACES);
}
