// Municipalities by what people call them; the same as places/called.py.
import { calledOtherwise } from "./office.js";
import { Spelling } from "./spelling.js";

/**
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").SpellingData} SpellingData
 */

const WITH_CODE = /^(.*?)\(?([0-9]{5,6})\)?$/;
export const CODE = 6; // digits with the check digit
const STEM = 5;
export const KIND = 8; // where it stands what sort of body a place is
const BEYOND = 10; // where it stands what has become of what is no municipality or prefecture of today

/** The name with its prefecture. @param {Place} place @returns {string} */
export function fullName([, name, prefecture]) {
  return name.startsWith(prefecture) ? name : prefecture + name;
}

/** The name with its code, which is understood when it is typed. @param {Place} place @returns {string} */
export function nameWithCode(place) {
  return `${fullName(place)}(${place[0]})`;
}

/** The name with its code, and what the place is now. @param {Place} place @returns {string} */
export function nameAndNow(place) {
  return nowOf(place) ? `${nameWithCode(place)}。いまは${nowOf(place)}です` : nameWithCode(place);
}

/** What a place that is no more has become; "" of every other. @param {Place} place @returns {string} */
export function nowOf(place) {
  return String(place[BEYOND] ?? "");
}

/** Whether a place is a municipality or prefecture of today. @param {Place} place */
export function isListed({ length }) {
  return length === BEYOND;
}

/** All places by every spelling; those that are no more are meant only where no other is called so. */
export class PlaceIndex {
  /** @param {Place[]} places @param {SpellingData} data */
  constructor(places, data) {
    const spelling = new Spelling(data);
    const readings = new Map(places.filter(isPrefecture).map((place) => [place[1], place[3]]));
    const [today, former] = [places.filter((place) => !nowOf(place)), places.filter(nowOf)];
    this.today = new NameIndex(today, spelling, readings);
    this.former = new NameIndex(former, spelling, readings);
    this.byCode = new Map([...former, ...today].map((place) => [place[0], place]));
  }

  /** The places of this code, name or reading, or else those called so but for their ending. @param {string} text @returns {Place[]} */
  called(text) {
    const [found] = [this.today.calledSo(text), this.former.calledSo(text)].filter(({ length }) => length);
    if (found) return found; // 浜松市中区 is none of 浜松市 today, but was one
    const otherwise = this.today.calledOtherwise(text);
    return otherwise.length ? otherwise : this.former.calledOtherwise(text);
  }
}

class NameIndex {
  /** @param {Place[]} places @param {Spelling} spelling @param {Map<string, string>} readings of prefectures */
  constructor(places, spelling, readings) {
    this.places = places;
    this.spelling = spelling;
    this.byCode = new Map(places.map((place) => [place[0], place]));
    this.names = this.byKey((place) => namesOf(place, readings.get(place[2]) ?? ""));
    this.stems = this.byKey((place) => stemsOf(place, readings.get(place[2]) ?? ""));
  }

  /** @param {string} text */
  calledSo = (text) => this.by(this.spelling.key(text));

  /** @param {string} text @returns {Place[]} */
  calledOtherwise(text) {
    return calledOtherwise(this.spelling.key(text), (name) => this.by(name), (name) => this.named(name));
  }

  /** @param {string} key @returns {Place[]} */
  by(key) {
    const [, name, code] = WITH_CODE.exec(key) ?? [];
    if (!code) return this.named(key);
    return this.withCode(code).filter((place) => !name || this.named(name).includes(place));
  }

  /** @param {string} key @returns {Place[]} */
  named(key) {
    return this.names.get(key) ?? this.stems.get(key) ?? [];
  }

  /** The place of a code, be its leading zero or its check digit left out; 12203 may be either of two. @param {string} digits @returns {Place[]} */
  withCode(digits) {
    const whole = this.byCode.get(digits.padStart(CODE, "0"));
    const begun = this.places.filter(([code]) => digits.length === STEM && code.startsWith(digits));
    return whole ? [whole, ...begun] : begun;
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
  if (!/^\d/.test(place[0])) return [...namesOfBody(place), reading + kana, half];
  return [kana, name, half, reading + kana, ...befores(place).map((before) => before + name)];
}

/** What a body of the register is called. @param {Place} place @returns {string[]} */
function namesOfBody(place) {
  return [place[0], nameWithCode(place), place[1], place[3], ...befores(place).map((before) => before + place[1])];
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
export function stemOf([, , , kana, , , stem]) {
  return kana.slice(0, stem);
}

/** Whether a place is a prefecture, not one of its municipalities. @param {Place} place */
export function isPrefecture([, name, prefecture]) {
  return name === prefecture;
}

/** Places as they come with the page: packed by forms/form_file.py. @param {[prefecture: string, region: string, rows: string][]} groups @returns {Place[]} */
export function unpacked(groups) {
  return groups.flatMap(([prefecture, region, rows]) =>
    rows.split(";").map((row) => unpackedRow(row, prefecture, region))
  );
}

/** @param {string} row @param {string} prefecture @param {string} region @returns {Place} */
function unpackedRow(row, prefecture, region) {
  const [code, name, kana, letters, county, stem, kind, population, ...now] = row.split(",");
  const known = [code, name, prefecture, kana, letters, county, Number(stem), region, kind, Number(population)];
  return /** @type {Place} */ ([...known, ...now]);
}
