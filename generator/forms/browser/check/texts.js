// What may not stand in a text: what is private or markup, and what a heading's text has to keep to.
import { Detector } from "../detector.js";
import { Meaning } from "../meant.js";
import { Addresses } from "./addresses.js";
import { Reader } from "../markup/reader.js";
import { Body } from "./body.js";
import { problem, quoted, shortened } from "./problems.js";

/**
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Section} Section
 * @typedef {import("../detector.js").Hit} Hit
 * @typedef {import("./problems.js").Problems} Problems
 */

const OPEN = "コードの囲み(``` や ~~~)を、同じ記号の行で閉じてください。このままでは次の見出しまで囲まれます";

export class TextCheck {
  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data;
    this.problems = problems;
    this.detector = new Detector(data.detection);
    this.addresses = new Addresses(data.addresses);
    this.reader = new Reader(data.markdown);
    this.body = new Body(data.body, this.reader, data.sections);
    this.meaning = new Meaning(data);
  }

  /** What may not stand in the text of a field. @param {string} text @param {Path} path @returns {Problem[]} */
  field(text, path) {
    return this.text(text, this.detector.markupOfField(text), path);
  }

  /** What may not stand in a text, whose markup is known. @param {string} text @param {Hit[]} markup @param {Path} path @returns {Problem[]} */
  text(text, markup, path) {
    const hits = [...this.detector.personal(text), ...markup, ...this.detector.characters(text)];
    return hits.map((hit) => problem(hit.code, hit.must + this.found(hit), path, hit.warns));
  }

  /** What was found, with the usual sign for one that only looks like it. @param {Hit} hit */
  found({ code, found }) {
    if (code !== this.data.detection.alike) return quoted(found);
    const right = this.meaning.usual(found);
    return right === found
      ? `(「${found}」を、だれの画面でも読める文字に替えてください)`
      : `(「${found}」は「${right}」と打ち直してください)`;
  }

  /** What is private in a file name, which becomes an address. @param {string} slug @returns {Problem[]} */
  name(slug) {
    const words = slug.replace(/(?<=[a-z])-|-(?=[a-z])/g, " ");
    const hits = [words, words.toUpperCase()].flatMap((form) => this.detector.personal(form));
    return hits.map(({ code, must, found, warns }) => problem(code, must + quoted(found), ["slug"], warns));
  }

  /** What is wrong with the text below a heading. @param {Section} section @param {string} text @returns {Problem[]} */
  section({ title, label }, text) {
    const path = ["sections", title];
    if (!text) return [this.problems.missing(label, path)];
    const marked = this.withoutCode(text);
    const broken = [
      ...(this.body.hasOtherHeading(text) ? ["KB211"] : []),
      ...(text.split("\n").some((line) => line.length > this.data.maxLine) ? ["KB115"] : []),
      ...(this.reader.isTooDeep(text) ? ["KB516"] : []),
      ...(title === this.data.collection && !this.body.isCollection(text) ? ["KB212"] : []),
    ];
    const open = this.isOpen(title, text) ? [problem("KB402", OPEN, path)] : [];
    const links = this.detector.links(marked).flatMap((address) => this.address(address, path));
    const told = [...broken.map((code) => this.problems.broken(code, path)), ...links, ...open];
    return [...this.text(text, this.detector.markup(marked), path), ...told];
  }

  /** @param {string} address @param {Path} path @returns {Problem[]} */
  address(address, path) {
    const wrong = this.addresses.problem(address);
    const message = `${this.data.musts.KB512}(「${shortened(address)}」は${wrong})`;
    return wrong ? [problem("KB512", message, path)] : [];
  }

  /** Whether fenced code in a text takes the next heading. @param {string} title @param {string} text */
  isOpen(title, text) {
    return title !== this.data.sections.at(-1)?.title && this.body.isOpen(text);
  }

  /** Leaves the lines of code out, which are shown as they are and may hold anything. @param {string} text */
  withoutCode(text) {
    const code = this.reader.codeLines(text);
    return text.split("\n").map((line, number) => code.has(number) ? "" : line).join("\n");
  }
}
