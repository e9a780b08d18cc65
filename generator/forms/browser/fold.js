// What is typed or pasted → what is meant: every folding of the form, each by its purpose.

const FULL_WIDTH = 0xfee0; // between a full-width sign and its ASCII

/** Compatible forms as plain ones (NFKC): full-width figures, ①, ㈱. @param {string} text @returns {string} */
export function plainForm(text) {
  return text.normalize("NFKC");
}

/** Whether a text is ASCII with figures once its compatible forms are plain. @param {string} text @returns {boolean} */
export function isFullWidth(text) {
  const plain = plainForm(text);
  return plain !== text && /^[ -~]*\d[ -~]*$/.test(plain);
}

/**
 * Full-width signs, blanks and dashes as ASCII, sign by sign, so that each stays in its place.
 * @param {string} text
 * @param {string} dashes
 * @returns {string}
 */
export function halfWidth(text, dashes) {
  return text.replace(new RegExp(`[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f${dashes}]`, "gu"), (sign) => {
    if (dashes.includes(sign)) return "-";
    return /\s/.test(sign) ? " " : String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH);
  });
}

/** Kanji digits as figures, sign by sign. @param {string} text @param {string} digits from 0 to 9 @returns {string} */
export function figures(text, digits) {
  return Array.from(text, (sign) => (digits.includes(sign) ? String(digits.indexOf(sign)) : sign)).join("");
}

/** A number typed in full width or with signs between its thousands as the files have it; "" if it is none. @param {string} text */
export function asNumber(text) {
  const plain = plainForm(text).trim().replace(/(?<=[0-9])[,_ ](?=[0-9]{3}(?![0-9]))/g, "");
  return /^[0-9]+(?:\.[0-9]+)?$/.test(plain) ? plain : "";
}

/** The lines of a list, one for each item; an item that is empty is none. @param {string} text @returns {string[]} */
export function items(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** A text without blank lines around it; lines end in one way. @param {string} text @returns {string} */
export function trimmed(text) {
  return text.replace(/\r\n?/g, "\n").replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}

/** A pasted text without signs that nobody sees, and so nobody could take out: lines broken within a paragraph of Word are lines. @param {string} text @returns {string} */
export function seen(text) {
  return text.replace(/\r?[\v\f\u2028\u2029]/g, "\n").replace(/(?![\t\n\r])[\p{Cc}\p{Cf}]/gu, "");
}

// Word copies its bullets as signs, as those of its own fonts (\uf0b7), or as the letters under which such fonts hold them.
const BULLET = /^([ \t]*)[\u2022\u25aa\u25e6\u27a2\uf000-\uf0ff]\t/gmu;
const LETTERS = /^([lnuoØü§])\t[^\t\n]*(?:\n\1\t[^\t\n]*)+$/gmu;
// Excel puts a cell of several lines between quotation marks.
const CELL = /(?<=^|\t)"((?:[^"]|"")*\n(?:[^"]|"")*)"(?=\t|$)/gmu;

/** What is pasted from Word and Excel as it is typed here: items begin with ・, a cell is one line. @param {string} text @returns {string} */
export function fromOffice(text) {
  const lines = text.replace(/\r\n?/g, "\n").replace(BULLET, (_all, blanks) => blanks + "・");
  const listed = lines.replace(LETTERS, (list) => list.replace(/^.\t/gmu, "・"));
  return listed.includes("\t") ? listed.replace(CELL, (_all, cell) => oneLine(cell.replaceAll('""', '"'))) : listed;
}

/** A text without white space around it; a mark of byte order is none, but is told. @param {string} text @returns {string} */
export function bare(text) {
  return text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, "");
}

const BREAK = String.raw`[ \t]*[\r\n\v\f]\s*`;
const BESIDE_JAPANESE = new RegExp(`(?<=[^\\x00-\\xff])${BREAK}|${BREAK}(?=[^\\x00-\\xff])`, "gu");

/** Lines as one: with a blank between Latin words, and none beside Japanese. @param {string} text @returns {string} */
export function oneLine(text) {
  return text.replace(BESIDE_JAPANESE, "").replace(new RegExp(BREAK, "g"), " ");
}

/** （A｜B） as an input method types it → (A|B); (A), which is no choice, → （A）. @param {string} text @returns {string} */
export function halfWidthChoices(text) {
  const choices = /[(（]([^()（）\n]*[|｜][^()（）\n]*)[)）]/g;
  const halved = text.replace(choices, (_all, words) => `(${words.replaceAll("｜", "|")})`);
  return halved.replace(/\(([^()（）|｜\n]+)\)/g, "\uff08$1\uff09");
}

const ITEM_MARK =
  /^(?:(?:([・･•‣⁃▪▫◦∙●■◆－–—\-]|[*＊](?=[ \u3000]))(?!\1)(?![0-9０-９])|[①-⑳]|[0-9０-９]{1,2}[.．](?![0-9０-９])|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）])[ \u3000]*)+/u;

/** An item of a list without the mark that was typed before it; the same as entry/meant.py. @param {string} text */
export function item(text) {
  return bare(bare(text).replace(ITEM_MARK, ""));
}

const AROUND_ADDRESS = /^[<＜「『]+(?=https?:\/\/|www\.)|(?<![>＞」』。、，．])[>＞」』。、，．]+$/gu;

/** An address without the signs of the text from which it was copied; the same as entry/meant.py. @param {string} text */
export function fullAddress(text) {
  const address = text.replace(AROUND_ADDRESS, "").trim();
  return address.startsWith("www.") ? `https://${address}` : address;
}
