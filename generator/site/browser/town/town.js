// "うちの町": the first page shows what lies near, and cases of the same size bear a mark on every page.
// Without JavaScript the lists by size and prefecture stand for it.
import { make } from "../../../scripts/elements.js";
import { runScript } from "../../../scripts/loading.js";
import { BANDS, rememberedTown, rememberTown } from "./chosen.js";
import { askTown } from "./field.js";
import { showNear } from "./near.js";

/** @typedef {import("./chosen.js").Town} Town */

/** Marks the cases of the reader's size, and shows on the first page what lies near. */
export function offerTown() {
  const town = rememberedTown();
  if (town) markSize(town);
  /** @type {HTMLElement | null} */
  const section = document.querySelector("[data-kb-town]");
  if (section) equipTown(section, town);
}

/** @param {Town} town */
function markSize({ band }) {
  for (const link of document.querySelectorAll(`.kb-chip--band a[href$="bands/${BANDS[band]}.html"]`)) {
    link.textContent += "（うちと同じ規模）";
    link.parentElement?.classList.add("kb-chip--mine");
  }
}

/** @param {HTMLElement} section of the first page @param {Town | null} known */
function equipTown(section, known) {
  const { kbTowns = "", kbNear = "" } = section.dataset;
  const place = make("div");
  section.append(place);
  section.hidden = false;
  const ask = () => askTown(place, () => runScript(kbTowns), choose);
  const askAgain = () => {
    ask();
    place.querySelector("input")?.focus();
  };
  const forget = () => {
    rememberTown(null);
    askAgain();
  };
  /** @param {Town} town */
  const show = async (town) => {
    await runScript(kbNear).catch(() => {}); // then nothing is known, or the page is being left
    if (!showNear(place, town, askAgain, forget)) askAgain();
  };
  /** @param {Town} town */
  async function choose(town) {
    rememberTown(town);
    await show(town);
    place.querySelector("button")?.focus();
  }
  if (known) show(known);
  else ask();
}
