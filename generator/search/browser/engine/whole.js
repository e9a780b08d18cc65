// The index of a small site: all of it is there from the beginning.
import { numbers } from "./coding.js";
import { foldedText, leadText, pageText } from "./collection.js";
import { idf } from "./grams.js";
import { pairsOfTexts } from "./pairs.js";
import { PARAMS } from "./params.js";
import { normsOf, readLists } from "./postings.js";
import { remembered } from "./remembered.js";
import { longestWordOf } from "./segment.js";
import { readSynonyms } from "./synonyms.js";
import { classWeight, readVocabulary } from "./vocabulary.js";

/**
 * @typedef {import("./collection.js").Doc} Doc
 * @typedef {import("./collection.js").Collection} Collection
 * @typedef {import("./collection.js").PageText} PageText
 * @typedef {import("./pairs.js").Folded} Folded
 * @typedef {import("./postings.js").Lists} Lists
 * @typedef {import("./postings.js").EncodedPostings & import("./vocabulary.js").EncodedVocabulary & {lengths: string[], synonyms: string, vectors?: string[]}} WholeIndex
 */

/** @param {WholeIndex} index @param {Doc[]} docs @returns {import("./steps.js").Steps<import("./engine.js").Engine>} */
export function* wholeEngine(index, docs) {
  const vocabulary = yield* readVocabulary(index);
  const synonyms = yield* readSynonyms(index.synonyms, vocabulary);
  const { all, lists } = yield* collectionOf(index, docs);
  const pages = docs.length;
  const idfs = Float32Array.from(numbers(index.counts), (frequency) => idf(pages, frequency));
  const masses = titleMasses(pages, lists, idfs.map((value, term) => classWeight(vocabulary, term) * value));
  return {
    ...{ params: PARAMS, pages, vocabulary, synonyms, all, docs, facts: docs, idf: idfs, needs: NO_NEEDS },
    longestWord: longestWordOf(vocabulary, synonyms),
    titleMassOf: (/** @type {number} */ d) => masses[d],
    vectorOf: (/** @type {number} */ term) => index.vectors?.[term],
  };
}

/** @param {WholeIndex} index @param {Doc[]} docs @returns {import("./steps.js").Steps<{all: Collection, lists: Lists}>} */
function* collectionOf(index, docs) {
  /** @type {PageText[]} */ const texts = [];
  /** @type {Folded[]} */ const folds = [];
  for (const doc of docs) {
    const text = pageText(doc);
    texts.push(text);
    folds.push(foldedText(text));
    yield;
  }
  const lists = readLists(index, normsOf(index.lengths.map(numbers), PARAMS), PARAMS);
  yield;
  const means = [mean(folds.map(({ title }) => title)), mean(folds.map(({ body }) => body))];
  const all = {
    listOf: remembered(lists.listOf),
    textOf: (/** @type {number} */ d) => texts[d],
    foldedOf: (/** @type {number} */ d) => folds[d],
    leadOf: remembered((d) => leadText(docs[d])),
    means,
    pairs: pairsOfTexts(folds),
  };
  return { all, lists };
}

/** @param {string[]} texts */
const mean = (texts) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1;

/** What the terms of every title are worth together. @param {number} pages @param {Lists} lists @param {Float32Array} weights of the terms */
function titleMasses(pages, lists, weights) {
  const masses = new Float32Array(pages);
  lists.eachInTitle((term, d) => masses[d] += weights[term]);
  return masses;
}

/** Where all is there, nothing is needed. */
function* nothing() {}
const NO_NEEDS = { words: nothing, terms: nothing, groups: nothing, pages: nothing, facts: nothing };
