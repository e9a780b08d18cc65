// Entries as one booklet: cover, contents, then every entry as it stands on its page, each on a sheet of its own.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../entries.js").Shown} Shown
 * @typedef {{title: string, siteName: string, mark: string, standing: string, address: string}} Cover the address is that of this booklet
 */

/** @param {Shown[]} entries @param {Cover} cover */
export function booklet(entries, cover) {
  const parts = entries.map((entry, at) => partOf(entry, at + 1, entries.length, `${cover.siteName}（${cover.mark}）`));
  return make(
    "section",
    { class: "kb-booklet", "aria-label": "冊子" },
    coverOf(entries.length, cover),
    contentsOf(entries),
    ...parts,
  );
}

/** @param {number} count @param {Cover} cover */
function coverOf(count, { title, siteName, standing, address }) {
  return make(
    "div",
    { class: "kb-booklet__cover" },
    make("p", { class: "kb-booklet__mark" }, standing),
    make("p", { class: "kb-booklet__title", "data-kb-booklet-title": true }, title),
    make("p", {}, `${siteName}の記事 ${count}本`),
    make("p", {}, `${new Date().toLocaleDateString("ja-JP", { dateStyle: "long" })}にまとめました`),
    make("p", { class: "kb-booklet__address" }, address),
    make(
      "p",
      {},
      "記事はクリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）で使えます。",
    ),
  );
}

/** @param {Shown[]} entries */
function contentsOf(entries) {
  const items = entries.map(({ title }, at) => {
    const link = make("a", { href: `#${nameOf(at + 1)}` }, title);
    return make("li", {}, link, make("span", { class: "kb-booklet__sheet" }));
  });
  return make("div", { class: "kb-booklet__contents" }, make("h2", {}, "目次"), make("ol", {}, ...items));
}

/**
 * Writes into the contents of a booklet on which sheet each entry begins.
 *
 * Only while a browser lays out its paper a part has a box on each sheet it stands on: in the margins, on the paper
 * and in the size that were chosen for this print.
 * @param {Element} booklet
 */
export function numberSheets({ children }) {
  const sheets = [...children].map((part) => part.getClientRects().length);
  const numbers = children[1].querySelectorAll(".kb-booklet__sheet");
  let before = sheets[0] + sheets[1];
  for (const [at, number] of numbers.entries()) {
    number.textContent = `${before + 1}`;
    before += sheets[at + 2];
  }
}

/** @param {Shown} entry @param {number} number @param {number} count @param {string} source */
function partOf({ article }, number, count, source) {
  const head = make("p", { class: "kb-booklet__head" }, `記事${number}（全${count}本）　${source}`);
  article.querySelector(".kb-head")?.prepend(head);
  return make("section", { class: "kb-booklet__entry", id: nameOf(number) }, ...article.childNodes);
}

/** @param {number} number of an entry */
const nameOf = (number) => `kb-entry-${number}`;
