// What was typed → plain text to score by, and the exact conditions in it: "…", +word, -word.
import { normalise } from "./text.js";

/** @typedef {{text: string, rest: string, must: string[], mustNot: string[]}} Query rest = text without the conditions' signs */

const LONGEST_QUERY = 400;
const LONGEST_TYPED = 4 * LONGEST_QUERY; // normalisation makes some texts shorter
const QUOTED = /(^|\s)([+-]?)["“”「]([^"“”「」]+)["“”」]/g;
const SIGNED = /(^|\s)([+-])(?=[^\s+-])(\S+)/g;

/** @param {unknown} typed @returns {Query} */
export function parse(typed) {
  const whole = String(typed ?? "").slice(0, LONGEST_TYPED);
  const text = normalise(whole).slice(0, LONGEST_QUERY);
  /** @type {string[]} */ const must = [];
  /** @type {string[]} */ const mustNot = [];
  const unquoted = text.replace(QUOTED, (all, _space, sign, inner) => {
    const exact = inner.trim();
    if (!exact) return " ";
    if (sign !== "-" && all.includes("「")) return all; // Japanese brackets are just text
    (sign === "-" ? mustNot : must).push(exact);
    return sign === "-" ? " " : ` ${exact} `;
  });
  const rest = unquoted.replace(SIGNED, (_all, _space, sign, word) => {
    (sign === "-" ? mustNot : must).push(word);
    return sign === "-" ? " " : ` ${word}`;
  });
  return { text, rest, must, mustNot };
}

/** Whether a page meets the exact conditions. @param {Query} query @param {string} text its text */
export const meets = ({ must, mustNot }, text) =>
  must.every((one) => text.includes(one)) && !mustNot.some((one) => text.includes(one));
