// Several fields that belong together, once or as often as they are added.
import { make } from "../../../scripts/elements.js";
import { neededBy } from "../check/ties.js";
import { dayFromToday } from "../days.js";
import { isGiven } from "../tree.js";
import { Control } from "./control.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Fitting} Fitting
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../types.js").Values} Values
 * @typedef {(field: Field, id: string, mayWait: boolean) => Control} Maker
 */

const TODAY = "accessed_on"; // the day that stands there by itself

export class GroupControl extends Control {
  /** @param {Field} field @param {string} id @param {boolean} mayWait @param {Maker} makeControl */
  constructor(field, id, mayWait, makeControl) {
    super(field, id, "fieldset", mayWait);
    this.node.id = id;
    this.node.setAttribute("aria-describedby", this.described);
    this.legend = make("legend", { class: "label", tabindex: "-1" }, field.title, this.badge);
    this.parts = field.parts.map((part) => makeControl(part, `${id}-${part.name}`, mayWait));
    this.node.append(this.legend, ...this.hint, this.slot, ...this.parts.map(({ node }) => node));
  }

  /** @override @returns {HTMLElement} */
  get target() {
    return this.legend;
  }

  /** Of the parts that one choice or another needs it shows those of the choice that was made. @override @param {Fitting} tie */
  showFitting({ name, needs }) {
    const needed = neededBy(needs, this.value()[name]);
    const other = needs.flatMap(([, names]) => names).filter((one) => !needed.includes(one));
    for (const { field, node } of this.parts) node.hidden = other.includes(field.name);
  }

  /** What was answered to the parts that are asked. @override @returns {Values} */
  value() {
    const asked = this.parts.filter(({ node }) => !node.hidden);
    const values = asked.map((part) => /** @type {[string, Value]} */ ([part.field.name, part.value()]));
    return Object.fromEntries(values.filter(([, value]) => isGiven(value)));
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    const given = typeof value === "object" && !Array.isArray(value) ? value : {};
    for (const part of this.parts) part.fill(given[part.field.name] ?? (part.field.default || undefined));
  }

  /** @override @param {Path} path @returns {Control} */
  at([name, ...rest]) {
    return this.parts.find((part) => part.field.name === name)?.at(rest) ?? this;
  }

  /** @override @returns {Iterable<Control>} */
  *all() {
    yield this;
    for (const part of this.parts) yield* part.all();
  }

  /** Whether it says more than what stands there by itself: a day, and choices that most make. */
  isFilled() {
    const values = this.value();
    return this.parts.some(({ field: { name, default: usual } }) =>
      name in values && name !== TODAY && (!usual || values[name] !== usual)
    );
  }
}

/** One of several groups: it has a number, and can be taken away. */
export class NumberedGroup extends GroupControl {
  /** @param {Field} field @param {string} id @param {boolean} mayWait @param {Maker} makeControl @param {(group: NumberedGroup) => void} remove */
  constructor(field, id, mayWait, makeControl, remove) {
    super(field, id, mayWait, makeControl);
    this.remover = make("button", { type: "button", class: "button button--quiet" });
    this.remover.addEventListener("click", () => remove(this));
    this.node.append(this.remover);
    this.parts.find((part) => part.field.name === TODAY)?.fill(dayFromToday());
  }

  /** @param {number} number from 1 */
  call(number) {
    const name = `${this.field.title} ${number}`;
    this.legend.textContent = name;
    this.remover.textContent = `${name}を消す`;
  }
}
