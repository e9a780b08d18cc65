// The form itself: what is asked, what is wrong with the answers, the draft, and what is handed out at the end.
import { make } from "../../scripts/elements.js";
import { encode } from "./armouring.js";
import { FormCheck } from "./check/check.js";
import { dayFromToday, now } from "./days.js";
import { firstCount, hasMore, neededCount } from "./page/counts.js";
import { Draft } from "./page/draft.js";
import { fileLink } from "./page/filelink.js";
import { Handout } from "./page/handout.js";
import { Mistakes, unpromised } from "./page/mistakes.js";
import { entryTitles, titleNamed } from "./page/named.js";
import { Progress } from "./page/progress.js";
import { mayWait, onlyLacks, partlyOffer } from "./page/partly.js";
import { readable } from "./page/readable.js";
import { resumeElement } from "./page/resume.js";
import { fileName, placeNames } from "./page/placed.js";
import { numbered, stepElements } from "./page/steps.js";
import { tellStops } from "./page/stopped.js";
import { unpacked } from "./places.js";
import { Sheet } from "./sheet.js";
import { Writer } from "./writer.js";

/**
 * @typedef {import("./types.js").Answers} Answers
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./types.js").Problem} Problem
 */

class Form {
  asked = false; // whether the end was asked for

  /** @param {FormData} data @param {HTMLElement} place @param {HTMLElement} state */
  constructor(data, place, state) {
    this.data = data;
    this.check = new FormCheck(data);
    this.writer = new Writer(data.style);
    this.sheet = new Sheet(data);
    this.draft = new Draft(data.kind, place, () => this.sheet.raw(), (answers) => this.fill(answers));
    this.mistakes = new Mistakes(this.sheet, (problem) => this.check.isPrivate(problem));
    this.handout = new Handout(data.ways);
    this.partly = partlyOffer(() => this.handOut());
    this.progress = new Progress(state);
    const steps = stepElements(this.sheet);
    const lists = [placeNames(data.places), entryTitles(data.entries)];
    const parts = [...lists, this.beginning(), ...steps, this.ending(steps.length + 1)];
    place.replaceChildren(...parts); // a copy that a browser saved holds all of them already
    place.addEventListener("input", () => this.changed());
    place.addEventListener("change", ({ target }) => {
      this.sheet.tidy(target);
      this.sheet.days.followThemes();
      this.changed();
    });
    this.show();
    this.draft.open();
    this.openFor(titleNamed(location.hash, data.entries));
  }

  /** Begins a notice about the entry of a title, if one is named; a draft about another stays among the others. @param {string} title */
  openFor(title) {
    const control = this.sheet.controls.get("entry");
    if (!title || control?.value() === title) return;
    this.draft.begin();
    this.draft.tell("");
    this.fill(null);
    control?.fill(title);
    this.show();
  }

  beginning() {
    const resume = resumeElement(this.data.kind, (answers) => this.resume(answers));
    return make("div", {}, ...fileLink(this.data.kind), ...this.draft.nodes, resume, this.mistakes.node);
  }

  /** @param {number} number of the last part */
  ending(number) {
    const button = make("button", { type: "button", class: "button", id: "finish" }, "内容を確かめて、渡すものを作る");
    button.addEventListener("click", () => this.finish());
    return numbered(number, "確かめて渡す", ...this.sheet.promises.map(({ node }) => node), button, this.handout.node);
  }

  /** Shows answers, or none. @param {Answers | null} answers */
  fill(answers) {
    this.asked = false;
    this.sheet.clear();
    if (answers) this.sheet.fill(answers);
    if (hasMore(this.sheet)) document.getElementById("rest")?.setAttribute("open", "");
    this.show();
  }

  /** @param {Answers} answers */
  resume(answers) {
    this.draft.begin();
    this.fill(answers);
    this.changed();
    this.draft.tell("書きかけを開きました。");
  }

  changed() {
    this.show();
    this.draft.changed();
  }

  show() {
    this.sheet.showAsked();
    this.draft.offer();
    this.handout.hide();
    this.progress.show(neededCount(this.sheet), firstCount(this.sheet));
    this.tell();
  }

  /** Tells what is wrong: personal data at once, the rest once the end was asked for, but not what may wait. @returns {number} */
  tell() {
    const told = this.problems().filter((one) => this.check.isPrivate(one) || (this.asked && !this.waits(one)));
    const offer = this.asked && this.data.kind === "case" && onlyLacks(told) ? this.partly : null;
    const errors = this.mistakes.show(told, offer);
    this.progress.tellMistakes(errors);
    return errors;
  }

  /** @param {Problem} problem */
  waits(problem) {
    return mayWait(problem, this.data.first);
  }

  /** @returns {Problem[]} */
  problems() {
    const answers = this.sheet.answers();
    return [
      ...this.check.problems(answers, dayFromToday()),
      ...this.check.size(this.file(answers)),
      ...this.sheet.promises.flatMap((one, place) => one.value() ? [] : [unpromised(one.field.name, place)]),
    ];
  }

  async finish() {
    this.asked = true;
    if (this.tell()) this.mistakes.lead();
    else await this.handOut();
  }

  async handOut() {
    const answers = { ...this.sheet.answers(), made_at: now() };
    const place = this.data.places.find(([code]) => code === answers.fields.municipality);
    const letter = `${readable(answers, this.data, this.sheet.reader)}\n\n${await encode(answers)}`;
    const lacking = this.mistakes.items(this.problems().filter((one) => this.waits(one)));
    this.handout.show(letter, this.file(answers), answers.slug || fileName(answers, place) || answers.kind, lacking);
  }

  /** @param {Answers} answers @returns {string} */
  file(answers) {
    return this.writer.text(answers, this.data.fields, this.data.sections);
  }
}

const [data, form, state] = ["data", "form", "state"].map((id) => document.getElementById(id));
if (data && form && state) {
  const made = JSON.parse(data.textContent ?? "");
  new Form({ ...made, places: unpacked(made.places) }, form, state);
  tellStops(state);
}
