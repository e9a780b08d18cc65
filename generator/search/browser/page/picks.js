// Choosing results to compare: a box for each that can be, and a bar with the way to the page that compares them.
import { make } from "../../../scripts/elements.js";
import { RESULTS } from "./layout.js";
import { makeSpan } from "./texts.js";

/** @typedef {import("../service/results.js").Item} Item */

const [LEAST, MOST] = [2, 4];

/** @param {HTMLElement} bar @param {string|undefined} page address of the page that compares, if there is one */
export function picks(bar, page) {
  /** @type {Set<string>} */ const chosen = new Set();
  /** @type {Map<string, HTMLInputElement>} */ const boxes = new Map();

  const tell = () => {
    for (const [name, box] of boxes) box.disabled = chosen.size >= MOST && !chosen.has(name);
    bar.hidden = !chosen.size;
    bar.replaceChildren(...(page ? barElements(page, [...chosen], clear) : []));
  };
  const clear = () => {
    const shown = [...chosen].map((name) => boxes.get(name)).filter((box) => box?.isConnected);
    chosen.clear();
    for (const box of boxes.values()) box.checked = false;
    tell();
    (shown.pop() ?? document.getElementById(RESULTS))?.focus(); // the button that was pressed is gone
  };
  /** Chooses what a reader had chosen before. @param {string[]} names */
  const take = (names) => {
    chosen.clear();
    names.slice(0, MOST).forEach((name) => chosen.add(name));
    tell();
  };
  /** The box of a result; null for one that cannot be compared. @param {Item} item */
  const box = ({ compared, title }) => {
    if (!page || !compared) return null;
    const input = make("input", { type: "checkbox", value: compared });
    input.checked = chosen.has(compared);
    input.disabled = chosen.size >= MOST && !input.checked;
    input.addEventListener("change", () => {
      if (input.checked) chosen.add(compared);
      else chosen.delete(compared);
      tell();
    });
    boxes.set(compared, input);
    const label = makeSpan("", "くらべる");
    return make("label", { class: "ja-search__pick" }, input, label, makeSpan("ja-search__hidden", `（${title}）`));
  };
  return { box, take, names: () => [...chosen] };
}

/** @param {string} page @param {string[]} names @param {() => void} clear */
function barElements(page, names, clear) {
  const address = `${page}?${new URLSearchParams(names.map((name) => ["c", name]))}`;
  const said = names.length < LEAST
    ? make("p", {}, "もう1件選ぶと、並べてくらべられます（4件まで）")
    : make("p", {}, make("a", { href: address, class: "ja-search__button" }, `選んだ${names.length}件をくらべる`));
  const stop = make("button", { type: "button", class: "ja-search__clear" }, "選ぶのをやめる");
  stop.addEventListener("click", clear);
  return [said, stop];
}
