// The line above the results that leads to all of a theme or of an outcome, where that is what was asked for.
import { KANJI, kindAt, normalise } from "../engine/text.js";
import { makeSpan } from "./texts.js";

/**
 * A name is asked for whole or within a question, the beginning of a `part` of a subject's label too; results have the
 * `value` of the facet `kind`.
 * @typedef {{line: Element, kind: string, value: string, names: string[], parts: string[]}} Door
 * @typedef {import("../service/service.js").Found} Found
 */

const LEAST_PART = 2; // signs

/** The doors of the page: a list that is not shown. @param {ParentNode} page @returns {Door[]} */
export const doorsOf = (page) =>
  Array.from(page.querySelectorAll("[data-kb-doors] > li"), (line) => {
    const list = (/** @type {string} */ name) => (line.getAttribute(name) || "").split("|").filter(Boolean);
    const [kind, value] = list("data-kb-facet");
    const [names, parts] = [list("data-kb-names").map(normalise), list("data-kb-parts").map(normalise)];
    return { line, kind, value, names, parts };
  });

/** What the doors say that a question asks for, nothing if there is none. @param {Door[]} doors @param {Found} found @param {string} typed @returns {Node[]} */
export function doorsFor(doors, found, typed) {
  const asked = normalise(typed);
  const whole = doors.find(({ names }) => asked && names.includes(asked)) ||
    doors.find(({ parts }) => begins(parts, asked));
  return (whole ? [whole] : within(doors, found, asked)).map(({ line }) => {
    const said = makeSpan("ja-search__way", "");
    said.replaceChildren(...Array.from(line.childNodes, (node) => node.cloneNode(true)));
    return said;
  });
}

/**
 * The subject that a question names and its first result is of, and the outcome that is the head of the question: of
 * several the one with the longest name, none where nothing may fit.
 * @param {Door[]} doors @param {Found} found @param {string} asked
 */
function within(doors, { items: [first], unsure, words }, asked) {
  if (unsure || !first) return [];
  const named = doors.map((door) => {
    const { parts, names, kind, value } = door;
    const heads = names.filter((name) => `${asked} `.includes(`${name} `));
    const said = [...names.filter((name) => says(asked, name)), ...words.filter((word) => begins(parts, word))];
    const certain = parts.length ? (first.facets[kind]?.includes(value) ? said : []) : heads;
    return { door, length: Math.max(0, ...certain.map((one) => one.length)) };
  });
  const all = named.filter(({ length }) => length).sort((a, b) => b.length - a.length).map(({ door }) => door);
  return [all.find(({ parts }) => parts.length), all.find(({ parts }) => !parts.length)].flatMap((one) => one || []);
}

/** Whether a word begins one of the parts of a label. @param {string[]} parts @param {string} word */
const begins = (parts, word) => word.length >= LEAST_PART && parts.some((part) => part.startsWith(word));

/** Whether a text says a name that does not begin within a longer word in letters or kana. @param {string} text @param {string} name */
function says(text, name) {
  const at = text.indexOf(name);
  const end = at + name.length;
  return at >= 0 && !inWord(text, at) && !inWord(text, end);
}

/** Whether a place is within a word in kana or letters; a compound of kanji says what it is made of. @param {string} text @param {number} at */
const inWord = (text, at) => kindAt(text, at - 1) === kindAt(text, at) && kindAt(text, at) !== KANJI;
