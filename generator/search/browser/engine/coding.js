// Reads the numbers and word lists that coding.py wrote as text.

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;=?@[]^_{|}~ ";
const FINAL = 60; // signs below stand for the last digit of a number, the others carry on
const BASE = 28;
// Each is written as one sign of a single byte, see coding.py.
const PACKED_KANA =
  "あいうえおかがきぎくげけこごさざしじすせそぞただちっつてでとどなにねのはばひびふぶほぼまみむめもやゃゆゅよょらりるれろわんぐ";
const [FIRST_CAPITAL, LAST_CAPITAL] = [65, 90];

const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

/** The value of one sign. @param {string} text @param {number} at */
export const digitAt = (text, at) => VALUE[text.charCodeAt(at)];

const PACKED_AS = DIGITS.replace(/[A-Z,]/g, "");
const UNPACKED = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return PACKED_AS.includes(sign) ? PACKED_KANA[PACKED_AS.indexOf(sign)] : sign;
});

/** Reads a text number by number, or sign by sign. @param {string} text */
export function reader(text) {
  let at = 0;
  const digit = () => digitAt(text, at++);
  const more = () => at < text.length;
  const number = () => {
    let high = 0;
    let last = digit();
    // digits come highest first; each step of the writer subtracted one before dividing
    while (last >= FINAL && more()) {
      high = high * BASE + (last - FINAL) + 1;
      last = digit();
    }
    return high * FINAL + last;
  };
  return { digit, number, more };
}

/** All numbers of a text. @param {string} text */
export function numbers(text) {
  const from = reader(text);
  const found = [];
  while (from.more()) found.push(from.number());
  return found;
}

/** The readings of words, those of one word between commas. @param {string} text */
export function readingsIn(text) {
  let kana = "";
  for (let i = 0; i < text.length; i++) kana += UNPACKED[text.charCodeAt(i)] ?? text[i];
  return unfront(kana);
}

/** Undoes front coding: a capital letter says how many signs a word shares with the one before. @param {string} text */
export function unfront(text) {
  const words = [];
  let word = "";
  let at = 0;
  while (at < text.length) {
    const shared = text.charCodeAt(at++) - FIRST_CAPITAL;
    const end = nextCapital(text, at);
    word = word.slice(0, shared) + text.slice(at, end);
    words.push(word);
    at = end;
  }
  return words;
}

/** @param {string} text @param {number} from */
function nextCapital(text, from) {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_CAPITAL && code <= LAST_CAPITAL) break;
    at++;
  }
  return at;
}
