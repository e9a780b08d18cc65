// Names as people spell them → one spelling; the same as language/spelling.py.
import { inUsualForms } from "../../language/variants.js";
import { expression } from "./expression.js";

const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 0x60;

/** Katakana as hiragana, sign by sign. @param {string} text @returns {string} */
export function inHiragana(text) {
  return text.replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA));
}

export class Spelling {
  /** @param {import("./types.js").SpellingData} data */
  constructor({ ignored, joining }) {
    this.ignored = expression(ignored);
    /** @type {[string, RegExp][]} */
    this.joining = joining.map(([sign, pattern]) => [sign, expression(pattern)]);
  }

  /** What all spellings of one name have in common. @param {string} text @returns {string} */
  key(text) {
    const plain = inUsualForms(text.normalize("NFKC").replace(this.ignored, ""));
    return inHiragana(this.joining.reduce((key, [sign, pattern]) => key.replace(pattern, sign), plain));
  }
}
