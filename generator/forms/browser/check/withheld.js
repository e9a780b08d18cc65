// What gives away the place that an entry withholds; the same as names_a_place in rules/anonymity.py.
import { expression } from "../expression.js";
import { Gazetteer } from "../gazetteer.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("./problems.js").Problems} Problems
 */

const HOST = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/i;

export class WithheldCheck {
  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data.withheld;
    this.address = data.detection.address;
    this.problems = problems;
    this.gazetteer = new Gazetteer(data.places, data.withheld);
  }

  /** @param {Answers} answers @returns {Problem[]} */
  answers({ fields, sections, slug }) {
    if (!this.data.attributions.includes(String(fields.attribution))) return [];
    return [
      ...texts(fields, []).flatMap(({ text, path }) => this.told(this.tellingIn(text), path)),
      ...Object.entries(sections).flatMap(([title, text]) => this.section(text, ["sections", title])),
      ...this.told(slug.split("-").filter((word) => this.gazetteer.isSpelt(word)), ["slug"]),
    ];
  }

  /** In the text six digits may be a code; in the fields they may be a figure. @param {string} text @param {Path} path */
  section(text, path) {
    const codes = Array.from(text.matchAll(expression(this.data.placeCode)), ([code]) => code);
    return this.told([...this.tellingIn(text), ...codes.filter((code) => this.gazetteer.codes.has(code))], path);
  }

  /** The names of places in a text, and its addresses on their sites. @param {string} text @returns {string[]} */
  tellingIn(text) {
    const addresses = Array.from(text.matchAll(expression(this.address)), ([address]) => address);
    const rest = text.replace(expression(this.address), (address) => " ".repeat(address.length));
    const hosts = addresses.map((address) => HOST.exec(address)?.[1].toLowerCase() ?? "");
    return [...this.gazetteer.namesIn(rest), ...hosts.filter((host) => this.isOfficial(host))];
  }

  /** Whether a host is the site of one municipality. @param {string} host */
  isOfficial(host) {
    return expression(this.data.ofMunicipality).test(host) && !expression(this.data.ofPrefecture).test(host);
  }

  /** @param {string[]} found @param {Path} path @returns {Problem[]} */
  told(found, path) {
    return found.map((one) => this.problems.broken(this.data.code, path, one));
  }
}

/** Every text in a value with its place. @param {Value} value @param {Path} path @returns {{text: string, path: Path}[]} */
function texts(value, path) {
  if (typeof value === "string") return [{ text: value, path }];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, item]) => texts(item, [...path, key]));
}
