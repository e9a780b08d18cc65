// Which page has which term how often, and what each occurrence is worth (BM25F).
import { numbers, reader } from "./coding.js";

/**
 * Postings of term t are those from starts[t] to starts[t + 1]; pages are numbered through all shards.
 * titleTerms of page d of the shard are those from titleStarts[d] to titleStarts[d + 1].
 * @typedef {Uint16Array|Uint32Array} PageNumbers
 * @typedef {{starts: Int32Array, pages: PageNumbers, impacts: Float32Array,
 *   titleStarts: Int32Array, titleTerms: Int32Array}} Postings
 * @typedef {{starts: Int32Array, pages: PageNumbers, inTitle: Uint8Array, inBody: Uint8Array}} Counts
 * @typedef {{lengths: string[], counts: string, gaps: string[], levels: string[], extra: string}} EncodedPostings
 * @typedef {import("./params.js").Params} Params
 */

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64];
const [TITLE, HEAD, BODY, ALIAS] = [0, 1, 2, 3];
const ALIASES = 16; // counts of head and alias in one number: head · 16 + alias

/**
 * @param {EncodedPostings} encoded @param {number} base number of the shard's first page @param {number} size pages of the shard
 * @param {number[]} means mean lengths of the fields @param {Params} params @returns {Postings}
 */
export function readPostings(encoded, base, size, means, params) {
  const counts = readCounts(encoded, base, size);
  const lengths = encoded.lengths.map(numbers);
  const impacts = impactsOf(
    counts,
    readExtra(encoded.extra, counts, base),
    normsOf(lengths, means, params),
    base,
    params,
  );
  return { starts: counts.starts, pages: counts.pages, impacts, ...titlesOf(counts, base, size) };
}

/** Mean length of each field, of the pages that have it. @param {string[]} lengths */
export const meansOf = (lengths) =>
  lengths.map(numbers).map((row) => sum(row) / Math.max(1, row.filter((length) => length > 0).length) || 1);

/** @param {number[]} row */
const sum = (row) => row.reduce((a, b) => a + b, 0);

/** An array that can hold numbers of pages below `pages`. @param {number} pages @param {number} size @returns {PageNumbers} */
export const pageNumbers = (pages, size) => (pages > 0xffff ? new Uint32Array(size) : new Uint16Array(size));

/** Running sums: where each of the lists begins and the last one ends. @param {ArrayLike<number>} sizes */
export function startsOf(sizes) {
  const starts = new Int32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i] + sizes[i];
  return starts;
}

/** @param {EncodedPostings} encoded @param {number} base @param {number} size @returns {Counts} */
function readCounts(encoded, base, size) {
  const frequencies = numbers(encoded.counts);
  const starts = startsOf(frequencies);
  const all = starts[frequencies.length];
  const pages = pageNumbers(base + size, all);
  const inTitle = new Uint8Array(all);
  const inBody = new Uint8Array(all);
  const streams = encoded.gaps.map((text, i) => ({ gaps: reader(text), levels: reader(encoded.levels[i]) }));
  for (let t = 0; t < frequencies.length; t++) {
    const { gaps, levels } = streams[bitLength(frequencies[t])];
    let page = base - 1;
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

/** Posting → its counts in head and alias. @param {string} text @param {Counts} counts @param {number} base */
function readExtra(text, counts, base) {
  /** @type {Map<number, number>} */ const extra = new Map();
  const from = reader(text);
  let term = 0;
  while (from.more()) {
    term += from.number();
    const place = placeOf(counts, term, base + from.number());
    extra.set(place, from.digit() * ALIASES + from.digit());
  }
  return extra;
}

/** The first posting of a term whose page is not below d. @param {{starts: Int32Array, pages: PageNumbers}} postings @param {number} term @param {number} d */
function placeOf({ starts, pages }, term, d) {
  let low = starts[term];
  let high = starts[term + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle] < d) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether page d has a term. @param {Postings} postings @param {number} term @param {number} d */
export function hasTerm(postings, term, d) {
  const place = placeOf(postings, term, d);
  return place < postings.starts[term + 1] && postings.pages[place] === d;
}

/** The pages of a term. @param {Postings} postings @param {number} term */
export const pagesOf = ({ starts, pages }, term) => pages.subarray(starts[term], starts[term + 1]);

/** What the length of each field divides by, on every page. @param {number[][]} lengths @param {number[]} means @param {Params} p */
function normsOf(lengths, means, p) {
  return [p.bTitle, p.bHead, p.bBody, p.bAlias].map((b, field) =>
    Float32Array.from(lengths[field], (length) => 1 - b + (b * length) / means[field])
  );
}

/** @param {Counts} counts @param {Map<number, number>} extra @param {Float32Array[]} norms @param {number} base @param {Params} p */
function impactsOf({ pages, inTitle, inBody }, extra, norms, base, p) {
  const impacts = new Float32Array(pages.length);
  for (let i = 0; i < impacts.length; i++) {
    const d = pages[i] - base;
    let tf = (p.wTitle * inTitle[i]) / norms[TITLE][d] + inBody[i] / norms[BODY][d];
    const more = extra.size ? extra.get(i) : undefined;
    if (more) tf += (p.wHead * (more >> 4)) / norms[HEAD][d] + (p.wAlias * (more & 15)) / norms[ALIAS][d];
    impacts[i] = ((p.k1 + 1) * tf) / (p.k1 + tf);
  }
  return impacts;
}

/** The terms of every title. @param {Counts} counts @param {number} base @param {number} size */
function titlesOf({ starts, pages, inTitle }, base, size) {
  const sizes = new Int32Array(size);
  for (let i = 0; i < pages.length; i++) if (inTitle[i]) sizes[pages[i] - base]++;
  const titleStarts = startsOf(sizes);
  const next = titleStarts.slice(0, size);
  const titleTerms = new Int32Array(titleStarts[size]);
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let i = starts[t]; i < starts[t + 1]; i++) if (inTitle[i]) titleTerms[next[pages[i] - base]++] = t;
  }
  return { titleStarts, titleTerms };
}
