// What was typed → plain text to score by, and the exact conditions in it: "…", +word, -word.
import { normalise } from "./text.js";

/** @typedef {{text: string, rest: string, must: string[], mustNot: string[]}} Query rest = text without the conditions' signs */

const LONGEST_QUERY = 400;
const LONGEST_TYPED = 4 * LONGEST_QUERY; // normalisation makes some texts shorter
const QUOTED = /(^|\s)([+-]?)["“”「]([^"“”「」]+)["“”」]/g;
const SIGNED = /(^|\s)([+-])(?=[^\s+-])(\S+)/g;
const DASHES = /(^|\s)[‐-―−─ー](?=[^\s+‐-―−─ー-])/g; // typed for a minus: no word begins with one
const JOINS = /\s(?:AND|OR)(?=\s)/g;
const LEFT_OVER = /(?<=[ぁ-ゖ]{2})(?:n(?=\s|$)|[b-df-hj-mp-tv-z]{1,2}(?=\s|$))/g; // by an input method: すいどうy
const NOT = /(^|\s)NOT\s+(?=\S)/g;

/** @param {unknown} typed @returns {Query} */
export function parse(typed) {
  const whole = String(typed ?? "").slice(0, LONGEST_TYPED);
  const text = normalise(inSigns(whole)).slice(0, LONGEST_QUERY);
  /** @type {string[]} */ const must = [];
  /** @type {string[]} */ const mustNot = [];
  const unquoted = text.replace(DASHES, "$1-").replace(QUOTED, (all, _space, sign, inner) => {
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
  return { text, rest: rest.replace(LEFT_OVER, (letter) => letter === "n" ? "ん" : ""), must, mustNot };
}

/** What is asked without its exact conditions, nothing where there are none. @param {unknown} typed */
export function freely(typed) {
  const { rest, must, mustNot } = parse(typed);
  return must.length || mustNot.length ? rest.trim() || mustNot.join(" ") : "";
}

/** What is typed for other search engines in capitals, in our signs. @param {string} typed */
const inSigns = (typed) => typed.replace(JOINS, " ").replace(NOT, "$1-");

/** Whether a page meets the exact conditions. @param {Query} query @param {string} text its text */
export const meets = ({ must, mustNot }, text) =>
  must.every((one) => text.includes(one)) && !mustNot.some((one) => text.includes(one));
