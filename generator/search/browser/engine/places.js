// Where every sign stands in all texts of a small site: signs in a row are counted without reading the texts again.

/**
 * `text` is all texts one after another, each with an end of line behind it, which is no sign of any; `eachOf` visits every
 * place of one or two signs in their order, `pagesWith` counts the pages that have them.
 * @typedef {{text: string, eachOf: (signs: string, visit: (at: number) => void) => number, pagesWith: (signs: string) => number}} Places
 */

const CODES = 0x10000;
const NO_CODE = -1;

/** @param {import("./pairs.js").Folded[]} texts of each page @returns {Places} */
export function placesOfTexts(texts) {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  const text = texts.map(({ title, body }, page) => {
    const own = `${title}\n${body}\n`;
    ends[page] = end += own.length;
    return own;
  }).join("");
  const { starts, places } = bySign(text);
  const sizeOf = (/** @type {number} */ code) => starts[code + 1] - starts[code];

  /** Of the first two signs the rarer one is gone through. @param {string} signs @param {(at: number) => void} visit @returns {number} how many there are */
  const eachOf = (signs, visit) => {
    const [first, second] = [signs.charCodeAt(0), signs.length > 1 ? signs.charCodeAt(1) : NO_CODE];
    const by = second !== NO_CODE && sizeOf(second) < sizeOf(first) ? 1 : 0;
    const [code, other, beside] = by ? [second, first, -1] : [first, second, 1];
    let found = 0;
    for (let i = starts[code]; i < starts[code + 1]; i++) {
      const at = places[i];
      if (other !== NO_CODE && text.charCodeAt(at + beside) !== other) continue;
      found++;
      visit(at - by);
    }
    return found;
  };
  /** @param {string} signs */
  const pagesWith = (signs) => {
    let [pages, page, next] = [0, 0, 0]; // a place before `next` is in a page that has been counted
    eachOf(signs, (at) => {
      if (at < next) return;
      while (ends[page] <= at) page++;
      next = ends[page];
      pages++;
    });
    return pages;
  };
  return { text, eachOf, pagesWith };
}

/** The places of all signs, sign by sign: those of a sign stand from its start to the next one's. @param {string} text */
function bySign(text) {
  const starts = new Uint32Array(CODES + 1);
  for (let i = 0; i < text.length; i++) starts[text.charCodeAt(i) + 1]++;
  for (let code = 0; code < CODES; code++) starts[code + 1] += starts[code];
  const next = starts.slice();
  const places = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) places[next[text.charCodeAt(i)]++] = i;
  return { starts, places };
}
