// Entries as one booklet: cover, contents, then every entry as it stands on its page, each on a sheet of its own.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../entries.js").Shown} Shown
 * @typedef {{title: string, siteName: string, address: string}} Cover the address is that of this booklet
 */

/** @param {Shown[]} entries @param {Cover} cover */
export function booklet(entries, cover) {
  const parts = entries.map((entry, at) => partOf(entry, at + 1, entries.length, cover.siteName));
  return make(
    "section",
    { class: "kb-booklet", "aria-label": "冊子" },
    coverOf(entries.length, cover),
    contentsOf(entries),
    ...parts,
  );
}

/** @param {number} count @param {Cover} cover */
function coverOf(count, { title, siteName, address }) {
  return make(
    "div",
    { class: "kb-booklet__cover" },
    make("p", { class: "kb-booklet__mark" }, "非公式サイト"),
    make("p", { class: "kb-booklet__title", "data-kb-booklet-title": true }, title),
    make("p", {}, `${siteName}の記事 ${count}本`),
    make("p", {}, `${new Date().toLocaleDateString("ja-JP", { dateStyle: "long" })}にまとめました`),
    make("p", { class: "kb-booklet__address" }, address),
    make(
      "p",
      {},
      "デジタル庁の公式サイトの資料ではありません。記事はクリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）で使えます。",
    ),
  );
}

/** @param {Shown[]} entries */
function contentsOf(entries) {
  const items = entries.map(({ title }, at) => make("li", {}, make("a", { href: `#${nameOf(at + 1)}` }, title)));
  return make("div", { class: "kb-booklet__contents" }, make("h2", {}, "目次"), make("ol", {}, ...items));
}

/** @param {Shown} entry @param {number} number @param {number} count @param {string} siteName */
function partOf({ article }, number, count, siteName) {
  const head = make("p", { class: "kb-booklet__head" }, `${number} / ${count}　${siteName}（非公式サイト）`);
  return make("section", { class: "kb-booklet__entry", id: nameOf(number) }, head, ...article.childNodes);
}

/** @param {number} number of an entry */
const nameOf = (number) => `kb-entry-${number}`;
