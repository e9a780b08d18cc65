// The parts of the search page and where they stand.
import { make } from "../../../scripts/elements.js";

const FIELD = "ja-search-query";
export const WIDE = "(min-width: 60em)"; // screens with room for the facets beside the results
const SUGGESTION = "ja-search-suggestion";

/** Puts the empty parts into the page. @param {HTMLElement} root */
export function layOut(root) {
  const field = make("input", {
    id: FIELD,
    type: "search",
    autocomplete: "off",
    "aria-describedby": SUGGESTION,
    class: "ja-search__field",
  });
  const parts = {
    field,
    form: searchForm(field),
    suggestion: make("p", { id: SUGGESTION, class: "ja-search__suggestion" }),
    status: make("p", { role: "status", "aria-live": "polite", class: "ja-search__status" }, "検索を準備しています"),
    facets: make("div", { class: "ja-search__facets" }),
    list: make("ol", { class: "ja-search__list" }),
    more: make("button", { type: "button", class: "ja-search__more", hidden: true }, "もっと見る"),
    help: make("div", { class: "ja-search__help" }),
  };
  const results = make("div", {}, parts.list, parts.more, parts.help);
  const columns = make("div", { class: "ja-search__columns" }, filters(parts.facets), results);
  root.replaceChildren(parts.form, parts.suggestion, parts.status, columns);
  return parts;
}

/** The facets, behind one line where there is no room beside the results. @param {HTMLElement} facets */
const filters = (facets) =>
  make(
    "details",
    { class: "ja-search__filters", open: matchMedia(WIDE).matches },
    make("summary", {}, "絞り込む"),
    facets,
  );

/** @param {HTMLInputElement} field */
function searchForm(field) {
  const label = make("label", { for: FIELD, class: "ja-search__label" }, "困りごとを、ふだんの言葉で入れてください");
  const button = make("button", { type: "submit", class: "ja-search__button" }, "検索");
  const row = make("div", { class: "ja-search__row" }, field, button);
  return make("form", { role: "search", class: "ja-search__form" }, label, row);
}
