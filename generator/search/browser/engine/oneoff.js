// Words that are typed with one sign wrong, missing, too many, or in the place of its neighbour.

const SMALL = /[ァィゥェォッャュョヮ]/g; // the code of each is one below that of the large one

/** Katakana with small signs as large ones, as old systems write them: ネツトワーク. @param {string} text */
export const inLargeKana = (text) => text.replace(SMALL, (sign) => String.fromCharCode(sign.charCodeAt(0) + 1));

/** Whether two texts are one, but for such a mistake. @param {string} one @param {string} other */
export function isOneOff(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, more] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return more.length < 2 || (more.length === 2 && left === more[1] + more[0]);
}
