// Which municipalities a text names, in whatever signs and spelling; the same as places/gazetteer.py.
import { endAt, expression, fitsAt, single } from "./expression.js";
import { isHiragana, KanaRuns } from "./kanaruns.js";
import { LatinNames } from "./latin.js";
import { CODE, isListed, isPrefecture, KIND, nowOf } from "./places.js";
import { inHiragana, Spelling } from "./spelling.js";
import { Stems } from "./stems.js";

/**
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./types.js").Named} Named
 * @typedef {import("./stems.js").Stem} Stem
 * @typedef {{signs: string, text: string, at: number, isIntroduced: boolean}} Spot where a stem stands, and in hiragana
 */

const ANNOUNCED_BEFORE = 4; // signs

export class Gazetteer {
  /** @param {Pick<FormData, "places" | "spelling" | "withheld">} data */
  constructor({ places, spelling, withheld: { naming, latin } }) {
    this.naming = naming;
    this.spelling = new Spelling(spelling);
    const listed = places.filter(isListed);
    const letters = Object.fromEntries(listed.filter(isPrefecture).map((place) => [place[1], String(place[4])]));
    this.prefectures = new Set(Object.keys(letters));
    this.is = {
      kanji: fitsAt(naming.kanji),
      ending: fitsAt(naming.ending),
      suffix: fitsAt(naming.suffix),
      others: fitsAt(naming.others),
      letter: fitsAt(naming.letter),
    };
    this.endInEnglish = endAt(naming.calledInEnglish);
    this.kana = new RegExp(`^(?:${naming.kana.source})$`, "u");
    this.announced = single(naming.announced);
    const municipalities = listed.filter((place) => !isPrefecture(place));
    this.runs = new KanaRuns(naming, this.kana);
    const stems = new Stems(naming, this.spelling, this.kana, this.prefectures);
    const distinct = municipalities.filter((place) => stems.isDistinct(place, true)).map(([code]) => code);
    this.latin = new LatinNames(municipalities, letters, new Set(distinct), latin, naming.ending);
    const wards = places.filter((place) => place[KIND] === naming.ward);
    this.stems = stems.byBeginning(municipalities, places.filter(nowOf), wards);
    this.codes = new Map([...listed, ...wards].flatMap(([code]) => [[code, code], [code.slice(0, -1), code]]));
  }

  /** The code that digits are, or end in as the number of a corporation does; "" if none. @param {string} digits */
  codeOf(digits) {
    return this.codes.get(digits.slice(-CODE)) ?? "";
  }

  /** The names of municipalities in a text. @param {string} text @returns {Named[]} */
  namesIn(text) {
    const signs = this.spelling.signs(text);
    return [...this.inJapanese(signs), ...this.apart(signs), ...this.latin.namesIn(signs)];
  }

  /** The places that the name of a file spells. @param {string} slug @returns {Named[]} */
  speltIn(slug) {
    return this.latin.namesIn(slug, this.latin.data.inName);
  }

  /** Full names with blanks between their signs. @param {string} signs @returns {Named[]} */
  apart(signs) {
    const blanks = Array.from(signs.matchAll(expression(this.naming.apart)));
    if (!blanks.length) return [];
    const closed = this.spelling.withJoiningKana(signs.replace(expression(this.naming.apart), ""));
    const gaps = new Set(); // where in the closed text blanks were
    let taken = 0;
    for (const { 0: blank, index } of blanks) {
      gaps.add(index - taken);
      taken += blank.length;
    }
    return Array.from(this.inJapanese(closed)).filter(({ text, start = 0 }) =>
      text.charAt(text.length - 1) in this.naming.kanaEndings && Array.from(text).length >= this.naming.longEnough &&
      Array.from(text.slice(1)).some((_sign, number) => gaps.has(start + 1 + number))
    );
  }

  /** @param {string} signs @returns {Iterable<Named>} */
  *inJapanese(signs) {
    const text = inHiragana(signs);
    let introduced = -1;
    for (let at = 0; at < text.length;) {
      const found = this.namedAt({ signs, text, at, isIntroduced: introduced === at });
      const prefecture = [4, 3].find((size) => this.prefectures.has(text.slice(at, at + size)));
      const step = prefecture ?? 1;
      if (found) yield { text: signs.slice(at, found.end), codes: found.stem.codes, start: at };
      else if (prefecture || text.charAt(at) === "郡") introduced = at + step;
      at = found ? found.end : at + step;
    }
  }

