// SHA-256 (FIPS 180-4), written out because the browser's own is missing on plain http pages.

const ROUNDS = primeRoots(64, 1 / 3);

/** The hash of an ASCII text in hexadecimal. @param {string} text @returns {string} */
export function sha256(text) {
  const state = primeRoots(8, 1 / 2);
  const words = paddedWords(text);
  for (let start = 0; start < words.length; start += 16) mixBlock(state, words.slice(start, start + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/**
 * The first 32 bits of the fractional parts of a root of the first primes.
 * @param {number} count
 * @param {number} power
 * @returns {number[]}
 */
function primeRoots(count, power) {
  const roots = [];
  for (let number = 2; roots.length < count; number += 1) {
    let prime = true;
    for (let part = 2; part * part <= number && prime; part += 1) prime = number % part !== 0;
    if (prime) roots.push(((number ** power % 1) * 2 ** 32) | 0);
  }
  return roots;
}

/** The padded message as 32-bit words. @param {string} text @returns {number[]} */
function paddedWords(text) {
  const words = new Array((((text.length + 8) >> 6) + 1) * 16).fill(0);
  for (let place = 0; place < text.length; place += 1) {
    words[place >> 2] |= text.charCodeAt(place) << (24 - (place % 4) * 8);
  }
  words[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
  words[words.length - 1] = text.length * 8;
  return words;
}

/** Mixes one block of sixteen words into the state. @param {number[]} state @param {number[]} block */
function mixBlock(state, block) {
  const words = schedule(block);
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUNDS[round] + words[round];
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place] + word) | 0;
  });
}

/** One word for each round. @param {number[]} block @returns {number[]} */
function schedule(block) {
  const words = [...block];
  for (let round = 16; round < 64; round += 1) {
    const [early, late] = [words[round - 15], words[round - 2]];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[round] = (words[round - 16] + first + words[round - 7] + second) | 0;
  }
  return words;
}

/** @param {number} word @param {number} by bits to the right */
function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}
