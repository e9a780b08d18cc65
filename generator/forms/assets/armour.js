/**
 * Armour: answers as short lines of ASCII that pass through mail and chat; the same as generator/intake/armour.py.
 * SHA-256 is written out because the browser's own is missing on plain http pages.
 */
"use strict";

const KB_ARMOUR = {
  columns: 36,
  limit: 200000,
  between: /[\s>\u200b\ufeff]+/g,
  begin: "[KYOSO1:BEGIN]",
  whole: /\[KYOSO1:BEGIN\]([A-Za-z0-9+/]*={0,2})\[KYOSO1:END:(\d{1,7}):([0-9a-f]{16})\]/,
};

/**
 * Return the armour of plain data.
 * @param {object} data
 * @returns {Promise<string>}
 */
async function kbEncode(data) {
  const bytes = await kbThrough(new TextEncoder().encode(JSON.stringify(data)), new CompressionStream("deflate-raw"));
  const code = kbBase64(bytes);
  const lines = code.match(new RegExp(`.{1,${KB_ARMOUR.columns}}`, "g")) ?? [];
  const end = `[KYOSO1:END:${code.length}:${kbSha256(code).slice(0, 16)}]`;
  return [KB_ARMOUR.begin, ...lines, end, ""].join("\n");
}

/**
 * Return the data in the armour that stands somewhere in a text, or null if there is none that is whole.
 * @param {string} text
 * @returns {Promise<object | null>}
 */
async function kbDecode(text) {
  const found = KB_ARMOUR.whole.exec(text.replace(KB_ARMOUR.between, ""));
  if (!found || found[1].length !== Number(found[2]) || found[1].length > KB_ARMOUR.limit) return null;
  if (kbSha256(found[1]).slice(0, 16) !== found[3]) return null;
  try {
    const packed = Uint8Array.from(atob(found[1]), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(await kbThrough(packed, new DecompressionStream("deflate-raw"))));
  } catch {
    return null;
  }
}

/**
 * Send bytes through a stream and collect what comes out.
 * @param {Uint8Array} bytes
 * @param {GenericTransformStream} stream
 * @returns {Promise<Uint8Array>}
 */
async function kbThrough(bytes, stream) {
  const flow = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(flow).arrayBuffer());
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
function kbBase64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The first 32 bits of the fractional parts of a root of the first primes, as FIPS 180-4 takes them. */
function kbPrimeRoots(count, power) {
  const roots = [];
  for (let number = 2; roots.length < count; number += 1) {
    let prime = true;
    for (let part = 2; part * part <= number && prime; part += 1) prime = number % part !== 0;
    if (prime) roots.push(((number ** power % 1) * 2 ** 32) | 0);
  }
  return roots;
}

const KB_SHA_ROUNDS = kbPrimeRoots(64, 1 / 3);

/**
 * Return the SHA-256 of an ASCII text in hexadecimal (FIPS 180-4).
 * @param {string} text
 * @returns {string}
 */
function kbSha256(text) {
  const state = kbPrimeRoots(8, 1 / 2);
  const words = kbShaBlocks(text);
  for (let start = 0; start < words.length; start += 16) kbShaBlock(state, words.slice(start, start + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/**
 * Return the padded message as 32-bit words.
 * @param {string} text
 * @returns {number[]}
 */
function kbShaBlocks(text) {
  const words = new Array((((text.length + 8) >> 6) + 1) * 16).fill(0);
  for (let place = 0; place < text.length; place += 1) words[place >> 2] |= text.charCodeAt(place) << (24 - (place % 4) * 8);
  words[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
  words[words.length - 1] = text.length * 8;
  return words;
}

/**
 * Mix one block of sixteen words into the state.
 * @param {number[]} state
 * @param {number[]} block
 */
function kbShaBlock(state, block) {
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  const words = [...block];
  for (let round = 16; round < 64; round += 1) {
    const [early, late] = [words[round - 15], words[round - 2]];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[round] = (words[round - 16] + first + words[round - 7] + second) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + KB_SHA_ROUNDS[round] + words[round];
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place] + word) | 0;
  });
}
