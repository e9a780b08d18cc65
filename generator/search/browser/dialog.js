// Results as Material's search dialog takes them: it writes titles and texts into the page as HTML, so all is escaped.

/**
 * @typedef {import("./service/service.js").Found} Found
 * @typedef {import("./service/results.js").Item} Item
 * @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}} Entry location is below the base of the site
 * @typedef {{items: Entry[][], suggest?: string[]}} Answer every page is a list: itself, and the section found in it
 */

const NOT_ASKED = "困りごとを、ふだんの言葉で入れてください。";
const NONE = "当てはまる記事が見つかりませんでした。";
const NEAR = "近い質問はこちらです。";
const SUGGESTED = "近い質問";
const UNSURE = "近い候補";
const OVERDUE = "要確認";
const MOST_REASONS = 3;

/** @param {Found} found @param {string} typed @returns {Answer} */
export function dialogAnswer(found, typed) {
  if (!found.query) return typed ? sentence(NOT_ASKED) : { items: [] };
  const terms = Object.fromEntries(found.words.map((word) => [word, true]));
  const items = found.items.map((item) => entriesOf(item, found.unsure, terms));
  return {
    items: items.length ? counted([...suggested(found), ...items], found.total) : insteadOf(found),
    suggest: found.suggestion ? [found.suggestion.text] : [],
  };
}

/** The question nearest to what is typed, above the results. @param {Found} found @returns {Entry[][]} */
const suggested = ({ suggestion }) =>
  suggestion ? [[{ ...entry(suggestion.url, suggestion.text), text: paragraph("kind", SUGGESTED) }]] : [];

/** Tells how many pages were found, hidden in the first entry: Material counts entries, and gets some of them. @param {Entry[][]} items @param {number} total */
function counted([[first, ...sections], ...others], total) {
  const title = `<span class="ja-search__total" hidden>${total}件見つかりました</span>${first.title}`;
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

/** @param {string} location @param {string} title @returns {Entry} */
const entry = (location, title) => ({ location, title: escapeHtml(title), text: "", score: 0, terms: {} });

/** @param {Item} item @param {boolean} unsure @param {Record<string, boolean>} terms @returns {Entry[]} */
function entriesOf(item, unsure, terms) {
  const found = { score: item.score, terms };
  const page = { ...found, location: item.id, title: markedHtml(item.titleParts) };
  const text = textOf(item, unsure);
  if (!item.section) return [{ ...page, text }];
  return [
    { ...page, text: "" },
    { ...found, location: item.url, title: escapeHtml(item.section), text },
  ];
}

/** @param {Item} item @param {boolean} unsure */
function textOf(item, unsure) {
  const labels = [unsure ? UNSURE : "", item.overdue ? OVERDUE : "", item.label, ...item.tags].filter(Boolean);
  const why = item.why.slice(0, MOST_REASONS).map(({ from, to }) => `${escapeHtml(from)} → ${escapeHtml(to)}`);
  const passage = `<p>${markedHtml(item.parts)}${item.cut ? "…" : ""}</p>`;
  return paragraph("kind", labels.map(escapeHtml).join("・")) + passage + paragraph("why", why.join("、"));
}

/** @param {string} name @param {string} html */
const paragraph = (name, html) => (html ? `<p class="ja-search__${name}">${html}</p>` : "");

/** @param {Item["parts"]} parts */
const markedHtml = (parts) =>
  parts.map(({ text, mark }) => (mark ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join("");

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
