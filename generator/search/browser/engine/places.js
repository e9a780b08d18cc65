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
  const { starts, places, pages } = bySign(text, ends);
  const sizeOf = (/** @type {number} */ code) => starts[code + 1] - starts[code];

  /** @param {string} signs */
  const rarerOf = (signs) => {
    const [first, second] = [signs.charCodeAt(0), signs.length > 1 ? signs.charCodeAt(1) : NO_CODE];
    const by = second !== NO_CODE && sizeOf(second) < sizeOf(first) ? 1 : 0;
    return by ? { code: second, other: first, beside: -1, by } : { code: first, other: second, beside: 1, by };
  };

  /** Of the first two signs the rarer one is gone through. @param {string} signs @param {(at: number) => void} visit @returns {number} how many there are */
  const eachOf = (signs, visit) => {
    const { code, other, beside, by } = rarerOf(signs);
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
    if (signs.length === 1) return pages[signs.charCodeAt(0)];
    const { code, other, beside } = rarerOf(signs);
    let [found, page, next] = [0, 0, 0]; // a place before `next` is in a page that has been counted
    for (let i = starts[code]; i < starts[code + 1]; i++) {
      const at = places[i];
      if (at < next || text.charCodeAt(at + beside) !== other) continue;
      while (ends[page] <= at) page++;
      next = ends[page];
      found++;
    }
    return found;
  };
  return { text, eachOf, pagesWith };
}

/** The places of all signs, sign by sign: those of a sign stand from its start to the next one's; and how many pages have it. @param {string} text @param {Uint32Array} ends of the pages */
function bySign(text, ends) {
  const starts = new Uint32Array(CODES + 1);
  for (let i = 0; i < text.length; i++) starts[text.charCodeAt(i) + 1]++;
  for (let code = 0; code < CODES; code++) starts[code + 1] += starts[code];
  const next = starts.slice();
  const places = new Uint32Array(text.length);
  const pages = new Uint32Array(CODES);
  const ofLast = new Uint32Array(CODES); // the page of the last place of a sign, counted from 1
  for (let i = 0, page = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    places[next[code]++] = i;
    if (i >= ends[page - 1]) page++;
    if (ofLast[code] === page) continue;
    ofLast[code] = page;
    pages[code]++;
  }
  return { starts, places, pages };
}
