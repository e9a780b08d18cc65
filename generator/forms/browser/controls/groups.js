// Groups that can be added and taken away.
import { make } from "../../../scripts/elements.js";
import { Control } from "./control.js";
import { NumberedGroup } from "./group.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Fitting} Fitting
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("./group.js").Maker} Maker
 */

export class GroupsControl extends Control {
  /** @param {Field} field @param {string} id @param {boolean} mayWait @param {Maker} makeControl */
  constructor(field, id, mayWait, makeControl) {
    super(field, id, "fieldset", mayWait);
    this.node.id = id;
    this.node.setAttribute("aria-describedby", this.described);
    this.makeControl = makeControl;
    /** @type {NumberedGroup[]} */ this.groups = [];
    this.made = 0;
    this.list = make("div");
    const button = { type: "button", class: "button button--quiet", id: `${id}-add` };
    this.adder = make("button", button, `${field.title}を追加する`);
    this.adder.addEventListener("click", () => {
      this.add().parts[0].target.focus();
      this.tellChange();
    });
    const legend = make("legend", { class: "label", tabindex: "-1" }, field.title, this.badge);
    this.node.append(legend, ...this.hint, this.slot, this.list, this.adder);
    if (field.required) this.add();
  }

  /** @override */
  get target() {
    return this.groups[0]?.parts[0].target ?? this.adder;
  }

  add() {
    this.made += 1;
    const field = { ...this.field, description: "", many: false };
    const id = `${this.id}-${this.made}`;
    const group = new NumberedGroup(field, id, this.mayWait, this.makeControl, (one) => this.remove(one));
    this.groups.push(group);
    this.list.append(group.node);
    this.number();
    return group;
  }

  /** @param {NumberedGroup} group */
  remove(group) {
    this.groups = this.groups.filter((other) => other !== group);
    group.node.remove();
    this.number();
    this.adder.focus();
    this.tellChange();
  }

  tellChange() {
    this.adder.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** In every group. @override @param {Fitting} tie */
  showFitting(tie) {
    for (const group of this.groups) group.showFitting(tie);
  }

  number() {
    this.groups.forEach((group, place) => group.call(place + 1));
    this.adder.hidden = this.field.most > 0 && this.groups.length >= this.field.most;
  }

  /** The groups that say anything, in their order. */
  filled() {
    return this.groups.filter((group) => group.isFilled());
  }

  /** @override */
  value() {
    return this.filled().map((group) => group.value());
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    this.list.replaceChildren();
    this.groups = [];
    this.made = 0;
    for (const item of Array.isArray(value) ? value : []) this.add().fill(item);
    if (this.field.required && !this.groups.length) this.add();
    this.number();
  }

  /** @override @param {Path} path @returns {Control} */
  at([place, ...rest]) {
    if (place === undefined) return this;
    return (this.filled()[Number(place)] ?? this.groups[0])?.at(rest) ?? this;
  }

  /** @override @returns {Iterable<Control>} */
  *all() {
    yield this;
    for (const group of this.groups) yield* group.all();
  }
}
