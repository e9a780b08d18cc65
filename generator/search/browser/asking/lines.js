// The questions below a field while one types: a combobox with a listbox (WAI-ARIA), safe beside input methods.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../service/questions.js").Question} Question
 * @typedef {(typed: string, count: number) => Question[] | Promise<Question[]>} Source the questions that may be meant
 */

const LINES = 5;
const LINES_PAUSE = 30; // ms: keys that come faster than this are answered together
const CONVERTING = 229; // key code of keys that belong to an input method, also right after it has ended
const STEPS = new Map([["ArrowDown", 1], ["ArrowUp", -1]]);

class Lines {
  /** @type {Question[]} */ shown = [];
  active = -1; // the chosen line; −1 is the field itself
  asked = 0; // an answer that comes after a later question is passed over
  timer = 0;

  /** @param {HTMLInputElement} field @param {HTMLElement} place in which the lines stand last @param {Source} source @param {(path: string) => string} link */
  constructor(field, place, source, link) {
    this.field = field;
    this.source = source;
    this.link = link;
    const id = `${field.id || "ja-search-field"}-lines`;
    this.list = make("ul", { id, role: "listbox", "aria-label": "近い質問", class: "ja-search__lines", hidden: true });
    this.told = make("p", { "aria-live": "polite", class: "ja-search__told" });
    place.append(this.list, this.told);
    const described = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" };
    for (const [name, value] of Object.entries(described)) field.setAttribute(name, value);
    this.listen();
  }

  listen() {
    const { field, list } = this;
    field.addEventListener("input", () => this.askSoon());
    field.addEventListener("keydown", (event) => this.key(event), true);
    field.addEventListener("blur", () => this.left());
    field.form?.addEventListener("submit", () => this.close());
    field.form?.addEventListener("reset", () => this.close());
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", ({ target }) => {
      const line = target instanceof Element && target.closest("li");
      if (line) this.open(Array.from(list.children).indexOf(line));
    });
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), LINES_PAUSE);
  }

  async ask() {
    const number = ++this.asked;
    const questions = this.field.value.trim() ? await this.source(this.field.value, LINES) : [];
    if (number === this.asked && document.activeElement === this.field) this.show(questions);
  }

  /** @param {Question[]} questions */
  show(questions) {
    this.shown = questions;
    this.list.replaceChildren(
      ...questions.map(({ text }, i) => make("li", { id: `${this.list.id}-${i}`, role: "option" }, text)),
    );
    this.list.hidden = !questions.length;
    this.field.setAttribute("aria-expanded", String(questions.length > 0));
    this.told.textContent = questions.length ? `近い質問が${questions.length}件あります。` : "";
    this.choose(-1);
  }

  /** Lines that lie over others go with the focus; those that others stand below stay, or what is clicked there would move. */
  left() {
    if (getComputedStyle(this.list).position === "absolute") this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.asked++;
    if (this.shown.length) this.show([]);
  }

  /** @param {number} line */
  choose(line) {
    this.active = line;
    Array.from(this.list.children).forEach((one, i) => one.setAttribute("aria-selected", String(i === line)));
    if (line < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${this.list.id}-${line}`);
  }

  /** @param {number} line */
  open(line) {
    location.href = this.link(this.shown[line].url);
  }

  /** Takes the keys that are meant for the lines; all others are the field's. @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing || event.keyCode === CONVERTING) return event.stopPropagation(); // the theme would close its dialog
    const step = STEPS.get(event.key);
    if (step && !this.shown.length && event.altKey) this.ask();
    else if (!this.shown.length) return;
    else if (step) this.choose(stepped(this.active, step, this.shown.length));
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.open(this.active);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** The next line, round over the field itself. @param {number} active @param {number} step @param {number} count */
const stepped = (active, step, count) => ((active + 1 + step + count + 1) % (count + 1)) - 1;

/** @param {HTMLInputElement} field @param {HTMLElement} place @param {Source} source @param {(path: string) => string} link */
export const askingLines = (field, place, source, link) => new Lines(field, place, source, link);
