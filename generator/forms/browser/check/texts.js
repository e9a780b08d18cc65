// What may not stand in a text: what is private or markup, and what a heading's text has to keep to.
import { Detector } from "../detector.js";
import { Addresses } from "./addresses.js";
import { Body } from "./body.js";
import { problem, quoted } from "./problems.js";

/**
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Section} Section
 * @typedef {import("./problems.js").Problems} Problems
 */

export class TextCheck {
  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data;
    this.problems = problems;
    this.detector = new Detector(data.detection);
    this.addresses = new Addresses(data.addresses);
    this.body = new Body(data.body);
  }

  /** What may not stand in any text. @param {string} text @param {Path} path @returns {Problem[]} */
  text(text, path) {
    const hits = [...this.detector.personal(text), ...this.detector.markup(text), ...this.detector.characters(text)];
    return hits.map(({ code, must, found, warns }) => problem(code, must + quoted(found), path, warns));
  }

  /** What is wrong with the text below a heading. @param {Section} section @param {string} text @returns {Problem[]} */
  section({ title }, text) {
    const path = ["sections", title];
    if (!text) return [this.problems.missing(title, path)];
    const broken = [
      ...(this.body.hasOtherHeading(text) ? ["KB211"] : []),
      ...(text.split("\n").some((line) => line.length > this.data.maxLine) ? ["KB115"] : []),
      ...this.detector.links(text).filter((address) => !this.addresses.isSafe(address)).map(() => "KB512"),
      ...(title === this.data.exchange && !this.body.isExchange(text) ? ["KB212"] : []),
    ];
    return [...this.text(text, path), ...broken.map((code) => this.problems.broken(code, path))];
  }
}
