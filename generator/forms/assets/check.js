/**
 * Answers → what has to be mended, in the words of the rules; the same promises as `kyoso check`, before anything leaves.
 *
 * @typedef {{code: string, path: (string | number)[], message: string, warns: boolean}} Problem
 */
"use strict";

class KbCheck {
  /** @param {object} data What form.py made. */
  constructor(data) {
    this.data = data;
    this.detector = new KbDetector(data.detection);
    this.codes = new Set(data.places.map(([code]) => code));
    this.titles = Object.fromEntries(data.fields.flatMap((field) => [field, ...field.parts]).map((field) => [field.name, field.title]));
  }

  /**
   * Return every problem of the answers, in the order of the form.
   * @param {Answers} answers
   * @param {string} today The day as YYYY-MM-DD.
   * @returns {Problem[]}
   */
  problems(answers, today) {
    const shapes = this.data.fields.flatMap((field) => this.field(field, answers.fields[field.name], [field.name]));
    const texts = this.data.sections.flatMap((section) => this.section(section.title, answers.sections[section.title] ?? ""));
    return [...shapes, ...texts, ...this.slug(answers.slug), ...this.together(answers.fields, today)];
  }

  /**
   * Return what is private or markup in one text, which is told while it is typed.
   * @param {string} text
   * @param {(string | number)[]} path
   * @returns {Problem[]}
   */
  text(text, path) {
    const hits = [...this.detector.personal(text), ...this.detector.markup(text)];
    return hits.map((hit) => ({ code: hit.code, path, message: `${hit.must}(「${hit.found.slice(0, 30)}」)`, warns: hit.warns }));
  }

  /** @param {Field} field @param {Value | undefined} value @param {(string | number)[]} path @returns {Problem[]} */
  field(field, value, path) {
    if (value === undefined) return field.required ? [this.missing(field.title, path)] : [];
    if (!Array.isArray(value)) return this.single(field, value, path);
    const counted = [];
    if (field.least && value.length < field.least) counted.push(this.wrong("KB206", field, `${field.least}個以上`, path));
    if (field.most && value.length > field.most) counted.push(this.wrong("KB206", field, `${field.most}個以内`, path));
    return [...counted, ...value.flatMap((item, place) => this.single(field, item, [...path, place]))];
  }

  /** @param {Field} field @param {Value} value @param {(string | number)[]} path @returns {Problem[]} */
  single(field, value, path) {
    if (typeof value === "object") return field.parts.flatMap((part) => this.field(part, value[part.name], [...path, part.name]));
    const wrong = this.form(field, value, path);
    return [...(wrong ? [wrong] : []), ...(field.form === "text" ? this.text(value, path) : [])];
  }

  /** Return what is wrong with the form of one value, or null. */
  form(field, value, path) {
    if (field.name === "municipality") return this.codes.has(value) ? null : this.unknownPlace(value, path);
    if (field.limit && [...value].length > field.limit) return this.wrong("KB206", field, `${field.limit}字以内`, path);
    if (field.form === "number" && !(Number(value) >= 0 && value.trim())) return this.wrong("KB203", field, "数字", path);
    if (field.form === "day") return this.day(field, value, path);
    if (field.form === "month" && !/^\d{4}-\d{2}$/.test(value)) return this.wrong("KB207", field, " 2025-10 ", path);
    if (field.form === "month" && !/-(0[1-9]|1[0-2])$/.test(value)) return this.wrong("KB208", field, "", path);
    if (field.name === "url") return this.address(value, path);
    if (field.form === "text" && field.pattern && !field.choices.length && !new RegExp(field.pattern, "u").test(value)) {
      return this.wrong("KB207", field, field.description, path);
    }
    return field.name === "questions" && !kbIsPaired(value) ? this.rule("KB604", path, value) : null;
  }

  /** @returns {Problem} */
  unknownPlace(value, path) {
    const message = `「自治体」を1つに決められません(「${value.slice(0, 30)}」)。候補から選ぶか、6桁のコードを書いてください`;
    return { code: "KB303", path, message, warns: false };
  }

