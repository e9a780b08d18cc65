// A query → its words, the words of its repairs, and strings to look for besides its own.
import { NUMBER } from "./params.js";
import { repairsOf } from "./repair.js";
import { termsOfToken } from "./score.js";
import { segment } from "./segment.js";
import { textKey } from "./synonyms.js";
import { runsOf } from "./runs.js";
import { kanaKey } from "./text.js";

/**
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./repair.js").Repair} Repair
 * @typedef {import("./grams.js").Gram} Gram
 * @typedef {{tokens: Token[], repaired: Token[], grams: Gram[]}} Analysis
 * @typedef {import("./segment.js").Lexicon & {all: import("./collection.js").Collection, pages: number}} Known
 */

const SHORT = 2; // signs of a word that a repair can stand instead of
const LATIN = /^[a-z]+$/;
const NUMBER_WEIGHTS = [0, 0.5, 0.9]; // by signs; longer numbers weigh 1

/** Where in a text something may be missing: place of a run → its repairs. @param {import("./pairs.js").Pairs} pairs @param {import("./params.js").Params} params @param {string} text */
export function repairsIn(pairs, params, text) {
  /** @type {Map<number, Repair[]>} */ const found = new Map();
  let left = params.repairs;
  for (const { start, end } of runsOf(text)) {
    if (left <= 0 || end - start < 2) continue;
    found.set(start, repairsOf(pairs, params, text.slice(start, end)));
    left -= found.get(start)?.length ?? 0;
  }
  return found;
}

/** @param {Known} known @param {string} text @param {Map<number, Repair[]>} repairs see `repairsIn` @returns {Analysis} */
export function analyse(known, text, repairs) {
  /** @type {Analysis} */ const analysis = { tokens: [], repaired: [], grams: [] };
  for (const { start, end } of runsOf(text)) {
    const own = segment(known, text, start, end);
    analysis.tokens.push(...own);
    analysis.repaired.push(...own.flatMap((token) => wordsInside(known, token)));
    addRepairs(known, own, repairs.get(start) || [], analysis);
  }
  addSpellings(known, analysis);
  weighNumbers(known, analysis.tokens);
  return analysis;
}

/** The words that stand in one that is unknown as a whole. @param {Known} known @param {Token} token @returns {Token[]} */
function wordsInside(known, { how, text, start, alternatives }) {
  const meant = known.synonyms.byText.has(textKey(text));
  if (how !== "unknown" || text.length <= SHORT || alternatives.length || meant) return [];
  const row = segment(known, text, 0, text.length, false);
  const inside = row.filter((one, i) =>
    one.text.length > 1 && termsOfToken(one).length && !isReadByChance(one) &&
    !isAmidLetters(one, row[i - 1], row[i + 1])
  );
  return inside.map((one) => ({
    ...one,
    start: start + one.start,
    end: start + one.end,
    weight: one.weight * known.params.inside,
    how: "inside",
  }));
}

/** Whether a piece sounds like a word merely because that is short: フェ in フェリー is no 増え. @param {Token} piece */
const isReadByChance = ({ how, text }) => how === "reading" && kanaKey(text).length <= SHORT;

/** Whether a piece is letters of a word that goes on in letters of no known one: AI in MAIL, not in AIOCR. @param {Token} piece @param {(Token|undefined)[]} beside */
const isAmidLetters = ({ text }, ...beside) =>
  LATIN.test(text) && beside.some((one) => one && LATIN.test(one.text) && (one.text.length < 2 || one.term < 0));

/** @param {Known} known @param {Token[]} own words of the run as typed @param {Repair[]} repairs @param {Analysis} analysis */
function addRepairs(known, own, repairs, analysis) {
  const typed = new Set(own.map(({ term }) => term));
  const last = own[own.length - 1];
  const endsWithWord = last !== undefined && last.term >= 0 && last.text.length > 1;
  for (const repair of repairs) {
    const tokens = segment(known, repair.text, 0, repair.text.length);
    if (repair.how === "typo") weakenReplaced(own, tokens, known.params.replaced);
    const whole = repair.how === "prefix" && endsWithWord ? known.params.prefixWhole : 1;
    const fresh = tokens.filter(
      ({ term, start, end }) => term >= 0 && !typed.has(term) && end > repair.from && start < repair.to,
    );
    for (const token of fresh) {
      analysis.repaired.push({ ...token, weight: token.weight * (repair.share * whole), how: repair.how });
    }
    analysis.grams.push(...newGrams(repair));
  }
}

/** Short words that a filled gap has made part of another count less. @param {Token[]} own @param {Token[]} better @param {number} share */
function weakenReplaced(own, better, share) {
  const kept = new Set(better.map(({ term }) => term));
  for (const token of own) if (!kept.has(token.term) && token.text.length <= SHORT) token.weight *= share;
}

/** The pairs of signs a repair has brought. @param {Repair} repair @returns {Gram[]} */
function newGrams({ text, from, to, share }) {
  const grams = [];
  for (let i = Math.max(0, from - 1); i < Math.min(to, text.length - 1); i++) {
    grams.push({ signs: text.slice(i, i + 2), share });
  }
  return grams;
}

/** Words typed as they are read also look for the strings of their usual spelling. @param {Known} known @param {Analysis} analysis */
function addSpellings({ vocabulary, params }, { tokens, grams }) {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].how !== "reading") continue;
    let spelt = usualSpelling(vocabulary.words, tokens[i]);
    while (follows(tokens, i + 1) && tokens[i + 1].how === "reading") {
      spelt += usualSpelling(vocabulary.words, tokens[++i]);
    }
    if (follows(tokens, i + 1) && tokens[i + 1].term >= 0) spelt += tokens[i + 1].text[0];
    grams.push(...gramsOfSpelling(spelt, params.spelling));
  }
}

/** @param {string[]} words @param {Token} token */
const usualSpelling = (words, token) => words[token.alternatives[0].word];

/** Whether token i stands right after the one before. @param {Token[]} tokens @param {number} i */
const follows = (tokens, i) => i < tokens.length && tokens[i].start === tokens[i - 1].end;

/** Every sign of a text, each followed by the pair it begins. @param {string} text @param {number} share @returns {Gram[]} */
function gramsOfSpelling(text, share) {
  const grams = [];
  for (let i = 0; i < text.length; i++) {
    grams.push({ signs: text[i], share });
    if (i + 1 < text.length) grams.push({ signs: text.slice(i, i + 2), share });
  }
  return grams;
}

/** The longer a number the more it says. @param {Known} known @param {Token[]} tokens */
function weighNumbers({ vocabulary }, tokens) {
  for (const token of tokens) {
    if (token.term >= 0 && vocabulary.classOf[token.term] === NUMBER) {
      token.weight = NUMBER_WEIGHTS[token.text.length] ?? 1;
    }
  }
}
