/**
 * The form itself: its parts in order, the draft, the list of mistakes, and what is handed out at the end.
 */
"use strict";

class KbForm {
  /** @param {object} data What form.py made. @param {HTMLElement} place @param {HTMLElement} state */
  constructor(data, place, state) {
    this.data = data;
    this.check = new KbCheck(data);
    this.writer = new KbWriter(data.style);
    this.key = `kyoso-form-${data.kind}`;
    this.asked = false;
    this.waiting = false;
    KbPlace.places = data.places;
    this.controls = new Map();
    this.sections = new Map();
    place.append(this.placeNames(), this.beginning(), ...data.steps.map((step, number) => this.step(step, number + 1)), this.ending(data.steps.length + 1));
    this.bar(state);
    this.start();
    place.addEventListener("input", () => this.changed());
    place.addEventListener("change", () => this.changed());
    window.addEventListener("pagehide", () => this.waiting && this.keep());
    this.restore();
    this.show();
  }

  // What it consists of

  placeNames() {
    const options = this.data.places.map(([code, name, prefecture, kana]) => kbElement("option", { value: `${kbFullName(name, prefecture)}(${code})` }, kana));
    return kbElement("datalist", { id: "places" }, ...options);
  }

  beginning() {
    this.news = kbElement("p", { class: "news", role: "status" });
    this.kept = kbElement("p", { class: "hint" });
    this.clear = kbElement("button", { type: "button", class: "button button--quiet", id: "clear" }, "下書きを消す");
    this.clear.addEventListener("click", () => this.forget());
    const note = kbElement("p", {}, "書きかけは、このパソコンのこのブラウザーにだけ残ります。共用のパソコンでは、終わったら「下書きを消す」を押してください。");
    this.summary = kbElement("section", { class: "summary", id: "mistakes", tabindex: "-1", "aria-labelledby": "mistakes-title", hidden: true });
    return kbElement("div", {}, note, this.clear, this.kept, this.news, this.resume(), this.summary);
  }

  resume() {
    const field = { name: "resume", title: "受け取った文字列", description: "[KYOSO1:BEGIN] から [KYOSO1:END…] までを貼り付けてください", limit: 0, many: false, required: false, form: "text", pattern: "", choices: [] };
    const control = new KbText(field, "resume", { rows: 3 });
    const button = kbElement("button", { type: "button", class: "button button--quiet" }, "続きから書く");
    button.addEventListener("click", async () => {
      const found = await kbDecode(control.input.value);
      const fits = found && found.kind === this.data.kind;
      control.say(fits ? "" : "文字列が途中で切れているか、変わっています。全体を貼り付け直してください", false);
      if (fits) this.fill(found);
    });
    return kbElement("details", {}, kbElement("summary", {}, "前に作った文字列から続きを書く"), control.node, button);
  }

  step(step, number) {
    const id = `step-${number}`;
    const title = kbElement("h2", { id }, `${number}. ${step.title}`);
    const nodes = step.fields ? step.fields.map((name) => this.field(name)) : this.data.sections.map((section) => this.section(section));
    if (!step.folded) return kbElement("section", { "aria-labelledby": id }, title, ...nodes);
    const slug = { name: "slug", title: "ファイル名", description: "記事のアドレスになります。英小文字・数字・ハイフンで。空のままなら自動で付きます", limit: 0, many: false, required: false, form: "text", pattern: "", choices: [] };
    this.slugControl = new KbText(slug, "f-slug");
    const summary = kbElement("summary", {}, "くわしく書く項目を開く");
    return kbElement("section", { "aria-labelledby": id }, title, kbElement("details", { id: "more" }, summary, ...nodes, this.slugControl.node));
  }

  field(name) {
    const control = kbControl(this.data.fields.find((field) => field.name === name), `f-${name}`);
    this.controls.set(name, control);
    return control.node;
  }

  section({ title, help, start }) {
    const field = { name: title, title, description: help, limit: 0, many: false, required: true, form: "text", pattern: "", choices: [] };
    const control = new KbText(field, `s-${title}`, { rows: 6, start });
    control.start = start.trim();
    this.sections.set(title, control);
    return control.node;
  }

