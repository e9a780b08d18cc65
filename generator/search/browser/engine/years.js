// Years of the Japanese eras → those that everybody counts alike: 令和8年度, R8年度, 令和八年度 → 2026年度. The twin of years.py.
import { ERAS } from "../../../language/eras.js";
import { numberOf } from "./numerals.js";

const ERA_YEAR =
  /(令和|平成|昭和|大正|明治|(?<![a-z0-9])[rhs]|(?<![\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff])[令平昭](?=[0-9]))\.?\s*(元|[0-9]{1,2}|[一二三四五六][〇○一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?=年(?![目間]|生(?!ま)))/g;

const DAY =
  /(?<![a-z0-9])(?<![0-9][.\/-])(?:((?:19|20)[0-9]{2})|([rh]|令和|平成|昭和|(?<![\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff])[令平昭])([0-9]{1,2})(?=[.\/]))([.\/]|-(?=[0-9]{1,2}-))(1[0-2]|0?[1-9])(?:\4(3[01]|[12][0-9]|0?[1-9])|(?<!-[0-9])(?<!-[0-9]{2}))(?![0-9]|[.\/-][0-9])/g;

const DAY_SIGN = /[0-9][.\/-][0-9]/; // a text without one has no such day

/** Where in a clean text a day or month stands in figures: 2023/04/01 and R5.4.1 are 2023年4月1日. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const daysIn = (text) =>
  Array.from(
    DAY_SIGN.test(text) ? text.matchAll(DAY) : [],
    ({ 0: { length }, 1: common, 2: era, 3: year, 5: month, 6: day, index: at }) => {
      const whole = common ?? ERAS[era[0].toUpperCase()] + Number(year);
      return { at, length, figure: `${whole}年${Number(month)}月${day ? `${Number(day)}日` : ""}` };
    },
  );

/** Where in a clean text such years stand. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const erasIn = (text) =>
  (text.includes("年") ? [...text.matchAll(ERA_YEAR)] : []).map(({ 0: { length }, 1: era, 2: year, index }) => ({
    ...{ at: index, length, figure: String(ERAS[era[0].toUpperCase()] + numberOf(year)) },
  }));
