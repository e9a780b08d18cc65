// Missing signs: pairs no page has are filled with what the pages have there, ends of words are carried on.
import { countOf, folded } from "./pairs.js";
import { HIRAGANA, KANJI, KATAKANA, kindAt, LETTER, LONG_VOWEL } from "./text.js";

/**
 * A likelier text; what is new stands from `from` to `to`.
 * @typedef {{text: string, from: number, to: number, share: number, how: "typo"|"prefix"}} Repair
 * @typedef {import("./pairs.js").Pairs} Pairs
 * @typedef {import("./params.js").Params} Params
 */

const MOST_FILLED = 3;
const NEIGHBOUR = 4; // what one more sign of the word counts that agrees
const MOST_CONTINUATIONS = 3;

/** @param {Pairs} pairs @param {Params} params @param {string} run letters @returns {Repair[]} */
export function repairsOf(pairs, params, run) {
  const filled = fillGaps(pairs, params, run);
  const text = filled.length ? filled[filled.length - 1].text : run;
  const last = kindAt(text, text.length - 1);
  const ends = last === KANJI || last === KATAKANA ? continuations(pairs, text, params.prefixLeast) : [];
  const carriedOn = ends.map(({ sign, share }) => ({
    text: text + sign,
    from: text.length,
    to: text.length + 1,
    share: params.prefixShare * share,
    how: /** @type {const} */ ("prefix"),
  }));
  return [...filled, ...carriedOn];
}

/** @param {Pairs} pairs @param {Params} params @param {string} run @returns {Repair[]} each on top of those before */
function fillGaps(pairs, params, run) {
  /** @type {Repair[]} */ const found = [];
  let text = run;
  for (let i = 0; i + 1 < text.length && found.length < MOST_FILLED; i++) {
    const sign = isGap(pairs, text, i) ? filler(pairs, text, i) : "";
    if (!sign) continue;
    i++;
    text = text.slice(0, i) + sign + text.slice(i);
    found.push({ text, from: i, to: i + 1, share: params.typoShare, how: "typo" });
  }
  return found;
}

/** Whether signs i and i + 1 stand next to each other on no page, and could. @param {Pairs} pairs @param {string} text @param {number} i */
function isGap(pairs, text, i) {
  const pair = text.slice(i, i + 2);
  const fillable = [0, 1].every((at) => {
    const kind = kindAt(pair, at);
    return kind !== HIRAGANA && kind !== LETTER && pair.charCodeAt(at) !== LONG_VOWEL;
  });
  return fillable && pairs.frequencyOf(pair) === 0;
}

/** The sign that mostly stands between signs i and i + 1; more of the word around it speaks for it. @param {Pairs} pairs @param {string} text @param {number} i */
function filler(pairs, text, i) {
  const before = text[i - 1];
  let best = "";
  let most = 0;
  for (const { sign, count } of pairs.between(text[i], text[i + 1])) {
    const more = before ? countOf(pairs, before + text[i], sign) : 0;
    if (count + NEIGHBOUR * more <= most) continue;
    most = count + NEIGHBOUR * more;
    best = sign;
  }
  return best;
}

/** What mostly follows the last two signs of a text. @param {Pairs} pairs @param {string} text @param {number} least */
const continuations = (pairs, text, least) =>
  pairs.nextsOf(folded(text).slice(-2)).filter(({ share }) => share >= least).slice(0, MOST_CONTINUATIONS);
