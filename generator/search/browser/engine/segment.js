// Cuts a text into the cheapest row of known words (Viterbi over the vocabulary of the index).
import { classWeight, wordsMeant } from "./vocabulary.js";
import { LEAST_READ } from "./synonyms.js";
import { isInNumber, runsOf, sortAt } from "./runs.js";
import { HIRAGANA, kanaKey, KATAKANA, kindAt, LETTER } from "./text.js";

/**
 * term is −1 for function words, for unknown words and for readings, whose words are the alternatives.
 * @typedef {"word"|"reading"|"unknown"|"typo"|"prefix"|"inside"} How
 * @typedef {{term: number, word: number}} Alternative
 * @typedef {{text: string, start: number, end: number, term: number, weight: number, how: How,
 *   alternatives: Alternative[]}} Token
 * @typedef {{how: "word", word: number}|{how: "reading", words: number[]}|{how: "unknown"}} Edge
 * @typedef {{run: string, best: Float64Array, back: Int32Array, edges: Edge[]}} Lattice
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 * @typedef {{vocabulary: Vocabulary, synonyms: import("./synonyms.js").Synonyms,
 *   params: import("./params.js").Params, longestWord: number}} Lexicon
 */

const LONGEST_WORD = 24;
const SIGNS_OF_A_WORD = 4; // an unknown run of so many signs costs as one word, a longer one as several
const HOMOPHONES = 3;
const LEAST_SIGNS = 3; // of hiragana in a row that are words by chance
const HIRAGANA_FIRST = /^[ぁ-ゖ]{4}/;
const LEAST_BEGUN = 3; // signs of a word in katakana that is cut short
const UNKNOWN_HIRAGANA = 0.2; // weight; other unknown words count in full
/** @type {Edge} */ const UNKNOWN = { how: "unknown" };

/** How many signs a word can have. @param {Vocabulary} vocabulary @param {import("./synonyms.js").Synonyms} synonyms */
export function longestWordOf({ numberOf, readings }, { longestText }) {
  let longest = Math.max(2, longestText);
  for (const map of [numberOf, readings]) {
    for (const key of map.keys()) if (key.length > longest) longest = key.length;
  }
  return Math.min(LONGEST_WORD, longest);
}

/** Cut one run of letters. @param {Lexicon} lexicon @param {string} text @param {number} from @param {number} to @param {boolean} [long] whether several signs can be one unknown word @returns {Token[]} */
export function segment(lexicon, text, from, to, long = true) {
  const run = text.slice(from, to);
  const { back, edges } = cheapestRow(lexicon, run, long);
  /** @type {Token[]} */ const tokens = [];
  for (let end = run.length; end > 0; end = back[end]) {
    const start = back[end];
    const place = { text: run.slice(start, end), start: from + start, end: from + end };
    tokens.push({ ...place, ...meaningOf(lexicon.vocabulary, place.text, edges[end]) });
  }
  return withUnknownStart(tokens.reverse());
}

/** A run that begins with signs of hiragana that are no words by themselves begins with a word no page has: ふるさと納税. @param {Token[]} tokens @returns {Token[]} */
function withUnknownStart(tokens) {
  const rest = tokens.findIndex(({ text }) => text.length > 1 || kindAt(text, 0) !== HIRAGANA);
  const signs = tokens.slice(0, rest < 0 ? tokens.length : rest);
  if (signs.length < LEAST_SIGNS) return tokens;
  const [{ start }] = signs;
  const end = start + signs.length;
  const text = signs.map((one) => one.text).join("");
  const weight = rest < 0 ? UNKNOWN_HIRAGANA : 1; // what a compound begins with says as much as any of its words
  return [{ text, start, end, term: -1, weight, how: "unknown", alternatives: [] }, ...tokens.slice(signs.length)];
}

/** Cut all runs of letters of a text. @param {Lexicon} lexicon @param {string} text */
export const segmentAll = (lexicon, text) =>
  runsOf(text).flatMap(({ start, end }) => segment(lexicon, text, start, end));

/** @param {Lexicon} lexicon @param {string} run @param {boolean} long @returns {Lattice} */
function cheapestRow(lexicon, run, long) {
  /** @type {Lattice} */
  const lattice = {
    run,
    best: new Float64Array(run.length + 1).fill(Infinity),
    back: new Int32Array(run.length + 1).fill(-1),
    edges: new Array(run.length + 1).fill(UNKNOWN),
  };
  lattice.best[0] = 0;
  for (let at = 0; at < run.length; at++) {
    addWords(lexicon, run, at, lattice);
    addReadings(lexicon, run, at, lattice);
    addUnknown(lexicon, run, at, long, lattice);
  }
  return lattice;
}

