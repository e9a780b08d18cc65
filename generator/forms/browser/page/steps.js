// The parts of the form in their order.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../types.js").Step} Step
 * @typedef {import("../sheet.js").Sheet} Sheet
 */

const HELP = [
  "「・」や「１．」で始めた行は一覧になります。表は、Excel などから写してそのまま貼り付けられます。",
  "段落を分けるには、空の行を1つ入れます。「※」「①」「（1）」などで始めた行は、書いたとおりに改行されます。",
];

/** All parts up to the end, each under its heading. @param {Sheet} sheet @returns {HTMLElement[]} */
export function stepElements(sheet) {
  return sheet.data.steps.map((step, place) => numbered(place + 1, step.title, ...stepNodes(step, sheet)));
}

/** @param {number} number @param {string} title @param {...HTMLElement} nodes */
export function numbered(number, title, ...nodes) {
  const id = `step-${number}`;
  return make("section", { "aria-labelledby": id }, make("h2", { id }, `${number}. ${title}`), ...nodes);
}

/** @param {Step} step @param {Sheet} sheet @returns {HTMLElement[]} */
function stepNodes({ fields, folded }, sheet) {
  const controls = fields ? fields.map((name) => sheet.at([name])) : [...sheet.sections.values()];
  const help = fields ? [] : HELP.map((line) => make("p", { class: "hint" }, line));
  const nodes = [...help, ...controls.flatMap((control) => control?.node ?? [])];
  if (!folded) return nodes;
  const summary = make("summary", {}, "くわしく書く項目を開く");
  return [make("details", { id: "more" }, summary, ...nodes, sheet.slug.node)];
}
