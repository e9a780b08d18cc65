// How a found page says the query: the words to mark in it, and the synonyms it says instead.
import { hasAll } from "./collection.js";
import { HIRAGANA, KANJI, kindAt } from "./text.js";
import { placeIn } from "./writing.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./expand.js").Said} Said
 * @typedef {{from: string, to: string, told: boolean}} Instead `to` stands in the page for `from`; told: whether that is said to the reader
 * @typedef {{words: string[], synonyms: Instead[], exact?: string[], alone?: string[]}} Match exact: what has to stand in the page as it was typed; alone: single kanji that are words where no other stands beside
 */

const LEAST_WEIGHT = 0.25; // of words worth marking
const MOST_JOINED = 8; // words typed together that are marked as one
const IN_DIGITS = /^[0-9]+$/;
const SIGN_OF_NUMBER = /^か?.$/;

/** @param {Engine} engine @param {number} d @param {Token[]} tokens @param {Said[]} said @param {string[]} must what has to stand in it @returns {Match} */
export function matchOf(engine, d, tokens, said, must) {
  const { title, body } = engine.all.textOf(d);
  const text = `${title}\n${body}`;
  const exact = must.filter((one) => one.length > 1);
  const words = new Set([
    ...exact,
    ...tokens.flatMap((token, i) => isOfNumber(tokens, i) ? [] : marksOf(engine, d, text, token)),
    ...tokens.flatMap((_, i) => joined(text, tokens, i)),
  ]);
  const instead = said
    .flatMap((one) => insteadOf(engine, d, text, one))
    .filter(({ from, to }) => from !== to && !words.has(to));
  return {
    words: [...words].sort((a, b) => b.length - a.length),
    synonyms: uniquePairs(instead),
    exact,
    alone: aloneOf(tokens),
  };
}

/** Single kanji typed amid other words (手が割けない): where others stand beside them, they are parts of words (岩手県). @param {Token[]} tokens */
const aloneOf = (tokens) =>
  tokens.filter(({ text }, i) =>
    text.length === 1 && kindAt(text, 0) === KANJI && (isBeside(tokens, i) || isBeside(tokens, i + 1))
  ).map(({ text }) => text);

/** The spellings of a typed word that stand in a text. @param {Engine} engine @param {number} d @param {string} text @param {Token} token */
function marksOf(engine, d, text, { term, how, weight, alternatives, text: typed }) {
  if (weight < LEAST_WEIGHT && how !== "typo") return [];
  const terms = term >= 0 ? [term] : alternatives.map((one) => one.term);
  if (!terms.length) return typed.length > 1 && placeIn(text, typed) >= 0 ? [typed] : [];
  return terms.filter((one) => hasAll(engine.all, [one], d)).flatMap((one) => surfacesIn(engine, text, one));
}

/** The words of a term that stand in a text. @param {Engine} engine @param {string} text @param {number} term */
const surfacesIn = ({ vocabulary }, text, term) =>
  vocabulary.surfaces[term].filter(
    (word) => (word.length > 1 || kindAt(word, 0) !== HIRAGANA) && placeIn(text, word) >= 0,
  );

/** The rows of words from token i on that stand in a text as typed: 書かない窓口, 4月1日. @param {string} text @param {Token[]} tokens @param {number} i */
function joined(text, tokens, i) {
  /** @type {string[]} */ const rows = [];
  let row = tokens[i].text;
  if (!mayEnd(tokens[i]) || followsNumber(tokens, i)) return rows;
  for (let next = i + 1; next < i + MOST_JOINED && isBeside(tokens, next); next++) {
    row += tokens[next].text;
    if (!text.includes(row)) break;
    const ends = mayEnd(tokens[next]) && !(IN_DIGITS.test(tokens[next].text) && isBeside(tokens, next + 1));
    if (ends && !IN_DIGITS.test(row) && placeIn(text, row) >= 0) rows.push(row);
  }
  return rows;
}

/** Whether a row of words may begin or end with a token: with a word of the pages or a number. @param {Token} token */
const mayEnd = ({ term, text }) => term >= 0 || IN_DIGITS.test(text);

/** Whether token i is typed right after the one before. @param {Token[]} tokens @param {number} i */
const isBeside = (tokens, i) => i > 0 && i < tokens.length && tokens[i].start === tokens[i - 1].end;

/** @param {Token[]} tokens @param {number} i */
const followsNumber = (tokens, i) => isBeside(tokens, i) && IN_DIGITS.test(tokens[i - 1].text);

/** Whether a token is a sign that says nothing without the number beside it: 月 of 4月 and 4か月, 第 of 第1. @param {Token[]} tokens @param {number} i */
const isOfNumber = (tokens, i) =>
  SIGN_OF_NUMBER.test(tokens[i].text) &&
  (followsNumber(tokens, i) || (isBeside(tokens, i + 1) && IN_DIGITS.test(tokens[i + 1].text)));

/** @param {Engine} engine @param {number} d @param {string} text @param {Said} said @returns {Instead[]} */
function insteadOf(engine, d, text, { from, to, told, terms }) {
  if (!hasAll(engine.all, terms, d)) return [];
  if (placeIn(text, to) >= 0) return [{ from, to, told }];
  return terms.length === 1 ? surfacesIn(engine, text, terms[0]).map((word) => ({ from, to: word, told })) : [];
}

/** Each pair once; it is told if one of the groups that it is of says so. @param {Instead[]} list @returns {Instead[]} */
export function uniquePairs(list) {
  /** @type {Map<string, Instead>} */ const seen = new Map();
  for (const { from, to, told } of list) {
    const pair = `${from}\n${to}`;
    seen.set(pair, { from, to, told: told || Boolean(seen.get(pair)?.told) });
  }
  return [...seen.values()];
}
