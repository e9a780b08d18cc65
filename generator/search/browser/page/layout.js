// The parts of the search page and where they stand: results before the conditions, whatever stands beside what.
import { make } from "../../../scripts/elements.js";
import { makeSpan } from "./texts.js";

const [FIELD, FILTERS, ORDERED] = ["query", "filters", "sort"].map((name) => `ja-search-${name}`);
export const RESULTS = "ja-search-results";
const PROMPT = "困りごとを、ふだんの言葉で入れてください";
const ORDERS = [["near", "近い順"], ["new", "新しい順"], ["firm", "根拠の強い順"]];
export const WIDE = "(min-width: 60em)"; // screens with room for the facets beside the results

/** Puts the empty parts into the page. @param {HTMLElement} root */
export function layOut(root) {
  const field = make("input", {
    id: FIELD,
    type: "search",
    autocomplete: "off",
    placeholder: PROMPT,
    class: "ja-search__field",
  });
  const orders = ORDERS.map(([value, label]) => make("option", { value }, label));
  const lines = make("div", {});
  const parts = {
    field,
    lines,
    form: searchForm(field, lines),
    status: make("p", { role: "status", "aria-live": "polite", class: "ja-search__status" }, "検索を準備しています"),
    sort: make("select", { id: ORDERED, class: "ja-search__sort" }, ...orders),
    door: make("p", { class: "ja-search__door" }),
    why: make("p", { class: "ja-search__why" }),
    narrowed: make("div", { class: "ja-search__narrowed" }),
    help: make("div", { class: "ja-search__help" }),
    list: make("ol", { class: "ja-search__list", role: "list" }),
    more: make("button", { type: "button", class: "ja-search__more", hidden: true }, "もっと見る"),
    save: make("button", { type: "button", class: "ja-search__save", hidden: true }),
    facets: make("div", { class: "ja-search__facets" }),
    picked: make("div", { class: "ja-search__picked", role: "region", "aria-label": "くらべる事例", hidden: true }),
  };
  root.replaceChildren(jumps(), parts.form, columns(parts), parts.picked);
  return parts;
}

/** @param {Record<"status"|"sort"|"door"|"why"|"narrowed"|"help"|"list"|"more"|"save"|"facets", HTMLElement>} parts */
function columns({ status, sort, door, why, narrowed, help, list, more, save, facets }) {
  const order = make("label", { for: ORDERED, class: "ja-search__order" }, makeSpan("", "並べ方"), sort);
  const bar = make("div", { class: "ja-search__bar" }, status, order, door);
  const found = make("section", { id: RESULTS, tabindex: "-1", "aria-label": "検索結果", class: "ja-search__results" });
  found.append(why, narrowed, help, list, make("div", { class: "ja-search__after" }, more, save));
  return make("div", { class: "ja-search__columns" }, bar, found, filters(facets));
}

/** Ways for the keyboard past what stands between. */
const jumps = () =>
  make(
    "p",
    { class: "ja-search__jumps" },
    make("a", { href: `#${RESULTS}` }, "結果へ"),
    make("a", { href: `#${FILTERS}` }, "条件へ"),
  );

/** The facets, behind one line where there is no room beside the results. @param {HTMLElement} facets */
const filters = (facets) =>
  make(
    "details",
    { id: FILTERS, tabindex: "-1", class: "ja-search__filters", open: matchMedia(WIDE).matches },
    make("summary", {}, "絞り込む"),
    facets,
  );

/** @param {HTMLInputElement} field @param {HTMLElement} lines below it */
function searchForm(field, lines) {
  const label = make("label", { for: FIELD, class: "ja-search__label" }, PROMPT);
  const button = make("button", { type: "submit", class: "ja-search__button" }, "検索");
  const box = make("div", { class: "ja-search__box" }, field, lines);
  const row = make("div", { class: "ja-search__row" }, label, box, button);
  return make("form", { role: "search", class: "ja-search__form" }, row);
}
