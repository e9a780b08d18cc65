// What a text tells about a place without naming it, and how many places fit; the same as places/traits.py.
import { expression } from "./expression.js";
import { isListed } from "./places.js";
import { inHiragana } from "./spelling.js";

/**
 * @typedef {import("./latin.js").LatinNames} LatinNames
 * @typedef {import("./spelling.js").Spelling} Spelling
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").Trait} Trait
 * @typedef {import("./types.js").TraitData} TraitData
 */

const FIGURES = ["population", "households"];
const ALONE = [...FIGURES, "area"]; // tell by themselves

export class Traits {
  /** @param {Place[]} places @param {Spelling} spelling @param {LatinNames} latin @param {TraitData} data */
  constructor(places, spelling, latin, data) {
    this.places = places.filter(isListed);
    this.spelling = spelling;
    this.latin = latin;
    this.data = data;
  }

  /** Every trait that a text tells. @param {string} text @returns {Trait[]} */
  traitsIn(text) {
    const signs = this.spelling.signs(text);
    const counties = Array.from(signs.matchAll(expression(this.data.counties)), ([value]) => ({ sort: "area", value }));
    const words = Array.from(signs.matchAll(expression(this.data.words)), ([word]) => this.data.said[word]);
    const told = words.map(([sort, value]) => ({ sort, value }));
    return [...this.prefecturesIn(signs), ...counties, ...this.figuresIn(signs), ...told];
  }

  /** @param {string} signs @returns {Trait[]} */
  prefecturesIn(signs) {
    const kanji = Array.from(signs.matchAll(expression(this.data.kanji)), (match) => match[1]);
    const kana = Array.from(inHiragana(signs).matchAll(expression(this.data.kana)), (match) => match[1]);
    const latin = Array.from(signs.matchAll(expression(this.latin.data.word)), ([word]) => word);
    return [...[...kanji, ...kana].map((name) => prefecture(this.data.called[name])), ...this.spelt(latin)];
  }

  /** The prefectures that words spell in Latin letters, with their ending or without. @param {string[]} words @returns {Trait[]} */
  spelt(words) {
    return words.map((word) => word.toLowerCase()).flatMap((word) => {
      const endings = this.data.endings.filter((ending) => word.endsWith(ending));
      const stems = [word, ...endings.map((ending) => word.slice(0, -ending.length))];
      const key = stems.map((stem) => this.latin.key(stem)).find((one) => Object.hasOwn(this.data.spelt, one));
      return key === undefined ? [] : [prefecture(this.data.spelt[key])];
    });
  }

  /** @param {string} signs @returns {Trait[]} */
  figuresIn(signs) {
    return /** @type {const} */ (["population", "households"]).flatMap((sort) =>
      Array.from(signs.matchAll(expression(this.data[sort])), (match) => {
        const figure = match.slice(1).find(Boolean) ?? "";
        const told = this.number(figure);
        return told && (!match[0].startsWith(figure) || told >= this.data.leastCity)
          ? [{ sort, value: String(told) }]
          : [];
      }).flat()
    );
  }

  /** The number of a figure in parts; 0 if it is none. @param {string} figure */
  number(figure) {
    if (figure.charAt(0) in this.data.tens || this.data.kanjiDigits.includes(figure.charAt(0))) {
      return this.numberInKanji(figure);
    }
    const parts = Array.from(figure.matchAll(expression(this.data.part)), ([, digits, unit]) => ({ digits, unit }));
    if (parts.some(({ digits }) => digits.split(".").length > 2)) return 0;
    const sum = parts.reduce(
      (total, { digits, unit }) => total + Number(digits.replaceAll(",", "")) * this.data.units[unit],
      0,
    );
    return Math.round(sum);
  }

  /** @param {string} figure */
  numberInKanji(figure) {
    const { tens, units, kanjiDigits } = this.data;
    let [total, section, digits] = [0, 0, 0];
    for (const sign of figure) {
      if (kanjiDigits.includes(sign)) digits = digits * 10 + kanjiDigits.indexOf(sign);
      else if (sign in tens) [section, digits] = [section + (digits || 1) * tens[sign], 0];
      else if (sign in units) [total, section, digits] = [total + (section + digits) * units[sign], 0, 0];
    }
    return total + section + digits;
  }

  /** The traits that together fit the fewest places, and how many. @param {Trait[]} traits @returns {{chosen: Trait[], count: number}} */
  narrowest(traits) {
    const distinct = [...new Map(traits.map((trait) => [`${trait.sort} ${trait.value}`, trait])).values()];
    const sorts = [...new Set(distinct.map(({ sort }) => sort))].filter((sort) => sort !== "band");
    const band = distinct.filter(({ sort }) => sort === "band");
    let combined = [{ chosen: band, places: this.places.filter((place) => band.every((one) => this.has(place, one))) }];
    for (const sort of sorts) {
      const having = distinct.filter((trait) => trait.sort === sort).map((trait) => ({
        trait,
        fits: this.fitting(trait),
      }));
      combined = combined.concat(
        combined.flatMap(({ chosen, places }) =>
          having.map(({ trait, fits }) => ({
            chosen: [...chosen, trait],
            places: places.filter((place) => fits.has(place)),
          }))
        ).filter(({ places }) => places.length),
      );
    }
    for (const trait of distinct.filter(({ sort }) => ALONE.includes(sort))) {
      const places = [...this.fitting(trait)];
      if (places.length) combined.push({ chosen: [trait], places });
    }
    const [{ chosen, places }] = combined.sort((one, other) =>
      one.places.length - other.places.length || one.chosen.length - other.chosen.length
    );
    return { chosen, count: places.length };
  }

  /** @param {Trait} trait @returns {Set<Place>} */
  fitting(trait) {
    if (!FIGURES.includes(trait.sort)) {
      return new Set(this.places.filter((place) => this.has(place, trait)));
    }
    return this.asMany(Number(trait.value), trait.sort === "households" ? this.data.perHousehold : 1);
  }

  /** The places of as many people; a figure that is not rounded tells one. @param {number} told @param {number} people @returns {Set<Place>} */
  asMany(told, people) {
    const figures = String(told).replace(/0+$/, "").length;
    const far = told * people * (this.data.near[figures] ?? 0.1) * (people > 1 ? 2 : 1);
    const distance = (/** @type {Place} */ place) => Math.abs(place[9] - told * people);
    const fitting = this.places.filter((place) => distance(place) <= far);
    if (this.data.near[figures] !== undefined) return new Set(fitting);
    const nearest = Math.min(...fitting.map(distance));
    return new Set(fitting.filter((place) => distance(place) === nearest));
  }

  /** Whether what is told in words is true of a place. @param {Place} place @param {Trait} trait */
  has(place, { sort, value }) {
    const [code, name, prefectureName, , , county, , region, kind, population] = place;
    if (sort === "prefecture") return prefectureName === value;
    if (sort === "region") return region === value;
    if (sort === "area") return county === value || (this.data.parts[value] ?? []).includes(prefectureName);
    if (sort === "seat") return this.data.seats.includes(code);
    if (sort === "kind") return this.data.selves.some(([word, kinds]) => word === value && kinds.includes(kind));
    const floor = this.data.floors.find(([least]) => population >= least)?.[1];
    return (name === prefectureName ? this.data.ofPrefectures : floor) === value;
  }
}

/** @param {string} value @returns {Trait} */
function prefecture(value) {
  return { sort: "prefecture", value };
}
