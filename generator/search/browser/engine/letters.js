// Names of letters as people say and type them: エルジーワン and LG-WAN for LGWAN, アルファ for α.

/** How letters are read; some people say them otherwise, and WAN is a word. */
const LETTER_READINGS = {
  ...{ α: "アルファ", β: "ベータ ベーター", wan: "ワン", a: "エー エイ", b: "ビー", c: "シー", d: "ディー デー" },
  ...{ e: "イー", f: "エフ", g: "ジー グ", h: "エイチ エッチ", i: "アイ", j: "ジェー ジェイ", k: "ケー ケイ" },
  ...{ l: "エル", m: "エム", n: "エヌ", o: "オー", p: "ピー", q: "キュー", r: "アール", s: "エス", t: "ティー" },
  ...{ u: "ユー", v: "ブイ", w: "ダブリュー ダブル", x: "エックス", y: "ワイ", z: "ゼット" },
};

/** Reading in hiragana → letters. @type {Map<string, string>} */
const LETTERS = new Map(
  Object.entries(LETTER_READINGS).flatMap(([letters, said]) =>
    said.split(" ").map((one) => [inHiragana(one), letters])
  ),
);
const ONE_READ = [...LETTERS.keys()].sort((a, b) => b.length - a.length).join("|");
const SPELT = new RegExp(`(?:${ONE_READ})+`, "g");
const EACH = new RegExp(ONE_READ, "g");
/** Names in parts that others write in one: wi-fi, r p a, デジタル・トランスフォーメーション. @type {RegExp[]} */
const IN_PARTS = [
  /(?<![a-z0-9-])[a-z]+(?:-[a-z]+)+(?![a-z0-9-])/g,
  /(?<![a-z0-9])[a-z]+(?: [a-z]+)+(?![a-z0-9])/g,
  /[ァ-ヺー]+(?:・[ァ-ヺー]+)+/g,
];
const BETWEEN = /[-・ ]/g;
const GREEK = /^[αβ]$/;

/** @param {string} text */
export function inHiragana(text) {
  return text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** A query with names spelt out or in parts written as the pages write them. @param {string} text normalised @param {(name: string) => boolean} known whether the pages have a name */
export function withNames(text, known) {
  let plain = text;
  for (const parts of IN_PARTS) plain = plain.replace(parts, (name) => inOne(name, known));
  for (const { 0: said, index } of [...inHiragana(plain).matchAll(SPELT)].reverse()) {
    const { length, name } = longestName(said.match(EACH) ?? [], known);
    if (length) plain = plain.slice(0, index) + name + plain.slice(index + length);
  }
  return plain;
}

/** A name in one where that is known. @param {string} name @param {(name: string) => boolean} known */
function inOne(name, known) {
  const whole = name.replace(BETWEEN, "");
  return known(whole) ? whole : name;
}

/** The longest known name that some readings begin with: of one letter only where that is Greek. @param {string[]} said @param {(name: string) => boolean} known */
function longestName(said, known) {
  for (let count = said.length; count; count--) {
    const readings = said.slice(0, count);
    const name = readings.map((one) => LETTERS.get(one)).join("");
    if ((count > 1 || GREEK.test(name)) && known(name)) return { length: readings.join("").length, name };
  }
  return { length: 0, name: "" };
}
