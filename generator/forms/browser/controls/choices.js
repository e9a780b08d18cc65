// Words to choose from: one of them, any of them, or yes and no.
import { make } from "../../../scripts/elements.js";
import { choiceElement, Control } from "./control.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Value} Value
 */

const MANY = 24; // more are scrolled through

/** Several words under one legend. */
class Choices extends Control {
  /** @param {Field} field @param {string} id @param {string} type of the buttons @param {boolean} mayWait */
  constructor(field, id, type, mayWait) {
    super(field, id, "fieldset", mayWait);
    this.node.id = id;
    this.node.setAttribute("aria-describedby", this.described);
    const legend = make("legend", { class: "label", tabindex: "-1" }, field.title, this.badge);
    const buttons = field.choices.map(([value, label], number) =>
      choiceElement({ type, name: id, value, id: `${id}-${number}` }, label)
    );
    this.choices = make("div", { class: buttons.length > MANY ? "choices choices--many" : "choices" }, ...buttons);
    this.node.append(legend, ...this.hint, this.slot, this.choices);
  }

  /** What is chosen. @returns {string[]} */
  chosen() {
    return Array.from(this.choices.querySelectorAll("input")).filter(({ checked }) => checked).map(({ value }) =>
      value
    );
  }

  /** @param {unknown[]} values */
  choose(values) {
    for (const button of this.choices.querySelectorAll("input")) button.checked = values.includes(button.value);
  }
}

/** One of a few words; where none is needed, a word for none. */
export class ChoiceControl extends Choices {
  /** @param {Field} field @param {string} id @param {boolean} mayWait */
  constructor(field, id, mayWait) {
    super(field, id, "radio", mayWait);
    const needed = (field.required && !mayWait) || field.default;
    const none = { type: "radio", name: id, value: "", id: `${id}-none` };
    if (!needed) this.choices.append(choiceElement(none, "書かない"));
    this.fill(field.default);
  }

  /** @override */
  value() {
    return this.chosen()[0] ?? "";
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    this.choose([value ?? ""]);
  }
}

/** Any of some words. */
export class ChecksControl extends Choices {
  /** @param {Field} field @param {string} id @param {boolean} mayWait */
  constructor(field, id, mayWait) {
    super(field, id, "checkbox", mayWait);
  }

  /** @override */
  value() {
    return this.chosen();
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    this.choose(Array.isArray(value) ? value : []);
  }
}

/** Yes or no. */
export class FlagControl extends Control {
  /** @param {Field} field @param {string} id */
  constructor(field, id) {
    super(field, id, "div");
    this.input = make("input", { type: "checkbox", id, "aria-describedby": this.described });
    const label = make("label", { for: id }, field.title);
    this.node.append(this.slot, make("div", { class: "choice" }, this.input, label), ...this.hint);
  }

  /** @override */
  value() {
    return this.input.checked ? "true" : "";
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    this.input.checked = value === "true";
  }
}
