/**
 * One control for each form of field: it shows itself, gives its value, takes one, and leads to the place of a mistake.
 */
"use strict";

/**
 * @param {string} tag
 * @param {{[name: string]: string | boolean}} attributes Those that are false or empty are left out.
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
function kbElement(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== "") element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** What all controls share: a label, a hint, and a place for what is to be mended. */
class KbControl {
  /** @param {Field} field @param {string} id */
  constructor(field, id) {
    this.field = field;
    this.id = id;
    this.slot = kbElement("p", { class: "error", id: `${id}-error`, hidden: true });
    this.hint = kbElement("p", { class: "hint", id: `${id}-hint` }, field.description);
  }

  /** What is required in a group that may be left out is required only once the group is begun. */
  get badge() {
    const must = this.field.mayWait ? "書くなら必須" : "必須";
    return kbElement("span", { class: this.field.required ? "badge badge--must" : "badge" }, this.field.required ? must : "任意");
  }

  get described() {
    return this.field.description ? `${this.id}-hint ${this.id}-error` : `${this.id}-error`;
  }

  /** The element that takes the focus. */
  get target() {
    return this.input;
  }

  /** Return the control at the rest of a path; a control without parts is its own. */
  at() {
    return this;
  }

  /** Yield this control and those inside it. */
  *all() {
    yield this;
  }

  /** Show a message, or none. @param {string} message @param {boolean} warns */
  say(message, warns) {
    this.slot.textContent = message;
    this.slot.hidden = !message;
    this.slot.classList.toggle("error--warns", warns);
    this.node.classList.toggle("field--wrong", Boolean(message) && !warns);
    if (message && !warns) this.target.setAttribute("aria-invalid", "true");
    else this.target.removeAttribute("aria-invalid");
  }

  /** @param {HTMLElement} input */
  labelled(input, ...more) {
    this.input = input;
    const label = kbElement("label", { for: this.id, class: "label" }, this.field.title, this.badge);
    const hint = this.field.description ? [this.hint] : [];
    return kbElement("div", { class: "field" }, label, ...hint, this.slot, input, ...more);
  }

  /** A group of boxes or fields under one legend. */
  grouped(...children) {
    const legend = kbElement("legend", { class: "label", tabindex: "-1" }, this.field.title, this.badge);
    this.input = legend;
    const hint = this.field.description ? [this.hint] : [];
    return kbElement("fieldset", { class: "field", id: this.id, "aria-describedby": this.described }, legend, ...hint, this.slot, ...children);
  }
}

/** A text on one line or several, a number, a day or a month; with a count where there is a limit. */
class KbText extends KbControl {
  constructor(field, id, { rows = 0, start = "" } = {}) {
    super(field, id);
    const shared = { id, class: "input", "aria-describedby": this.described, autocomplete: "off" };
    const numeric = field.form === "number";
    this.joined = rows > 0 && field.limit > 0 && !field.many;
    const input = rows ? kbElement("textarea", { ...shared, rows: String(rows) }) : kbElement("input", { ...shared, type: "text", inputmode: numeric ? "decimal" : "" });
    this.count = kbElement("p", { class: "count" });
    this.node = this.labelled(input, ...(field.limit && field.limit <= 200 && !field.many ? [this.count] : []));
    input.addEventListener("input", () => this.counted());
    input.addEventListener("change", () => this.tidy());
    this.fill(start);
  }

  value() {
    if (this.joined) return kbJoined(this.input.value);
    return this.field.many ? this.input.value.split("\n").map((line) => line.trim()).filter(Boolean) : this.input.value.replace(/\r\n?/g, "\n").replace(/^[ \t\n]+|[ \t\n]+$/g, "");
  }

  fill(value) {
    this.input.value = Array.isArray(value) ? value.join("\n") : (value ?? "");
    this.counted();
  }

  counted() {
    const size = [...this.value()].length;
    this.count.textContent = `${size}字 / ${this.field.limit}字まで`;
    this.count.classList.toggle("count--over", size > this.field.limit);
  }

  /** What an input method or a pasted text brings along is put right without a word. */
  tidy() {
    if (this.joined) this.input.value = this.value();
    if (this.field.name === "questions") this.input.value = kbHalfWidthChoices(this.input.value);
    if (!["number", "day", "month"].includes(this.field.form)) return;
    const plain = this.input.value.normalize("NFKC").trim();
    this.input.value = kbIsoDate(plain) || plain.replace(/(?<=\d),(?=\d)/g, "");
  }
}

/** A pasted text on one line: Japanese needs nothing where a line broke, words of Latin letters a space. @returns {string} */
function kbJoined(text) {
  return text.trim().replace(/(.?)[ \t]*(?:\r?\n)+[ \t\u3000]*(?=(.?))/gs, (_all, before, after) => (/[\w.,]/.test(before) && /\w/.test(after) ? `${before} ` : before));
}

