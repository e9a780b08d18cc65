// The pages of the site in one or more shards, each with an index of its own; pages are numbered through all of them.
import { gramKey, newAlphabet, streamOf } from "./alphabet.js";
import { indexGrams } from "./grams.js";
import { hasTerm, pagesOf, readPostings } from "./postings.js";
import { normalise } from "./text.js";

/**
 * @typedef {{id: string, title: string, text: string, head?: string, aliases?: string[]}} Doc
 * @typedef {{base: number, size: number, postings: import("./postings.js").Postings, grams: import("./grams.js").Grams}} Shard
 * @typedef {{title: string, body: string, questions: string}} PageText normalised
 * @typedef {{shards: Shard[], texts: PageText[], alphabet: import("./alphabet.js").Alphabet}} Shards
 * @typedef {import("./postings.js").EncodedPostings} EncodedPostings
 * @typedef {import("./params.js").Params} Params
 */

/** @returns {Shards} */
export const noShards = () => ({ shards: [], texts: [], alphabet: newAlphabet() });

/** Adds a shard, step by step. @param {Shards} all @param {EncodedPostings} encoded @param {Doc[]} docs @param {number[]} means @param {Params} params */
export function* addShard(all, encoded, docs, means, params) {
  const base = all.texts.length;
  /** @type {PageText[]} */ const texts = [];
  for (const doc of docs) {
    texts.push(pageText(doc));
    yield;
  }
  const postings = readPostings(encoded, base, docs.length, means, params);
  yield;
  const stream = yield* streamOf(all.alphabet, texts);
  const grams = yield* indexGrams(stream, all.alphabet, base, params);
  for (const text of texts) all.texts.push(text);
  all.shards.push({ base, size: docs.length, postings, grams });
}

/** @param {Doc} doc @returns {PageText} */
const pageText = ({ title, text, head, aliases }) => ({
  title: normalise(title),
  body: normalise((head ? `${head}\n` : "") + text),
  questions: normalise((aliases || []).join("\n")),
});

/** The shard page d is in. @param {Shards} all @param {number} d */
export function shardOf({ shards }, d) {
  let at = shards.length - 1;
  while (shards[at].base > d) at--;
  return shards[at];
}

/** Whether page d has all of some terms. @param {Shards} all @param {number[]} terms @param {number} d */
export function hasAll(all, terms, d) {
  const { postings } = shardOf(all, d);
  return terms.every((term) => hasTerm(postings, term, d));
}

/** The pages of a shard that have all of some terms. @param {Shard} shard @param {number[]} terms */
export function pagesWithAll({ postings }, terms) {
  const [first, ...others] = terms;
  const pages = pagesOf(postings, first);
  return others.length ? pages.filter((d) => others.every((term) => hasTerm(postings, term, d))) : pages;
}

/** How many pages have two signs next to each other, or one sign (b = 0). @param {Shards} all @param {number} a code @param {number} b code or 0 */
export const gramFrequency = (all, a, b) => frequencyOf(all, gramKey(all.alphabet, a, b));

/** How many pages have a string. @param {Shards} all @param {number} key its key, −1 where it is on none */
export function frequencyOf({ shards }, key) {
  let pages = 0;
  if (key < 0) return pages;
  for (const { grams } of shards) {
    const id = grams.table.find(key);
    if (id >= 0) pages += grams.starts[id + 1] - grams.starts[id];
  }
  return pages;
}

/** The first pages that have two signs next to each other. @param {Shards} all @param {number} a @param {number} b @param {number} most */
export function firstPagesWith({ shards, alphabet }, a, b, most) {
  const key = gramKey(alphabet, a, b);
  /** @type {number[]} */ const found = [];
  for (const { grams } of shards) {
    const id = key < 0 ? -1 : grams.table.find(key);
    if (id < 0) continue;
    const end = Math.min(grams.starts[id + 1], grams.starts[id] + most - found.length);
    for (let i = grams.starts[id]; i < end; i++) found.push(grams.pages[i]);
  }
  return found;
}

/** Adds to every page with a string what the string is worth there. @param {Shards} all @param {number} key @param {number} factor @param {Float32Array} scores */
export function addGramScores({ shards }, key, factor, scores) {
  for (const { grams } of shards) {
    const id = grams.table.find(key);
    if (id < 0) continue;
    const end = grams.starts[id + 1];
    for (let i = grams.starts[id]; i < end; i++) scores[grams.pages[i]] += factor * grams.impacts[i];
  }
}
