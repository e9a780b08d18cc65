// The reader's own town: named once, and this browser alone remembers it.
import { keep, kept } from "../kept.js";

/** @typedef {{name: string, prefecture: string, band: number}} Town `band` counts the sizes of views/towns.py */

const TOWN_KEY = "kb-town"; // of the reader, not of this site: copies in other folders know it, too
export const BANDS = ["over-500k", "over-200k", "over-50k", "over-10k", "under-10k", "prefecture"];

/** What is remembered, if it can be read. @returns {Town | null} */
export function rememberedTown() {
  try {
    const town = JSON.parse(kept(TOWN_KEY) ?? "null");
    const whole = typeof town?.name === "string" && typeof town.prefecture === "string" && town.band in BANDS;
    return whole ? town : null;
  } catch {
    return null;
  }
}

/** @param {Town | null} town null forgets it */
export function rememberTown(town) {
  try {
    keep(TOWN_KEY, town && JSON.stringify(town));
  } catch {
    // a browser that keeps nothing shows what was chosen until the page is left
  }
}

/** @param {Town} town */
export const townName = ({ name, prefecture }) => name === prefecture ? name : prefecture + name;
