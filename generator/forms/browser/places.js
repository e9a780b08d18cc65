// Municipalities by what people call them; the same as places/called.py.
import { Spelling } from "./spelling.js";

/**
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").SpellingData} SpellingData
 */

const WITH_CODE = /^(.*?)\(?([0-9]{5,6})\)?$/;
const CODE = 6;
const STEM = 5;

/** The name with its prefecture. @param {Place} place @returns {string} */
export function fullName([, name, prefecture]) {
  return name === prefecture ? name : prefecture + name;
}

/** The name with its code, which is understood when it is typed. @param {Place} place @returns {string} */
export function nameWithCode(place) {
  return `${fullName(place)}(${place[0]})`;
}

export class PlaceIndex {
  /** @param {Place[]} places @param {SpellingData} spelling */
  constructor(places, spelling) {
    this.places = places;
    this.spelling = new Spelling(spelling);
    this.byCode = new Map(places.map((place) => [place[0], place]));
    const readings = new Map(places.filter(isPrefecture).map((place) => [place[1], place[3]]));
    this.names = this.byKey((place) => namesOf(place, readings.get(place[2]) ?? ""));
    this.stems = this.byKey((place) => stemsOf(place, readings.get(place[2]) ?? ""));
  }

  /** The places of this code, name or reading, or else those called so but for their ending. @param {string} text @returns {Place[]} */
  called(text) {
    const key = this.spelling.key(text);
    const [, name, code] = WITH_CODE.exec(key) ?? [];
    if (!code) return this.named(key);
    return this.withCode(code).filter((place) => !name || this.named(name).includes(place));
  }

  /** @param {string} key @returns {Place[]} */
  named(key) {
    return this.names.get(key) ?? this.stems.get(key) ?? [];
  }

  /** The place of a code, be its leading zero or its check digit left out. @param {string} digits @returns {Place[]} */
  withCode(digits) {
    const whole = this.byCode.get(digits.padStart(CODE, "0"));
    if (whole) return [whole];
    return this.places.filter(([code]) => digits.length === STEM && code.startsWith(digits));
  }

  /** @param {(place: Place) => string[]} namesFor @returns {Map<string, Place[]>} */
  byKey(namesFor) {
    /** @type {Map<string, Place[]>} */
    const found = new Map();
    for (const place of this.places) {
      for (const key of new Set(namesFor(place).map((name) => this.spelling.key(name)))) {
        found.set(key, [...(found.get(key) ?? []), place]);
      }
    }
    return found;
  }
}

/** What a place is called in full. @param {Place} place @param {string} reading of its prefecture @returns {string[]} */
function namesOf(place, reading) {
  const [, name, , kana] = place;
  const half = stemOf(place) + name.slice(-1);
  if (isPrefecture(place)) return [kana, name, half];
  return [kana, name, half, reading + kana, ...befores(place).map((before) => before + name)];
}

/** What a place is called without 市, 区, 町, 村 or 県. @param {Place} place @param {string} reading @returns {string[]} */
function stemsOf(place, reading) {
  const stem = place[1].slice(0, -1);
  if (isPrefecture(place)) return [stemOf(place), stem];
  return [stemOf(place), stem, reading + stemOf(place), ...befores(place).map((before) => before + stem)];
}

/** What may stand before a name. @param {Place} place @returns {string[]} */
function befores([, , prefecture, , , county]) {
  return [prefecture, county, prefecture + county];
}

/** The reading without that of 市, 町 or 県. @param {Place} place @returns {string} */
function stemOf([, , , kana, , , stem]) {
  return kana.slice(0, stem);
}

/** Whether a place is a prefecture, not one of its municipalities. @param {Place} place */
export function isPrefecture([, name, prefecture]) {
  return name === prefecture;
}
