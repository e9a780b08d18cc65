// Missing signs: pairs no page has are filled with what the pages have there, ends of words are carried on.
import { firstPagesWith, gramFrequency } from "./shards.js";
import { HIRAGANA, KANJI, KATAKANA, KIND, kindAt, LETTER, LONG_VOWEL } from "./text.js";

/**
 * A likelier text; what is new stands from `from` to `to`.
 * @typedef {{text: string, from: number, to: number, share: number, how: "typo"|"prefix"}} Repair
 * @typedef {import("./shards.js").Shards} Shards
 * @typedef {import("./params.js").Params} Params
 */

const MOST_FILLED = 3;
const CANDIDATES = 12;
const PAGES_PER_CANDIDATE = 60;
const NEIGHBOUR = 4; // what one more sign of the word counts that agrees
const PAGES_PER_END = 80;
const MOST_CONTINUATIONS = 3;

/** @param {Shards} all @param {Params} params @param {string} run letters @returns {Repair[]} */
export function repairsOf(all, params, run) {
  const filled = fillGaps(all, params, run);
  const text = filled.length ? filled[filled.length - 1].text : run;
  const last = kindAt(text, text.length - 1);
  const ends = last === KANJI || last === KATAKANA ? continuations(all, text, params.prefixLeast) : [];
  const carriedOn = ends.map(({ sign, share }) => ({
    text: text + sign,
    from: text.length,
    to: text.length + 1,
    share: params.prefixShare * share,
    how: /** @type {const} */ ("prefix"),
  }));
  return [...filled, ...carriedOn];
}

/** @param {Shards} all @param {Params} params @param {string} run @returns {Repair[]} each on top of those before */
function fillGaps(all, params, run) {
  /** @type {Repair[]} */ const found = [];
  let text = run;
  for (let i = 0; i + 1 < text.length && found.length < MOST_FILLED; i++) {
    const sign = isGap(all, text, i) ? filler(all, text, i) : "";
    if (!sign) continue;
    i++;
    text = text.slice(0, i) + sign + text.slice(i);
    found.push({ text, from: i, to: i + 1, share: params.typoShare, how: "typo" });
  }
  return found;
}

/** Whether signs i and i + 1 stand next to each other on no page, and could. @param {Shards} all @param {string} text @param {number} i */
function isGap(all, text, i) {
  const pair = [text.charCodeAt(i), text.charCodeAt(i + 1)];
  const fillable = pair.every((code) => KIND[code] !== HIRAGANA && KIND[code] !== LETTER && code !== LONG_VOWEL);
  return fillable && gramFrequency(all, pair[0], pair[1]) === 0;
}

/** The sign that most pages have between signs i and i + 1. @param {Shards} all @param {string} text @param {number} i */
function filler(all, text, i) {
  let best = "";
  let most = 0;
  for (const sign of signsBetween(all, text.charCodeAt(i), text.charCodeAt(i + 1))) {
    const count = evidenceFor(all, text, i, sign);
    if (count <= most) continue;
    most = count;
    best = sign;
  }
  return best;
}

/** Signs that stand after a and before c on most pages. @param {Shards} all @param {number} a @param {number} c */
function signsBetween(all, a, c) {
  const found = [];
  for (const code of all.alphabet.codes) {
    if (!code || KIND[code] === HIRAGANA) continue;
    const left = gramFrequency(all, a, code);
    const right = left && gramFrequency(all, code, c);
    if (right) found.push({ sign: String.fromCharCode(code), pages: Math.min(left, right) });
  }
  found.sort((x, y) => y.pages - x.pages);
  return found.slice(0, CANDIDATES).map(({ sign }) => sign);
}

/** How often pages have the sign there; more of the word around it speaks for it. @param {Shards} all @param {string} text @param {number} i @param {string} sign */
function evidenceFor(all, text, i, sign) {
  const three = text[i] + sign + text[i + 1];
  const before = text[i - 1];
  const after = text[i + 2];
  let count = 0;
  for (const d of pagesOfRarer(all, three)) {
    for (const whole of [all.texts[d].title, all.texts[d].body]) {
      const at = whole.indexOf(three);
      if (at < 0) continue;
      count += 1 + (before && whole[at - 1] === before ? NEIGHBOUR : 0);
      count += after && whole[at + 3] === after ? NEIGHBOUR : 0;
    }
  }
  return count;
}

/** Pages that may have three signs: the first ones of the rarer of its pairs. @param {Shards} all @param {string} three */
function pagesOfRarer(all, three) {
  const [a, b, c] = [three.charCodeAt(0), three.charCodeAt(1), three.charCodeAt(2)];
  const first = gramFrequency(all, a, b) < gramFrequency(all, b, c);
  return first ? firstPagesWith(all, a, b, PAGES_PER_CANDIDATE) : firstPagesWith(all, b, c, PAGES_PER_CANDIDATE);
}

/** What most often follows the end of a text: its last three signs, else its last two. @param {Shards} all @param {string} text @param {number} least */
function continuations(all, text, least) {
  const pages = firstPagesWith(all, text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1), PAGES_PER_END);
  for (const end of text.length > 2 ? [text.slice(-3), text.slice(-2)] : [text.slice(-2)]) {
    const { all: places, next } = signsAfter(all, pages, end);
    if (!places) continue;
    const shares = [...next].map(([sign, count]) => ({ sign, share: count / places }));
    const likely = shares.filter(({ share }) => share >= least).sort((x, y) => y.share - x.share);
    return likely.slice(0, MOST_CONTINUATIONS);
  }
  return [];
}

/** In how many places a text stands, and which kanji or katakana follow it there. @param {Shards} all @param {number[]} pages @param {string} text */
function signsAfter({ texts }, pages, text) {
  /** @type {Map<string, number>} */ const next = new Map();
  let all = 0;
  for (const d of pages) {
    for (const whole of [texts[d].title, texts[d].body]) {
      const at = whole.indexOf(text);
      if (at < 0) continue;
      all++;
      const sign = whole[at + text.length];
      const kind = sign ? kindAt(sign, 0) : HIRAGANA;
      if (kind === KANJI || kind === KATAKANA) next.set(sign, (next.get(sign) || 0) + 1);
    }
  }
  return { all, next };
}
