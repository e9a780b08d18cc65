// Runs of letters of a text, and its numbers, which are never cut: 66.8 is one word of the pages.
import { kindAt, OTHER } from "./text.js";

const POINT = /(?<=(?<![0-9.])[0-9]{1,9})\.(?=[0-9]{1,9}(?![0-9.]))/g; // of a decimal fraction
const A_DIGIT = /[0-9]/;
const NUMBER_ENDS = /[0-9]\.?$/;
const NUMBER_GOES_ON = /^\.?[0-9]/;

/** Where runs begin and end; the point of a decimal fraction stands within one. @param {string} text @returns {{start: number, end: number}[]} */
export function runsOf(text) {
  const points = new Set(Array.from(text.matchAll(POINT), ({ index }) => index));
  const runs = [];
  for (let i = 0, start = 0; i <= text.length; i++) {
    if (i < text.length && (kindAt(text, i) !== OTHER || points.has(i))) continue;
    if (i > start) runs.push({ start, end: i });
    start = i + 1;
  }
  return runs;
}

/** Whether a place is within a number. @param {string} text @param {number} at */
export const isInNumber = (text, at) =>
  NUMBER_ENDS.test(text.slice(Math.max(0, at - 2), at)) && NUMBER_GOES_ON.test(text.slice(at, at + 2));

/** The kind of a sign; digits are none of the letters beside them (A4), and where there is no sign there is none. @param {string} text @param {number} at */
export const sortAt = (text, at) => at < 0 || at >= text.length || A_DIGIT.test(text[at]) ? OTHER : kindAt(text, at);
