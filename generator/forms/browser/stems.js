// What a text is searched for to find the names of municipalities in it; the same as places/gazetteer.py.
import { fullName, stemOf } from "./places.js";

/**
 * @typedef {import("./types.js").FormData["withheld"]["naming"]} Naming
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./spelling.js").Spelling} Spelling
 * @typedef {{key: string, endings: string, codes: string[], isKana: boolean, isDistinct: boolean, isWord: boolean, isOfficial: boolean}} Stem
 */

export class Stems {
  /** @param {Naming} naming @param {Spelling} spelling @param {RegExp} kana a text of one kind of kana @param {Set<string>} prefectures */
  constructor(naming, spelling, kana, prefectures) {
    this.naming = naming;
    this.spelling = spelling;
    this.kana = kana;
    const others = [...naming.common, ...[...prefectures].map((name) => name.slice(0, -1))];
    this.otherWords = new Set(others.map((word) => spelling.key(word)));
  }

  /** Whether a name without its ending is no other word, nor read as a surname. @param {Place} place @param {boolean} isRead */
  isDistinct(place, isRead) {
    if (isRead && this.naming.surnameReadings.includes(stemOf(place))) return false;
    return !this.otherWords.has(this.officialKey(place));
  }

  /** Stems by the two signs that a text with them begins with, the longest first. @param {Place[]} municipalities @param {Place[]} former @param {Place[]} wards @returns {Map<string, Stem[]>} */
  byBeginning(municipalities, former, wards) {
    /** @type {Map<string, Stem[]>} */
    const found = new Map();
    const stems = [
      ...this.allStems(municipalities),
      ...this.formerStems(former),
      ...this.wardStems(wards, municipalities),
    ].sort((one, other) => other.key.length - one.key.length);
    for (const stem of stems) {
      const starts = Array.from(stem.endings).flatMap((ending) => [
        ending,
        ...this.naming.kanaEndings[ending].map((kana) => kana.charAt(0)),
      ]);
      for (const second of new Set(stem.key.length > 1 ? [stem.key.charAt(1)] : starts)) {
        const two = stem.key.charAt(0) + second;
        found.set(two, [...(found.get(two) ?? []), stem]);
      }
    }
    return found;
  }

  /** Names and readings; places of one stem are one. @param {Place[]} municipalities @returns {Iterable<Stem>} */
  *allStems(municipalities) {
    /** @type {Map<string, Place[]>} */
    const places = new Map();
    for (const place of municipalities) {
      for (const key of new Set([this.officialKey(place), stemOf(place)])) {
        places.set(key, [...(places.get(key) ?? []), place]);
      }
    }
    for (const [key, members] of places) {
      const isKana = this.kana.test(key);
      yield {
        key,
        endings: [...new Set(members.map(([, name]) => name.slice(-1)))].sort().join(""),
        codes: members.map(([code]) => code),
        isKana,
        isDistinct: members.some((place) => this.isDistinct(place, isKana)),
        isWord: isKana && this.naming.kanaWords.includes(key),
        isOfficial: members.some((place) => this.officialKey(place) === key),
      };
    }
  }

  /** Names that municipalities had, which count in full. @param {Place[]} former @returns {Iterable<Stem>} */
  *formerStems(former) {
    for (const place of former) {
      const key = this.officialKey(place);
      if (key.length > 1) yield inFull(key, place[1].slice(-1), [place[0]]);
    }
  }

  /** Wards whose name one city alone has, and no special ward. @param {Place[]} wards @param {Place[]} municipalities @returns {Iterable<Stem>} */
  *wardStems(wards, municipalities) {
    const cities = new Map(municipalities.map((place) => [fullName(place), place[0]]));
    const special = new Set(municipalities.map(([, name]) => name));
    /** @type {Map<string, string[][]>} */
    const found = new Map();
    for (const ward of wards) {
      const full = fullName(ward);
      const end = full.indexOf(this.naming.cityEnds) + 1;
      const name = end ? full.slice(end) : "";
      const code = cities.get(full.slice(0, end)) ?? ward[0];
      found.set(name, [...(found.get(name) ?? []), [...new Set([ward[0], code])]]);
    }
    for (const [name, codes] of found) {
      const ending = name.slice(-1);
      if (codes.length > 1 || name.length < 2 || special.has(name) || !(ending in this.naming.kanaEndings)) continue;
      yield inFull(this.spelling.key(name.slice(0, -1)), ending, codes[0]);
    }
  }

  /** @param {Place} place @returns {string} */
  officialKey([, name]) {
    return this.spelling.key(name.slice(0, -1));
  }
}

/** A name that counts with its ending alone. @param {string} key @param {string} endings @param {string[]} codes @returns {Stem} */
function inFull(key, endings, codes) {
  return { key, endings, codes, isKana: false, isDistinct: false, isWord: false, isOfficial: true };
}
