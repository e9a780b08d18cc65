// The list of what is in the basket, with buttons that move an entry or take it out.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../entries.js").Shown} Shown
 * @typedef {{path: string, entry: Shown | null}} Item an entry of the basket; null where the site has it no more
 */

const GONE = "この記事は、いまのサイトにありません";

/** @param {Item[]} items @param {((paths: string[], focus: string) => void) | null} change takes the new order; null where it is fixed */
export function itemList(items, change) {
  const paths = items.map(({ path }) => path);
  const lines = items.map(({ path, entry }, at) => {
    const title = entry ? make("a", { href: entry.address }, entry.title) : make("span", {}, `${GONE}（${path}）`);
    const buttons = change ? [buttonsOf(paths, at, entry?.title ?? path, change)] : [];
    return make("li", {}, make("p", { class: "kb-basket__title" }, title), ...buttons);
  });
  return make("ol", { class: "kb-basket__list", role: "list" }, ...lines);
}

/** @param {string[]} paths @param {number} at @param {string} title @param {(paths: string[], focus: string) => void} change */
function buttonsOf(paths, at, title, change) {
  const without = paths.filter((_path, index) => index !== at);
  const moved = (/** @type {number} */ to) => [...without.slice(0, to), paths[at], ...without.slice(to)];
  /** @type {[name: string, next: string[], possible: boolean][]} */ const actions = [
    ["上へ", moved(at - 1), at > 0],
    ["下へ", moved(at + 1), at < paths.length - 1],
    ["出す", without, true],
  ];
  const beside = paths[at + 1] ?? paths[at - 1] ?? ""; // has the focus when this one is out
  const buttons = actions.map(([name, next, possible]) => {
    const id = `${name}-${paths[at]}`;
    const hidden = make("span", { class: "kb-visually-hidden" }, `（${title}）`);
    const button = make(
      "button",
      { type: "button", class: "kb-basket__button", id, disabled: !possible },
      name,
      hidden,
    );
    button.addEventListener("click", () => change(next, next === without ? `${name}-${beside}` : id));
    return button;
  });
  return make("p", { class: "kb-basket__buttons" }, ...buttons);
}

/** Gives the focus to an element, to what is beside it where it takes none, else to the first of the page that does. @param {string} id @param {HTMLElement} root */
export function focusOn(id, root) {
  const there = document.getElementById(id);
  const place = there?.parentElement ?? root;
  const usable = there?.matches(":enabled") ? there : place.querySelector("button:enabled, a");
  if (usable instanceof HTMLElement) usable.focus();
}
