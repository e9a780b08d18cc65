// The large field of the first page and the field of the dialog: the search is loaded when one of them is entered.
import { make } from "../../../scripts/elements.js";
import { loadService } from "../loading.js";
import { askingLines } from "./lines.js";

/** @typedef {import("../loading.js").Search} Search */

/** Each field with the element that gets its lines as a first child: below the field, above the results of the dialog. */
const FIELDS = [["[data-kb-search-field]", "[data-kb-search-lines]"], [
  "[data-md-component=search-query]",
  ".md-search__scrollwrap",
]];

const here = document.currentScript;
if (here instanceof HTMLScriptElement) addLines(new URL("../../", here.src).href);

/** @param {string} site address of the site, with a slash at the end */
function addLines(site) {
  /** @type {Promise<Search>|undefined} */ let search;
  const load = () => search ??= loadService(site);
  const source = async (/** @type {string} */ typed, /** @type {number} */ count) => {
    try {
      return await (await load()).meant(typed, count);
    } catch {
      return []; // the field searches without lines as well
    }
  };
  for (const [name, around] of FIELDS) {
    /** @type {HTMLInputElement|null} */ const field = document.querySelector(name);
    /** @type {HTMLElement|null} */ const place = document.querySelector(around);
    if (!field || !place) continue;
    const lines = make("div");
    place.prepend(lines);
    askingLines(field, lines, source, (path) => new URL(path, site).href);
    field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  }
}
