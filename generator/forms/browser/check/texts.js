// What may not stand in a text: what is private or markup, and what a heading's text has to keep to.
import { Detector } from "../detector.js";
import { problem, quoted } from "./problems.js";

/**
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Section} Section
 * @typedef {import("./problems.js").Problems} Problems
 */

const ADDRESS = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z](?:[/?#][^\s<>"\\]*)?$/;
const LINK = /(?<!!\[[^\]\n]*)\][ ]?\([ \t]*<?([^)>\s]*)/g;
const SPEAKER = /^###(?!#)[ \t]*(.+?)[ \t]*#*$/gm;
const HEADING_OF_OURS = /^#{1,2}(?!#)/m;

export class TextCheck {
  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data;
    this.problems = problems;
    this.detector = new Detector(data.detection);
    this.speaker = new RegExp(data.speaker, "u");
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
      ...(HEADING_OF_OURS.test(text) ? ["KB211"] : []),
      ...(text.split("\n").some((line) => line.length > this.data.maxLine) ? ["KB115"] : []),
      ...[...text.matchAll(LINK)].filter(([, address]) => !isSafeAddress(address)).map(() => "KB512"),
      ...(title === this.data.exchange && !this.hasSpeakers(text) ? ["KB212"] : []),
    ];
    return [...this.text(text, path), ...broken.map((code) => this.problems.broken(code, path))];
  }

  /** Whether every part of an exchange is headed by who speaks. @param {string} text @returns {boolean} */
  hasSpeakers(text) {
    const speakers = [...text.matchAll(SPEAKER)].map(([, name]) => name);
    return speakers.length > 0 && speakers.every((name) => this.speaker.test(name));
  }
}

/** Whether an address is one that entries may link to. @param {string} address @returns {boolean} */
export function isSafeAddress(address) {
  return ADDRESS.test(address) && address.normalize("NFKC") === address;
}