  /** @returns {Problem | null} */
  day(field, value, path) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return this.wrong("KB207", field, " 2026-11-22 ", path);
    const day = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
    return exists ? null : this.wrong("KB208", field, "", path);
  }

  /** @returns {Problem | null} */
  address(value, path) {
    const safe = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z](?:[/?#][^\s<>"\\]*)?$/;
    return safe.test(value) && value.normalize("NFKC") === value ? null : this.rule("KB512", path);
  }

  /** @param {string} title @param {string} text @returns {Problem[]} */
  section(title, text) {
    const path = ["sections", title];
    if (!text) return [this.missing(title, path)];
    const found = this.text(text, path);
    if (/^#{1,2}(?!#)/m.test(text)) found.push(this.rule("KB211", path));
    if (text.split("\n").some((line) => line.length > this.data.maxLine)) found.push(this.rule("KB115", path));
    for (const [, address] of text.matchAll(/(?<!!\[[^\]\n]*)\][ ]?\([ \t]*<?([^)>\s]*)/g)) {
      if (this.address(address, path)) found.push(this.rule("KB512", path));
    }
    const speakers = [...text.matchAll(/^###(?!#)[ \t]*(.+?)[ \t]*#*$/gm)].map((match) => match[1]);
    const wrongSpeaker = !speakers.length || speakers.some((name) => !new RegExp(this.data.speaker, "u").test(name));
    if (title === this.data.exchange && wrongSpeaker) found.push(this.rule("KB212", path));
    return found;
  }

  /** @param {string} slug @returns {Problem[]} */
  slug(slug) {
    const { pattern, least, most } = this.data.slug;
    const fits = !slug || (new RegExp(pattern).test(slug) && slug.length >= least && slug.length <= most);
    return fits ? [] : [this.rule("KB112", ["slug"])];
  }

  /** Rules that look at several fields. */
  together(fields, today) {
    return [...this.attribution(fields), ...this.indicators(fields, today), ...this.dates(fields, today)];
  }

  /** @returns {Problem[]} */
  attribution(fields) {
    if (!this.titles.attribution) return []; // threads name no organisation
    const named = ["full", "organisation"].includes(fields.attribution);
    if (named && !fields.municipality) return [this.missing("自治体", ["municipality"])];
    const sized = fields.attribution !== "band" || fields.population_band;
    return sized ? [] : [this.missing(this.titles.population_band, ["population_band"])];
  }

  /** @returns {Problem[]} */
  indicators(fields, today) {
    const indicators = fields.indicators ?? [];
    const found = indicators.flatMap((indicator, place) => {
      const at = (/** @type {string} */ name) => ["indicators", place, name];
      const unmeasured = fields.stage === "planned" || fields.outcome === "expected";
      const measured = indicator.basis === "実測" && ((indicator.after && unmeasured) || (indicator.as_of ?? "") > today.slice(0, 7));
      return [
        ...(indicator.as_of ? [] : [this.rule("KB404", at("as_of"))]),
        ...(measured ? [this.rule("KB405", at("basis"))] : []),
        ...(indicator.before || indicator.after ? [] : [this.rule("KB406", at("before"))]),
      ];
    });
    return [...found, ...this.carried(fields, "indicators", "KB407"), ...this.carried(fields, "impact", "KB411")];
  }

  /** Figures need a source that says so. @returns {Problem[]} */
  carried(fields, name, code) {
    const sources = fields.evidence ?? [];
    const supported = !(name in fields) || sources.some((source) => (source.supports ?? []).includes(name));
    return supported || !sources.length ? [] : [this.rule(code, ["evidence", 0, "supports"])];
  }

  /** @returns {Problem[]} */
  dates(fields, today) {
    const past = [["published_on"], ["reviewed_on"], ...(fields.evidence ?? []).map((_source, place) => ["evidence", place, "accessed_on"])];
    const valueAt = (/** @type {(string | number)[]} */ path) => path.reduce((value, name) => value?.[name], fields) ?? "";
    const isAfter = (/** @type {string} */ one, /** @type {string} */ other) => [one, other].every((date) => /^\d{4}-\d{2}/.test(date)) && one > other;
    const found = past.filter((path) => isAfter(valueAt(path), today)).map((path) => this.order(path, `今日(${today})まで`));
    const { review_by: due = "9999-12-31", reviewed_on: reviewed = "", period = {} } = fields;
    if (due === reviewed || isAfter(reviewed, due)) found.push(this.order(["review_by"], `「${this.titles.reviewed_on}」(${reviewed})より後`));
    if (isAfter(period.from ?? "", period.to ?? "")) found.push(this.order(["period", "to"], `「${this.titles.from}」(${period.from})以後`));
    return found;
  }

  /** @returns {Problem} */
  order(path, expected) {
    return { code: "KB408", path, message: `「${this.titles[path.at(-1)]}」は${expected}の日付にしてください`, warns: false };
  }

  /** @returns {Problem} */
  missing(title, path) {
    return { code: "KB201", path, message: this.data.musts.KB201.replace("{field}", title), warns: false };
  }

  /** @returns {Problem} */
  wrong(code, field, expected, path) {
    const message = this.data.musts[code].replace("{field}", field.title).replace("{expected}", expected);
    return { code, path, message, warns: false };
  }

  /** A rule in the words of the form: fields by their titles. */
  rule(code, path, found = "") {
    const titled = (/** @type {string} */ all, /** @type {string} */ name) => (this.titles[name] ? `「${this.titles[name]}」` : all);
    const message = this.data.musts[code].replace(/ ?\b([a-z]+(?:_[a-z]+)*)\b ?/g, titled);
    return { code, path, message: found ? `${message}(「${found.slice(0, 30)}」)` : message, warns: false };
  }
}

/**
 * Whether the parentheses of a question are paired, not nested, and hold alternatives.
 * @param {string} pattern
 * @returns {boolean}
 */
function kbIsPaired(pattern) {
  const rest = pattern.replace(/\(([^()]*)\)/g, "");
  const inner = [...pattern.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]);
  return !/[()|\uff5c]/.test(rest) && inner.every((words) => words.includes("|") && !words.includes("\uff5c"));
}
