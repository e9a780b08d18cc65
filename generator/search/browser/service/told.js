// What of a match is told to the reader: words that were typed whole, as they were typed.
import { inHiragana } from "../engine/letters.js";
import { HIRAGANA, KANJI, kindAt, traced } from "../engine/text.js";

/** @typedef {import("../engine/match.js").Match} Match */

const PARTS_A_NAME = /[-・ ]/;
const PARTED_AT_ITS_END = /[-－・･\s]+$/;
const SHORT_IN_KANA = /^[ぁ-ゖ]{2}$/; // of a word typed otherwise it stands within others: まっ for 待ち in 高まって
const DIGIT = /^\d$/; // alone it stands within other numbers

/** Reduces matches of a question to what is told of them: no part of a word, no single sign that stands for another, no word that says the typed one or a piece of it. @param {string} typed @returns {(match: Match) => Match} */
export function telling(typed) {
  const whole = traced(typed);
  const asTyped = (/** @type {string} */ word) => wordIn(typed, whole, word) || wordIn(typed, inOnePiece(whole), word);
  const read = inHiragana(whole.plain);
  return ({ words, synonyms }) => ({
    words: words.filter((word) =>
      word.length > 1 ? !SHORT_IN_KANA.test(word) || read.includes(word) : asTyped(word) && !DIGIT.test(word)
    ),
    synonyms: synonyms.flatMap(({ from, to, told }) => {
      const own = Math.min(from.length, to.length) > 1 ? asTyped(from) : "";
      return own ? [{ from: own, to, told: told && !from.includes(to) && !to.includes(from) }] : [];
    }),
  });
}

/** @typedef {{plain: string, origin: number[]}} Traced */

/** A word as it was typed, nothing where it was not. @param {string} typed @param {Traced} traced @param {string} word */
function wordIn(typed, { plain, origin }, word) {
  const at = placeOfWhole(plain, word);
  return at < 0 ? "" : typed.slice(origin[at], origin[at + word.length]).replace(PARTED_AT_ITS_END, "");
}

/** A text without what parts names: wi-fi is told as the wifi that was looked for. @param {Traced} traced @returns {Traced} */
function inOnePiece({ plain, origin }) {
  const kept = plain.split("").flatMap((sign, at) => PARTS_A_NAME.test(sign) ? [] : [at]);
  return { plain: kept.map((at) => plain[at]).join(""), origin: [...kept.map((at) => origin[at]), origin.at(-1) ?? 0] };
}

/** Where a word stands with no sign of its kind beside it, −1 if nowhere. @param {string} text @param {string} word */
function placeOfWhole(text, word) {
  const end = text.length - word.length;
  for (let at = text.indexOf(word); at >= 0 && at <= end; at = text.indexOf(word, at + 1)) {
    if (!joins(text, at) && !joins(text, at + word.length) && !isStem(text, at, at + word.length)) return at;
  }
  return -1;
}

/** Whether a word may be the stem of a longer one: 入り in 入り方. @param {string} text @param {number} at @param {number} end */
const isStem = (text, at, end) =>
  kindAt(text, at) === KANJI && kindAt(text, end - 1) === HIRAGANA && kindAt(text, end) === KANJI;

/** Whether the signs on both sides of a place may belong to one word. @param {string} text @param {number} at */
const joins = (text, at) => at > 0 && at < text.length && kindAt(text, at - 1) === kindAt(text, at) && text[at] !== " ";
