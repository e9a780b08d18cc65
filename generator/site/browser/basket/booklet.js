// Entries as one booklet: cover, contents, every entry as it stands on its page, each on a sheet of its own, and an index.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../entries.js").Shown} Shown
 * @typedef {{title: string, siteName: string, mark: string, standing: string, licence: string, address: string}} Cover the address is that of this booklet
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
    indexOf(entries),
  );
}

/** @param {number} count @param {Cover} cover */
function coverOf(count, { title, siteName, standing, licence, address }) {
  return make(
    "div",
    { class: "kb-booklet__cover" },
    make("p", { class: "kb-booklet__mark" }, standing),
    make("p", { class: "kb-booklet__title", "data-kb-booklet-title": true }, title),
    make("p", {}, `${siteName}の記事 ${count}本`),
    make("p", {}, `${new Date().toLocaleDateString("ja-JP", { dateStyle: "long" })}にまとめました`),
    make("p", { class: "kb-booklet__address" }, address),
    make("p", {}, `記事は${licence}で使えます。`),
  );
}

/** @param {Shown[]} entries */
function contentsOf(entries) {
  const items = entries.map(({ title }, at) => wayTo(at + 1, title));
  return make("div", { class: "kb-booklet__contents" }, make("h2", {}, "目次"), make("ol", {}, ...items));
}

/** Every question that the entries answer, in their order, with the sheet that the answer begins on. @param {Shown[]} entries */
function indexOf(entries) {
  const items = entries.flatMap(({ asked }, at) => asked.map((question) => wayTo(at + 1, question)));
  const heading = make("h2", {}, "聞き方の索引");
  return make("div", { class: "kb-booklet__contents kb-booklet__index" }, heading, make("ul", {}, ...items));
}

/** @param {number} number of an entry @param {string} label */
function wayTo(number, label) {
  const link = make("a", { href: `#${nameOf(number)}` }, label);
  return make("li", {}, link, make("span", { class: "kb-booklet__sheet", "data-kb-sheet-of": nameOf(number) }));
}

/** @param {Shown} entry @param {number} number @param {number} count @param {string} source */
function partOf({ article }, number, count, source) {
  const head = make("p", { class: "kb-booklet__head" }, `記事${number}（全${count}本）　${source}`);
  article.querySelector(".kb-head")?.prepend(head);
  return make("section", { class: "kb-booklet__entry", id: nameOf(number) }, ...article.childNodes);
}

/** @param {number} number of an entry */
const nameOf = (number) => `kb-entry-${number}`;

/** Prints when all pictures are there. @param {HTMLElement} root */
export async function printWhole(root) {
  await Promise.allSettled([...root.querySelectorAll("img")].map((picture) => picture.decode()));
  print();
}
