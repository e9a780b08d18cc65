// Days and months: as clerks type them → as the files have them; the same as language/dates.py.

/** @type {Record<string, number>} */
const ERAS = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 };
const DATE = /^(?:(令和|平成|昭和|[RHS])\.?(\d{1,2}|元)|(\d{4}))[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?|月)?$/;

/** A plain day or month, also of a Japanese era, in ISO form; "" if it is none. @param {string} plain @returns {string} */
export function isoDate(plain) {
  const parts = DATE.exec(plain.replaceAll(" ", ""));
  if (!parts) return "";
  const [, era, ofEra, year, ...rest] = parts;
  const western = year ?? String(ERAS[era] + (ofEra === "元" ? 1 : Number(ofEra)));
  return [western, ...rest.filter(Boolean).map(twoDigits)].join("-");
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
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** @param {string | number} part */
const twoDigits = (part) => String(part).padStart(2, "0");
