// Tables that are wider than their place scroll in it. The keyboard reaches them there, which older browsers do not see to.

const WRAPPED = ".md-typeset__scrollwrap"; // as the theme wraps the tables of texts once the document is there
const NAMED = { tabindex: "0", role: "region", "aria-label": "横に長い表" };

/** Lets the keyboard reach the tables that are too wide, also after the window or the letters have changed. */
export function reachTables() {
  const watcher = new ResizeObserver((seen) => seen.forEach(({ target }) => reach(target)));
  addEventListener("DOMContentLoaded", () => {
    for (const place of document.querySelectorAll(WRAPPED)) watcher.observe(place);
  });
}

/** @param {Element} place */
function reach(place) {
  const isWide = place.scrollWidth > place.clientWidth;
  for (const [name, value] of Object.entries(NAMED)) {
    if (isWide) place.setAttribute(name, value);
    else place.removeAttribute(name);
  }
}
