// One- and two-sign strings of the pages, indexed in the browser from the page text.
import { SIGN_BITS } from "./alphabet.js";
import { gramTable } from "./gramtable.js";
import { pageNumbers, startsOf } from "./postings.js";
import { HIRAGANA, KIND } from "./text.js";

/**
 * @typedef {import("./alphabet.js").Alphabet} Alphabet
 * @typedef {import("./alphabet.js").Stream} Stream
 * @typedef {import("./gramtable.js").GramTable} GramTable
 * @typedef {import("./params.js").Params} Params
 * @typedef {import("./postings.js").PageNumbers} PageNumbers
 * @typedef {{table: GramTable, starts: Int32Array, pages: PageNumbers, impacts: Float32Array}} Grams
 * @typedef {{ids: Int32Array, ends: Int32Array, frequencies: Int32Array}} Occurrences numbers of the strings in the order of the
 *   text, and how many pages have each
 */

const GRAM_B = 0.75; // b of BM25F
const MOST_COUNTED = 255; // occurrences counted on a page

/** Weight of a string by the scripts of its signs (b = 0: one sign); 0 = not indexed. @param {Params} p @param {number} a @param {number} b */
export function gramWeight(p, a, b) {
  const first = KIND[a] === HIRAGANA;
  if (b === 0) return first ? 0 : p.unigram;
  const second = KIND[b] === HIRAGANA;
  if (first && second) return p.hiragana;
  return first || second ? p.mixed : 1;
}

/** @param {Stream} stream @param {Alphabet} alphabet @param {number} base number of the shard's first page @param {Params} params @returns {import("./steps.js").Steps<Grams>} */
export function* indexGrams(stream, alphabet, base, params) {
  const size = stream.ends.length / 2;
  const table = gramTable(stream.signs.length / 2);
  const occurrences = yield* numberGrams(stream, alphabet, table);
  const starts = startsOf(occurrences.frequencies);
  const postings = yield* fill(occurrences, starts, base, size);
  return { table, starts, pages: postings.pages, impacts: gramImpacts(postings, stream.ends, base, params) };
}

/** @param {Stream} stream @param {Alphabet} alphabet @param {GramTable} table @returns {import("./steps.js").Steps<Occurrences>} */
function* numberGrams({ signs, ends }, { hiragana }, table) {
  const ids = new Int32Array(signs.length * 2);
  const frequencies = new Int32Array(ids.length);
  const last = new Int32Array(ids.length); // the last page of each string, counted from 1
  const idEnds = new Int32Array(ends.length);
  let used = 0;
  let at = 0;
  const note = (/** @type {number} */ id, /** @type {number} */ page) => {
    ids[used++] = id;
    if (last[id] === page) return;
    last[id] = page;
    frequencies[id]++;
  };
  for (let field = 0; field < ends.length; field++) {
    const page = (field >> 1) + 1;
    for (; at < ends[field]; at++) {
      const a = signs[at];
      if (a === 0) continue;
      const b = signs[at + 1];
      if (!hiragana[a]) note(table.add(a << SIGN_BITS), page);
      if (b !== 0) note(table.add((a << SIGN_BITS) | b), page);
    }
    idEnds[field] = used;
    yield;
  }
  return { ids, ends: idEnds, frequencies: frequencies.subarray(0, table.size()) };
}

/** @param {Occurrences} occurrences @param {Int32Array} starts @param {number} base @param {number} size */
function* fill({ ids, ends }, starts, base, size) {
  const all = starts[starts.length - 1];
  const pages = pageNumbers(base + size, all);
  const counts = [new Uint8Array(all), new Uint8Array(all)]; // in titles, in texts
  const last = new Int32Array(starts.length).fill(-1);
  const next = starts.slice();
  let at = 0;
  for (let field = 0; field < ends.length; field++) {
    const d = field >> 1;
    const own = counts[field & 1];
    for (; at < ends[field]; at++) {
      const id = ids[at];
      if (last[id] !== d) {
        last[id] = d;
        pages[next[id]++] = base + d;
      }
      const place = next[id] - 1;
      if (own[place] < MOST_COUNTED) own[place]++;
    }
    yield;
  }
  return { pages, inTitle: counts[0], inBody: counts[1] };
}

/** @param {{pages: PageNumbers, inTitle: Uint8Array, inBody: Uint8Array}} postings @param {Int32Array} ends @param {number} base @param {Params} p */
function gramImpacts({ pages, inTitle, inBody }, ends, base, p) {
  const [titles, bodies] = [gramNorms(ends, 0), gramNorms(ends, 1)];
  const impacts = new Float32Array(pages.length);
  for (let i = 0; i < impacts.length; i++) {
    const d = pages[i] - base;
    const tf = (p.ngramTitle * inTitle[i]) / titles[d] + inBody[i] / bodies[d];
    impacts[i] = ((p.ngramK1 + 1) * tf) / (p.ngramK1 + tf);
  }
  return impacts;
}

/** What the length of every title (0) or text (1) divides by. @param {Int32Array} ends @param {0|1} field */
function gramNorms(ends, field) {
  const size = ends.length / 2;
  const lengths = Float32Array.from({ length: size }, (_, d) => {
    const at = 2 * d + field;
    return ends[at] - (at ? ends[at - 1] : 0);
  });
  let mean = 0;
  for (const length of lengths) mean += length / size;
  return lengths.map((length) => 1 - GRAM_B + (GRAM_B * length) / (mean || 1));
}
