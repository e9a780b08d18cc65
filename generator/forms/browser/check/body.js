// The text below a heading, as reading/body.py cuts it: lines of code hold anything, other headings open nothing here.
import { single } from "../expression.js";

/**
 * @typedef {import("../types.js").BodyPatterns} BodyPatterns
 * @typedef {import("../types.js").Section} Section
 * @typedef {{line: string, isCode: boolean}} Line
 */

export class Body {
  /** @param {BodyPatterns} patterns @param {Section[]} sections */
  constructor(patterns, sections) {
    this.wideHeading = single(patterns.wideHeading);
    this.titles = sections.map((section) => section.title);
    this.heading = single(patterns.heading);
    this.underline = single(patterns.underline);
    this.listedHeading = single(patterns.listedHeading);
    this.fence = single(patterns.fence);
    this.speaker = single(patterns.speaker);
  }

  /** The lines of a text, told whether they belong to fenced code. @param {string} text @returns {Line[]} */
  lines(text) {
    let fence = "";
    return text.split("\n").map((line) => {
      const mark = this.fence.exec(line)?.[1] ?? "";
      const isCode = fence !== "" || mark !== "";
      if (!fence) fence = mark;
      else if (line.trimEnd() === fence) fence = "";
      return { line, isCode };
    });
  }

  /** Whether a text ends in fenced code that is not closed, which would take what stands below it. @param {string} text */
  isOpen(text) {
    const { isCode } = this.lines(`${text}\n`).at(-1) ?? {};
    return isCode === true;
  }

  /** Whether a text opens a part beside its own: by a heading of level 1 or 2, an underline, in a list. @param {string} text */
  hasOtherHeading(text) {
    let before = "";
    return this.lines(text).some(({ line, isCode }) => {
      const level = isCode ? 0 : this.level(line);
      const isMarked = !isCode && (this.underlines(line, before) || this.listedHeading.test(line) || this.isWide(line));
      before = isCode || level ? "" : line;
      return level === 1 || level === 2 || isMarked;
    });
  }

  /** Whether a line is a heading to its author, though its signs are of full width. @param {string} line */
  isWide(line) {
    const [, signs, title] = this.wideHeading.exec(line) ?? ["", "", ""];
    return signs.length > 1 || this.titles.includes(title);
  }

  /** Whether all of a text belongs to messages, each headed by who speaks. @param {string} text */
  isExchange(text) {
    const written = this.lines(text).filter(({ line }) => line.trim());
    const headings = written.filter(({ line, isCode }) => !isCode && this.level(line) === 3);
    const speak = headings.every(({ line }) => this.speaker.test(this.heading.exec(line)?.[2] ?? ""));
    return written[0] === headings[0] && speak;
  }

  /** The level of a heading; 0 if a line is none. @param {string} line */
  level(line) {
    return this.heading.exec(line)?.[1].length ?? 0;
  }

  /** Whether a line makes a heading of the one before it. @param {string} line @param {string} before */
  underlines(line, before) {
    return before.trim() !== "" && this.underline.test(line);
  }
}
