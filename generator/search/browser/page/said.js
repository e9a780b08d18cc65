// The sentences above the results.
import { LONGEST } from "./address.js";

/**
 * @typedef {import("../service/service.js").Found} Found
 */

const MOST_REWORDED = 4;

/** @param {Found} found @param {string} typed */
export function statusText(found, typed) {
  const { corrections } = found;
  return [
    countText(found),
    corrections.length ? `「${corrections.join("」「")}」も探しました。` : "",
    typed.trim().length > LONGEST ? `長いため、初めの${LONGEST}字で探しました。` : "",
  ].join("");
}

/** @param {Found} found */
export function rewordedText({ why }) {
  /** @type {Map<string, string[]>} */ const words = new Map();
  for (const { from, to } of why.slice(0, MOST_REWORDED)) words.set(from, [...(words.get(from) || []), to]);
  const said = [...words].map(([from, to]) => `${from} → ${to.join("・")}`);
  return said.length ? `言い換えて探しました: ${said.join("、")}` : "";
}

/** @param {Found} found */
function countText({ items, query, total, unsure, narrowed }) {
  if (!items.length && narrowed) return "この条件に当てはまる記事はありません。条件を減らしてください。";
  if (!items.length) return "当てはまる記事が見つかりませんでした。";
  if (!query) return narrowed ? `${total}件の記事があります。` : `${total}件の記事から探せます。`;
  return unsure ? `ぴったりの記事がないかもしれません。近いもの${total}件` : `${total}件見つかりました。`;
}
