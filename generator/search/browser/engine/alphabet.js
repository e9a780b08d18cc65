// The signs of all pages as small numbers, and texts as runs of them.
import { HIRAGANA, KATAKANA, KIND, LONG_VOWEL, OTHER } from "./text.js";

/**
 * @typedef {{numberOf: Uint16Array, codes: number[], hiragana: Uint8Array}} Alphabet sign 0 is a boundary
 * @typedef {{signs: Uint16Array, ends: Int32Array}} Stream ends[2d] is where the title of page d ends, ends[2d + 1] its text
 */

export const SIGN_BITS = 12;
const MOST_SIGNS = 1 << SIGN_BITS;

/** @returns {Alphabet} */
export const newAlphabet = () => ({
  numberOf: new Uint16Array(0x10000),
  codes: [0],
  hiragana: new Uint8Array(MOST_SIGNS),
});

/** The number of a sign; signs beyond the first 4,095 are boundaries. @param {Alphabet} alphabet @param {number} code */
function numberFor(alphabet, code) {
  const known = alphabet.numberOf[code];
  if (known || alphabet.codes.length >= MOST_SIGNS) return known;
  const number = alphabet.codes.push(code) - 1;
  alphabet.numberOf[code] = number;
  alphabet.hiragana[number] = KIND[code] === HIRAGANA ? 1 : 0;
  return number;
}

/**
 * Key of a one- or two-sign string (second sign 0 = none); −1 where a sign is on no page.
 * @param {Alphabet} alphabet @param {number} a code @param {number} b code or 0
 */
export function gramKey({ numberOf }, a, b) {
  const first = numberOf[a];
  const second = b ? numberOf[b] : 0;
  return first && (second || !b) ? (first << SIGN_BITS) | second : -1;
}

/**
 * All texts of a shard in one stream of sign numbers, step by step.
 * @param {Alphabet} alphabet @param {{title: string, body: string, questions: string}[]} texts @returns {import("./steps.js").Steps<Stream>}
 */
export function* streamOf(alphabet, texts) {
  const size = texts.reduce((sum, one) => sum + one.title.length + one.body.length + one.questions.length + 3, 1);
  const signs = new Uint16Array(size);
  const ends = new Int32Array(2 * texts.length);
  let end = 0;
  for (const [d, { title, body, questions }] of texts.entries()) {
    end = ends[2 * d] = write(alphabet, title, signs, end);
    end = write(alphabet, body, signs, end);
    end = ends[2 * d + 1] = questions ? write(alphabet, questions, signs, end) : end;
    yield;
  }
  return { signs: signs.subarray(0, end + 1), ends };
}

/** Writes a text and a boundary into the stream; returns where the next one begins. @param {Alphabet} alphabet @param {string} text @param {Uint16Array} signs @param {number} start */
function write(alphabet, text, signs, start) {
  let end = start;
  let katakana = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LONG_VOWEL && katakana) continue;
    const kind = KIND[code];
    katakana = kind === KATAKANA;
    if (kind !== OTHER) signs[end++] = numberFor(alphabet, code);
    else if (end && signs[end - 1]) signs[end++] = 0;
  }
  signs[end++] = 0;
  return end;
}
