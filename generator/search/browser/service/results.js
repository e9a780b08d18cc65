// A hit of the engine → what a reader is shown of it. Texts are plain; whoever shows them escapes them.
import { passageOf } from "../engine/passage.js";
import { tellingPassage } from "./passages.js";
import { asTerm } from "./terms.js";

/**
 * `id` is where the page, or the term of a glossary, stands; `answerParts` are the page in a sentence or two, `parts` a passage that says more of what was asked, if there is one.
 * @typedef {import("../engine/passage.js").Part} Part
 * @typedef {import("../engine/engine.js").Hit} Hit
 * @typedef {{from: string, to: string}} Reworded
 * @typedef {{id: string, url: string, title: string, titleParts: Part[], answerParts: Part[], section: string,
 *   parts: Part[], cut: boolean, score: number, label: string, tags: import("./pages.js").Tag[], confirmed: string,
 *   overdue: boolean, due: string, compared: string, facets: Record<string, string[]>}} Item
 */

const FAR = 0.2; // pages below this share of the best score are not shown
const WHOLE = 400; // signs of a title or an answer

/** @param {import("./pages.js").Page} found @param {Hit} hit @param {number} size signs of the passage @param {boolean} [alone] whether it is read without title and answer @returns {Item} */
export function itemOf(found, hit, size, alone = false) {
  const page = asTerm(found, hit);
  const titleParts = passageOf(page.title, hit, WHOLE).parts;
  const answerParts = page.answer ? passageOf(page.answer, hit, WHOLE).parts : [];
  const { anchor, title, parts, cut } = tellingPassage(page, hit, size, alone ? [] : [...titleParts, ...answerParts]);
  return {
    id: page.id,
    url: anchor ? `${page.id}#${anchor}` : page.id,
    title: page.title,
    titleParts,
    answerParts,
    section: title,
    parts,
    cut,
    score: Math.round(hit.score * 1000) / 1000,
    label: page.label || "",
    tags: page.tags || [],
    confirmed: page.confirmed || "",
    overdue: Boolean(page.overdue),
    due: page.due || "",
    compared: page.compared || "",
    facets: page.facets || {},
  };
}

/** What is marked in results instead of the words that were typed and is said to the reader, each pair once and of a longer word no part. @param {Item[]} items @returns {Reworded[]} */
export function reworded(items) {
  /** @type {Map<string, Reworded>} */ const pairs = new Map();
  const shown = items.flatMap(({ titleParts, answerParts, parts }) => [...titleParts, ...answerParts, ...parts]);
  for (const { text, from, told } of shown) if (from && told) pairs.set(`${from}\n${text}`, { from, to: text });
  const all = [...pairs.values()];
  return all.filter(({ from }) => all.every((one) => one.from === from || !one.from.includes(from)));
}

/** The pages not far below the best one. @param {number[]} found @param {Float32Array} scores */
export function worthwhile(found, scores) {
  const best = found.reduce((most, number) => Math.max(most, scores[number]), 0);
  return found.filter((number) => scores[number] >= best * FAR);
}

/** A page nobody searched for, as a hit. @param {number} doc @param {string} id @returns {Hit} */
export const bareHit = (doc, id) => ({ doc, id, score: 0, words: [], synonyms: [] });
