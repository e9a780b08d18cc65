// One result of the search page, and the sentence above the results.
import { make } from "../../../scripts/elements.js";
import { makeSpan, marked } from "./texts.js";

/**
 * @typedef {import("../service/results.js").Item} Item
 * @typedef {import("../service/service.js").Found} Found
 */

const MOST_REASONS = 4;

/** @param {Item} item @param {(path: string) => string} link */
export function resultElement(item, link) {
  const why = item.why.slice(0, MOST_REASONS).map(({ from, to }) => `${from} → ${to}`);
  return make(
    "li",
    { class: "ja-search__item" },
    make("h2", { class: "ja-search__title" }, make("a", { href: link(item.url) }, ...marked(item.titleParts))),
    make("p", { class: "ja-search__meta" }, ...labelsOf(item)),
    make("p", { class: "ja-search__passage" }, ...marked(item.parts), item.cut ? "…" : ""),
    ...(why.length ? [make("p", { class: "ja-search__why" }, `言い換えて探しました: ${why.join("、")}`)] : []),
  );
}

/** @param {Item} item */
const labelsOf = ({ label, tags, overdue, section }) => [
  ...[label, ...tags].filter(Boolean).map((text) => makeSpan("ja-search__tag", text)),
  ...(overdue ? [makeSpan("ja-search__tag ja-search__tag--old", "要確認")] : []),
  ...(section ? [makeSpan("", `「${section}」から`)] : []),
];

/** @param {Found} found */
export function statusText(found) {
  const { corrections } = found;
  return countText(found) + (corrections.length ? `「${corrections.join("」「")}」も探しました。` : "");
}

/** @param {Found} found */
function countText({ items, query, total, unsure, narrowed }) {
  if (!items.length && narrowed) return "この条件に当てはまる記事はありません。条件を減らしてください。";
  if (!items.length) return "当てはまる記事が見つかりませんでした。";
  if (!query) return narrowed ? `${total}件の記事があります。` : `${total}件の記事から探せます。`;
  const note = unsure ? "よく当てはまる記事がないため、近いものを並べています。" : "";
  return `${total}件見つかりました。${note}`;
}
