// Answers → what has to be mended, in the words of the rules; the promises of `kyoso check` before anything leaves.
import { isDate } from "../days.js";
import { valuesOf } from "../tree.js";
import { problem, Problems } from "./problems.js";
import { TextCheck } from "./texts.js";
import { TieCheck } from "./ties.js";
import { ValueCheck } from "./values.js";
import { WithheldCheck } from "./withheld.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Values} Values
 */

const SAME =
  "同じ記事がもう公開されています。その記事を直したものなら、このまま渡してください。別の記事なら、ここを変えてください";

export class FormCheck {
  /** @param {FormData} data */
  constructor(data) {
    this.data = data;
    this.words = new Problems(data);
    this.texts = new TextCheck(data, this.words);
    this.values = new ValueCheck(data, this.words, this.texts);
    this.ties = new TieCheck(data, this.words);
    this.withheld = new WithheldCheck(data, this.words);
    this.private = new Set([...data.detection.private.map(({ code }) => code), data.withheld.code]);
  }

  /**
   * Every problem of the answers: what must not leave, then all others, each in the order of the form.
   * @param {Answers} answers
   * @param {string} today as YYYY-MM-DD
   * @returns {Problem[]}
   */
  problems(answers, today) {
    const { fields, sections, slug } = answers;
    const all = [
      ...this.data.fields.flatMap((field) => this.values.field(field, fields[field.name], [field.name])),
      ...this.data.sections.flatMap((section) => this.texts.section(section, sections[section.title] ?? "")),
      ...this.collection(answers),
      ...this.slug(slug),
      ...this.standing(fields, slug),
      ...this.future(fields, today),
      ...this.ties.misfits(fields),
      ...this.withheld.answers(answers),
    ];
    return [...all.filter((one) => this.isPrivate(one)), ...all.filter((one) => !this.isPrivate(one))];
  }

  /** Documents of a collection that are none of the sources. @param {Answers} answers @returns {Problem[]} */
  collection({ fields, sections }) {
    const title = this.data.collection;
    const text = sections[title] ?? "";
    const sources = Array.isArray(fields.evidence) ? fields.evidence.length : 0;
    const fits = !this.texts.body.isCollection(text) || this.texts.body.isSupported(text, sources);
    return fits ? [] : [this.words.broken("KB414", ["sections", title])];
  }

  /** Days that have not come yet, where only past ones make sense. @param {Values} fields @param {string} today @returns {Problem[]} */
  future(fields, today) {
    const all = ["past-day", "issued"].flatMap((sort) => valuesOf(this.data.fields, fields, sort));
    const days = all.filter(({ value }) => isDate(value) && value > today);
    return days.map(({ path }) => this.words.misdated(path, `今日(${today})まで`));
  }

  /** @param {string} slug @returns {Problem[]} */
  slug(slug) {
    const { pattern, least, most, never } = this.data.slug;
    const isNamed = new RegExp(pattern).test(slug) && !new RegExp(never).test(slug);
    const fits = !slug || (isNamed && slug.length >= least && slug.length <= most);
    return [...(fits ? [] : [this.words.broken("KB112", ["slug"])]), ...this.texts.name(slug)];
  }

  /** A title or a name that another entry has: of the same entry, or one of the two has to change; none is related to itself. @param {Values} fields @param {string} slug @returns {Problem[]} */
  standing({ title, related }, slug) {
    const entries = this.data.fields.find(({ sort }) => sort === "entry")?.choices ?? [];
    const [titled] = entries.filter((entry) => entry[1] === title);
    const [named] = entries.filter((entry) => entry[0] === slug);
    return [
      ...(titled ? [problem("KB307", SAME, ["title"], true)] : []),
      ...(named ? [problem("KB306", SAME, ["slug"], true)] : []),
      ...(Array.isArray(related) && related.includes(slug) ? [this.words.broken("KB305", ["related"])] : []),
    ];
  }

  /** An entry whose file is too large. @param {string} file @returns {Problem[]} */
  size(file) {
    const fits = bytesOf(file) <= this.data.maxBytes;
    return fits ? [] : [this.words.broken("KB106", ["sections", this.data.sections[0].title])];
  }

  /** Whether a problem is one of what must not leave, which is told while it is typed. @param {Problem} problem */
  isPrivate({ code }) {
    return this.private.has(code);
  }
}

/** How many bytes a text takes as UTF-8. @param {string} text */
function bytesOf(text) {
  const last = [0x7f, 0x7ff, 0xffff]; // of what takes one, two, and three bytes
  return Array.from(text, (sign) => 1 + last.filter((code) => Number(sign.codePointAt(0)) > code).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
