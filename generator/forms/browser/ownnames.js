// Which subjects of a register of one's own a text names; the same as places/own_names.py.
import { expression, fitsAt } from "./expression.js";
import { inHiragana, Spelling } from "./spelling.js";

/**
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./types.js").Named} Named
 * @typedef {import("./check/telling.js").OwnData} OwnData
 */

export class OwnNames {
  /** @param {Pick<FormData, "spelling" | "withheld">} data @param {OwnData} own */
  constructor({ spelling, withheld: { naming, latin } }, own) {
    this.own = own;
    this.spelling = new Spelling(spelling);
    this.apart = naming.apart;
    this.runsOn = fitsAt(own.runsOn);
    /** @type {[RegExp, string][]} */
    this.systems = latin.systems.map(([pattern, instead]) => [new RegExp(pattern, "g"), instead]);
  }

  /** Ids of subjects are words, which `speltIn` looks for. */
  codeOf() {
    return "";
  }

  /** The names of subjects in a text. @param {string} text @returns {Named[]} */
  namesIn(text) {
    const signs = this.spelling.signs(text);
    const kept = this.withoutBlanks(signs);
    const closed = inHiragana(kept.map((place) => signs.charAt(place)).join("")).toLowerCase();
    /** @type {Named[]} */
    const names = [];
    for (let at = 0; at < closed.length;) {
      const [key, codes] = this.own.keys.find((known) => this.isNamed(known[0], { signs, kept, closed, at })) ??
        ["", []];
      if (key) names.push({ text: signs.slice(kept[at], kept[at + key.length - 1] + 1), codes });
      at += key.length || 1;
    }
    return names;
  }

  /** The places of all signs but blanks inside of words. @param {string} signs @returns {number[]} */
  withoutBlanks(signs) {
    const blanks = new Set();
    for (const { 0: blank, index } of signs.matchAll(expression(this.apart))) {
      for (let place = index; place < index + blank.length; place += 1) blanks.add(place);
    }
    return Array.from(signs.split("").keys()).filter((place) => !blanks.has(place));
  }

  /** Whether a name stands at a place, a short one with nothing beside it that it may be a part of. @param {string} key @param {{signs: string, kept: number[], closed: string, at: number}} spot */
  isNamed(key, { signs, kept, closed, at }) {
    if (!closed.startsWith(key, at)) return false;
    if (Array.from(key).length > this.own.short) return true;
    const before = at > 0 ? Array.from(signs.slice(Math.max(0, kept[at - 1] - 1), kept[at - 1] + 1)).at(-1) ?? "" : "";
    const after = at + key.length < kept.length ? signs.slice(kept[at + key.length]) : "";
    return ![before, after].some((beside) => beside && this.runsOn(beside, 0));
  }

  /** The ids and readings of subjects in the name of a file, the longest first. @param {string} slug @returns {Named[]} */
  speltIn(slug) {
    const words = Array.from(slug.matchAll(/[a-z0-9]+/g));
    /** @type {Named[]} */
    const names = [];
    for (let at = 0; at < words.length;) {
      const size = words.slice(at).findLastIndex((_word, last) => this.spelt(words.slice(at, at + last + 1)).length) +
        1;
      const last = words[at + Math.max(size, 1) - 1];
      const text = slug.slice(words[at].index, last.index + last[0].length);
      if (size) names.push({ text, codes: this.spelt(words.slice(at, at + size)) });
      at += size || 1;
    }
    return names;
  }

  /** The subjects that words spell together. @param {RegExpMatchArray[]} words @returns {string[]} */
  spelt(words) {
    const spelt = words.map(([word]) => word).join("");
    const key = this.systems.reduce((one, [pattern, instead]) => one.replace(pattern, instead), spelt);
    return Object.hasOwn(this.own.letters, key) ? this.own.letters[key] : [];
  }

  /** Whether a host is that of a subject, or lies below it. @param {string} host */
  isAt(host) {
    return this.own.hosts.some((known) => host === known || host.endsWith(`.${known}`));
  }
}
