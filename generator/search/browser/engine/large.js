// The index of a large site: a head is there from the beginning, and every query says which parts it needs besides.
import { digitAt, numbers, unfront } from "./coding.js";
import { foldedText, leadText, pageText } from "./collection.js";
import { idf } from "./grams.js";
import { pairsOfTable } from "./pairs.js";
import { CLASS_WEIGHTS, PARAMS } from "./params.js";
import { needsOf } from "./parts.js";
import { normsOf, readLists } from "./postings.js";
import { remembered } from "./remembered.js";
import { addGroups, addTriggers, noSynonyms } from "./synonyms.js";
import { noVocabulary, takeWords } from "./vocabulary.js";

/**
 * `kinds` are what pages of a kind have in common, `kind` has a sign for each page, `means` are as in a collection.
 * @typedef {import("./engine.js").Fact} Fact
 * @typedef {import("./postings.js").List} List
 * @typedef {{pages: number, total: number, longest: number, longestText: number, lengths: string[], means: number[],
 *   kinds: Fact[], kind: string, edition: string, sizes: import("./parts.js").Sizes}} Head
 * @typedef {import("./vocabulary.js").EncodedWords & import("./synonyms.js").Triggers & {pairs: import("./pairs.js").EncodedPairs}} WordsPart
 * @typedef {import("./postings.js").EncodedPostings & {forms: string, surfaces: string, kinds: string, vectors?: string[]}} TermsPart
 * @typedef {import("./collection.js").Doc & {titleWorth: Record<string, number>}} PagePart
 * @typedef {Record<string, {values: (string|number|string[]|null)[], of: string}>} FactsPart
 */

/** @param {Head} head @returns {import("./engine.js").Engine} */
export function largeEngine(head) {
  const norms = normsOf(head.lengths.map(numbers), PARAMS);
  const [vocabulary, synonyms, table] = [noVocabulary(head.total), noSynonyms(head.longestText), pairsOfTable()];
  /** @type {List[]} */ const lists = [];
  /** @type {number[]} */ const idfs = [];
  /** @type {(string|undefined)[]} */ const vectors = [];
  /** @type {PagePart[]} */ const docs = [];
  const facts = Array.from(head.kind, (sign) => ({ ...head.kinds[digitAt(sign, 0)] }));

  /** @type {string[]} */ const forms = [];
  /** @type {Map<string, number>} */ const terms = new Map();
  const termOfForm = (/** @type {string} */ form) => {
    const term = terms.get(form) ?? forms.push(form) - 1;
    terms.set(form, term);
    return term;
  };

  /** @param {TermsPart} part */
  const takeTermsPart = (part) => {
    const [own, surfaces] = [unfront(part.forms), unfront(part.surfaces)];
    const { listOf } = readLists(part, norms, PARAMS);
    own.forEach((form, i) => {
      const term = termOfForm(form);
      lists[term] = listOf(i);
      idfs[term] = idf(head.pages, lists[term].pages.length);
      vocabulary.classOf[term] = digitAt(part.kinds, i);
      vocabulary.surfaces[term] = surfaces[i].split(",");
      vectors[term] = part.vectors?.[i];
    });
  };
  /** @param {WordsPart} part */
  const takeWordsPart = (part) => {
    takeWords(vocabulary, part, termOfForm);
    addTriggers(synonyms, part, termOfForm);
    table.add(part.pairs);
  };
  const textOf = remembered((d) => pageText(docs[d]));
  const needs = needsOf(head, (term) => forms[term], {
    w: takeWordsPart,
    t: takeTermsPart,
    g: (part) => addGroups(synonyms, part, termOfForm),
    p: (part, page) => docs[page] = part,
    f: (part) => addFacts(facts, part.facts),
  });
  return {
    ...{ params: PARAMS, pages: head.pages, vocabulary, synonyms, docs, facts, idf: idfs, needs },
    all: {
      listOf: (term) => lists[term],
      textOf,
      foldedOf: remembered((d) => foldedText(textOf(d))),
      leadOf: remembered((d) => leadText(docs[d])),
      means: head.means,
      pairs: table.pairs,
    },
    longestWord: head.longest,
    titleMassOf: (d) => titleMass(docs[d]),
    vectorOf: (term) => vectors[term],
  };
}

/** What the words of a title are worth together. @param {PagePart} page */
const titleMass = ({ titleWorth }) =>
  Object.entries(titleWorth).reduce((sum, [kind, worth]) => sum + CLASS_WEIGHTS[Number(kind)] * worth, 0);

/** Adds what is shown of all pages together. @param {Fact[]} facts @param {FactsPart} part names of facets begin with "facets." */
function addFacts(facts, part) {
  for (const [name, { values, of }] of Object.entries(part)) {
    numbers(of).forEach((number, page) => {
      const value = values[number];
      if (value === null) return;
      const fact = facts[page];
      if (name.startsWith("facets.")) {
        (fact.facets ??= {})[name.slice("facets.".length)] = /** @type {string[]} */ (value);
      } else Object.assign(fact, { [name]: value });
    });
  }
}
