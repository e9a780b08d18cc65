// Which municipalities a text names; the same as places/gazetteer.py.
import { expression } from "./expression.js";
import { isListed, isPrefecture } from "./places.js";

/**
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").Withheld} Withheld
 */

export class Gazetteer {
  /** @param {Place[]} places @param {Withheld} naming */
  constructor(places, naming) {
    this.naming = naming;
    const listed = places.filter(isListed);
    const prefectures = listed.filter(isPrefecture).map(([, name]) => name);
    const municipalities = listed.filter((place) => !isPrefecture(place));
    const called = prefectures.filter((name) => !naming.neverShort.includes(name));
    this.prefectures = new Set([...prefectures, ...called.map(withoutEnding)]);
    this.names = new Set(municipalities.map(([, name]) => name));
    this.bareNames = this.withoutOrdinary([...this.names].filter((name) => name.length > naming.short));
    this.spellings = new Set(municipalities.map(([, , , , letters]) => letters).filter((one) => this.isLong(one)));
    this.codes = new Set(places.map(([code]) => code));
  }

  /** Names without their endings that are no words of their own. @param {string[]} names */
  withoutOrdinary(names) {
    const { ordinary } = this.naming;
    const bare = names.map(withoutEnding);
    return new Set(bare.filter((name) => !ordinary.includes(name) && !this.prefectures.has(name)));
  }

  /** The names of municipalities in a text, with or without 市, 区, 町 or 村. @param {string} text @returns {string[]} */
  namesIn(text) {
    const words = Array.from(text.matchAll(expression(this.naming.word)), ([word]) => this.withoutPrefecture(word));
    return [...words.filter((word) => this.bareNames.has(word)), ...this.fullNamesIn(text)];
  }

  /** A run of kanji without the prefecture it begins with. @param {string} word */
  withoutPrefecture(word) {
    const size = this.naming.prefectureSizes.find((one) => this.prefectures.has(word.slice(0, one))) ?? 0;
    return word.slice(size);
  }

  /** @param {string} text @returns {Iterable<string>} */
  *fullNamesIn(text) {
    for (const { index } of text.matchAll(expression(this.naming.ending))) {
      const name = this.longestBefore(text, index + 1);
      if (name && (name.length > this.naming.short || this.standsAlone(text, index + 1 - name.length))) yield name;
    }
  }

  /** The longest name that ends at a place; "" if none does. @param {string} text @param {number} end @returns {string} */
  longestBefore(text, end) {
    for (let start = Math.max(0, end - this.naming.longest); start < end - 1; start += 1) {
      if (this.names.has(text.slice(start, end))) return text.slice(start, end);
    }
    return "";
  }

  /** Whether no other word runs into what begins at a place. @param {string} text @param {number} start */
  standsAlone(text, start) {
    const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? "";
    return this.naming.endsBefore.includes(before) || !expression(this.naming.word).test(before);
  }

  /** Whether a word of a file name spells a municipality in Latin letters. @param {string} word */
  isSpelt(word) {
    return this.spellings.has(word);
  }

  /** @param {string} letters */
  isLong(letters) {
    return letters.length >= this.naming.shortestSpelling;
  }
}

/** @param {string} name */
function withoutEnding(name) {
  return name.slice(0, -1);
}
