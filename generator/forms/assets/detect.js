/**
 * Looks for personal data, credentials and markup, with the patterns of the check (generator/forms/patterns.py).
 *
 * @typedef {{code: string, must: string, warns: boolean, addresses: boolean, source: string, flags: string}} Pattern
 * @typedef {{code: string, must: string, warns: boolean, found: string}} Hit
 */
"use strict";

const KB_FENCED = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1 *$/gm;

class KbDetector {
  /**
   * @param {{private: Pattern[], markup: Pattern[], dashes: string, marks: Pattern, kanjiDigits: string, kanjiNumber: Pattern,
   *   address: Pattern, notNames: Pattern, code: Pattern,
   *   myNumber: string, names: string}} data
   */
  constructor(data) {
    this.data = data;
    this.dashes = new Set(data.dashes);
    this.fullWidth = new RegExp(`[\uff01-\uff5e\u3000${data.dashes}]`, "gu");
  }

  /**
   * Return what in a text is, or may be, personal data or a credential.
   * @param {string} text
   * @returns {Hit[]}
   */
  personal(text) {
    const plain = text.replace(this.expression(this.data.marks), "");
    const hits = this.written(text);
    if (plain === text) return hits;
    return [...hits, ...this.written(plain).filter((hit) => !hits.some(({ code }) => code === hit.code))];
  }

  /**
   * Return what is found in a text as it stands.
   * @param {string} text
   * @returns {Hit[]}
   */
  written(text) {
    const folded = this.folded(text);
    const without = folded.replace(this.expression(this.data.address), (address) => " ".repeat(address.length));
    return this.data.private.flatMap((pattern) => {
      const names = pattern.code === this.data.names;
      return this.hits(pattern, names ? text : pattern.addresses ? folded : without);
    });
  }

  /**
   * Return what in a text is markup that may not stand there; code is shown as it is and may hold anything.
   * @param {string} text
   * @returns {Hit[]}
   */
  markup(text) {
    const blank = (/** @type {string} */ code) => code.replace(/[^\n]/g, " ");
    const plain = text.replace(KB_FENCED, blank).replace(this.expression(this.data.code), blank);
    return this.data.markup.flatMap((pattern) => this.hits(pattern, plain));
  }

  /** @param {Pattern} pattern @param {string} text @returns {Hit[]} */
  hits(pattern, text) {
    return [...text.matchAll(this.expression(pattern))]
      .filter((match) => this.counts(pattern, match))
      .map((match) => ({ code: pattern.code, must: pattern.must, warns: pattern.warns, found: match[0].trim() }));
  }

  /** Twelve digits count only with the right check digit, names only if they are no common word. */
  counts(pattern, match) {
    if (pattern.code === this.data.myNumber) return kbIsMyNumber(match[0]);
    return pattern.code !== this.data.names || !this.expression(this.data.notNames).test(match[1] ?? match[2]);
  }

  /** @param {{source: string, flags: string}} pattern @returns {RegExp} */
  expression(pattern) {
    return new RegExp(pattern.source, pattern.flags);
  }

  /** Full-width forms and numbers in kanji digits as ASCII, sign by sign. @param {string} text @returns {string} */
  folded(text) {
    const half = text.replace(this.fullWidth, (sign) => this.halfWidth(sign));
    if (!half.includes("〇")) return half;
    const digit = (/** @type {string} */ sign) => String(this.data.kanjiDigits.indexOf(sign)).replace("-1", sign);
    return half.replace(this.expression(this.data.kanjiNumber), (number) => Array.from(number, digit).join(""));
  }

  /** @param {string} sign @returns {string} */
  halfWidth(sign) {
    if (this.dashes.has(sign)) return "-";
    return sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  }
}

/**
 * Whether the twelve digits in a text end in the check digit of a 個人番号 (平成26年総務省令第85号 第5条, modulus 11).
 * @param {string} text
 * @returns {boolean}
 */
function kbIsMyNumber(text) {
  const digits = Array.from(text.normalize("NFKC")).filter((sign) => /\d/.test(sign)).map(Number);
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, place) => sum + weight * digits[place], 0) % 11;
  return digits[11] === (rest <= 1 ? 0 : 11 - rest);
}
