// Numbers written in kanji → digits where they count for sure: 第一回, 三割, 二〇二五年; amounts in one way, however they are
// typed: 1万2,680時間, 一万二千六百八十時間 and 12680時間. The twin of numerals.py.

const FIGURE =
  /(?<![一二三四五六七八九〇○十百千万数何幾0-9第])(?:[一二][〇○一二三四五六七八九]{3}(?=年)|(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=割(?![らりるれろっ])|か[月年国]|か所(?![在有定属得])))|(?<![一二三四五六七八九〇○十百千万数何幾同統唯単均画専0-9.第])(?:[三四五六七八九](?=人(?!目))|(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=時間|年間|日間|分間|週間|世帯|団体|自治体|業務|件|冊))|(?<=第)(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=回|条|章|号|期|次|種|類|部|位|版|[月火水木金土日]曜|四半期)|(?<=別[表記紙]第)(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?![一二三四五六七八九十百者種])/g;
const FIGURE_ENDS =
  /[一二三四五六七八九十〇○](?:[割年か人]|[回条章号期次種類部位版月火水木金土日]|四半期|時間|年間|日間|分間|週間|世帯|団体|自治体|業務|件|冊)|[表記紙]第/; // without such an end there is none
const NUMERALS = "〇一二三四五六七八九";

// One figure in kanji or up to four digits are no amount: most numbers of a text are passed over here.
const RUN =
  /(?<![0-9一二三四五六七八九十百千万億.第数何幾])(?!(?:[0-9]{1,4}|[一二三四五六七八九])(?![0-9一二三四五六七八九十百千万億.]))(?:[0-9]{1,4}\.)?[0-9一二三四五六七八九十百千万億]+/g;
const UNIT = /[十百千万億]|0000/; // an amount without one stays as it is
const COUNTERS =
  "時間 時 分 秒 日 週 か月 年 人 名 世帯 戸 件 枚 台 本 回 冊 通 円 市 町 村 区 県 校 園 団体 自治体 課 係 業務 種類 か所 " +
  "% 倍 歳 番 号 個 社 店 施設 地区 品 点 票 字 文字 キロ メートル ページ ヘクタール トン 機関 組 基 床 事業 手続 項目";
const COUNTED_BY = new RegExp(COUNTERS.replaceAll(" ", "|"), "y");
const COUNTED_ALONE = /時間|か月|年|人|名|世帯|件|枚|回|冊|通|円|団体|自治体|業務|%/y; // 十分, 十日町 and 千本 are words
const MANY_OF = "[0-9]{1,15}|[一二三四五六七八九]";
const BELOW_MYRIAD =
  `(?:(?:${MANY_OF})?千)?(?:[1-9一二三四五六七八九]?百)?(?:[1-9一二三四五六七八九]?十)?(?:${MANY_OF})?`;
const OF_MYRIADS = `(?:[0-9]{1,4}\\.[0-9]{1,4}|(?![万億])${BELOW_MYRIAD})`;
const AMOUNT = new RegExp(`^(?:${OF_MYRIADS}億)?(?:${OF_MYRIADS}万)?${BELOW_MYRIAD}$`);
const NO_AMOUNT = /^(?:0[0-9].*|[0-9]{1,4}|[一二三四五六七八九])$/; // left as it is
const MIXED = /[0-9].*[万億]|[万億].*[0-9]/;
/** @type {[unit: string, power: number][]} */ const MYRIADS = [["億", 8], ["万", 4]];
/** @type {[unit: string, power: number][]} */ const TENS = [["千", 3], ["百", 2], ["十", 1]];

const YEN = /¥ ?([0-9]+)(?:-|(?![0-9.千万億]))/g;
const IN_PLACES = // no number is amid kanji without a zero: 三四人 is "three or four"
  /(?<![0-9一二三四五六七八九十百千万億〇○.第数何幾])(?<![一二三四五六七八九][、,])(?=[一二三四五六七八九]{1,4}[〇○])[一二三四五六七八九][一二三四五六七八九〇○]{1,5}(?=時間|分|日|か月|人|名|世帯|件|枚|回|冊|通|円|%|団体|自治体|台|千円|万円|億円)/g;
const ROMAN = /(?<=第)(?:i{1,3}|iv|vi{0,3}|ix|x)(?=[期次部章編回号類種])/g;
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** Where in a clean text a sum stands with the sign of the yen before it. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const yenIn = (text) =>
  Array.from(text.includes("¥") ? text.matchAll(YEN) : [], ({ 0: { length }, 1: sum, index: at }) => ({
    ...{ at, length, figure: `${sum}円` },
  }));

