// Where words in kana may begin and end; the same as places/gazetteer.py.

/** @typedef {import("./types.js").FormData["withheld"]["naming"]} Naming */

export class KanaRuns {
  /** @param {Naming} naming @param {RegExp} kana a text of one kind of kana */
  constructor(naming, kana) {
    this.naming = naming;
    this.kana = kana;
  }

  /** Whether a part of a text is kana of one kind. @param {string} signs @param {number} start @param {number} end */
  isOneRun(signs, start, end) {
    return this.kana.test(signs.slice(start, end));
  }

  /** Whether a word may begin at a place. @param {string} signs @param {number} at @param {boolean} strictly */
  begins(signs, at, strictly) {
    const runsOn = at > 0 && this.isOneRun(signs, at - 1, at + 1);
    return !runsOn ||
      (!strictly && isHiragana(signs.charAt(at)) && this.naming.before.includes(signs.charAt(at - 1)));
  }

  /** Whether a word may end at a place. @param {string} signs @param {number} end */
  ends(signs, end) {
    const runsOn = end < signs.length && this.isOneRun(signs, end - 1, end + 1);
    return !runsOn || (isHiragana(signs.charAt(end - 1)) && this.naming.after.includes(signs.charAt(end)));
  }
}

/** @param {string} sign */
export function isHiragana(sign) {
  return sign >= "ぁ" && sign <= "ゖ";
}
