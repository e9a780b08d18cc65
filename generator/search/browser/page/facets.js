// The facets beside the results: a box for every value, with how many pages it would leave.
import { make } from "../../../scripts/elements.js";
import { WIDE } from "./layout.js";
import { makeSpan } from "./texts.js";

const SHOWN = 6;

/**
 * @typedef {import("../service/facets.js").Facet} Facet
 * @typedef {import("../service/facets.js").FacetValue} FacetValue
 * @typedef {import("../service/facets.js").Chosen} Chosen
 */

/** @param {HTMLElement} place @param {string[]} first names of facets that are open from the beginning @param {(chosen: Chosen) => void} choose called when the reader has chosen */
export function facetList(place, first, choose) {
  /** @type {Map<string, boolean>} facets opened or closed by hand */ const touched = new Map();
  const boxes = () => Array.from(place.querySelectorAll("input"));
  place.addEventListener("change", () => choose(chosenIn(boxes())));

  /** Shows the facets again; the box that had the focus keeps it. @param {Facet[]} facets */
  const show = (facets) => {
    const before = boxes().find((box) => box === document.activeElement);
    place.replaceChildren(
      ...facets.filter(({ values }) => values.length).map((facet) => facetElement(facet, touched, first)),
    );
    if (before) boxes().find(({ name, value }) => name === before.name && value === before.value)?.focus();
  };
  return { show };
}

/** @param {HTMLInputElement[]} boxes @returns {Chosen} */
function chosenIn(boxes) {
  /** @type {Chosen} */ const chosen = {};
  for (const { name, value, checked } of boxes) if (checked) (chosen[name] ??= []).push(value);
  return chosen;
}

/** @param {Facet} facet @param {Map<string, boolean>} touched @param {string[]} first */
function facetElement(facet, touched, first) {
  const { name } = facet;
  const summary = make("summary", {}, name);
  const legend = make("legend", { class: "ja-search__hidden" }, `${name}で絞り込む`);
  const choices = make("fieldset", {}, legend, ...choiceElements(facet, touched));
  return folded("ja-search__facet", name, touched, isOpen(facet, first), summary, choices);
}

/** The values of a facet: those that few look for are behind a line that counts them. @param {Facet} facet @param {Map<string, boolean>} touched */
function choiceElements({ name, values }, touched) {
  const elements = values.map((value) => choiceElement(name, value));
  const others = values.slice(SHOWN);
  if (others.length < 2) return elements;
  const summary = make("summary", {}, `ほかの${name}（${others.length}）`);
  const open = others.some(({ chosen }) => chosen);
  const rest = folded("ja-search__others", `${name}/`, touched, open, summary, ...elements.splice(SHOWN));
  return [...elements, rest];
}

/** What opens and closes, and stays as it was put by hand. @param {string} look @param {string} key @param {Map<string, boolean>} touched @param {boolean} otherwise @param {HTMLElement} summary @param {...Node} content */
function folded(look, key, touched, otherwise, summary, ...content) {
  const open = touched.get(key) ?? otherwise;
  const details = make("details", { class: look, open }, summary, ...content);
  summary.addEventListener("click", () => touched.set(key, !details.open)); // before it opens or closes
  return details;
}

/** Whether a facet is open before anybody has touched it: what most look for is, where there is room all are. @param {Facet} facet @param {string[]} first */
const isOpen = ({ name, values }, first) =>
  first.includes(name) || values.some(({ chosen }) => chosen) || matchMedia(WIDE).matches;

/** @param {string} name @param {FacetValue} value */
function choiceElement(name, { value, count, chosen }) {
  const box = make("input", { type: "checkbox", name, value });
  box.checked = chosen;
  return make("label", { class: "ja-search__choice" }, box, makeSpan("", `${value}（${count}件）`));
}
