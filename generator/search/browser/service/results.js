// A hit of the engine → what a reader is shown of it. Texts are plain; whoever shows them escapes them.
import { markedTitle, passage } from "../engine/engine.js";
import { sectionAt } from "./pages.js";

/**
 * @typedef {import("../engine/passage.js").Part} Part
 * @typedef {import("../engine/engine.js").Engine} Engine
 * @typedef {import("../engine/engine.js").Hit} Hit
 * @typedef {import("../engine/engine.js").Result} Result
 * @typedef {import("../engine/match.js").Instead} Instead
 * @typedef {{id: string, url: string, title: string, titleParts: Part[], section: string, parts: Part[], cut: boolean,
 *   score: number, why: Instead[], label: string, tags: string[], overdue: boolean}} Item
 */

const FAR = 0.2; // pages below this share of the best score are not shown

/** @param {Engine} engine @param {import("./pages.js").Page} page @param {Hit} hit @param {number} size signs of the passage @returns {Item} */
export function itemOf(engine, page, hit, size) {
  const { at, parts, cut } = passage(engine, hit, size);
  const { anchor, title } = parts.some(({ mark }) => mark) ? sectionAt(page, at) : { anchor: "", title: "" };
  return {
    id: page.id,
    url: anchor ? `${page.id}#${anchor}` : page.id,
    title: page.title,
    titleParts: markedTitle(engine, hit),
    section: title,
    parts,
    cut,
    score: Math.round(hit.score * 1000) / 1000,
    why: hit.synonyms,
    label: page.label || "",
    tags: page.tags || [],
    overdue: Boolean(page.overdue),
  };
}

/** The pages not far below the best one. @param {Result} result @returns {number[]} */
export function worthwhile({ found, scores }) {
  const least = found.length ? scores[found[0]] * FAR : 0;
  return found.filter((number) => scores[number] >= least);
}

/** A page nobody searched for, as a hit. @param {number} doc @param {string} id @returns {Hit} */
export const bareHit = (doc, id) => ({ doc, id, score: 0, words: [], synonyms: [] });
