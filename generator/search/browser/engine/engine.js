// Japanese search without a dictionary: building(data) makes an engine, searching(engine, query) ranks its pages,
// both step by step.
import { analyse, repairsIn } from "./analyse.js";
import { expand, firedGroups } from "./expand.js";
import { weighGrams } from "./grams.js";
import { groupsRead, inUsualKana, lettersRead, withLettersRead, withNamesRead } from "./kana.js";
import { largeEngine } from "./large.js";
import { inHiragana, withNames } from "./letters.js";
import { matchOf, uniquePairs } from "./match.js";
import { byMeaning } from "./meaning.js";
import { bestFirst, byScore } from "./order.js";
import { piecesOf } from "./pieces.js";
import { meets, parse } from "./query.js";
import { aroundWrong } from "./repair.js";
import { secondStage } from "./rerank.js";
import { scorePages, weighWords } from "./score.js";
import { asMostHaveIt, gramsOfSpellings, speltOtherwise } from "./spelling.js";
import { textKey } from "./synonyms.js";
import { wholeEngine } from "./whole.js";

/**
 * @typedef {import("./collection.js").Doc} Doc
 * @typedef {{facets?: Record<string, string[]>, confirmed?: string, strength?: number, overdue?: boolean, boost?: number}} Fact what pages are narrowed and ordered by
 * @typedef {{index: (import("./whole.js").WholeIndex | import("./large.js").Head) & {format: number, pages: number}, docs: Doc[]}} Data as written by index.py
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 * @typedef {import("./synonyms.js").Synonyms} Synonyms
 * @typedef {import("./collection.js").Collection} Collection
 * @typedef {import("./parts.js").Needs} Needs
 * @typedef {import("./params.js").Params} Params
 * @typedef {{params: Params, vocabulary: Vocabulary, synonyms: Synonyms, all: Collection, needs: Needs, pages: number,
 *   docs: Doc[], facts: Fact[], longestWord: number, idf: ArrayLike<number>, titleMassOf: (d: number) => number, vectorOf: (term: number) => string|undefined}} Engine
 * @typedef {(found: number[], early: Float32Array) => number[]} Order pages, best first, and what their words are worth → those to keep, as they shall stand
 * @typedef {{limit?: number, filter?: (doc: number) => boolean, factor?: (doc: number) => number, order?: Order}} Options
 * @typedef {import("./match.js").Instead} Instead
 * @typedef {{doc: number, id: string, score: number, words: string[], synonyms: Instead[], exact?: string[]}} Hit
 * @typedef {{query: string, hits: Hit[], total: number, found: number[], scores: Float32Array, strength: number,
 *   pieces: import("./pieces.js").Piece[], words: string[], synonyms: Instead[], corrections: string[]}} Result
 */

const FORMAT = 4;
const UNREADABLE = "検索データを読み込めませんでした。";
const LIMIT = 10;
const MOST_LOOKED_AT = 200; // pages of a large index of which the text is read for exact conditions
const EXACT_ONLY = 1e-6; // score of a page that only meets the exact conditions
const SAID = 0.2; // weight above which a word is told to the reader
const CORRECTED = 0.3; // the same for a repaired word

/** Makes an engine, step by step. @param {Data} data @returns {import("./steps.js").Steps<Engine>} */
export function* building(data) {
  const { index, docs } = checked(data);
  return "sizes" in index ? largeEngine(index) : yield* wholeEngine(index, docs);
}

/** @param {Data} data */
function checked(data) {
  const { index, docs } = data || {};
  const whole = Array.isArray(docs) && (docs.length === index?.pages || (index && "sizes" in index));
  if (index?.format !== FORMAT || !whole) throw new Error(UNREADABLE);
  return data;
}