/** （A｜B） as an input method types it → (A|B); other parentheses stay. @returns {string} */
function kbHalfWidthChoices(text) {
  return text.replace(/[(（]([^()（）\n]*[|｜][^()（）\n]*)[)）]/g, (_all, words) => `(${words.replaceAll("｜", "|")})`);
}

/** A day or month as clerks type it, also of a Japanese era → as the files have it, or "". `dates.py` reads the same. @returns {string} */
function kbIsoDate(plain) {
  const eras = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 };
  const parts = /^(?:(令和|平成|昭和|[RHS])\.?(\d{1,2}|元)|(\d{4}))[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?|月)?$/.exec(plain.replaceAll(" ", ""));
  if (!parts) return "";
  const [, era, ofEra, year, ...rest] = parts;
  const western = year ?? String(eras[era] + (ofEra === "元" ? 1 : Number(ofEra)));
  return [western, ...rest.filter(Boolean).map((part) => part.padStart(2, "0"))].join("-");
}

/** One of a few words: buttons; of many: a list that unfolds. */
class KbChoice extends KbControl {
  constructor(field, id) {
    super(field, id);
    const buttons = field.choices.map(([value, label], number) => {
      const input = kbElement("input", { type: "radio", name: id, value, id: `${id}-${number}` });
      return kbElement("div", { class: "choice" }, input, kbElement("label", { for: `${id}-${number}` }, label));
    });
    const none = kbElement("input", { type: "radio", name: id, value: "", id: `${id}-none` });
    const without = kbElement("div", { class: "choice" }, none, kbElement("label", { for: `${id}-none` }, "書かない"));
    const choices = [...buttons, ...((field.required && !field.mayWait) || field.default ? [] : [without])];
    this.node = this.grouped(kbElement("div", { class: "choices" }, ...choices));
    this.fill(field.default);
  }

  get target() {
    return this.node.querySelector("input");
  }

  value() {
    return this.node.querySelector("input:checked")?.value ?? "";
  }

  fill(value) {
    for (const input of this.node.querySelectorAll("input")) input.checked = input.value === (value ?? "") && (Boolean(value) || input.id.endsWith("-none"));
  }
}

/** Any of some words. */
class KbChecks extends KbControl {
  constructor(field, id) {
    super(field, id);
    const boxes = field.choices.map(([value, label], number) => {
      const input = kbElement("input", { type: "checkbox", value, id: `${id}-${number}` });
      return kbElement("div", { class: "choice" }, input, kbElement("label", { for: `${id}-${number}` }, label));
    });
    this.node = this.grouped(kbElement("div", { class: "choices" }, ...boxes));
  }

  get target() {
    return this.node.querySelector("input") ?? this.input;
  }

  value() {
    return [...this.node.querySelectorAll("input:checked")].map((input) => input.value);
  }

  fill(value) {
    for (const input of this.node.querySelectorAll("input")) input.checked = (value ?? []).includes(input.value);
  }
}

/** Yes or no. */
class KbFlag extends KbControl {
  constructor(field, id) {
    super(field, id);
    this.input = kbElement("input", { type: "checkbox", id, "aria-describedby": this.described });
    const label = kbElement("label", { for: id }, field.title);
    this.node = kbElement("div", { class: "field" }, this.slot, kbElement("div", { class: "choice" }, this.input, label), this.hint);
  }

  value() {
    return this.input.checked ? "true" : "";
  }

  fill(value) {
    this.input.checked = value === "true";
  }
}

/** A municipality, typed by its name, its reading or its code; the answer is the code. */
class KbPlace extends KbText {
  static places = [];
  static required = false;

  constructor(field, id) {
    super({ ...field, title: "自治体", limit: 0, description: "名前、よみ、6桁のコードのどれかを入れ、候補から選んでください" }, id);
    this.input.setAttribute("list", "places");
    this.found = kbElement("p", { class: "found", role: "status" });
    this.node.append(this.found);
    this.input.addEventListener("input", () => this.tell());
  }

  /** It stands there only while it is needed. */
  get badge() {
    return kbElement("span", { class: "badge badge--must" }, "必須");
  }

  /** The places that are called as typed, or else those that are but for their last character (石狩 → 石狩市). */
  matches() {
    const typed = this.input.value.normalize("NFKC").replace(/\s/g, "");
    const code = /(\d{6})\)?$/.exec(typed)?.[1] ?? typed;
    const called = KbPlace.places.filter(([own, name, prefecture, kana]) => [own, name, kana, prefecture + name].includes(code));
    if (called.length || !typed) return called;
    return KbPlace.places.filter(([, name, prefecture]) => [name, prefecture + name].some((full) => full.slice(0, -1) === typed));
  }

  tell() {
    const found = this.matches();
    const names = found.slice(0, 5).map(([code, name, prefecture]) => `${kbFullName(name, prefecture)}(${code})`).join("、");
    this.found.textContent = found.length > 1 ? `同じ名前の自治体があります: ${names}` : names;
  }

  value() {
    const found = this.matches();
    return found.length === 1 ? found[0][0] : this.input.value.trim();
  }

  fill(value) {
    const place = KbPlace.places.find(([code]) => code === value);
    this.input.value = place ? `${kbFullName(place[1], place[2])}(${place[0]})` : (value ?? "");
    if (this.found) this.tell();
  }
}

