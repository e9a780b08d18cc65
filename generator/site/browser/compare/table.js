// The table of cases: a column for each, a row for everything that is compared, what differs said in words.
// Its roles are named because narrow screens lay it out as a grid, which takes them away in some browsers.
import { make } from "../../../scripts/elements.js";
import { hereWith } from "./chosen.js";

/**
 * @typedef {import("../entries.js").Shown} Shown
 * @typedef {import("../entries.js").Line} Line
 * @typedef {{label: string, judged: boolean, section: boolean}} Row see pages/compare.py
 */

/** @typedef {"ちがう" | "同じ" | "一部は記載なし" | "どれも記載なし"} Judgement only what is told can differ */

const UNTOLD = "資料に記載なし";
const NOT_ASKED = "この事例には当てはまりません"; // nobody asks what an incident cost to do
/** @type {Judgement[]} */ const JUDGEMENTS = ["ちがう", "同じ", "一部は記載なし", "どれも記載なし"];

/** @param {Row[]} rows @param {Shown[]} cases */
export function compareTable(rows, cases) {
  const asked = rows.filter(({ label }) => cases.some(({ rows }) => rows[label]?.length !== 0));
  const body = make("tbody", { role: "rowgroup" }, ...asked.map((row) => rowOf(row, cases)));
  const table = make("table", { class: "kb-compare", role: "table" }, headOf(cases), body);
  table.style.setProperty("--kb-amount", String(amountOf(table) * cases.length));
  const label = `${cases.length}件の事例をくらべた表`;
  return make("div", { class: "kb-compare__scroll", role: "region", tabindex: "0", "aria-label": label }, table);
}

/** How much the longest cells of all rows say, in letters of full width: what paper has room for. @param {HTMLTableElement} table */
function amountOf(table) {
  const longest = [...table.rows].map((row) => Math.max(...[...row.cells].map(lettersOf)));
  return longest.reduce((sum, letters) => sum + letters, 0);
}

/** A block leaves half a line empty; an address is of small, narrow letters. @param {HTMLTableCellElement} cell */
function lettersOf(cell) {
  const addresses = [...cell.querySelectorAll("a[rel]")].map((link) =>
    link.getAttribute("data-kb-read") ?? link.getAttribute("href") ?? ""
  );
  const blocks = cell.querySelectorAll("p, li").length || 1;
  return (cell.textContent ?? "").trim().length + 0.45 * addresses.join("").length + 15 * blocks;
}

/** Says what differs and what does not; nothing of a single case. @param {Row[]} rows @param {Shown[]} cases */
export function differences(rows, cases) {
  if (cases.length < 2) return [];
  const told = JUDGEMENTS.map((judgement) => ({
    judgement,
    labels: rows.filter((row) => judgementOf(row, cases) === judgement).map(({ label }) => label),
  }));
  return told.filter(({ labels }) => labels.length).map(({ judgement, labels }) =>
    `${judgement}: ${labels.join("、")}`
  );
}

/** Compares those of which it is asked; one alone is not compared. @param {Row} row @param {Shown[]} cases @returns {Judgement | ""} */
function judgementOf({ label, judged }, cases) {
  const asked = cases.filter(({ rows }) => rows[label]?.length !== 0);
  if (!judged || asked.length < 2) return "";
  const told = asked.flatMap(({ rows }) => (rows[label] ? [JSON.stringify(rows[label])] : []));
  if (!told.length) return "どれも記載なし";
  if (new Set(told).size > 1) return "ちがう";
  return told.length < asked.length ? "一部は記載なし" : "同じ";
}

/** @param {Shown[]} cases */
function headOf(cases) {
  const slugs = cases.map(slugOf);
  const columns = cases.map((one) => {
    const others = hereWith(slugs.filter((slug) => slug !== slugOf(one)));
    const remove = make("a", { href: others, class: "kb-compare__remove" }, "外す", hiddenText(`（${one.title}）`));
    return make("th", { scope: "col", role: "columnheader" }, make("a", { href: one.address }, one.title), remove);
  });
  const corner = make("td", { role: "cell" }, hiddenText("項目"));
  return make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, corner, ...columns));
}

/** @param {Row} row @param {Shown[]} cases */
function rowOf(row, cases) {
  const judgement = judgementOf(row, cases);
  const mark = judgement ? [make("span", { class: "kb-compare__mark" }, judgement)] : [];
  const head = make("th", { scope: "row", role: "rowheader" }, row.label, ...mark);
  const look = judgement === "ちがう" ? "kb-compare__differs" : "";
  return make("tr", { role: "row", ...(look ? { class: look } : {}) }, head, ...cases.map((one) => cellOf(row, one)));
}

/** @param {Row} row @param {Shown} one */
function cellOf(row, one) {
  const lines = one.rows[row.label];
  if (lines?.length === 0) return quietCell(NOT_ASKED);
  const shown = row.section ? sectionOf(one.article, lines ?? []) : (lines ?? []).map(lineOf);
  return shown.length ? make("td", { role: "cell" }, ...shown) : quietCell(UNTOLD);
}

/** @param {string} text */
const quietCell = (text) => make("td", { role: "cell", class: "kb-compare__untold" }, text);

/** @param {Line} line */
function lineOf(line) {
  return typeof line === "string"
    ? make("p", {}, line)
    : make("p", {}, make("a", { href: line.href, "data-kb-read": line.read ?? false, rel: "noopener" }, line.text));
}

/** What stands under a heading of an article. @param {HTMLElement} article @param {Line[]} heading */
function sectionOf(article, [heading]) {
  const start = [...article.querySelectorAll("h2")].find(({ textContent }) => textContent?.trim() === heading);
  const found = [];
  for (let next = start?.nextElementSibling; next && !isOrHolds(next, "h2"); next = next.nextElementSibling) {
    found.push(next.cloneNode(true));
  }
  return found;
}

/** @param {Element} element @param {string} selector */
const isOrHolds = (element, selector) => element.matches(selector) || element.querySelector(selector) !== null;

/** @param {Shown} one */
const slugOf = ({ path }) => path.split("/")[1];

/** @param {string} text */
const hiddenText = (text) => make("span", { class: "kb-visually-hidden" }, text);
