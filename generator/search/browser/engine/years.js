// Years of the Japanese eras → those that everybody counts alike: 令和8年度, R8年度, 令和八年度 → 2026年度. The twin of years.py.
import { ERAS } from "../../../language/eras.js";

const ERA_YEAR =
  /(令和|平成|昭和|(?<![a-z0-9])[rhs])\.?\s*(元|\d{1,2}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?=年(?![目間]|生(?!ま)))/g;
const NUMERALS = "〇一二三四五六七八九";

/** A clean text with the years of eras as numbers. @param {string} text */
export const inCommonYears = (text) => text.replace(ERA_YEAR, (_all, era, year) => commonYear(era, year));

/** Where in a clean text such years stand. @param {string} text @returns {{at: number, length: number, year: string}[]} */
export const erasIn = (text) =>
  [...text.matchAll(ERA_YEAR)].map(({ 0: { length }, 1: era, 2: year, index }) => ({
    ...{ at: index, length, year: commonYear(era, year) },
  }));

/** @param {string} era @param {string} year */
const commonYear = (era, year) => String(ERAS[era[0].toUpperCase()] + numberOf(year));

/** @param {string} year */
function numberOf(year) {
  if (year === "元") return 1;
  if (/\d/.test(year)) return Number(year);
  const [tens, ones] = year.includes("十") ? year.split("十") : ["〇", year];
  return 10 * (tens ? NUMERALS.indexOf(tens) : 1) + (ones ? NUMERALS.indexOf(ones) : 0);
}
