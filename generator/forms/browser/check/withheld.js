// What gives away the place that an entry withholds; the same as rules/anonymity.py.
import { expression } from "../expression.js";
import { Gazetteer } from "../gazetteer.js";
import { OwnNames } from "../ownnames.js";
import { Traits } from "../traits.js";
import { texts } from "../tree.js";
import { views } from "../views.js";
import { decoded, hostOf } from "./decoded.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Trait} Trait
 * @typedef {import("./problems.js").Problems} Problems
 * @typedef {import("../tree.js").Told} Told
 */

export class WithheldCheck {
  /** @type {Gazetteer | OwnNames | undefined} */
  madeGazetteer;
  /** @type {Traits | undefined} */
  madeTraits;

  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data.withheld;
    this.detection = data.detection;
    this.problems = problems;
    this.form = data;
  }

  /** What knows the names of places; made when the first entry withholds its own. @returns {Gazetteer | OwnNames} */
  get gazetteer() {
    return this.madeGazetteer ??= this.data.own ? new OwnNames(this.form, this.data.own) : new Gazetteer(this.form);
  }

  /** @returns {Traits} */
  get traits() {
    const { spelling, latin } = /** @type {Gazetteer} */ (this.gazetteer);
    return this.madeTraits ??= new Traits(this.form.places, spelling, latin, this.data.traits);
  }

  /** @param {Answers} answers @returns {Problem[]} */
  answers({ fields, sections, slug }) {
    if (!this.data.attributions.includes(String(fields.attribution))) return [];
    const asked = Object.entries(fields).filter(([name]) => !this.data.ofOthers.includes(name));
    const told = [
      ...asked.flatMap(([name, value]) => texts(value, [name])),
      ...Object.entries(sections).map(([title, text]) => ({ text, path: ["sections", title] })),
      ...this.counted(fields.indicators),
    ];
    const named = told.flatMap((one) =>
      this.naming(one).map((found) => this.problems.broken(this.data.code, one.path, found))
    );
    const spelt = this.spelt(slug).map((found) => this.problems.broken(this.data.code, ["slug"], found));
    return [...named, ...spelt, ...this.few(told, fields, slug)];
  }

  /** Each value with its unit where an indicator counts all who live somewhere or measures where. @param {unknown} indicators @returns {Told[]} */
  counted(indicators) {
    const known = /** @type {Record<string, unknown>[]} */ (Array.isArray(indicators) ? indicators : []);
    return known.flatMap(({ name, unit, before, after, value }, number) => {
      const [named] = Array.from(String(name).matchAll(expression(this.data.traits.counted)), ([word]) => word);
      const values = named ? [before, after, value].filter(Boolean) : [];
      return values.map((one) => ({ text: `${named} ${one}${unit ?? ""}`, path: ["indicators", number] }));
    });
  }

  /** What names the place in a text and its addresses, each once. @param {Told} told @returns {string[]} */
  naming({ text, path }) {
    const names = this.seen(text).flatMap((view) => [
      ...this.gazetteer.namesIn(view).map((name) => name.text),
      ...this.codes(view, path),
    ]);
    return [...new Set([...names, ...this.addresses(text).flatMap((address) => this.namedBy(address))])];
  }

  /** A text without its addresses, as it was typed and as a reader sees it. @param {string} text @returns {string[]} */
  seen(text) {
    const rest = text.replace(expression(this.detection.address), (address) => " ".repeat(address.length));
    return views(rest, this.detection);
  }

  /** The codes in a text; a whole value of a field is a figure there. @param {string} text @param {Path} path @returns {string[]} */
  codes(text, path) {
    const isField = path[0] !== "sections" && typeof path.at(-1) === "string";
    const signs = this.gazetteer.spelling.signs(text);
    const local = Array.from(signs.matchAll(expression(this.data.localNumber)), ([number]) => number);
    return Array.from(signs.matchAll(expression(this.data.placeCode)))
      .filter(({ 0: code, index }) =>
        this.gazetteer.codeOf(code.replace(/[ -]/g, "")) &&
        !(isField && index === 0 && code.length <= this.data.longestCode)
      )
      .map(([code]) => code)
      .concat(local);
  }

  /** @param {string} text @returns {string[]} */
  addresses(text) {
    return Array.from(text.matchAll(expression(this.detection.address)), ([address]) => decoded(address));
  }

  /** What of an address names a place. @param {string} address @returns {string[]} */
  namedBy(address) {
    const host = hostOf(address);
    if (this.isOfficial(host)) return [host];
    const codes = Array.from(address.matchAll(expression(this.data.codeInAddress)), ([code]) => code);
    const names = this.gazetteer.namesIn(address).map((name) => name.text);
    const spots = Array.from(address.matchAll(expression(this.data.localNumber)), ([spot]) => spot);
    return [...names, ...codes.filter((code) => this.gazetteer.codeOf(code)), ...spots].slice(0, 1);
  }

  /** Whether a host is that of a municipality or of a subject of the register. @param {string} host */
  isOfficial(host) {
    if (this.gazetteer instanceof OwnNames) return this.gazetteer.isAt(host);
    return expression(this.data.ofMunicipality).test(host) && !this.isPrefecture(host);
  }

  /** @param {string} host */
  isPrefecture(host) {
    return expression(this.data.ofPrefecture).test(host);
  }

  /** What of the name of a file names a place. @param {string} slug @returns {string[]} */
  spelt(slug) {
    const names = this.gazetteer.speltIn(slug).map((name) => name.text);
    const codes = Array.from(slug.matchAll(expression(this.data.codeInName)), ([code]) => code);
    return [...names, ...codes.filter((code) => this.gazetteer.codeOf(code))].slice(0, 1);
  }

  /** Whether too few places fit what is told together. @param {Told[]} told @param {Answers["fields"]} fields @param {string} slug @returns {Problem[]} */
  few(told, fields, slug) {
    if (this.data.own) return []; // which the check alone can tell
    const band = String(fields.population_band ?? "");
    /** @type {{trait: Trait, path: Path}[]} */
    const found = band ? [{ trait: { sort: "band", value: band }, path: ["population_band"] }] : [];
    for (const { text, path } of told) found.push(...this.traitsOf(text).map((trait) => ({ trait, path })));
    found.push(...this.traits.spelt(slug.split("-")).map((trait) => ({ trait, path: ["slug"] })));
    const { chosen, count } = this.traits.narrowest(found.map(({ trait }) => trait));
    if (!count || count >= this.data.enough) return [];
    const last = chosen[chosen.length - 1];
    const path = found.find(({ trait }) => trait.sort === last.sort && trait.value === last.value)?.path ??
      ["attribution"];
    return [this.problems.broken(this.data.few, path, chosen.map(({ value }) => value).join("、"))];
  }

  /** @param {string} text @returns {Trait[]} */
  traitsOf(text) {
    const hosts = this.addresses(text).map(hostOf).filter((host) => this.isPrefecture(host));
    return [
      ...this.seen(text).flatMap((view) => this.traits.traitsIn(view)),
      ...hosts.flatMap((host) => this.traits.spelt(host.split(/[.-]/)).slice(0, 1)),
    ];
  }
}
