// Results as Material's search dialog takes them: it writes titles and texts into the page as HTML, so all is escaped.
import { isOverdue } from "./due.js";

/**
 * @typedef {import("./service/service.js").Found} Found
 * @typedef {import("./service/results.js").Item} Item
 * @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Entry location is below the base of the site
 * @typedef {{items: Entry[][], suggest?: string[]}} Answer every page is a list: itself, and the section found in it
 */

const NOT_ASKED = "困りごとを、ふだんの言葉で入れてください。";
const NONE = "当てはまる記事が見つかりませんでした。";
const NEAR = "近い質問はこちらです。";
const UNSURE = "近い候補";
const OVERDUE = "要確認";
const MOST_REWORDED = 3;

/** @param {Found} found @param {string} typed @param {import("./service/questions.js").Question[]} meant by what is typed @returns {Answer} */
export function dialogAnswer(found, typed, meant) {
  if (!found.query) return typed ? sentence(NOT_ASKED) : { items: [] };
  const terms = Object.fromEntries(found.words.map((word) => [word, true]));
  const items = found.items.map((item) => entriesOf(item, found, terms));
  return { items: items.length ? counted(items, found) : insteadOf(found), suggest: meant.map(({ text }) => text) };
}

/** Tells how many pages were found and by which other words, hidden in the first entry: Material counts entries, and gets some of them. @param {Entry[][]} items @param {Found} found */
function counted([[first, ...sections], ...others], found) {
  const { total, unsure } = found;
  const said = unsure
    ? `ぴったりの記事がないかもしれません。近いもの${total}件`
    : `${total}件見つかりました${rewordedHtml(found)}`;
  const title = `<span class="ja-search__total" hidden>${said}</span>${first.title}`;
  return [[{ ...first, title }, ...sections], ...others];
}

/** What to go on with where nothing was found. @param {Found} found @returns {Entry[][]} */
const insteadOf = ({ nearest }) => [
  ...sentence(nearest.length ? NONE + NEAR : NONE).items,
  ...nearest.map(({ url, text }) => [entry(url, text)]),
];

/** A sentence instead of results, marked so that a theme can tell it from one. @param {string} text @returns {Answer} */
export const sentence = (text) => ({
  items: [[{ ...entry("", ""), title: `<span class="ja-search__said">${escapeHtml(text)}</span>` }]],
});

/** An answer for a theme that takes nothing but marks in a title and escapes the rest itself, as MaterialX. @param {Answer} answer @returns {Answer} */
export const withPlainTitles = ({ items, suggest }) => ({
  items: items.map((entries) => entries.map((one) => ({ ...one, title: plainTitle(one.title) }))),
  ...(suggest ? { suggest } : {}),
});

/** @param {string} html */
const plainTitle = (html) =>
  html.replace(/<span[^>]* hidden>.*?<\/span>/, "").replace(/<\/?span[^>]*>/g, "").replace(
    /&#(\d+);/g,
    (_sign, code) => String.fromCharCode(Number(code)),
  );

/** @param {string} location @param {string} title @returns {Entry} */
const entry = (location, title) => ({ location, title: escapeHtml(title), text: "", score: 0, terms: {} });

/** A page; of one without an answer its passage stands under the section it is of. @param {Item} item @param {Found} found @param {Record<string, boolean>} terms @returns {Entry[]} */
function entriesOf(item, { unsure }, terms) {
  const section = item.answerParts.length ? "" : item.section;
  const page = { score: item.score, terms, location: item.id, title: markedHtml(item.titleParts) };
  const from = item.section && !section ? `${escapeHtml(item.section)}: ` : "";
  const passage = item.parts.length ? from + markedHtml(item.parts) + (item.cut ? "…" : "") : "";
  const text = labelsHtml(item, unsure) + paragraph("answer", markedHtml(item.answerParts)) +
    paragraph("passage", passage);
  if (!section) return [{ ...page, text }];
  return [{ ...page, text: "" }, { ...page, location: item.url, title: escapeHtml(section), text }];
}

/** @param {Item} item @param {boolean} unsure */
function labelsHtml(item, unsure) {
  const labels = [unsure ? UNSURE : "", isOverdue(item) ? OVERDUE : "", item.label, ...item.tags.map(([text]) => text)];
  return paragraph("kind", labels.filter(Boolean).map(escapeHtml).join("・"));
}

/** What was looked for instead of the words typed. @param {Found} found */
function rewordedHtml({ why }) {
  const pairs = why.slice(0, MOST_REWORDED).map(({ from, to }) => `${escapeHtml(from)} → ${escapeHtml(to)}`);
  return pairs.length ? `（言い換え: ${pairs.join("、")}）` : "";
}

/** @param {string} name @param {string} html */
const paragraph = (name, html) => (html ? `<p class="ja-search__${name}">${html}</p>` : "");

/** @param {Item["parts"]} parts */
const markedHtml = (parts) =>
  parts.map(({ text, mark }) => (mark ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join("");

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
