// What a label says of a number that looks private: that it is one of papers or parcels; the same as rules/labels.py.
import { expression } from "./expression.js";

/**
 * @typedef {import("./types.js").Expression} Expression
 * @typedef {object} LabelData
 * @property {Expression} papers
 * @property {Expression} parcels
 * @property {Expression} phoneShaped
 * @property {Expression} calledAt
 * @property {Expression} ofPersons
 * @property {Expression} years what is no 個人番号 but a list of years
 * @property {number} lookedAt signs before a number, and as many behind it
 * @property {number} ofALine signs of its line likewise, where it is longer
 */

/** Whether what looks like a telephone number is not called the number of a paper. @param {RegExpMatchArray} match @param {LabelData} data */
export function isPhone(match, data) {
  const { 0: number, index = 0, input = "" } = match;
  const after = input.slice(index + number.length, index + number.length + data.lookedAt);
  return expression(data.phoneShaped).test(number) || !expression(data.papers).test(before(match, data)) ||
    expression(data.calledAt).test(after);
}

/** Whether twelve digits are called the number of a parcel or the like, in a line without a word of persons. @param {RegExpMatchArray} match @param {LabelData} data */
export function isOfParcel(match, data) {
  const { index = 0, input = "" } = match;
  if (!expression(data.parcels).test(before(match, data))) return false;
  const ahead = input.slice(Math.max(0, index - data.ofALine), index);
  const behind = input.slice(index, index + data.ofALine);
  const pieces = [ahead.slice(ahead.lastIndexOf("\n") + 1), behind.split("\n", 1)[0]];
  return !pieces.some((piece) => expression(data.ofPersons).test(piece));
}

/** @param {RegExpMatchArray} match @param {LabelData} data */
function before({ index = 0, input = "" }, { lookedAt }) {
  return input.slice(Math.max(0, index - lookedAt), index);
}
