// Years of the Japanese eras → those that everybody counts alike: 令和8年度, R8年度, 令和八年度 → 2026年度. The twin of years.py.
import { ERAS } from "../../../language/eras.js";
import { numberOf } from "./numerals.js";

const ERA_YEAR =
  /(令和|平成|昭和|(?<![a-z0-9])[rhs]|(?<![\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff])[令平昭](?=[0-9]))\.?\s*(元|[0-9]{1,2}|[一二三四五六][〇○一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?=年(?![目間]|生(?!ま)))/g;

/** Where in a clean text such years stand. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const erasIn = (text) =>
  [...text.matchAll(ERA_YEAR)].map(({ 0: { length }, 1: era, 2: year, index }) => ({
    ...{ at: index, length, figure: String(ERAS[era[0].toUpperCase()] + numberOf(year)) },
  }));
