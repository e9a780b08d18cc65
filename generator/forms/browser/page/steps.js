// The parts of the form in their order.
import { make } from "../../../scripts/elements.js";
import { openOnPaper } from "./paper.js";

/**
 * @typedef {import("../types.js").Step} Step
 * @typedef {import("../sheet.js").Sheet} Sheet
 */

const HELP = [
  "「・」や「１．」で始めた行は一覧になります。表は、Excel などから写してそのまま貼り付けられます。",
  "段落を分けるには、空の行を1つ入れます。「※」「①」「（1）」などで始めた行は、書いたとおりに改行されます。",
];

const REST = "続けて書く(わかるところだけ)";
const REST_HELP = "空欄のままでも渡せます。公開に必要なことの残りは、編集部があとで伺います。";

/** All parts up to the end, each under its heading; what may wait is folded into one. @param {Sheet} sheet @returns {HTMLElement[]} */
export function stepElements(sheet) {
  const { steps, first } = sheet.data;
  if (!first.length) return steps.map((step, place) => numbered(place + 1, step.title, ...stepNodes(step, sheet)));
  const [one, ...rest] = steps;
  const parts = rest.map((step) => make("div", {}, make("h3", {}, step.title), ...stepNodes(step, sheet)));
  const help = make("p", { class: "hint" }, REST_HELP);
  const folded = openOnPaper(make("details", { id: "rest" }, make("summary", {}, "続きの項目を開く"), ...parts));
  return [numbered(1, one.title, ...stepNodes(one, sheet)), numbered(2, REST, help, folded)];
}

/** @param {number} number @param {string} title @param {...HTMLElement} nodes */
export function numbered(number, title, ...nodes) {
  const id = `step-${number}`;
  return make("section", { "aria-labelledby": id }, make("h2", { id }, `${number}. ${title}`), ...nodes);
}

/** The fields of a part, then its texts; how texts are written stands above the first of them. @param {Step} step @param {Sheet} sheet @returns {HTMLElement[]} */
function stepNodes({ fields, sections, folded }, sheet) {
  const nodesAt = (/** @type {string[][]} */ paths) => paths.flatMap((path) => sheet.at(path)?.node ?? []);
  const isFirst = sections.includes(sheet.data.sections[0]?.title);
  const help = isFirst
    ? [make("div", { class: "field" }, ...HELP.map((line) => make("p", { class: "hint" }, line)))]
    : [];
  const texts = nodesAt(sections.map((title) => ["sections", title]));
  const nodes = [...nodesAt(fields.map((name) => [name])), ...help, ...texts];
  if (!folded) return nodes;
  const summary = make("summary", {}, "くわしく書く項目を開く");
  return [openOnPaper(make("details", { id: "more" }, summary, ...nodes, sheet.slug.node))];
}