/** Where in a clean text numbers stand in kanji with their zeros: 三〇分, 一〇〇人. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const zerosIn = (text) =>
  Array.from(/[〇○]/.test(text) ? text.matchAll(IN_PLACES) : [], ({ 0: numeral, index: at }) => ({
    ...{ at, length: numeral.length, figure: String(numberOf(numeral)) },
  }));

/** Where in a clean text Roman numbers count something: 第Ⅱ期. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const romansIn = (text) =>
  Array.from(text.includes("第") ? text.matchAll(ROMAN) : [], ({ 0: roman, index: at }) => ({
    ...{ at, length: roman.length, figure: String(ROMANS.indexOf(roman) + 1) },
  }));

/** Where in a clean text amounts stand that are written otherwise here, and how they are written. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const amountsIn = (text) =>
  (UNIT.test(text) ? Array.from(text.matchAll(RUN)) : []).flatMap(({ 0: run, index: at }) => {
    if (NO_AMOUNT.test(run) || !AMOUNT.test(run)) return [];
    const counters = run.length === 1 ? COUNTED_ALONE : COUNTED_BY;
    counters.lastIndex = at + run.length;
    const figure = counters.test(text) || MIXED.test(run) ? amountOf(run) : "";
    return figure && figure !== run ? [{ at, length: run.length, figure }] : [];
  });

/** An amount as it is written here, nothing where it is no whole number. @param {string} run */
function amountOf(run) {
  let [total, rest] = [0, run];
  for (const [unit, power] of MYRIADS) {
    const at = rest.lastIndexOf(unit);
    const [whole, decimals = ""] = rest.slice(0, Math.max(0, at)).split(".");
    if (decimals.length > power) return "";
    if (at >= 0) total += belowMyriad(whole + decimals) * 10 ** (power - decimals.length);
    rest = rest.slice(at + 1);
  }
  total += belowMyriad(rest);
  const [unit, power] = MYRIADS.find((one) => total % 10 ** one[1] === 0) ?? ["", 0];
  return total / 10 ** power + unit;
}

/** @param {string} text */
function belowMyriad(text) {
  let [total, rest] = [0, text];
  for (const [unit, power] of TENS) {
    const at = rest.lastIndexOf(unit);
    if (at >= 0) total += Number(digitsOf(rest.slice(0, at)) || 1) * 10 ** power;
    rest = rest.slice(at + 1);
  }
  return total + Number(digitsOf(rest));
}

/** What is counted in two ways is counted in the one that says it in a word: 80%, 100名, 10h. @type {[RegExp, string][]} */
const UNITS = [
  [/0(?:%|パーセント)(?<=(?<![0-9.])[1-9]0(?:%|パーセント))/g, "割"],
  [
    /名(?<=[0-9百千万億].)(?![\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff](?<![様以程未超分前])|前(?!後))/g,
    "人",
  ],
  [/h(?<=[0-9].)(?<![a-z-][0-9]{1,4}.)(?![a-z0-9-])/g, "時間"],
];

const UNIT_SIGN = /0[%パ]|[0-9百千万億]名|[0-9]h/; // a text without one has none

/** Where in a clean text such units stand, and what they are. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const unitsIn = (text) =>
  !UNIT_SIGN.test(text)
    ? []
    : UNITS.flatMap(([pattern, figure]) =>
      Array.from(text.matchAll(pattern), ({ 0: { length }, index: at }) => ({ at, length, figure }))
    ).sort((one, other) => one.at - other.at);

/** @param {string} text */
const digitsOf = (text) => text.replace(/[〇一二三四五六七八九]/g, (sign) => String(NUMERALS.indexOf(sign)));

/** Where in a clean text such numbers stand, and what they are in digits. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const numeralsIn = (text) =>
  Array.from(FIGURE_ENDS.test(text) ? text.matchAll(FIGURE) : [], ({ 0: numeral, index: at }) => {
    return { at, length: numeral.length, figure: String(numberOf(numeral)) };
  });

/** The number that digits or kanji mean: 三十, 三〇 and 30 are one, 元 is the first year of an era. @param {string} numeral */
export function numberOf(numeral) {
  const digits = digitsOf(numeral).replace(/○/g, "0").replace("元", "1");
  if (!digits.includes("十")) return Number(digits);
  const [tens, ones] = digits.split("十");
  return 10 * Number(tens || 1) + Number(ones || 0);
}