/** Ranks the pages, step by step. @param {Engine} engine @param {unknown} typed @param {Options} [options] @returns {import("./steps.js").Steps<Result>} */
export function* searching(engine, typed, options = {}) {
  const query = parse(typed);
  const { asked, analysis, fired } = yield* understanding(engine, query.rest);
  const { tokens, repaired, grams } = analysis;
  const all = [...tokens, ...repaired];
  const words = weighWords(engine, all);
  const { said, targets } = expand(engine, fired, words.used);
  const { found, scores: early } = yield* ranking(engine, query, scorePages(engine, words, targets), options);
  const scores = early.slice();
  const first = found.slice(0, engine.params.second);
  yield* engine.needs.pages(first);
  const more = secondStage(engine, words.used, targets, weighGrams(engine, asked, grams));
  for (const d of first) {
    scores[d] += more(d, options.factor ? options.factor(d) : 1);
    yield;
  }
  first.sort(byScore(scores));
  const best = first.length ? scores[first[0]] : 0;
  found.splice(0, first.length, ...byMeaning(engine, first, scores, words.used, targets));
  const kept = options.order ? options.order(found, early) : found;
  const shown = kept.slice(0, Math.max(0, options.limit ?? LIMIT));
  yield* engine.needs.pages(shown);
  /** @type {Hit[]} */ const hits = [];
  for (const doc of shown) {
    hits.push({ doc, id: engine.docs[doc].id, score: scores[doc], ...matchOf(engine, doc, all, said, query.must) });
    yield;
  }
  return {
    query: query.text,
    hits,
    total: found.length,
    found: kept,
    scores,
    strength: best * Math.sqrt(tokens.length),
    pieces: piecesOf(engine, analysis, said),
    words: tokens.filter(({ weight }) => weight > SAID).map(({ text }) => text),
    synonyms: uniquePairs(said),
    corrections: [...new Set(repaired.filter(isToldRepair).map(({ text }) => text))],
  };
}

/** Whether a reader is told of a word that was looked for besides: not of one that only stands in a longer one. @param {import("./segment.js").Token} token */
const isToldRepair = ({ weight, how }) => weight >= CORRECTED && how !== "inside";

/** What a text asks for, as the pages write it, with its words and the groups of synonyms that they set off. @param {Engine} engine @param {string} text */
function* understanding(engine, text) {
  const { needs, params, all, synonyms } = engine;
  const names = lettersRead(text);
  withNames(text, (name) => names.push(name) < 0);
  yield* needs.words([text, ...names]);
  yield* needs.groups(groupsRead(engine, withLettersRead(engine, text)));
  const named = withNames(withNamesRead(engine, withLettersRead(engine, text)), (name) => isName(engine, name));
  yield* needs.words([named, inHiragana(named)]);
  const asked = inUsualKana(engine, named);
  yield* needs.words([asked]);
  yield* needs.words(aroundWrong(all.pairs, asked));
  const repairs = repairsIn(all.pairs, params, asked);
  yield* needs.words([...repairs.values()].flat().map((repair) => repair.text));
  const analysis = analyse(engine, asked, repairs);
  const tokens = [...analysis.tokens, ...analysis.repaired];
  const fired = firedGroups(engine, tokens);
  yield* needs.groups(fired.map(({ group }) => group));
  const targets = fired.flatMap(({ group }) => synonyms.groups[group].flatMap((member) => member.terms || []));
  yield* needs.terms(
    [...tokens.flatMap(({ term, alternatives }) => [term, ...alternatives.map((one) => one.term)]), ...targets].filter((
      term,
    ) => term >= 0),
  );
  const spelt = speltOtherwise(engine.vocabulary, analysis.tokens);
  yield* needs.words(spelt.flatMap(({ family }) => family));
  analysis.grams.push(...gramsOfSpellings(spelt, params.variants));
  yield* needs.words(analysis.grams.map(({ signs }) => signs)); // else they counted only where an earlier question was alike
  return { asked: asMostHaveIt(engine.vocabulary, asked, spelt), analysis, fired };
}

/** Whether the pages or the synonyms have a word. @param {Engine} engine @param {string} word */
const isName = ({ vocabulary, synonyms }, word) => vocabulary.numberOf.has(word) || synonyms.byText.has(textKey(word));

/** The pages that have something of the query and meet its conditions, best first. @param {Engine} engine @param {import("./query.js").Query} query @param {Float32Array} worth of every page @param {Options} options */
function* ranking(engine, query, worth, { filter, factor }) {
  const scores = worth.map((score, d) => score * (factor ? factor(d) : 1));
  const conditions = query.must.length || query.mustNot.length;
  const isFound = (/** @type {number} */ d) =>
    (scores[d] > 0 || (query.must.length && !engine.needs.take)) && (!filter || filter(d));
  const all = bestFirst(Array.from(scores.keys()).filter(isFound), scores);
  if (!conditions) return { found: all, scores };
  const looked = engine.needs.take ? all.slice(0, MOST_LOOKED_AT) : all;
  yield* engine.needs.pages(looked);
  const found = looked.filter((d) => meets(query, wholeText(engine, d)));
  for (const d of found) scores[d] ||= EXACT_ONLY;
  return { found, scores };
}

/** @param {Engine} engine @param {number} d */
function wholeText({ all }, d) {
  const { title, body, questions } = all.textOf(d);
  return `${title}\n${body}\n${questions}`;
}
