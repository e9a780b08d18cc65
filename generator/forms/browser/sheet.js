// Everything that is asked, and what was answered.
import { Addresses } from "./check/addresses.js";
import { neededBy } from "./check/ties.js";
import { FlagControl } from "./controls/choices.js";
import { plainField } from "./controls/control.js";
import { controlMaker } from "./controls/controls.js";
import { PassageControl } from "./controls/passage.js";
import { TextControl } from "./controls/text.js";
import { Preview } from "./markup/preview.js";
import { Reader } from "./markup/reader.js";
import { Meaning } from "./meant.js";
import { PlaceIndex } from "./places.js";
import { ProposedDays } from "./proposed.js";
import { isGiven } from "./tree.js";

/**
 * @typedef {import("./types.js").Answers} Answers
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Promised} Promised
 * @typedef {import("./types.js").Section} Section
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./controls/control.js").Control} Control
 */

const TEXT_ROWS = 6; // of a text below a heading
const SLUG = "記事のアドレスになります。英小文字・数字・ハイフンで。空のままなら自動で付きます";

export class Sheet {
  /** @param {FormData} data */
  constructor(data) {
    const needsPlace = data.ties.some(({ sort }) => sort === "naming"); // else its size may stand for it
    const makeControl = controlMaker(new PlaceIndex(data.places, data.spelling), needsPlace);
    this.data = data;
    this.meaning = new Meaning(data);
    const later = (/** @type {string} */ name) => data.first.length > 0 && !data.first.includes(name);
    this.controls = new Map(data.fields.map((field) => {
      const waits = later(field.name);
      const parts = field.parts.map((part) => ({ ...part, later: waits && field.required }));
      return [field.name, makeControl({ ...field, parts, later: waits }, `f-${field.name}`, false)];
    }));
    this.reader = new Reader(data.markdown);
    const preview = new Preview(this.reader, new Addresses(data.addresses));
    this.sections = new Map(data.sections.map((section) => {
      return [section.title, sectionControl(section, preview, later(section.title))];
    }));
    this.promises = data.promises.map(promiseControl);
    this.slug = new TextControl(plainField("slug", "ファイル名", SLUG), "f-slug");
    this.days = new ProposedDays(data, this.controls);
    this.days.fill();
  }

  /** Everything as it stands there. @returns {Answers} */
  raw() {
    return {
      kind: this.data.kind,
      slug: String(this.slug.value()),
      agreed: this.promises.every((promise) => promise.value()),
      fields: Object.fromEntries([...answered(this.controls)].filter(([, value]) => isGiven(value))),
      sections: Object.fromEntries(this.written().map((section) => [section.field.name, section.text()])),
    };
  }

  /** What is handed out: what was meant, without what is void. @returns {Answers} */
  answers() {
    const answers = this.meaning.answers(this.raw());
    for (const name of this.voided()) delete answers.fields[name];
    return answers;
  }

  /** The headings whose text is more than what stood there at the start. */
  written() {
    return [...this.sections.values()].filter((section) => section.text() && section.text() !== section.start);
  }

  /** The fields that another choice would need and the one that was made does not. @returns {string[]} */
  voided() {
    const voided = this.data.ties.flatMap((tie) => {
      if (tie.sort !== "naming") return [];
      const needed = neededBy(tie.needs, this.controls.get(tie.name)?.value());
      return tie.needs.flatMap(([, names]) => names).filter((name) => !needed.includes(name));
    });
    const beside = this.data.ties.flatMap((tie) =>
      tie.sort === "beside" && voided.includes(tie.lead) ? [tie.name] : []
    );
    return [...voided, ...beside];
  }

  /** Shows what is meant where that is not what was typed. @param {EventTarget | null} target */
  tidy(target) {
    const control = [...this.all()].find((one) => one.target === target);
    const typed = control?.value() ?? "";
    const meant = control ? this.meaning.value(control.field, typed) : typed;
    if (JSON.stringify(meant) !== JSON.stringify(typed)) control?.fill(meant);
  }

  /** Shows only the fields, and the parts of groups, that something may be answered to. */
  showAsked() {
    for (const tie of this.data.ties) {
      if (tie.sort === "fitting" && tie.alone) this.controls.get(tie.within)?.showFitting(tie);
    }
    const voided = this.voided();
    for (const [name, { node }] of this.controls) node.hidden = voided.includes(name);
  }

  /** Takes answers up again. @param {Answers} answers */
  fill(answers) {
    for (const [name, control] of this.controls) if (name in answers.fields) control.fill(answers.fields[name]);
    for (const [title, control] of this.sections) control.fill(answers.sections[title] ?? control.start);
    this.slug.fill(answers.slug ?? "");
  }

  /** Begins anew. */
  clear() {
    const fields = [...this.controls.values(), this.slug, ...this.promises];
    for (const control of fields) control.fill(control.field.default || undefined);
    for (const control of this.sections.values()) control.fill(control.start);
    this.days.fill();
  }

  /** The control at a place of the answers. @param {Path} path @returns {Control | undefined} */
  at([name, ...rest]) {
    if (name === "sections") return this.sections.get(String(rest[0]));
    if (name === "promises") return this.promises[Number(rest[0])];
    return name === "slug" ? this.slug : this.controls.get(String(name))?.at(rest);
  }

  /** Every control. @returns {Iterable<Control>} */
  *all() {
    for (const control of this.controls.values()) yield* control.all();
    yield* [...this.sections.values(), ...this.promises, this.slug];
  }
}

/** @param {Map<string, Control>} controls @returns {Iterable<[string, Value]>} */
function* answered(controls) {
  for (const [name, control] of controls) yield [name, control.value()];
}

/** @param {Section} section @param {Preview} preview @param {boolean} later */
function sectionControl({ title, label, help, start }, preview, later) {
  const field = { ...plainField(title, label, help, true), form: "body", later };
  return new PassageControl(field, `s-${title}`, { rows: TEXT_ROWS, start }, preview);
}

/** @param {Promised} promise @param {number} place */
function promiseControl({ title, sentence }, place) {
  return new FlagControl({ ...plainField(title, "", "", true), title: `${title}: ${sentence}` }, `promise-${place}`);
}