  /** What the longest stem names that stands at a place. @param {Spot} spot @returns {{stem: Stem, end: number} | undefined} */
  namedAt(spot) {
    for (const stem of this.stems.get(spot.text.slice(spot.at, spot.at + 2)) ?? []) {
      if (!spot.text.startsWith(stem.key, spot.at) || this.is.others(spot.text, spot.at)) continue;
      const end = stem.isKana ? this.endInKana(stem, spot) : this.endInKanji(stem, spot);
      if (end) return { stem, end };
    }
  }

  /** Where the name at a place ends; 0 if none is meant. @param {Stem} stem @param {Spot} spot @returns {number} */
  endInKanji(stem, { text, at, isIntroduced }) {
    const end = at + stem.key.length;
    const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
    const runsOn = this.is.kanji(before, 0) && !isIntroduced;
    const mayFollow = this.naming.runBefore.includes(before);
    if (this.hasEnding(stem, text, end)) {
      const isPart = stem.key.length === 1 || (stem.key.slice(-1) in this.naming.kanaEndings && !mayFollow);
      return runsOn && isPart ? 0 : end + 1;
    }
    if (!runsOn && this.endInEnglish(text, end)) return this.endInEnglish(text, end);
    if (stem.key.length === 1 || (runsOn && !mayFollow)) return 0;
    if (!this.is.kanji(text, end)) return stem.isDistinct || isIntroduced ? end : 0;
    return stem.isDistinct && (this.is.ending(text, end) || this.is.suffix(text, end)) ? end : 0;
  }

  /** Where the reading at a place ends; 0 if none is meant. @param {Stem} stem @param {Spot} spot @returns {number} */
  endInKana(stem, { signs, text, at, isIntroduced }) {
    const { functionWords, afterNouns, longEnough } = this.naming;
    const end = at + stem.key.length;
    if (!this.runs.isOneRun(signs, at, end)) return 0;
    const begins = isIntroduced || this.runs.begins(signs, at, stem.key.length < longEnough || stem.isWord);
    const beginsFull = begins || (stem.isOfficial && this.runs.begins(signs, at, false));
    if (beginsFull && this.hasEnding(stem, text, end)) {
      const isWord = (isIntroduced ? afterNouns : functionWords).includes(stem.key);
      return !isWord || at === 0 || !this.is.letter(signs, at - 1) ? end + 1 : 0;
    }
    const before = signs.slice(Math.max(0, at - ANNOUNCED_BEFORE), at);
    if (!afterNouns.includes(stem.key) && this.announced.test(before)) return this.runs.ends(signs, end) ? end : 0;
    return begins ? this.withKanaEnding(stem, signs, text, at) || this.alone(stem, signs, at) : 0;
  }

  /** @param {Stem} stem @param {string} text @param {number} end */
  hasEnding(stem, text, end) {
    return end < text.length && stem.endings.includes(text.charAt(end)) && this.is.ending(text, end);
  }

  /** Where the whole reading at a place ends; 0 if it is too short or runs on. @param {Stem} stem @param {string} signs @param {string} text @param {number} at @returns {number} */
  withKanaEnding(stem, signs, text, at) {
    for (const kana of Array.from(stem.endings).flatMap((ending) => this.naming.kanaEndings[ending])) {
      const end = at + stem.key.length + kana.length;
      const isWhole = text.startsWith(kana, end - kana.length) && this.runs.isOneRun(signs, at, end) &&
        this.runs.ends(signs, end);
      if (isWhole && end - at >= this.naming.longEnough + Number(isHiragana(signs.charAt(at)))) return end;
    }
    return 0;
  }

  /** Where the reading at a place ends if it names a place by itself; or 0. @param {Stem} stem @param {string} signs @param {number} at @returns {number} */
  alone(stem, signs, at) {
    const { longEnough, katakanaWords } = this.naming;
    const end = at + stem.key.length;
    if (!stem.isDistinct || !this.runs.ends(signs, end)) return 0;
    const isLong = isHiragana(signs.charAt(at))
      ? stem.key.length > longEnough - Number(stem.isOfficial) && !stem.isWord
      : stem.key.length >= longEnough && !katakanaWords.includes(signs.slice(at, end));
    return isLong ? end : 0;
  }
}
