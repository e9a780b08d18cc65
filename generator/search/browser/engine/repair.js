// Missing and wrong signs: pairs no page has are filled with what the pages have there, a sign in one is put in place of
// another (水道量金), ends of words are carried on.
import { countOf, folded } from "./pairs.js";
import { HIRAGANA, KANJI, KATAKANA, kindAt, LETTER, LONG_VOWEL } from "./text.js";

/**
 * A likelier text; what is new stands from `from` to `to`.
 * @typedef {{text: string, from: number, to: number, share: number, how: "typo"|"prefix"}} Repair
 * @typedef {import("./pairs.js").Pairs} Pairs
 * @typedef {import("./params.js").Params} Params
 */

const MOST_FILLED = 3;
const NO_SIGN = { sign: "", from: 0, until: 0 };
const NEIGHBOUR = 4; // what one more sign of the word counts that agrees
const MOST_CONTINUATIONS = 3;
const LEAST_LAST = 0.5; // least share of the places in which a sign that stands instead of a wrong last one follows

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

/** What must be known of the pages to tell which sign is wrong: the signs around each that may be. @param {Pairs} pairs @param {string} text */
export function aroundWrong(pairs, text) {
  const places = Array.from(text, (_sign, i) => i).slice(1, -1);
  const wrong = places.filter((i) => isGap(pairs, text, i - 1) && isGap(pairs, text, i));
  return wrong.map((i) => text[i - 1] + text[i + 1]);
}

/** @param {Pairs} pairs @param {Params} params @param {string} run @returns {Repair[]} each on top of those before */
function fillGaps(pairs, params, run) {
  /** @type {Repair[]} */ const found = [];
  let text = run;
  for (let i = 0; i + 1 < text.length && found.length < MOST_FILLED; i++) {
    if (!isGap(pairs, text, i)) continue;
    const { sign, from, until } = signMissing(pairs, text, i) || signInstead(pairs, text, i + 1) ||
      NO_SIGN;
    if (!sign) continue;
    text = text.slice(0, from) + sign + text.slice(until);
    found.push({ text, from, to: from + 1, share: params.typoShare, how: "typo" });
    i = Math.max(i, from);
  }
  return found;
}

/** A sign for the place between signs i and i + 1. @param {Pairs} pairs @param {string} text @param {number} i */
function signMissing(pairs, text, i) {
  if (kindAt(text, i) !== kindAt(text, i + 1)) return null; // two words that stand together on no page: 通報アプリ
  const sign = filler(pairs, text[i - 1], text[i], text[i + 1]);
  if (sign && isWordOfTwoKanji(text, i) && !pairs.nextsOf(text[i] + sign).some((one) => one.sign === text[i + 1])) {
    return null;
  }
  return sign ? { sign, from: i + 1, until: i + 1 } : null;
}

/** Whether signs i and i + 1 are kanji with none beside them. @param {string} text @param {number} i */
const isWordOfTwoKanji = (text, i) =>
  [i, i + 1].every((at) => kindAt(text, at) === KANJI) &&
  [i - 1, i + 2].every((at) => at < 0 || at >= text.length || kindAt(text, at) !== KANJI);

/** A sign in place of sign i, a kanji that stands on no page where it does. @param {Pairs} pairs @param {string} text @param {number} i */
function signInstead(pairs, text, i) {
  if (i < 2 || kindAt(text, i) !== KANJI || !isGap(pairs, text, i - 1)) return null;
  const follows = pairs.nextsOf(text.slice(i - 2, i));
  const within = i + 1 < text.length;
  const sign = within ? isGap(pairs, text, i) && filler(pairs, text[i - 2], text[i - 1], text[i + 1]) : mostly(follows);
  return sign && follows.some((one) => one.sign === sign) ? { sign, from: i, until: i + 1 } : null;
}

/** The sign that follows in most places. @param {import("./pairs.js").Next[]} follows */
const mostly = ([first]) => first && first.share >= LEAST_LAST ? first.sign : "";

/** Whether signs i and i + 1 stand next to each other on no page, and could. @param {Pairs} pairs @param {string} text @param {number} i */
function isGap(pairs, text, i) {
  const pair = text.slice(i, i + 2);
  const fillable = [0, 1].every((at) => {
    const kind = kindAt(pair, at);
    return kind !== HIRAGANA && kind !== LETTER && pair.charCodeAt(at) !== LONG_VOWEL;
  });
  return fillable && pairs.frequencyOf(pair) === 0;
}

/** The sign that mostly stands between two; the one before them speaks for it if it agrees. @param {Pairs} pairs @param {string|undefined} before @param {string} first @param {string} second */
function filler(pairs, before, first, second) {
  let best = "";
  let most = 0;
  for (const { sign, count } of pairs.between(first, second)) {
    const more = before ? countOf(pairs, before + first, sign) : 0;
    if (count + NEIGHBOUR * more <= most) continue;
    most = count + NEIGHBOUR * more;
    best = sign;
  }
  return best;
}

/** What mostly follows the last two signs of a text. @param {Pairs} pairs @param {string} text @param {number} least */
const continuations = (pairs, text, least) =>
  pairs.nextsOf(folded(text).slice(-2)).filter(({ share }) => share >= least).slice(0, MOST_CONTINUATIONS);
