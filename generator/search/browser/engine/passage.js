// The passage of a text that says most of a query, cut into parts that are marked or not.
import { KANJI, KATAKANA, kindAt, OTHER, traced } from "./text.js";
import { beginsSentence, cutAt, LETTERS_OF_A_SIGN, placeIn } from "./writing.js";

/**
 * Marks: 1 = a word of the query, 2 = a synonym of `from`, which the reader is told or not. Width and case stay as the author wrote them.
 * @typedef {{text: string, mark: 0|1|2, from?: string, told?: boolean}} Part
 * @typedef {{cut: boolean, parts: Part[]}} Passage
 * @typedef {{at: number, end: number, mark: 1|2, key: string, from?: string, told?: boolean}} Spot a word where it stands in the plain text
 * @typedef {{text: string, plain: string, origin: number[]}} Plain origin: place in `plain` → place in `text`
 */

const LONGEST_TEXT = 60000;
const MOST_SPOTS = 200; // of one word
const BEFORE = 30 * LETTERS_OF_A_SIGN; // signs shown before the first word
const SENTENCE = 50 * LETTERS_OF_A_SIGN; // how far back the beginning of a sentence is looked for
const NO_BEGINNING = /[ンーッァィゥェォャュョ]/; // of a word
const TWO_DIGITS = /[0-9０-９]{2}/;
const DASH = /^['’′´]/; // begins no word: that of α′ is its own
const LABEL = /^[^\s。:：]{2,12}[:：] ?/; // of a paragraph, which says whose words it holds

/** @param {string} whole @param {import("./match.js").Match} match @param {number} signs @returns {Passage} */
export function passageOf(whole, match, signs) {
  const size = signs * LETTERS_OF_A_SIGN;
  const text = whole.slice(0, LONGEST_TEXT);
  const plain = { text, ...traced(text) };
  const spots = spotsOf(plain, match);
  const from = plain.plain.length <= size ? 0 : startOf(plain, densest(spots, size));
  const to = cutAt(plain.plain, Math.min(plain.plain.length, from + size));
  const { at: start, end } = wholeSigns(plain.origin, from, to);
  const shown = apart(spots, start, end);
  return {
    cut: start > 0 || end < plain.plain.length,
    parts: [...labelOf(plain, start), ...partsOf(plain, shown, start, end)],
  };
}

/** The label of the paragraph in which a passage begins, if it does not stand in the passage itself. @param {Plain} plain @param {number} start @returns {Part[]} */
function labelOf({ text, origin }, start) {
  const at = origin[start] ?? 0;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const label = at ? LABEL.exec(line)?.[0] : undefined;
  return label ? [{ text: `${label}…`, mark: 0 }] : [];
}

/** Where the words of a match stand, from the beginning on, longer ones first. @param {Plain} plain @param {import("./match.js").Match} match */
function spotsOf(plain, { words, synonyms, alone = [] }) {
  const spots = words.flatMap((word) => placesOf(plain, word, { mark: 1, key: word }, alone.includes(word)));
  for (const { from, to, told } of synonyms) {
    spots.push(...placesOf(plain, to, { mark: 2, key: from || to, from, told }));
  }
  return spots.sort((a, b) => a.at - b.at || b.end - a.end || a.mark - b.mark);
}

/** @param {Plain} text @param {string} word @param {Pick<Spot, "mark"|"key"|"from"|"told">} what @param {boolean} [alone] whether it is no word amid kanji @returns {Spot[]} */
function placesOf(text, word, what, alone = false) {
  /** @type {Spot[]} */ const spots = [];
  const { plain, origin } = text;
  let at = word ? placeIn(plain, word) : -1;
  const kind = what.mark === 2 && !what.told ? KATAKANA : alone ? KANJI : OTHER;
  while (at >= 0 && spots.length < MOST_SPOTS) {
    const spot = wholeSigns(origin, at, at + word.length);
    const cut = edges(plain, at, at + word.length).some((edge) =>
      goesOnIn(kind, plain, edge) || isAmidWord(plain, edge)
    );
    if (!cut && !isAmidNumber(text, spot)) spots.push({ ...spot, ...what });
    at = placeIn(plain, word, at + word.length);
  }
  return spots;
}

/** @param {string} text @param {number} at @param {number} end */
const edges = (text, at, end) => [at, end].filter((edge) => edge > 0 && edge < text.length);

/** Whether signs of a kind stand on both sides of a place: ロードマップ is no マップ, which was looked for instead of 地図. @param {number} kind @param {string} text @param {number} edge */
const goesOnIn = (kind, text, edge) => kind !== OTHER && kindAt(text, edge - 1) === kind && kindAt(text, edge) === kind;

/** Whether no word ends at a place: before a sign that begins none, マイナンバー is no マイナ. @param {string} text @param {number} edge */
const isAmidWord = (text, edge) => kindAt(text, edge - 1) === KATAKANA && NO_BEGINNING.test(text[edge]);

/** Whether a place begins amid a number of the text or with a dash: 割 of 80%, the dash of α′. @param {Plain} text @param {{at: number}} spot */
function isAmidNumber({ text, origin }, { at }) {
  const first = origin[at];
  return TWO_DIGITS.test(text.slice(Math.max(0, first - 1), first + 1)) || DASH.test(text.slice(first, first + 1));
}

/** The place of a word with all of the signs that its first and its last were made of. @param {number[]} origin @param {number} at @param {number} end */
function wholeSigns(origin, at, end) {
  let [first, last] = [at, end];
  while (origin[first] === origin[first - 1]) first--;
  while (origin[last] === origin[last - 1]) last++;
  return { at: first, end: last };
}

/** Where the first window with the most different words begins. @param {Spot[]} spots @param {number} size */
function densest(spots, size) {
  /** @type {Map<string, number>} */ const inside = new Map();
  let most = 0;
  let at = 0;
  let left = 0;
  for (const spot of spots) {
    inside.set(spot.key, (inside.get(spot.key) || 0) + 1);
    for (; spots[left].at < spot.end - size; left++) remove(inside, spots[left].key);
    if (inside.size <= most) continue;
    most = inside.size;
    at = spots[left].at;
  }
  return at;
}

/** @param {Map<string, number>} counts @param {string} key */
function remove(counts, key) {
  const left = (counts.get(key) || 0) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

/** The beginning of the sentence where one begins near, else some signs before. @param {Plain} plain @param {number} at */
function startOf({ text, plain, origin }, at) {
  for (let i = Math.min(at, plain.length - 1); i > at - SENTENCE && i >= 0; i--) {
    if (i === 0 || beginsSentence(plain, i) || text[origin[i - 1]] === "\n") return i;
  }
  return cutAt(plain, Math.max(0, at - BEFORE));
}

/** Spots within the passage that do not overlap. @param {Spot[]} spots @param {number} start @param {number} end */
function apart(spots, start, end) {
  let at = start;
  return spots.filter((spot) => {
    const fits = spot.at >= at && spot.end <= end;
    if (fits) at = spot.end;
    return fits;
  });
}

/** @param {Plain} plain @param {Spot[]} spots @param {number} start @param {number} end @returns {Part[]} */
function partsOf({ text, origin }, spots, start, end) {
  /** @type {Part[]} */ const parts = [];
  const cut = (/** @type {number} */ from, /** @type {number} */ to) => text.slice(origin[from], origin[to]);
  let at = start;
  for (const spot of spots) {
    if (spot.at > at) parts.push({ text: cut(at, spot.at), mark: 0 });
    const { mark, from, told } = spot;
    parts.push({ text: cut(spot.at, spot.end), mark, ...(from ? { from, told } : {}) });
    at = spot.end;
  }
  if (at < end) parts.push({ text: cut(at, end), mark: 0 });
  return parts;
}
