// Answers → what has to be mended, in the words of the rules; the promises of `kyoso check` before anything leaves.
import { Problems } from "./problems.js";
import { TextCheck } from "./texts.js";
import { misfits } from "./together.js";
import { ValueCheck } from "./values.js";
import { WithheldCheck } from "./withheld.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Problem} Problem
 */

export class FormCheck {
  /** @param {FormData} data */
  constructor(data) {
    this.data = data;
    this.words = new Problems(data);
    this.texts = new TextCheck(data, this.words);
    this.values = new ValueCheck(data, this.words, this.texts);
    this.withheld = new WithheldCheck(data, this.words);
    this.private = new Set([...data.detection.private.map(({ code }) => code), data.withheld.code]);
  }

  /**
   * Every problem of the answers, in the order of the form.
   * @param {Answers} answers
   * @param {string} today as YYYY-MM-DD
   * @returns {Problem[]}
   */
  problems(answers, today) {
    const { fields, sections, slug } = answers;
    return [
      ...this.data.fields.flatMap((field) => this.values.field(field, fields[field.name], [field.name])),
      ...this.data.sections.flatMap((section) => this.texts.section(section, sections[section.title] ?? "")),
      ...this.slug(slug),
      ...misfits(fields, today, this.words),
      ...this.withheld.answers(answers),
    ];
  }

  /** @param {string} slug @returns {Problem[]} */
  slug(slug) {
    const { pattern, least, most } = this.data.slug;
    const fits = !slug || (new RegExp(pattern).test(slug) && slug.length >= least && slug.length <= most);
    return fits ? [] : [this.words.broken("KB112", ["slug"])];
  }

  /** An entry whose file is too large. @param {string} file @returns {Problem[]} */
  size(file) {
    const fits = new TextEncoder().encode(file).length <= this.data.maxBytes;
    return fits ? [] : [this.words.broken("KB106", ["sections", this.data.sections[0].title])];
  }

  /** Whether a problem is one of what must not leave, which is told while it is typed. @param {Problem} problem */
  isPrivate({ code }) {
    return this.private.has(code);
  }
}
