// What is asked, piece by piece, and how much of it a text says.
import { massOf, termsOfToken } from "./score.js";
import { HIRAGANA, KANJI, kindAt } from "./text.js";
import { placeIn } from "./writing.js";

/**
 * One word of a query: what saying it is worth, and whether a text does so, itself or by a synonym.
 * @typedef {(text: string) => boolean} Says
 * @typedef {{mass: number, itself: Says, otherwise: Says}} Piece
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./analyse.js").Analysis} Analysis
 * @typedef {import("./expand.js").Said} Said
 */

const MOST_SPELLINGS = 50; // of one word
const IN_HIRAGANA = /^[ぁ-ゖー]+$/;
const LEAST_READ_OF_A_NAME = 2 / 3;
const CAN_BE_CARRIED_ON = /\p{Script=Han}[きぎしちにびみりえけげせてねべめれ]?$/u; // 空き and 食べ, not 早い or 使う

/** @param {Engine} engine @param {Analysis} analysis @param {Said[]} said @returns {Piece[]} */
export function piecesOf(engine, { tokens, repaired }, said) {
  const typos = repaired.filter(({ how }) => how === "typo");
  const words = isOneUnknown(tokens) ? [tokens] : wholeWords(tokens.filter(canBeSaid), said);
  return words.map((word) => {
    const [{ start }] = word;
    const { end } = word[word.length - 1];
    const likelier = typos.filter((one) => one.start < end && one.end > start).map((one) => [one]);
    const own = [word, ...likelier].flatMap((tokens) => spellingsOf(engine, tokens));
    const instead = said.filter(({ of }) => word.some((token) => of.includes(token)));
    return {
      mass: Math.max(...word.map((token) => massOf(engine, token))),
      itself: (text) => saysOneOf(text, own),
      otherwise: (text) => instead.some(({ to, terms }) => saysOneOf(text, [to]) || saysAll(engine, text, terms)),
    };
  });
}

/** Whether a query in hiragana is a name of which merely some signs sound like words: はちのへ is not 八 with particles. @param {Token[]} tokens */
function isOneUnknown(tokens) {
  const text = tokens.map((token) => token.text).join("");
  const alone = tokens.every(({ start }, i) => i === 0 || start === tokens[i - 1].end);
  if (tokens.length < 2 || !alone || !IN_HIRAGANA.test(text)) return false;
  const read = tokens.filter((token) => token.text.length > 1 && termsOfToken(token).length);
  return read.reduce((sum, token) => sum + token.text.length, 0) <= text.length * LEAST_READ_OF_A_NAME;
}

/** Whether a text can be seen to say a word: a lone sign of hiragana or digit stands anywhere, and what is polite in お知らせ asks for nothing. @param {Token} token */
const canBeSaid = ({ text }) => text.length > 1 || (kindAt(text, 0) !== HIRAGANA && !(text >= "0" && text <= "9"));

/** Words, those together that are said otherwise together, each with the single kanji that follow it: 住民票 is neither 住民 nor 票. @param {Token[]} tokens @param {Said[]} said */
function wholeWords(tokens, said) {
  /** @type {Token[][]} */ const words = [];
  for (const token of tokens) {
    const word = words[words.length - 1];
    const before = word?.at(-1);
    const together = before && said.some(({ of }) => of.includes(before) && of.includes(token));
    if (before && (together || completes(before, token))) word.push(token);
    else words.push([token]);
  }
  return words;
}

/** Every way to write a word. @param {Engine} engine @param {Token[]} word */
function spellingsOf({ vocabulary }, word) {
  let whole = [""];
  for (const token of word) {
    const own = new Set([token.text, ...termsOfToken(token).flatMap((term) => vocabulary.surfaces[term])]);
    whole = whole.flatMap((begun) => [...own].map((end) => begun + end)).slice(0, MOST_SPELLINGS);
  }
  return whole;
}

/** Whether a token is a kanji that makes another word of the one before: 票 in 住民票, 家 in 空き家. @param {Token} before @param {Token} token */
const completes = (before, token) =>
  before.end === token.start && token.text.length === 1 && CAN_BE_CARRIED_ON.test(before.text) &&
  isKanji(token.text, 0) && (token.term >= 0 || before.term < 0);

/** @param {string} text @param {number} at */
const isKanji = (text, at) => kindAt(text, at) === KANJI;

/** @param {Engine} engine @param {string} text @param {number[]} terms */
const saysAll = ({ vocabulary }, text, terms) => terms.every((term) => saysOneOf(text, vocabulary.surfaces[term]));

/** @param {string} text @param {string[]} words */
const saysOneOf = (text, words) =>
  words.some((word) => word.length > 1 ? placeIn(text, word) >= 0 : beginsWord(text, word));

/** Whether a sign that is a word stands in a text with none of its kind before it: α in αモデル, 票 not in 住民票. @param {string} text @param {string} sign */
function beginsWord(text, sign) {
  const kind = kindAt(sign, 0);
  for (let at = kind === HIRAGANA ? -1 : text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (kindAt(text, at - 1) !== kind) return true;
  }
  return false;
}

/** Share of what is asked that a text says: 0 nothing, 1 everything. @param {Piece[]} pieces @param {string} text normalised @param {number} [synonym] what it is worth that it says a word by a synonym */
export function shareSaid(pieces, text, synonym = 1) {
  const worth = (/** @type {Piece} */ { itself, otherwise }) => itself(text) ? 1 : otherwise(text) ? synonym : 0;
  const sum = (/** @type {(piece: Piece) => number} */ value) => pieces.reduce((total, one) => total + value(one), 0);
  return sum((one) => one.mass * worth(one)) / (sum(({ mass }) => mass) || 1);
}
