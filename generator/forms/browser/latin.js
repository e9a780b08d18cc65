// Which municipalities a text, an address or the name of a file spells in Latin letters; the same as places/latin.py.
import { expression, fitsAt, single } from "./expression.js";

/**
 * @typedef {import("./types.js").LatinData} LatinData
 * @typedef {import("./types.js").Manner} Manner
 * @typedef {import("./types.js").Named} Named
 * @typedef {import("./types.js").Place} Place
 * @typedef {{word: string, start: number, end: number}} Word
 */

export class LatinNames {
  /** @param {Place[]} municipalities @param {Record<string, string>} prefectures in letters @param {Set<string>} distinct codes @param {LatinData} data @param {import("./types.js").Expression} ending */
  constructor(municipalities, prefectures, distinct, data, ending) {
    this.data = data;
    this.distinct = distinct;
    this.isEnding = fitsAt(ending);
    this.apart = single(data.apart);
    this.between = new RegExp(`^(?:${data.between.source})$`, "u");
    this.calledBefore = new RegExp(`^(?:${data.calledBefore.source})`, "u");
    /** @type {[RegExp, string][]} */
    this.systems = data.systems.map(([pattern, instead]) => [new RegExp(pattern, "g"), instead]);
    /** @type {Map<string, Place[]>} */
    this.places = new Map();
    /** @type {Map<string, Place[]>} */
    this.inPrefectures = new Map();
    for (const place of municipalities) {
      addPlace(this.places, this.key(place[4]), place);
      const before = prefectures[place[2]] ?? "";
      for (const ending of ["", data.prefectures[place[2].slice(-1)] ?? ""]) {
        addPlace(this.inPrefectures, this.key(before + ending + place[4]), place);
      }
    }
  }

  /** What all Latin spellings of one reading have in common. @param {string} spelt @returns {string} */
  key(spelt) {
    return this.systems.reduce((key, [pattern, instead]) => key.replace(pattern, instead), spelt.toLowerCase());
  }

  /** The names in a text, the longest first. @param {string} text @param {Manner} [manner] @returns {Named[]} */
  namesIn(text, manner = this.data.inText) {
    const found = text.matchAll(expression(this.data.word));
    const words = Array.from(found, ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
    /** @type {Named[]} */
    const names = [];
    for (let at = 0; at < words.length;) {
      const { size, codes } = this.beginning(text, words, at, manner);
      if (codes.length) names.push({ text: text.slice(words[at].start, words[at + size - 1].end), codes });
      at += size;
    }
    return names;
  }

  /** How many words from a place on are a name, and of which places. @param {string} text @param {Word[]} words @param {number} at @param {Manner} manner */
  beginning(text, words, at, manner) {
    for (let size = this.joined(text, words.slice(at, at + this.data.mostWords)); size > 0; size -= 1) {
      const spelt = words.slice(at, at + size).map(({ word }) => word).join("").toLowerCase();
      if (spelt.length > this.data.longest) continue;
      const after = words[at + size - 1].end;
      const inFull = this.inFull(spelt, text.slice(after, after + 2));
      const isOne = !this.apart.test(text.slice(words[at].end, words[at + size - 1].start));
      const named = inFull.length || !isOne ? inFull : this.alone(spelt, size, manner);
      const codes = named.length || size > 1 ? named : this.within(spelt);
      if (codes.length) return { size, codes };
    }
    return { size: 1, codes: [] };
  }

  /** The places that are named with the word or the sign that their names end in. @param {string} spelt @param {string} after @returns {string[]} */
  inFull(spelt, after) {
    if (this.data.joinedWords.includes(spelt)) return [];
    const endings = Object.entries(this.data.endings);
    const called = this.calledBefore.exec(spelt);
    const named = this.isEnding(after, 0) ? [[spelt, after.charAt(0)]] : [];
    if (called) named.push(...endings.map(([kind]) => [spelt.slice(called[0].length), kind]));
    for (const [kind, words] of endings) {
      const fitting = words.filter((word) => spelt.endsWith(word));
      named.push(...fitting.map((word) => [spelt.slice(0, -word.length), kind]));
    }
    return named.flatMap(([stem, kind]) => this.called(stem).filter(([, name]) => name.endsWith(kind)))
      .map(([code]) => code);
  }

  /** The places that are named without an ending, if no other word is spelt so. @param {string} spelt @param {number} size @param {Manner} manner @returns {string[]} */
  alone(spelt, size, manner) {
    if (spelt.length < (size === 1 ? manner.least : this.data.leastJoined) || manner.avoided.includes(spelt)) return [];
    const codes = this.called(spelt).map(([code]) => code);
    return manner.is_distinct ? codes.filter((code) => this.distinct.has(code)) : codes;
  }

  /** The places of the name that a word holds, behind its prefecture or joined to another word. @param {string} spelt @returns {string[]} */
  within(spelt) {
    const placed = this.inPrefectures.get(this.key(spelt));
    if (placed) return placed.map(([code]) => code);
    for (const name of this.withoutJoined(spelt)) {
      const inFull = this.inFull(name, "");
      const codes = inFull.length ? inFull : this.alone(name, 1, this.data.inWord);
      if (codes.length) return codes;
    }
    return [];
  }

  /** What is left of a word without what may be joined to the name of a place. @param {string} spelt @returns {Iterable<string>} */
  *withoutJoined(spelt) {
    const ends = ["", ...this.data.joinedAfter].filter((end) => spelt.endsWith(end));
    for (const before of ["", ...this.data.joinedBefore].filter((word) => spelt.startsWith(word))) {
      for (const end of ends.filter((one) => before || one)) {
        yield spelt.slice(before.length, Math.max(before.length, spelt.length - end.length));
      }
    }
  }

  /** @param {string} spelt @returns {Place[]} */
  called(spelt) {
    const key = this.key(spelt);
    return this.places.get(key) ?? this.inPrefectures.get(key) ?? [];
  }

  /** How many words stand in a row, parted by nothing but one sign. @param {string} text @param {Word[]} words @returns {number} */
  joined(text, words) {
    const gap = words.slice(1).findIndex(({ start }, number) =>
      !this.between.test(text.slice(words[number].end, start))
    );
    return gap < 0 ? words.length : gap + 1;
  }
}

/** @param {Map<string, Place[]>} places @param {string} key @param {Place} place */
function addPlace(places, key, place) {
  places.set(key, [...(places.get(key) ?? []), place]);
}
