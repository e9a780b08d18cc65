// The field in which a reader names the own town, and the towns that are called so.
import { make } from "../../../scripts/elements.js";
import { townName } from "./chosen.js";

/** @typedef {import("./chosen.js").Town} Town */

const SHOWN = 8; // suggestions at once
const COMPOSED = 229; // an Enter that chooses a kanji, in browsers that do not say so
const NOTE = "選ぶと、規模や地域の近い団体の事例が、次からここに並びます。このパソコンにだけ覚え、どこにも送りません。";
const WARD = /(?<=市)[^市]{1,6}区$/; // of a city: it is no municipality, and its city is meant
const LOADING = "市区町村の一覧を読み込んでいます。";
const LOST = "市区町村の一覧を読み込めませんでした。ページを開き直してください。";

/** Asks for the town. @param {HTMLElement} place @param {() => Promise<void>} ready when the names are there @param {(town: Town) => void} choose */
export function askTown(place, ready, choose) {
  const field = make("input", { id: "kb-town-name", type: "text", autocomplete: "off" });
  const label = make("label", { for: field.id }, "うちの町（市区町村名かよみ）");
  const list = make("ul", { class: "kb-town__found" });
  const status = make("p", { role: "status", class: "kb-visually-hidden" });
  const form = make("div", { class: "kb-town__form" }, label, field, list, status);
  /** @type {Town[]} */ let towns = [];
  let absent = LOADING; // what is said of the names while they are not there
  const suggest = () => {
    towns = townsCalled(field.value);
    const buttons = towns.slice(0, SHOWN).map((town) => {
      const choice = townButton(townName(town));
      choice.addEventListener("click", () => choose(town));
      return make("li", {}, choice);
    });
    list.replaceChildren(...buttons);
    status.textContent = saidOf(field.value.trim(), towns.length, absent);
    status.className = towns.length ? "kb-visually-hidden" : "kb-town__note";
  };
  const settle = (/** @type {string} */ said) => {
    absent = said;
    suggest();
  };
  field.addEventListener("focus", () => ready().then(() => settle(""), () => settle(LOST)), { once: true });
  field.addEventListener("input", suggest);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === COMPOSED) return;
    event.preventDefault(); // the button that gets the focus shall not be pressed by the same key
    if (towns.length === 1) choose(towns[0]);
    else list.querySelector("button")?.focus();
  });
  place.replaceChildren(form, make("p", { class: "kb-town__note" }, NOTE));
}

/** @param {string} typed @param {number} count of towns found @param {string} absent */
function saidOf(typed, count, absent) {
  if (absent === LOST) return LOST;
  if (!typed) return "";
  return absent || (count ? `候補が${count}件あります。` : "あてはまる市区町村がありません。");
}

/** @param {string} name */
export const townButton = (name) => make("button", { type: "button", class: "kb-town__choice" }, name);

/** The towns whose name or reading begins so, or whose full name does. @param {string} typed @returns {Town[]} */
function townsCalled(typed) {
  const { kbTowns = [] } = /** @type {typeof globalThis & {kbTowns?: [string, string][]}} */ (globalThis);
  const wanted = asOneKana(typed).replace(WARD, "");
  /** @type {[Town[], Town[]]} */ const found = [[], []];
  for (const [prefecture, rows] of wanted ? kbTowns : []) {
    for (const row of rows.split(";")) {
      const [name, kana, band] = row.split(",");
      const town = { name, prefecture, band: Number(band) };
      if (name.startsWith(wanted) || kana.startsWith(wanted)) found[0].push(town);
      else if (townName(town).startsWith(wanted)) found[1].push(town);
    }
  }
  return found.flat();
}

/** One way of writing kana, letters and blanks. @param {string} text */
const asOneKana = (text) =>
  text.normalize("NFKC").replace(/\s/g, "").replace(
    /[ァ-ヶ]/g,
    (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60),
  );
