// Looks for personal data, credentials and markup, with the patterns of the check (forms/patterns.py).
import { expression } from "./expression.js";
import { figures, halfWidth, plainForm } from "./fold.js";
import { isOfParcel, isPhone } from "./labels.js";
import { views } from "./views.js";

/**
 * @typedef {import("./types.js").Detection} Detection
 * @typedef {import("./types.js").Pattern} Pattern
 * @typedef {{code: string, must: string, warns: boolean, found: string, start: number, end: number}} Hit
 */

const WEIGHTS = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export class Detector {
  /** @param {Detection} data */
  constructor(data) {
    this.data = data;
  }

  /** What in a text is, or may be, personal data or a credential. @param {string} text @returns {Hit[]} */
  personal(text) {
    const [typed, ...shown] = views(text, this.data).map((view) => this.written(view));
    return [...typed, ...shown.flat().filter((hit) => !typed.some(({ code }) => code === hit.code))];
  }

  /** What is found in one view of a text. @param {string} text @returns {Hit[]} */
  written(text) {
    const folded = this.folded(text);
    const without = folded.replace(expression(this.data.address), (address) => " ".repeat(address.length));
    const hits = this.data.private.flatMap((pattern) => this.hits(pattern, pattern.addresses ? folded : without));
    return hits.filter((hit, place) => !hits.slice(0, place).some((other) => isSame(hit, other)));
  }

  /** What in the text below a heading, without blocks of code, is markup that may not stand there. @param {string} text @returns {Hit[]} */
  markup(text) {
    const plain = this.withoutCode(text);
    return this.data.markup.flatMap((pattern) => this.hits(pattern, plain));
  }

  /** What in the text of a field is markup that may not stand there. @param {string} text @returns {Hit[]} */
  markupOfField(text) {
    return this.markup(text).filter(({ code, found }) => {
      const beginnings = this.data.inFields[code];
      return !beginnings || beginnings.some((sign) => found.startsWith(sign));
    });
  }

  /** The addresses that a text without blocks of code links to. @param {string} text @returns {string[]} */
  links(text) {
    const matches = [...this.withoutCode(text).matchAll(expression(this.data.link))];
    const links = matches.filter(([all]) => !all.startsWith("!")); // an image has a rule of its own
    return links.map(([, inline, defined, plain]) => (inline ?? defined ?? plain ?? "").split(' "')[0].trim());
  }

  /** Blanks code within lines out. @param {string} text */
  withoutCode(text) {
    return text.replace(expression(this.data.code), (code) => " ".repeat(code.length));
  }

  /** What stands in a text that may stand nowhere. @param {string} text @returns {Hit[]} */
  characters(text) {
    return this.data.characters.flatMap((pattern) => this.hits(pattern, text));
  }

  /** @param {Pattern} pattern @param {string} text @returns {Hit[]} */
  hits(pattern, text) {
    const { code, must, warns } = pattern;
    return [...text.matchAll(expression(pattern))]
      .filter((match) => this.counts(pattern, match))
      .map((match) => ({
        code,
        must,
        warns,
        found: match[0].trim(),
        start: match.index,
        end: match.index + match[0].length,
      }));
  }

  /** Twelve digits count only with the right check digit, names only if they are no common word. @param {Pattern} pattern @param {RegExpMatchArray} match */
  counts({ code, labelled }, match) {
    const { myNumber, labels } = this.data;
    if (code === myNumber) {
      return isMyNumber(match[0]) && !expression(labels.years).test(match[0]) && !isOfParcel(match, labels);
    }
    if (labelled) return isPhone(match, labels);
    return code !== this.data.names || !expression(this.data.notNames).test(match.slice(1).find(Boolean) ?? "");
  }

  /** Full-width forms and numbers in kanji digits as ASCII, sign by sign. @param {string} text @returns {string} */
  folded(text) {
    const half = halfWidth(text, this.data.dashes);
    return half.replace(expression(this.data.kanjiNumber), (number) => figures(number, this.data.kanjiDigits));
  }
}

/** Whether two patterns of one rule found the same. @param {Hit} one @param {Hit} other */
function isSame(one, other) {
  return one.code === other.code && one.start < other.end && other.start < one.end;
}

/** Whether the twelve digits in a text end in the check digit of a 個人番号 (平成26年総務省令第85号 第5条, modulus 11). @param {string} text */
function isMyNumber(text) {
  const digits = Array.from(plainForm(text).replace(/\D/g, ""), Number);
  const rest = WEIGHTS.reduce((sum, weight, place) => sum + weight * digits[place], 0) % 11;
  return digits[11] === (rest <= 1 ? 0 : 11 - rest);
}
