// Which page has which term how often, and what each occurrence is worth (BM25F).
import { numbers, reader } from "./coding.js";

/**
 * The pages of a term in their order, what it is worth on each (`impacts`), how often it is in their titles.
 * @typedef {{pages: Uint32Array, impacts: Float32Array, inTitle: Uint8Array}} List
 * The lists of all terms, each made when it is asked for; `eachInTitle` visits what stands in titles, term by term.
 * @typedef {{listOf: (term: number) => List, eachInTitle: (visit: (term: number, page: number) => void) => void}} Lists
 * @typedef {{starts: Int32Array, pages: Uint32Array, inTitle: Uint8Array, inBody: Uint8Array}} Counts postings of term t are those from starts[t] to starts[t + 1]
 * @typedef {{counts: string, gaps: string[], levels: string[], extra: string}} EncodedPostings
 * @typedef {import("./params.js").Params} Params
 */

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64];
const [TITLE, HEAD, BODY, ALIAS] = [0, 1, 2, 3];
const ALIASES = 16; // counts of head and alias in one number: head · 16 + alias

/** @param {EncodedPostings} encoded @param {Float32Array[]} norms @param {Params} params @returns {Lists} */
export function readLists(encoded, norms, params) {
  const counts = readCounts(encoded);
  const { starts, pages, inTitle } = counts;
  const impacts = impactsOf(counts, readExtra(encoded.extra, counts), norms, params);
  const size = starts.length - 1;
  return {
    listOf: (term) => {
      const [start, end] = [starts[term], starts[term + 1]];
      const parts = { pages: pages.subarray(start, end), impacts: impacts.subarray(start, end) };
      return { ...parts, inTitle: inTitle.subarray(start, end) };
    },
    eachInTitle: (visit) => {
      for (let term = 0; term < size; term++) {
        for (let i = starts[term]; i < starts[term + 1]; i++) if (inTitle[i]) visit(term, pages[i]);
      }
    },
  };
}

/** The mean of what is not 0. @param {number[]} row */
const meanOf = (row) => row.reduce((a, b) => a + b, 0) / Math.max(1, row.filter((one) => one > 0).length) || 1;

/** Running sums: where each of the lists begins and the last one ends. @param {ArrayLike<number>} sizes */
function startsOf(sizes) {
  const starts = new Int32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i] + sizes[i];
  return starts;
}

/** @param {EncodedPostings} encoded @returns {Counts} */
function readCounts(encoded) {
  const frequencies = numbers(encoded.counts);
  const starts = startsOf(frequencies);
  const all = starts[frequencies.length];
  const pages = new Uint32Array(all);
  const inTitle = new Uint8Array(all);
  const inBody = new Uint8Array(all);
  const streams = encoded.gaps.map((text, i) => ({ gaps: reader(text), levels: reader(encoded.levels[i]) }));
  for (let t = 0; t < frequencies.length; t++) {
    const { gaps, levels } = streams[bitLength(frequencies[t])];
    let page = -1;
    for (let i = starts[t]; i < starts[t + 1]; i++) {
      page += gaps.number() + 1;
      const code = levels.digit();
      pages[i] = page;
      inTitle[i] = Math.trunc(code / LEVELS.length);
      inBody[i] = LEVELS[code % LEVELS.length];
    }
  }
  return { starts, pages, inTitle, inBody };
}

/** The size class of a list, as postings.py has it. @param {number} size */
const bitLength = (size) => 32 - Math.clz32(size);

/** Posting → its counts in head and alias. @param {string} text @param {Counts} counts */
function readExtra(text, { starts, pages }) {
  /** @type {Map<number, number>} */ const extra = new Map();
  const from = reader(text);
  let term = 0;
  while (from.more()) {
    term += from.number();
    const place = starts[term] + placeOf(pages.subarray(starts[term], starts[term + 1]), from.number());
    extra.set(place, from.digit() * ALIASES + from.digit());
  }
  return extra;
}

/** The first of some pages that is not below d. @param {Uint32Array} pages @param {number} d */
function placeOf(pages, d) {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle] < d) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often a term is in the title of page d. @param {List} list @param {number} d */
export const timesInTitle = ({ pages, inTitle }, d) => {
  const place = placeOf(pages, d);
  return pages[place] === d ? inTitle[place] : 0;
};

/** Whether page d has a term. @param {List} list @param {number} d */
export const hasTerm = ({ pages }, d) => pages[placeOf(pages, d)] === d;

/** What the length of each field divides by, on every page. @param {number[][]} lengths @param {Params} p */
export function normsOf(lengths, p) {
  return [p.bTitle, p.bHead, p.bBody, p.bAlias].map((b, field) => {
    const mean = meanOf(lengths[field]);
    return Float32Array.from(lengths[field], (length) => 1 - b + (b * length) / mean);
  });
}

/** @param {Counts} counts @param {Map<number, number>} extra @param {Float32Array[]} norms @param {Params} p */
function impactsOf({ pages, inTitle, inBody }, extra, norms, p) {
  const impacts = new Float32Array(pages.length);
  for (let i = 0; i < impacts.length; i++) {
    const d = pages[i];
    let tf = (p.wTitle * inTitle[i]) / norms[TITLE][d] + inBody[i] / norms[BODY][d];
    const more = extra.size ? extra.get(i) : undefined;
    if (more) tf += (p.wHead * (more >> 4)) / norms[HEAD][d] + (p.wAlias * (more & 15)) / norms[ALIAS][d];
    impacts[i] = ((p.k1 + 1) * tf) / (p.k1 + tf);
  }
  return impacts;
}
