// The conditions that are chosen, above the results: each is taken away by its button, or all at once.
import { make } from "../../../scripts/elements.js";
import { makeSpan } from "./texts.js";

/**
 * @typedef {import("../service/facets.js").Facet} Facet
 * @typedef {import("../service/facets.js").Chosen} Chosen
 */

/** @param {HTMLElement} place @param {(chosen: Chosen) => void} choose called with what is left */
export function narrowedList(place, choose) {
  /** @param {Facet[]} facets */
  const show = (facets) => {
    const active = facets.flatMap(({ name, values }) =>
      values.filter(({ chosen }) => chosen).map(({ value }) => ({ name, value }))
    );
    const without = (/** @type {number} */ number) => {
      choose(chosenOf(active.filter((_, other) => other !== number)));
      (place.querySelectorAll("button")[number] || place.parentElement)?.focus();
    };
    const chips = active.map((one, number) => chip(one, () => without(number)));
    const all = make("button", { type: "button", class: "ja-search__clear" }, "条件をすべて外す");
    all.addEventListener("click", () => {
      choose({});
      place.parentElement?.focus();
    });
    const list = make("ul", { "aria-label": "選んでいる条件", role: "list" }, ...chips);
    place.replaceChildren(...(active.length ? [list, all] : []));
  };
  return { show };
}

/** @param {{name: string, value: string}[]} active @returns {Chosen} */
function chosenOf(active) {
  /** @type {Chosen} */ const chosen = {};
  for (const { name, value } of active) (chosen[name] ??= []).push(value);
  return chosen;
}

/** @param {{name: string, value: string}} condition @param {() => void} remove */
function chip({ name, value }, remove) {
  const label = `${name}「${value}」を外す`;
  const button = make("button", { type: "button", class: "ja-search__condition", "aria-label": label }, value);
  const cross = makeSpan("", " ×");
  cross.setAttribute("aria-hidden", "true");
  button.append(cross);
  button.addEventListener("click", remove);
  return make("li", {}, button);
}
