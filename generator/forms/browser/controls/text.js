// A text on one line or several, a number, a day or a month; with a count where there is a limit.
import { make } from "../../../scripts/elements.js";
import { fromOffice, items, oneLine, seen, trimmed } from "../fold.js";
import { Control } from "./control.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Value} Value
 */

const COUNTED = 240; // a longer limit is nobody's worry

export class TextControl extends Control {
  /** @param {Field} field @param {string} id @param {{rows?: number, start?: string, mayWait?: boolean}} [options] */
  constructor(field, id, { rows = 0, start = "", mayWait = false } = {}) {
    super(field, id, "div", mayWait);
    this.start = start.trim();
    this.input = this.makeInput(rows);
    this.count = make("p", { class: "count" });
    const label = make("label", { for: id, class: "label" }, field.title, this.badge);
    const counted = field.limit > 0 && field.limit <= COUNTED && !field.many;
    this.node.append(label, ...this.hint, this.slot, this.input, ...(counted ? [this.count] : []));
    this.input.addEventListener("input", () => this.tellCount());
    this.input.addEventListener("paste", (event) => this.takePasted(/** @type {ClipboardEvent} */ (event)));
    this.fill(start);
  }

  /** @param {number} rows none for one line @returns {HTMLInputElement | HTMLTextAreaElement} */
  makeInput(rows) {
    const shared = { id: this.id, class: "input", "aria-describedby": this.described, autocomplete: "off" };
    if (rows) return make("textarea", { ...shared, rows: String(rows) });
    return make("input", { ...shared, type: "text", inputmode: this.field.form === "number" && "decimal" });
  }

  /** @override */
  get target() {
    return this.input;
  }

  /** @override @returns {Value} */
  value() {
    return this.field.many ? items(this.input.value) : this.text();
  }

  /** The text as one value. */
  text() {
    return trimmed(this.input.value);
  }

  /** @param {ClipboardEvent} event */
  takePasted(event) {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const taken = fromOffice(seen(pasted));
    if (taken === pasted.replace(/\r\n?/g, "\n")) return; // as the browser does it, which can be undone
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.input;
    this.input.setRangeText(taken, selectionStart ?? 0, selectionEnd ?? 0, "end");
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    this.input.value = Array.isArray(value) ? value.join("\n") : String(value ?? "");
    this.tellCount();
  }

  tellCount() {
    const size = [...oneLine(this.text())].length;
    this.count.textContent = `${size}字 / ${this.field.limit}字まで`;
    this.count.classList.toggle("count--over", size > this.field.limit);
  }
}
