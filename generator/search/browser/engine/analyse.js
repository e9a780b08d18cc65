// A query → its words, the words of its repairs, and strings to look for besides its own.
import { NUMBER } from "./params.js";
import { repairsOf } from "./repair.js";
import { segment } from "./segment.js";
import { runsOf } from "./text.js";

/**
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./repair.js").Repair} Repair
 * @typedef {{a: number, b: number, share: number}} Gram codes of two signs, or of one (b = 0)
 * @typedef {{tokens: Token[], repaired: Token[], grams: Gram[]}} Analysis
 * @typedef {import("./segment.js").Lexicon & {all: import("./shards.js").Shards}} Known
 */

const SHORT = 2; // signs of a word that a repair can stand instead of
const NUMBER_WEIGHTS = [0, 0.5, 0.9]; // by signs; longer numbers weigh 1

/** @param {Known} known @param {string} text @returns {Analysis} */
export function analyse(known, text) {
  /** @type {Analysis} */ const analysis = { tokens: [], repaired: [], grams: [] };
  let left = known.params.repairs;
  for (const { start, end } of runsOf(text)) {
    const own = segment(known, text, start, end);
    analysis.tokens.push(...own);
    if (left <= 0 || end - start < 2) continue;
    const repairs = repairsOf(known.all, known.params, text.slice(start, end));
    left -= repairs.length;
    addRepairs(known, own, repairs, analysis);
  }
  addSpellings(known, analysis);
  weighNumbers(known, analysis.tokens);
  return analysis;
}

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
    grams.push({ a: text.charCodeAt(i), b: text.charCodeAt(i + 1), share });
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
    grams.push({ a: text.charCodeAt(i), b: 0, share });
    if (i + 1 < text.length) grams.push({ a: text.charCodeAt(i), b: text.charCodeAt(i + 1), share });
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
