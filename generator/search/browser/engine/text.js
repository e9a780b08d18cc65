// Text as the index has it: normalisation, the kinds of signs. The twin of text.py.
import { inUsualForms } from "../../../language/variants.js";
import { MOMENTS } from "./moments.js";
import { amountsIn, numeralsIn, romansIn, unitsIn, yenIn, zerosIn } from "./numerals.js";
import { daysIn, erasIn } from "./years.js";

const KANA = "ぁ-ゖァ-ヺー";
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu; // which of its forms a sign has
const CONTROL =
  /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{1d000}-\u{1d1ff}\u{1f000}-\u{1fbff}]/gu;
// A hyphen is typed for a long vowel sign (メ-ル, サ-バ-), but not where it can part words: at Latin letters and digits,
// where such a sign stands near, where what stands before ends as whole words do (システム-, オンライン-).
const HYPHEN =
  /-(?<=[ァ-ヺ]-)(?<!(?:[ッン]|ー[ァ-ヺ]{1,3}|[ァ-ヺ]{2}[ムスクトドブグズツプフ]|[ァ-ヺ][ァ-クケ-ヺ]ル)-)(?![a-z0-9-]|[ァ-ヺ-]{0,9}ー)/g;
/** What depends on the signs around; each begins with the sign that is replaced. @type {[RegExp, string][]} */
const CONTEXTS = [
  [/['’′](?<=[αβ].)/g, "ダッシュ"], // α´モデル is said and typed with its dash
  [HYPHEN, "ー"],
  [new RegExp(`[\\u2010-\\u2015\\u2212\\u2500~](?<=[${KANA}].)`, "g"), "ー"],
  [/[\u2010-\u2015\u2212\u2500ー](?<=[a-z0-9].)(?=[a-z0-9])/g, "-"], // AI‐OCR, 03ー1234
  [/一(?<=[ァ-ヺー]一)(?=[ァ-ヺー])/g, "ー"], // メ一ル, read from paper
  [/[ヵヶカケゕゖ箇個](?=[月年国])(?<=[0-9一二三四五六七八九十百数何].)/g, "か"],
  [/[ヵヶカケゕゖ箇個](?=所)(?<=[0-9一二三四七八九百数何].)/g, "か"], // 五ヶ所 and 六ヶ所 are places
  [/,(?=\d{3}(?!\d))(?<=\d.)/g, ""],
  [/&(?=[a-z])(?<=[a-z].)/g, ""],
];
const FIGURES = [daysIn, erasIn, ...MOMENTS, yenIn, zerosIn, romansIn, amountsIn, numeralsIn, unitsIn]; // what is written otherwise here, in this order
const CLUSTER = /[^\p{M}ﾞﾟ゛゜][\p{M}ﾞﾟ゛゜]*|[\p{M}ﾞﾟ゛゜]+/gsu; // a sign with the marks that may become one with it
/** What stands for other signs before all else: ホ゛ is ボ in two. @type {Record<string, string>} */
const INSTEAD = { "´": "′", "゛": "\u3099", "゜": "\u309a" };
const MARK = /[\p{M}ﾞﾟ゛゜]/u;
/** What became of each sign: a text has thousands, of which few are different. @type {Map<string, string>} */
const FLAT = new Map();
export const LONG_VOWEL = 0x30fc;
const SMALL_VOWELS = "ぁぃぅぇぉ"; // the code of each is one below that of the other

/**
 * NFKC, lower case, signs in their usual forms, dashes after kana as long vowel signs, numbers in digits without
 * commas, years of eras as numbers.
 * @param {string} text
 */
export const normalise = (text) => inContext(flat(text)).replace(/ {2,}/g, " ").trim();

/**
 * A flat text with what depends on the signs around; `change` is told of all that is put in the place of something.
 * @param {string} flattened @param {(at: number, length: number, instead: string) => void} [change]
 */
function inContext(flattened, change = () => {}) {
  let plain = flattened;
  for (const [pattern, sign] of CONTEXTS) {
    /** @type {number[]} */ const places = [];
    plain = plain.replace(pattern, (_match, at) => (places.push(at), sign));
    for (const at of places.reverse()) change(at, 1, sign);
  }
  for (const figuresIn of FIGURES) {
    for (const { at, length, figure } of figuresIn(plain).reverse()) {
      plain = plain.slice(0, at) + figure + plain.slice(at + length);
      change(at, length, figure);
    }
  }
  return plain;
}

/** What can be done sign by sign. @param {string} text */
const flat = (text) =>
  inUsualForms(
    text.replace(SELECTOR, "").replace(/[´゛゜]/g, (sign) => INSTEAD[sign]).normalize("NFKC").toLowerCase().replace(
      /〜/g,
      "~",
    ),
  )
    .replace(CONTROL, " ")
    .replace(/[^\S ]/g, " ");

/**
 * A text as `normalise` has it, blanks one by one; `origin` is where in the text the source of each sign begins.
 * @param {string} text @returns {{plain: string, origin: number[]}}
 */
export function traced(text) {
  /** @type {number[]} */ const origin = [];
  let [flattened, index] = ["", 0];
  for (const cluster of MARK.test(text) ? text.match(CLUSTER) || [] : text) {
    const signs = flatSigns(cluster);
    flattened += signs;
    for (let i = 0; i < signs.length; i++) origin.push(index);
    index += cluster.length;
  }
  const plain = inContext(flattened, (at, length, instead) => {
    origin.splice(at, length, ...Array(instead.length).fill(origin[at]));
  });
  origin.push(text.length);
  return { plain, origin };
}

/** @param {string} cluster */
function flatSigns(cluster) {
  let known = FLAT.get(cluster);
  if (known === undefined) FLAT.set(cluster, known = flat(cluster));
  return known;
}

/** Kana in hiragana without long vowel signs, small vowels as others (ウェブ: うえぶ). @param {string} text */
export function kanaKey(text) {
  let key = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LONG_VOWEL) continue;
    const sign = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : text[i];
    key += SMALL_VOWELS.includes(sign) ? String.fromCharCode(sign.charCodeAt(0) + 1) : sign;
  }
  return key;
}

export const OTHER = 0;
export const HIRAGANA = 1;
export const KATAKANA = 2;
export const KANJI = 3;
export const LETTER = 4;

/** First code, last code and kind of the scripts and signs; what is in none of them is a letter. */
const RANGES = [
  [0x0000, 0x007f, OTHER],
  [0x0030, 0x0039, LETTER],
  [0x0061, 0x007a, LETTER],
  [0x2000, 0x303f, OTHER],
  [0x3005, 0x3006, KANJI],
  [0x3041, 0x3096, HIRAGANA],
  [0x30a1, 0x30fa, KATAKANA],
  [0x30fb, 0x30fb, OTHER],
  [LONG_VOWEL, LONG_VOWEL, KATAKANA],
  [0x3400, 0x4dbf, KANJI],
  [0x4e00, 0x9fff, KANJI],
  [0xd83c, 0xd83e, OTHER], // first halves of emoji, which stand alone here
  [0xd840, 0xdfff, KANJI], // both halves of rare kanji
  [0xf900, 0xfaff, KANJI],
  [0xfe00, 0xffff, OTHER],
];

/** The kind of every UTF-16 code. */
export const KIND = new Uint8Array(0x10000).fill(LETTER);
for (const [first, last, kind] of RANGES) KIND.fill(kind, first, last + 1);

/** The kind of the sign at a place of a text. @param {string} text @param {number} at */
export const kindAt = (text, at) => KIND[text.charCodeAt(at)];