/** No number is cut, however common its digits are. @param {Lattice} lattice @param {number} from @param {number} to @param {number} cost @param {Edge} edge */
function relax({ run, best, back, edges }, from, to, cost, edge) {
  if (isInNumber(run, to) || best[from] + cost >= best[to] - 1e-9) return;
  best[to] = best[from] + cost;
  back[to] = from;
  edges[to] = edge;
}

/** Words of the vocabulary, and texts that only set off synonyms. @param {Lexicon} lexicon @param {string} run @param {number} at @param {Lattice} lattice */
function addWords({ vocabulary, synonyms, params, longestWord }, run, at, lattice) {
  const { costs, termOf } = vocabulary;
  const first = at === 0 && HIRAGANA_FIRST.test(run) ? params.particleFirst : 0; // と in としょかん is no particle
  const reach = Math.max(vocabulary.reach.get(run[at]) ?? 0, synonyms.reach.get(run[at]) ?? 0);
  const last = Math.min(run.length, at + Math.min(longestWord, reach));
  for (let end = at + 1; end <= last; end++) {
    const piece = run.slice(at, end);
    const word = vocabulary.numberOf.get(piece);
    if (word !== undefined) {
      relax(lattice, at, end, costs[word] + (end === 1 && termOf[word] < 0 ? first : 0), { how: "word", word });
    } else if (synonyms.byText.has(piece)) addSynonym(vocabulary, at, end, lattice);
  }
}

/** @param {Vocabulary} vocabulary @param {number} at @param {number} end @param {Lattice} lattice */
const addSynonym = ({ unknownCost }, at, end, lattice) =>
  relax(lattice, at, end, unknownCost * (end - at > 1 ? 1.9 : 0.9), UNKNOWN);

/** Words and synonyms typed in kana as they are read. @param {Lexicon} lexicon @param {string} run @param {number} at @param {Lattice} lattice */
function addReadings({ vocabulary, synonyms, params, longestWord }, run, at, lattice) {
  const last = Math.min(run.length, at + longestWord);
  let key = "";
  for (let end = at + 1; end <= last; end++) {
    const kind = kindAt(run, end - 1);
    if (kind !== HIRAGANA && kind !== KATAKANA) return;
    key += kanaKey(run[end - 1]);
    const words = end - at > 1 ? vocabulary.readings.get(key) : undefined;
    if (words) relax(lattice, at, end, vocabulary.costs[words[0]] + params.readingCost, { how: "reading", words });
    if (key.length >= LEAST_READ && synonyms.byText.has(key)) addSynonym(vocabulary, at, end, lattice);
  }
}

/** One unknown sign or number, or a whole run of katakana or letters. @param {Lexicon} lexicon @param {string} run @param {number} at @param {boolean} long @param {Lattice} lattice */
function addUnknown({ vocabulary, longestWord }, run, at, long, lattice) {
  let end = at + 1;
  while (isInNumber(run, end)) end++;
  relax(lattice, at, end, vocabulary.unknownCost, UNKNOWN);
  const kind = sortAt(run, at);
  if (!long || (kind !== KATAKANA && kind !== LETTER) || sortAt(run, at - 1) === kind) return;
  while (sortAt(run, end) === kind) end++;
  const cost = vocabulary.unknownCost * Math.max(1.1, (end - at) / SIGNS_OF_A_WORD);
  if (end - at > 1 && end - at <= longestWord) relax(lattice, at, end, cost, UNKNOWN);
}

/** What a cut piece stands for, and how much it says. @param {Vocabulary} vocabulary @param {string} text @param {Edge} edge */
function meaningOf(vocabulary, text, edge) {
  /** @type {Alternative[]} */ const none = [];
  if (edge.how === "word") {
    const term = vocabulary.termOf[edge.word];
    return { term, weight: term < 0 ? 0 : classWeight(vocabulary, term), how: edge.how, alternatives: none };
  }
  if (edge.how === "reading") {
    const alternatives = homophones(vocabulary, edge.words);
    const weight = Math.max(...alternatives.map(({ term }) => classWeight(vocabulary, term)));
    return { term: -1, weight, how: edge.how, alternatives };
  }
  const begun = kindAt(text, 0) === KATAKANA && text.length >= LEAST_BEGUN ? wordsMeant(vocabulary, text) : [];
  const weight = kindAt(text, 0) === HIRAGANA ? UNKNOWN_HIRAGANA : 1;
  return { term: -1, weight, how: edge.how, alternatives: homophones(vocabulary, begun) };
}

/** The first terms among words that are read alike. @param {Vocabulary} vocabulary @param {number[]} words @returns {Alternative[]} */
function homophones({ termOf }, words) {
  /** @type {Map<number, number>} */ const first = new Map();
  for (const word of words) if (!first.has(termOf[word]) && first.size < HOMOPHONES) first.set(termOf[word], word);
  return [...first].map(([term, word]) => ({ term, word }));
}