/** @param {string} name @param {string} prefecture @returns {string} */
function kbFullName(name, prefecture) {
  return name === prefecture ? name : prefecture + name;
}

/** Several fields that belong together. */
class KbGroup extends KbControl {
  constructor(field, id) {
    super(field, id);
    const mayWait = field.mayWait || (!field.required && !field.listed);
    this.parts = field.parts.map((part) => kbControl({ ...part, mayWait }, `${id}-${part.name}`));
    this.node = this.grouped(...this.parts.map((part) => part.node));
  }

  value() {
    const values = this.parts.map((part) => [part.field.name, part.value()]).filter(([, value]) => kbIsGiven(value));
    return Object.fromEntries(values);
  }

  fill(value) {
    for (const part of this.parts) part.fill(value?.[part.field.name]);
  }

  at(name, ...rest) {
    return this.parts.find((part) => part.field.name === name)?.at(...rest) ?? this;
  }

  *all() {
    yield this;
    for (const part of this.parts) yield* part.all();
  }
}

/** Groups that can be added and taken away. */
class KbGroups extends KbControl {
  constructor(field, id) {
    super(field, id);
    this.groups = [];
    this.made = 0;
    this.list = kbElement("div", {});
    this.adder = kbElement("button", { type: "button", class: "button button--quiet", id: `${id}-add` }, `${field.title}を追加する`);
    this.adder.addEventListener("click", () => this.add().parts[0].target.focus());
    this.node = this.grouped(this.list, this.adder);
    if (field.required) this.add();
  }

  get target() {
    return this.groups[0]?.parts[0].target ?? this.adder;
  }

  add() {
    this.made += 1;
    const group = new KbGroup({ ...this.field, description: "", many: false, listed: true }, `${this.id}-${this.made}`);
    const remover = kbElement("button", { type: "button", class: "button button--quiet" });
    remover.addEventListener("click", () => this.remove(group));
    group.node.append(remover);
    group.remover = remover;
    this.groups.push(group);
    this.list.append(group.node);
    for (const part of group.parts) if (part.field.name === "accessed_on") part.fill(kbToday());
    this.number();
    return group;
  }

  remove(group) {
    this.groups = this.groups.filter((other) => other !== group);
    group.node.remove();
    this.number();
    this.adder.focus();
    this.adder.dispatchEvent(new Event("input", { bubbles: true }));
  }

  number() {
    this.groups.forEach((group, place) => {
      const name = `${this.field.title} ${place + 1}`;
      group.input.textContent = name;
      group.remover.textContent = `${name}を消す`;
    });
    this.adder.hidden = this.field.most > 0 && this.groups.length >= this.field.most;
  }

  value() {
    return this.groups.map((group) => group.value()).filter(kbIsFilled);
  }

  fill(value) {
    for (const group of [...this.groups]) group.node.remove();
    this.groups = [];
    this.made = 0;
    for (const item of value ?? []) this.add().fill(item);
    if (this.field.required && !this.groups.length) this.add();
    this.number();
  }

  at(place, ...rest) {
    const filled = this.groups.filter((group) => kbIsFilled(group.value()));
    return place === undefined ? this : ((filled[place] ?? this.groups[0])?.at(...rest) ?? this);
  }

  *all() {
    yield this;
    for (const group of this.groups) yield* group.all();
  }
}

/** Whether a group says more than the day that stands there by itself. */
function kbIsFilled(value) {
  return Object.keys(value).some((name) => name !== "accessed_on");
}

/** @param {Value} value @returns {boolean} */
function kbIsGiven(value) {
  return typeof value === "object" ? Object.keys(value).length > 0 : value !== "";
}

/** The day of the person's own clock. @returns {string} */
function kbToday(after = 0) {
  const day = new Date();
  day.setDate(day.getDate() + after);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
}

/**
 * Return the control that fits a field.
 * @param {Field} field
 * @param {string} id
 * @returns {KbControl}
 */
function kbControl(field, id) {
  if (field.name === "municipality") return new KbPlace(field, id);
  if (field.form === "group") return field.many ? new KbGroups(field, id) : new KbGroup(field, id);
  if (field.form === "flag") return new KbFlag(field, id);
  if (field.choices.length) return field.many ? new KbChecks(field, id) : new KbChoice(field, id);
  if (!field.many) return new KbText(field, id, { rows: field.limit > 80 && !field.pattern.includes("a-z") && !["title", "publisher", "url"].includes(field.name) ? 3 : 0 });
  return new KbText({ ...field, description: `${field.description}。1行に1つずつ` }, id, { rows: 3 });
}
