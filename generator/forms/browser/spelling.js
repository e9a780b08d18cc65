// Names as people spell them → one spelling; the same as language/spelling.py.
import { inUsualForms } from "../../language/variants.js";
import { expression } from "./expression.js";

const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 0x60;
const ANY_BLANK = /^\s$/;

/** Katakana as hiragana, sign by sign. @param {string} text @returns {string} */
export function inHiragana(text) {
  return text.replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA));
}

export class Spelling {
  /** @param {import("./types.js").SpellingData} data */
  constructor({ ignored, joining, otherForms, longVowels }) {
    this.ignored = expression(ignored);
    this.otherForms = expression(otherForms);
    this.longVowels = longVowels;
    /** @type {[string, RegExp][]} */
    this.joining = joining.map(([sign, pattern]) => [sign, expression(pattern)]);
  }

  /** What all spellings of one name have in common. @param {string} text @returns {string} */
  key(text) {
    return inHiragana(this.withJoiningKana(inUsualForms(text.normalize("NFKC").replace(this.ignored, ""))));
  }

  /** ケ for が and の for ノ between kanji, sign by sign. @param {string} text @returns {string} */
  withJoiningKana(text) {
    return this.joining.reduce((joined, [sign, pattern]) => joined.replace(pattern, sign), text);
  }

  /** A text with each sign in its usual form and width. @param {string} text @returns {string} */
  signs(text) {
    return this.withJoiningKana(inUsualForms(text.replace(this.otherForms, (sign) => this.plain(sign))));
  }

  /** A sign of another form as the usual one. @param {string} sign @returns {string} */
  plain(sign) {
    if (ANY_BLANK.test(sign)) return " "; // which parts words; the others that are ignored only choose a form
    const plain = sign.normalize("NFKC").replace(this.ignored, "");
    return this.longVowels.includes(plain) ? plain.normalize("NFD").charAt(0) : plain;
  }
}
