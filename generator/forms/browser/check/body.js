// The text below a heading, as reading/body.py cuts it: code holds anything, other headings open nothing here.
import { single } from "../expression.js";

/**
 * @typedef {import("../types.js").BodyPatterns} BodyPatterns
 * @typedef {import("../types.js").Section} Section
 * @typedef {import("../markup/reader.js").Reader} Reader
 */

const BELOW = "終わり";

export class Body {
  /** @param {BodyPatterns} patterns @param {Reader} reader @param {Section[]} sections */
  constructor(patterns, reader, sections) {
    this.reader = reader;
    this.titles = sections.map((section) => section.title);
    this.hashWord = single(patterns.hashWord);
    this.wideHeading = single(patterns.wideHeading);
    this.statement = single(patterns.statement);
  }

  /** Whether a text ends in code that is not closed, which would take the heading below it. @param {string} text */
  isOpen(text) {
    const below = this.reader.headings(`${text}\n\n## ${BELOW}`).at(-1);
    return below?.title !== BELOW || !below.opens;
  }

  /** Whether a text opens a part beside its own, or a line could be taken for that. @param {string} text */
  hasOtherHeading(text) {
    const opens = this.reader.headings(text).some(({ level, opens }) => !opens || level <= 2);
    return opens || this.hasAlike(text);
  }

  /** Whether a line of words begins with #7119 or a full-width ＃. @param {string} text */
  hasAlike(text) {
    const lines = text.split("\n").map((line) => this.hashWord.test(line) || this.isWide(line));
    if (!lines.includes(true)) return false;
    const words = this.reader.textLines(text);
    return lines.some((isAlike, number) => isAlike && words.has(number));
  }

  /** Whether a line is a heading to its author, though its signs are of full width. @param {string} line */
  isWide(line) {
    const [, signs, title] = this.wideHeading.exec(line) ?? ["", "", ""];
    return signs.length > 1 || this.titles.includes(title);
  }

  /** Whether all of a text belongs to documents, each headed by its number. @param {string} text */
  isCollection(text) {
    const headings = this.parts(text);
    const first = text.split("\n").findIndex((line) => line.trim());
    const begins = first < 0 || headings[0]?.line === first;
    return begins && headings.every(({ title }) => this.statement.test(title));
  }

  /** Whether each document is one of so many sources, stands there once, and says something. @param {string} text @param {number} sources */
  isSupported(text, sources) {
    const parts = this.parts(text);
    const lines = text.split("\n");
    const numbers = parts.map(({ title }) => Number(title.normalize("NFKC").replace(/\D/g, "")));
    const fits = numbers.every((number) => number <= (sources || number)) && new Set(numbers).size === numbers.length;
    return fits && parts.every(({ line }, at) => lines.slice(line + 1, parts[at + 1]?.line).join("").trim());
  }

  /** The headings of the parts of a text. @param {string} text */
  parts(text) {
    return this.reader.headings(text).filter(({ level, opens }) => opens && level === 3);
  }
}
