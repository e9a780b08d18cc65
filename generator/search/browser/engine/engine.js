// Japanese search without a dictionary: building(data) makes an engine of the first part of the pages, addingPart() takes
// the others as they arrive, both step by step; search(engine, query) ranks what is there.
import { analyse } from "./analyse.js";
import { expand } from "./expand.js";
import { withNames } from "./letters.js";
import { matchOf, uniquePairs } from "./match.js";
import { PARAMS } from "./params.js";
import { piecesOf } from "./pieces.js";
import { meansOf } from "./postings.js";
import { meets, parse } from "./query.js";
import { addSecondStage } from "./rerank.js";
import { idf, scorePages, weighGrams, weighWords } from "./score.js";
import { longestWordOf } from "./segment.js";
import { addShard, noShards } from "./shards.js";
import { readSynonyms } from "./synonyms.js";
import { numbers } from "./coding.js";
import { readVocabulary } from "./vocabulary.js";

/**
 * @typedef {import("./shards.js").Doc} Doc
 * @typedef {import("./postings.js").EncodedPostings & {format: number, pages: number, edition?: string}} PartIndex
 * @typedef {{parts: number, pages: number, frequencies: string, means: number[]}} Corpus statistics of all parts
 * @typedef {PartIndex & import("./vocabulary.js").EncodedVocabulary & {synonyms: string, corpus?: Corpus}} Index
 * @typedef {{index: PartIndex, docs: Doc[]}} Part as written by index.py
 * @typedef {{index: Index, docs: Doc[]}} Data the first part: it has what all parts share
 * @typedef {ReturnType<typeof building> extends import("./steps.js").Steps<infer E> ? E : never} Engine
 * @typedef {(found: number[], scores: Float32Array) => number[]} Order pages, best first → those to keep, as they shall stand
 * @typedef {{limit?: number, filter?: (doc: number) => boolean, factor?: (doc: number) => number, order?: Order}} Options
 * @typedef {import("./match.js").Instead} Instead
 * @typedef {{doc: number, id: string, score: number, words: string[], synonyms: Instead[]}} Hit
 * @typedef {{query: string, hits: Hit[], total: number, found: number[], scores: Float32Array, strength: number,
 *   pieces: import("./pieces.js").Piece[], words: string[], synonyms: Instead[], corrections: string[]}} Result
 */

const FORMAT = 2;
const UNREADABLE = "検索データを読み込めませんでした。";
const LIMIT = 10;
const EXACT_ONLY = 1e-6; // score of a page that only meets the exact conditions
const SAID = 0.2; // weight above which a word is told to the reader
const CORRECTED = 0.3; // the same for a repaired word

/** Makes an engine, step by step. @param {Data} data */
export function* building(data) {
  const { index, docs } = checked(data);
  const vocabulary = yield* readVocabulary(index);
  const synonyms = yield* readSynonyms(index.synonyms, vocabulary);
  const { parts, pages, frequencies, means } = index.corpus || corpusOf(index);
  const engine = {
    params: PARAMS,
    parts,
    pages, // of all parts
    means,
    edition: index.edition,
    vocabulary,
    synonyms,
    longestWord: longestWordOf(vocabulary, synonyms),
    idf: Float32Array.from(numbers(frequencies), (frequency) => idf(pages, frequency)),
    docs: /** @type {Doc[]} */ ([]), // of the parts that are there
    all: noShards(),
  };
  yield* addShard(engine.all, index, docs, means, engine.params);
  engine.docs.push(...docs);
  return engine;
}

/** The statistics of the only part. @param {Index} index @returns {Corpus} */
const corpusOf = ({ pages, counts, lengths }) => ({ parts: 1, pages, frequencies: counts, means: meansOf(lengths) });

/** Adds a part, step by step. @param {Engine} engine @param {Part} part of the same edition */
export function* addingPart(engine, part) {
  const { index, docs } = checked(part);
  if (!engine.edition || index.edition !== engine.edition) throw new Error(UNREADABLE);
  yield* addShard(engine.all, index, docs, engine.means, engine.params);
  engine.docs.push(...docs);
}

/** @template {Part} T @param {T} part */
function checked(part) {
  const whole = part?.index?.format === FORMAT && Array.isArray(part.docs) && part.docs.length === part.index.pages;
  if (!whole) throw new Error(UNREADABLE);
  return part;
}

/** @param {Engine} engine @param {unknown} typed @param {Options} [options] @returns {Result} */
export function search(engine, typed, options = {}) {
  const query = parse(typed);
  const asked = withNames(query.rest, (name) => isName(engine, name));
  const analysis = analyse(engine, asked);
  const { tokens, repaired, grams } = analysis;
  const all = [...tokens, ...repaired];
  const words = weighWords(engine, all);
  const { said, targets } = expand(engine, all, words.used);
  const scoreOf = scorePages(engine, words, targets, weighGrams(engine, asked, grams));
  const { found, scores } = ranked(engine, query, scoreOf, options);
  const first = found.slice(0, engine.params.second);
  addSecondStage(engine, first, words.used, targets, scores);
  found.splice(0, first.length, ...first.sort(byScore(scores)));
  const kept = options.order ? options.order(found, scores) : found;
  const hits = kept.slice(0, Math.max(0, options.limit ?? LIMIT)).map((doc) => ({
    doc,
    id: engine.docs[doc].id,
    score: scores[doc],
    ...matchOf(engine, doc, all, said),
  }));
  return {
    query: query.text,
    hits,
    total: found.length,
    found: kept,
    scores,
    strength: found.length ? scores[found[0]] * Math.sqrt(tokens.length) : 0,
    pieces: piecesOf(engine, analysis, said),
    words: tokens.filter(({ weight }) => weight > SAID).map(({ text }) => text),
    synonyms: uniquePairs(said),
    corrections: [...new Set(repaired.filter(({ weight }) => weight >= CORRECTED).map(({ text }) => text))],
  };
}

/** Whether the pages or the synonyms have a word. @param {Engine} engine @param {string} word */
const isName = ({ vocabulary, synonyms }, word) => vocabulary.numberOf.has(word) || synonyms.byText.has(word);

/** The pages that have something of the query and meet its conditions, best first. @param {Engine} engine @param {import("./query.js").Query} query @param {(d: number) => number} scoreOf @param {Options} options */
function ranked(engine, query, scoreOf, { filter, factor }) {
  const scores = new Float32Array(engine.docs.length);
  const found = [];
  for (let d = 0; d < scores.length; d++) {
    const score = scoreOf(d);
    if (!(score > 0 || query.must.length)) continue;
    if ((filter && !filter(d)) || !meets(query, () => wholeText(engine, d))) continue;
    scores[d] = score > 0 ? score * (factor ? factor(d) : 1) : EXACT_ONLY;
    found.push(d);
  }
  found.sort(byScore(scores));
  return { found, scores };
}

/** @param {Float32Array} scores @returns {(a: number, b: number) => number} */
const byScore = (scores) => (a, b) => scores[b] - scores[a] || a - b;

/** @param {Engine} engine @param {number} d */
function wholeText({ all }, d) {
  const { title, body, questions } = all.texts[d];
  return `${title}\n${body}\n${questions}`;
}