  ending(number) {
    this.promises = this.data.promises.map(({ title, sentence }, place) => new KbFlag({ name: title, title: `${title}: ${sentence}`, description: "", required: true }, `promise-${place}`));
    const button = kbElement("button", { type: "button", class: "button", id: "finish" }, "内容を確かめて、渡すものを作る");
    button.addEventListener("click", () => this.finish());
    this.output = kbElement("section", { class: "output", id: "output", tabindex: "-1", "aria-labelledby": "output-title", hidden: true });
    const title = kbElement("h2", { id: `step-${number}` }, `${number}. 確かめて渡す`);
    return kbElement("section", { "aria-labelledby": `step-${number}` }, title, ...this.promises.map((promise) => promise.node), button, this.output);
  }

  bar(state) {
    this.meter = kbElement("progress", { "aria-label": "書けた必須項目", max: "1", value: "0" });
    this.done = kbElement("p", {});
    this.wrong = kbElement("p", { class: "top__wrong", role: "status" });
    state.append(this.meter, this.done, this.wrong);
  }

  // What was answered

  start() {
    for (const [name, days] of [["published_on", 0], ["reviewed_on", 0], ["review_by", this.data.reviewAfter]]) {
      this.controls.get(name)?.fill(kbToday(days));
    }
  }

  /** Everything as it stands there. @returns {Answers} */
  raw() {
    const entries = (/** @type {Map<string, KbControl>} */ controls) => [...controls].map(([name, control]) => [name, control.value()]);
    return {
      kind: this.data.kind,
      slug: this.slugControl.value(),
      agreed: this.promises.every((promise) => promise.value()),
      fields: Object.fromEntries(entries(this.controls).filter(([, value]) => kbIsGiven(value))),
      sections: Object.fromEntries(entries(this.sections).filter(([name, value]) => value && value !== this.sections.get(name).start)),
    };
  }

  /** What is handed out: without what the choice of a name or a size makes void. @returns {Answers} */
  answers() {
    const answers = this.raw();
    for (const name of this.voided(answers.fields.attribution)) delete answers.fields[name];
    return answers;
  }

  /** @param {string | undefined} attribution @returns {string[]} */
  voided(attribution) {
    if (!this.controls.has("attribution")) return [];
    const named = ["full", "organisation"].includes(attribution);
    return [...(named ? [] : ["municipality"]), ...(attribution === "band" ? [] : ["population_band"])];
  }

  /** @param {Answers} answers */
  fill(answers) {
    for (const [name, control] of this.controls) if (name in answers.fields) control.fill(answers.fields[name]);
    for (const [title, control] of this.sections) control.fill(answers.sections[title] ?? control.start);
    this.slugControl.fill(answers.slug ?? "");
    this.changed();
    this.news.textContent = "書きかけを開きました。";
  }

  // While it is written

