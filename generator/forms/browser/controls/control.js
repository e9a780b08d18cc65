// What all controls share: a label, a hint, and a place for what is to be mended.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Fitting} Fitting
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Value} Value
 */

/** Shows a field, gives its value, takes one, and leads to the place of a mistake. */
export class Control {
  /**
   * @param {Field} field
   * @param {string} id
   * @param {"div" | "fieldset"} tag
   * @param {boolean} [mayWait] whether the field belongs to a group that may be left out
   */
  constructor(field, id, tag, mayWait = false) {
    this.field = field;
    this.id = id;
    this.mayWait = mayWait;
    this.node = make(tag, { class: "field" });
    this.slot = make("p", { class: "error", id: `${id}-error`, hidden: true });
  }

  /** What is required in a group that may be left out is required only once the group is begun. */
  get badge() {
    if (!this.field.required) return make("span", { class: "badge" }, "任意");
    if (this.field.later) return make("span", { class: "badge badge--later" }, "公開までに");
    return make("span", { class: "badge badge--must" }, this.mayWait ? "書くなら必須" : "必須");
  }

  /** The hint, where there is one. @returns {HTMLElement[]} */
  get hint() {
    const { description } = this.field;
    return description ? [make("p", { class: "hint", id: `${this.id}-hint` }, description)] : [];
  }

  /** The ids of what describes the control. */
  get described() {
    return this.field.description ? `${this.id}-hint ${this.id}-error` : `${this.id}-error`;
  }

  /** The element that takes the focus. @returns {HTMLElement} */
  get target() {
    return this.node.querySelector("input") ?? this.node;
  }

  /** The control at the rest of a path; one without parts is its own. @param {Path} _path @returns {Control} */
  at(_path) {
    return this;
  }

  /** This control and those inside it. @returns {Iterable<Control>} */
  *all() {
    yield this;
  }

  /** What was answered; "" or nothing in it where nothing was. @returns {Value} */
  value() {
    return "";
  }

  /** Takes an answer, or none. @param {Value | undefined} _value */
  fill(_value) {}

  /** Shows only the parts that fit a choice among them; most have none. @param {Fitting} _tie */
  showFitting(_tie) {}

  /** Shows a message, or none. @param {string} message @param {boolean} warns */
  say(message, warns) {
    const wrong = message !== "" && !warns;
    this.slot.textContent = message;
    this.slot.hidden = !message;
    this.slot.classList.toggle("error--warns", warns);
    this.node.classList.toggle("field--wrong", wrong);
    if (wrong) this.target.setAttribute("aria-invalid", "true");
    else this.target.removeAttribute("aria-invalid");
  }
}

/**
 * A field of one text that no model knows.
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {boolean} [required]
 * @returns {Field}
 */
export function plainField(name, title, description, required = false) {
  const limits = { limit: 0, least: 0, most: 0, lowest: 0, highest: 0 };
  const words = { pattern: "", default: "", sort: "", demanded_by: "", choices: [], parts: [] };
  return { name, title, description, required, form: "text", many: false, ...limits, ...words };
}

/** The button of one choice with its label. @param {Record<string, string>} attributes of the button @param {string} label */
export function choiceElement(attributes, label) {
  return make("div", { class: "choice" }, make("input", attributes), make("label", { for: attributes.id }, label));
}
