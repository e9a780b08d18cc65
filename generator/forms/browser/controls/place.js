// A municipality or another body, typed by its name, its reading or its code; the answer is the code.
import { make } from "../../../scripts/elements.js";
import { item, items } from "../fold.js";
import { nameAndNow, nameWithCode } from "../places.js";
import { TextControl } from "./text.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../places.js").PlaceIndex} PlaceIndex
 * @typedef {import("../types.js").Place} Place
 * @typedef {import("../types.js").Value} Value
 */

const LISTED = 5; // places of one name
const LINES = 3;

export class PlaceControl extends TextControl {
  /** @param {Field} field @param {string} id @param {PlaceIndex} index */
  constructor(field, id, index) {
    super(field, id);
    this.index = index;
    this.found = make("p", { class: "found", role: "status" });
    this.input.setAttribute("list", "places");
    this.input.addEventListener("input", () => this.tellFound());
    this.node.append(this.found);
  }

  tellFound() {
    const found = this.index.called(this.input.value);
    const names = found.slice(0, LISTED).map(nameAndNow).join("、");
    this.found.textContent = found.length > 1 ? `同じ名前の自治体があります: ${names}` : names;
  }

  /** @override */
  value() {
    const found = this.index.called(this.input.value);
    return found.length === 1 ? found[0][0] : this.input.value.trim();
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    const place = this.index?.byCode.get(String(value)); // none are known while it is made
    super.fill(place ? nameWithCode(place) : value);
    if (this.found) this.tellFound();
  }
}

/** Several of them, one on each line. */
export class PlacesControl extends TextControl {
  /** @param {Field} field @param {string} id @param {PlaceIndex} index */
  constructor(field, id, index) {
    super(field, id, { rows: LINES, mayWait: true });
    this.index = index;
    this.found = make("p", { class: "found", role: "status" });
    this.input.addEventListener("input", () => this.tellFound());
    this.node.append(this.found);
  }

  tellFound() {
    const typed = this.typed();
    const known = typed.filter(({ places }) => places.length === 1).map(({ places }) => nameAndNow(places[0]));
    const open = typed.filter(({ places }) => places.length !== 1).map(({ text }) => `「${text}」`);
    const unknown = open.length ? [`1つに決められません: ${open.join("")}`] : [];
    this.found.textContent = [...known, ...unknown].join("、");
  }

  typed() {
    return items(this.input.value.replace(/[、，,]/g, "\n")).map(item).map((text) => ({
      text,
      places: this.index.called(text),
    }));
  }

  /** @override */
  value() {
    return this.typed().map(({ text, places }) => places.length === 1 ? places[0][0] : text);
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    const codes = Array.isArray(value) ? value.map(String) : [];
    super.fill(codes.map((code) => nameOf(this.index.byCode.get(code)) ?? code));
    if (this.found) this.tellFound();
  }
}

/** @param {Place | undefined} place @returns {string | undefined} */
function nameOf(place) {
  return place && nameWithCode(place);
}
