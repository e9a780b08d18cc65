// Days, months and times of day in one way: 04月01日 and 四月一日 are 4月1日, 17:15 is 17時15分, 午後5時 is 17時. The twin of
// moments.py.
import { numberOf } from "./numerals.js";

/** @typedef {{at: number, length: number, figure: string}} Place where something stands, and how it is written */

const MONTHS =
  /(?<=年) ?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?: ?(3[01]|[12][0-9]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?日)?|(?<![0-9一二三四五六七八九十百千万億第数何幾./:-])(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月 ?(3[01]|[12][0-9]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?日|(十[一二]?|[一二三四五六七八九])月(?=末|[上中下]旬|議会|定例|補正|以降|(?![\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff])))/g;
const HALF_DAY = /午([前後]) ?(2[0-3]|1[0-9]|0?[0-9]|十一?|[一二三四五六七八九])(?: ?(?=時(?!間))|(?=:[0-5][0-9]))/g;
const CLOCK = /(?<![0-9:.a-z])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])/g;
const MINUTES = /(?<=[0-9]時) ?0([0-9])分/g;
const HALF_HOUR = /(?<=[0-9]時)半(?![日年数])/g;
const NOON = 12;

/** @param {string} text @param {string} sign without which there is none @param {RegExp} pattern @param {(...groups: string[]) => string} written @returns {Place[]} */
const whereIn = (text, sign, pattern, written) =>
  (text.includes(sign) ? Array.from(text.matchAll(pattern)) : []).flatMap((found) => {
    const figure = written(...found.slice(1));
    return figure === found[0] ? [] : [{ at: found.index, length: found[0].length, figure }];
  });

/** @param {string} figure */
const minutesOf = (figure) => Number(figure) ? `${Number(figure)}分` : "";

/** What is looked for in this order. @type {((text: string) => Place[])[]} */
export const MOMENTS = [
  (text) =>
    whereIn(text, "月", MONTHS, (month, day, other, itsDay, alone) => {
      const of = day ?? itsDay;
      return `${numberOf(month ?? other ?? alone)}月${of ? `${numberOf(of)}日` : ""}`;
    }),
  (text) =>
    whereIn(text, "午", HALF_DAY, (half, numeral) => {
      const hour = numberOf(numeral);
      return String(hour + (half === "後" && hour < NOON ? NOON : 0));
    }),
  (text) => whereIn(text, ":", CLOCK, (hour, minute) => `${Number(hour)}時${minutesOf(minute)}`),
  (text) => whereIn(text, "時", MINUTES, minutesOf),
  (text) => whereIn(text, "時", HALF_HOUR, () => "30分"),
];
