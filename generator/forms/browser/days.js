// Days and months: as clerks type them → as the files have them; the same as language/dates.py.

import { ERAS } from "../../language/eras.js";
import { plainForm } from "./fold.js";

const WEEKDAY = /\([日月火水木金土](?:曜日?)?\)/g;
const TIME = /(?<=\d)[ T]\d{1,2}:\d{2}(?::\d{2})?$/;
const RUN = /^(\d{4})(\d{2})(\d{2})?$/;
const YEAR = /^(?:(令和?|平成?|昭和?|[RHS])\.?(\d{1,2}|元)年|(\d{4})年?)$/;
const DATE = /^(?:(令和?|平成?|昭和?|[RHS])\.?(\d{1,2}|元)|(\d{4}))[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?|月)?$/;

/** The day that a text means as YYYY-MM-DD; "" if it means none. @param {string} text @returns {string} */
export function asDay(text) {
  const parts = partsOf(text);
  const day = parts.length > 2 ? parts.join("-") : "";
  return isDay(day) ? day : "";
}

/** The month that a text means as YYYY-MM; "" if it means none. @param {string} text @returns {string} */
export function asMonth(text) {
  const month = partsOf(text).slice(0, 2).join("-");
  return isDay(`${month}-01`) ? month : "";
}

/** The day, month or year that a text means, as much as it says; "" if it means none. @param {string} text @returns {string} */
export function asDate(text) {
  const { length } = partsOf(text);
  if (length) return length > 2 ? asDay(text) : asMonth(text);
  const [, era, ofEra, year] = YEAR.exec(folded(text)) ?? [];
  return year ?? (era ? western(era, ofEra) : "");
}

/** The year of a Japanese era. @param {string} era @param {string} year */
function western(era, year) {
  return String(ERAS[era[0]] + (year === "元" ? 1 : Number(year)));
}

/** Whether the calendar has a day, a month or a year of the form YYYY-MM-DD, YYYY-MM or YYYY. @param {string} text */
export function isDate(text) {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10));
}

/** A date without its weekday, its time and its blanks; a run of digits is parted. @param {string} text @returns {string} */
function folded(text) {
  const plain = plainForm(text).replace(WEEKDAY, "").trim().replace(TIME, "").replaceAll(" ", "");
  return RUN.exec(plain)?.slice(1).filter(Boolean).join("-") ?? plain;
}

/** Year, month and perhaps day, the year also of a Japanese era. @param {string} text @returns {string[]} */
function partsOf(text) {
  const [, era, ofEra, year, ...rest] = DATE.exec(folded(text)) ?? [];
  if (!rest.length) return [];
  return [year ?? western(era, ofEra), ...rest.filter(Boolean).map(twoDigits)];
}

/** The day of the person's own clock. @param {number} [after] days from today @returns {string} */
export function dayFromToday(after = 0) {
  const day = new Date();
  day.setDate(day.getDate() + after);
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-");
}

/** The second of the person's own clock, as answers tell when they were handed out. @returns {string} */
export function now() {
  return [dayFromToday(), new Date().toTimeString().slice(0, 8)].join("T");
}

/** Whether the calendar has a day of the form YYYY-MM-DD. @param {string} text @returns {boolean} */
export function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return day.getUTCFullYear() > 0 && day.toISOString().startsWith(text); // NaN is no year
}

/** @param {string | number} part */
const twoDigits = (part) => String(part).padStart(2, "0");
