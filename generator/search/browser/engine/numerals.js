// Numbers written in kanji → digits where they count for sure: 第一回, 三割, 二〇二五年. The twin of numerals.py.

const FIGURE =
  /(?<![一二三四五六七八九〇○十百千万0-9第])(?:[一二][〇○一二三四五六七八九]{3}(?=年)|(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=割(?![らりるれろっ])|か[月年国]|か所(?![在有定属得])))|(?<=第)(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=回|条|章|項|号|期|次|種|類|部|位|版|[月火水木金土日]曜)/g;
const NUMERALS = "〇一二三四五六七八九";

/** Where in a clean text such numbers stand, and what they are in digits. @param {string} text @returns {{at: number, length: number, figure: string}[]} */
export const numeralsIn = (text) =>
  Array.from(text.matchAll(FIGURE), ({ 0: numeral, index: at }) => {
    return { at, length: numeral.length, figure: String(numberOf(numeral)) };
  });

/** The number that digits or kanji mean: 三十, 三〇 and 30 are one, 元 is the first year of an era. @param {string} numeral */
export function numberOf(numeral) {
  const digits = numeral.replace(/[〇一二三四五六七八九]/g, (sign) => String(NUMERALS.indexOf(sign)))
    .replace(/○/g, "0").replace("元", "1");
  if (!digits.includes("十")) return Number(digits);
  const [tens, ones] = digits.split("十");
  return 10 * Number(tens || 1) + Number(ones || 0);
}
