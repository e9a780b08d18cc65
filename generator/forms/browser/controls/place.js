// A municipality, typed by its name, its reading or its code; the answer is the code.
import { make } from "../../../scripts/elements.js";
import { nameWithCode, placesCalled } from "../places.js";
import { TextControl } from "./text.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Place} Place
 * @typedef {import("../types.js").Value} Value
 */

const LISTED = 5; // places of one name

export class PlaceControl extends TextControl {
  /** @param {Field} field @param {string} id @param {Place[]} places */
  constructor(field, id, places) {
    super({ ...field, required: true }, id); // where it is asked for, it has to be answered
    this.places = places;
    this.found = make("p", { class: "found", role: "status" });
    this.input.setAttribute("list", "places");
    this.input.addEventListener("input", () => this.tellFound());
    this.node.append(this.found);
  }

  tellFound() {
    const found = placesCalled(this.input.value, this.places);
    const names = found.slice(0, LISTED).map(nameWithCode).join("、");
    this.found.textContent = found.length > 1 ? `同じ名前の自治体があります: ${names}` : names;
  }

  /** @override */
  value() {
    const found = placesCalled(this.input.value, this.places);
    return found.length === 1 ? found[0][0] : this.input.value.trim();
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    const place = this.places?.find(([code]) => code === value); // none are known while it is made
    super.fill(place ? nameWithCode(place) : value);
    if (this.found) this.tellFound();
  }
}