  changed() {
    this.show();
    this.waiting = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 300);
  }

  show() {
    const raw = this.raw();
    const voided = this.voided(raw.fields.attribution);
    for (const name of ["municipality", "population_band"]) if (this.controls.has(name)) this.controls.get(name).node.hidden = voided.includes(name);
    this.output.hidden = true;
    this.progress(raw, voided);
    this.mark();
  }

  progress(raw, voided) {
    const needed = [...this.controls.values()].filter(({ field }) => (field.required && field.form !== "day") || (field.name === "municipality" && !voided.includes(field.name)));
    const given = needed.filter((control) => kbIsGiven(control.value())).length + Object.keys(raw.sections).length + this.promises.filter((promise) => promise.value()).length;
    const all = needed.length + this.sections.size + this.promises.length;
    this.meter.max = all;
    this.meter.value = given;
    this.done.textContent = `必須 ${all}項目のうち ${given}項目`;
  }

  /** Show at each field what is wrong with it: personal data at once, the rest once the end was asked for. */
  mark() {
    const problems = this.problems().filter((problem) => this.asked || problem.private);
    const told = new Map();
    for (const problem of problems) {
      const control = this.controlAt(problem.path);
      if (control && (!told.has(control) || (told.get(control).warns && !problem.warns))) told.set(control, problem);
    }
    for (const control of this.everyControl()) control.say(told.get(control)?.message ?? "", told.get(control)?.warns ?? false);
    this.list(problems);
    return problems;
  }

  /** @returns {(Problem & {private?: boolean})[]} */
  problems() {
    const answers = this.answers();
    const broken = this.promises.filter((promise) => !promise.value()).map((promise) => ({ code: "", path: ["promises", this.promises.indexOf(promise)], message: `「${promise.field.name}」を確かめて、印を付けてください`, warns: false }));
    const found = [...this.check.problems(answers, kbToday()), ...broken];
    const size = new TextEncoder().encode(this.markdown(answers)).length;
    if (size > this.data.maxBytes) found.push(this.check.rule("KB106", ["sections", this.data.sections[0].title]));
    const codes = new Set(this.data.detection.private.map((pattern) => pattern.code));
    const marked = found.map((problem) => ({ ...problem, private: codes.has(problem.code) }));
    return marked.sort((one, other) => this.before(this.controlAt(one.path), this.controlAt(other.path)));
  }

  /** The order of the page. @param {KbControl} one @param {KbControl} other @returns {number} */
  before(one, other) {
    if (one === other) return 0;
    return one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  /** @param {(string | number)[]} path @returns {KbControl | undefined} */
  controlAt([name, ...rest]) {
    if (name === "sections") return this.sections.get(rest[0]);
    if (name === "promises") return this.promises[rest[0]];
    if (name === "slug") return this.slugControl;
    return this.controls.get(name)?.at(...rest);
  }

  *everyControl() {
    for (const control of this.controls.values()) yield* control.all();
    yield* [...this.sections.values(), ...this.promises, this.slugControl];
  }

  /** The list of mistakes at the top, each leading to its field. */
  list(problems) {
    const errors = problems.filter((problem) => !problem.warns);
    const state = errors.length ? `直すところ ${errors.length}件` : "";
    if (this.wrong.textContent !== state) this.wrong.textContent = state;
    this.summary.hidden = !problems.length;
    const items = problems.map((problem) => {
      const control = this.controlAt(problem.path);
      const named = problem.message.includes(control.field.name) || problem.message.includes(control.field.title);
      const text = `${problem.warns ? "注意: " : ""}${named ? "" : `${control.field.title}: `}${problem.message}`;
      const link = kbElement("a", { href: `#${control.target.id || control.id}` }, text);
      link.addEventListener("click", (event) => this.lead(event, control));
      return kbElement("li", {}, link);
    });
    const title = errors.length ? `直すところが${errors.length}件あります` : "確かめてほしいところがあります";
    this.summary.replaceChildren(kbElement("h2", { id: "mistakes-title" }, title), kbElement("ul", {}, ...items));
  }

  lead(event, control) {
    event.preventDefault();
    control.node.closest("details")?.setAttribute("open", "");
    control.target.focus();
    control.node.scrollIntoView({ block: "center" });
  }

  // The draft

  keep() {
    this.waiting = false;
    try {
      localStorage.setItem(this.key, JSON.stringify(this.raw()));
      this.kept.textContent = `下書きを残しました(${new Date().toLocaleTimeString("ja-JP")})`;
    } catch {
      this.news.textContent = "このブラウザーでは下書きを残せません。途中で閉じずに書いてください。";
    }
  }

  restore() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      if (kept && (Object.keys(kept.sections).length || kept.fields.title || kept.fields.summary)) this.fill(kept);
    } catch {
      this.news.textContent = "前の下書きは開けませんでした。";
    }
  }

  forget() {
    if (!window.confirm("書いた内容をすべて消します。よろしいですか。")) return;
    clearTimeout(this.timer);
    for (const control of [...this.controls.values(), this.slugControl, ...this.promises]) control.fill(control.field.default || undefined);
    for (const control of this.sections.values()) control.fill(control.start);
    this.asked = false;
    this.waiting = false;
    this.start();
    this.show();
    try {
      localStorage.removeItem(this.key);
    } catch {
      // There was none.
    }
    this.kept.textContent = "";
    this.news.textContent = "下書きを消しました。";
  }

  // At the end

  async finish() {
    this.asked = true;
    const wrong = this.mark().some((problem) => !problem.warns);
    if (wrong) {
      this.summary.focus();
      this.summary.scrollIntoView();
      return;
    }
    const answers = this.answers();
    this.hand(`${this.readable(answers)}\n\n${await kbEncode(answers)}`, this.markdown(answers), this.fileName(answers));
  }

  /** @param {Answers} answers @returns {string} */
  markdown(answers) {
    return this.writer.text(answers, this.data.fields, this.data.sections.map((section) => section.title));
  }

  fileName(answers) {
    const place = this.data.places.find(([code]) => code === answers.fields.municipality)?.[4];
    return answers.slug || [place, answers.fields.themes?.[0]].filter(Boolean).join("-");
  }

  /** A summary for people, before the armour. */
  readable(answers) {
    const fields = this.data.fields.filter((field) => field.name in answers.fields);
    const place = this.data.places.find(([code]) => code === answers.fields.municipality);
    const lines = fields.map((field) => `${field.title}: ${kbReadable(field, answers.fields[field.name])}`);
    if (place) lines.unshift(`自治体: ${kbFullName(place[1], place[2])}`);
    const texts = Object.entries(answers.sections).map(([title, text]) => `■ ${title}\n${text}`);
    return [...lines, "", ...texts, "", "(ここから下は取り込みに使う文字列です。消さずに送ってください)"].join("\n");
  }

  hand(text, markdown, name) {
    const area = kbElement("textarea", { class: "input", id: "letter", rows: "12", readonly: true });
    area.value = text;
    area.addEventListener("focus", () => area.select());
    const news = kbElement("p", { role: "status", class: "news" });
    const copy = kbElement("button", { type: "button", class: "button", id: "copy" }, "コピー");
    copy.addEventListener("click", async () => {
      news.textContent = (await kbCopy(area)) ? "コピーしました。メールや Slack に貼り付けて送ってください。" : "全体を選びました。Ctrl+C でコピーしてください。";
    });
    const save = kbElement("a", { class: "button button--quiet", id: "save", download: `${name}.md`, href: URL.createObjectURL(new Blob([markdown], { type: "text/markdown" })) }, `Markdown ファイルを保存(${name}.md)`);
    const label = kbElement("label", { for: "letter", class: "label" }, "メールや Slack に貼り付ける文章");
    const title = kbElement("h3", { id: "output-title" }, "できました");
    const note = kbElement("p", {}, "下の文章を全部コピーして、編集部や共創PFアンバサダーへ送ってください。ファイルを添付しても受け取れます。どちらか1つでかまいません。");
    this.output.replaceChildren(title, note, label, area, kbElement("div", { class: "buttons" }, copy, save), news);
    this.output.hidden = false;
    this.output.focus();
    this.output.scrollIntoView();
  }
}

/** @param {Field} field @param {Value} value @returns {string} */
function kbReadable(field, value) {
  if (Array.isArray(value)) return value.map((item) => kbReadable(field, item)).join(field.form === "group" ? " / " : "、");
  if (typeof value !== "object") return field.choices.find(([choice]) => choice === value)?.[1] ?? value;
  return field.parts.filter((part) => part.name in value).map((part) => `${part.title} ${kbReadable(part, value[part.name])}`).join(" ");
}

/** Copy what stands in an area; where the browser forbids that, it is selected. @returns {Promise<boolean>} */
async function kbCopy(area) {
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

if (typeof document !== "undefined") {
  new KbForm(JSON.parse(document.getElementById("data").textContent), document.getElementById("form"), document.getElementById("state"));
}
