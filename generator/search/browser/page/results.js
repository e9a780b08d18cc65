// One result of the search page: title, what kind of entry it is and how it stands, answer, and a passage if one adds anything.
import { make } from "../../../scripts/elements.js";
import { isOverdue } from "../due.js";
import { marked } from "./texts.js";

/**
 * @typedef {import("../service/results.js").Item} Item
 * @typedef {import("../service/pages.js").Tag} Tag
 */

/** @param {Item} item @param {(path: string) => string} link @param {Node|null} pick a box to choose it with, if it has one */
export function resultElement(item, link, pick) {
  return make(
    "li",
    { class: "ja-search__item" },
    make("h2", { class: "ja-search__title" }, make("a", { href: link(item.id) }, ...marked(item.titleParts))),
    make("div", { class: "ja-search__facts" }, labelList(item), ...(pick ? [pick] : [])),
    ...(item.answerParts.length ? [make("p", { class: "ja-search__answer" }, ...marked(item.answerParts))] : []),
    ...(item.parts.length ? [passageElement(item, link)] : []),
  );
}

/** @param {Item} item @param {(path: string) => string} link */
function passageElement({ url, section, parts, cut }, link) {
  const from = section ? [make("a", { href: link(url), class: "ja-search__section" }, section), " "] : [];
  return make("p", { class: "ja-search__passage" }, ...from, ...marked(parts), cut ? "…" : "");
}

/** What kind of entry it is and where, how it stands, and when that was last looked at. @param {Item} item */
function labelList(item) {
  const { label, tags, confirmed } = item;
  const old = isOverdue(item) ? [tagElement(["要確認", "old"])] : [];
  const day = confirmed ? [make("li", { class: "ja-search__day" }, `${dayText(confirmed)}確認`)] : [];
  return make(
    "ul",
    { class: "ja-search__meta", role: "list" },
    ...(label ? [make("li", {}, label)] : []),
    ...old,
    ...tags.map(tagElement),
    ...day,
  );
}

/** @param {Tag} tag */
const tagElement = ([text, look]) =>
  make("li", { class: look ? `ja-search__tag ja-search__tag--${look}` : "ja-search__tag" }, text);

/** @param {string} day 2026-11-22 */
const dayText = (day) => new Date(`${day}T00:00`).toLocaleDateString("ja-JP", { dateStyle: "long" });

/** Shows other results; the link that had the focus keeps it. @param {HTMLElement} list @param {HTMLElement[]} items */
export function replaceLinks(list, items) {
  const links = () => Array.from(list.querySelectorAll("a"));
  const before = links().find((one) => one === document.activeElement);
  list.replaceChildren(...items);
  if (before) links().find(({ href }) => href === before.href)?.focus();
}
