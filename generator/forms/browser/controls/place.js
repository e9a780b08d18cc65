// A municipality, typed by its name, its reading or its code; the answer is the code.
import { make } from "../../../scripts/elements.js";
import { nameWithCode } from "../places.js";
import { TextControl } from "./text.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../places.js").PlaceIndex} PlaceIndex
 * @typedef {import("../types.js").Value} Value
 */

const LISTED = 5; // places of one name

export class PlaceControl extends TextControl {
  /** @param {Field} field @param {string} id @param {PlaceIndex} index */
  constructor(field, id, index) {
    super({ ...field, required: true }, id); // where it is asked for, it has to be answered
    this.index = index;
    this.found = make("p", { class: "found", role: "status" });
    this.input.setAttribute("list", "places");
    this.input.addEventListener("input", () => this.tellFound());
    this.node.append(this.found);
  }

  tellFound() {
    const found = this.index.called(this.input.value);
    const names = found.slice(0, LISTED).map(nameWithCode).join("、");
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
