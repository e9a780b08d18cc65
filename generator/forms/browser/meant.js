// What people type → what they mean, field by field; the same as entry/meant.py.
import { asDate, asDay, asMonth } from "./days.js";
import { expression, single } from "./expression.js";
import { asNumber, bare, fullAddress, halfWidthChoices, item, oneLine, plainForm, trimmed } from "./fold.js";
import { isGiven } from "./tree.js";

/**
 * @typedef {import("./types.js").Answers} Answers
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 */

/** @type {Record<string, (text: string) => string>} */
const READ = { day: asDay, month: asMonth, date: asDate, number: asNumber };

export class Meaning {
  /** @param {FormData} data */
  constructor({ fields, detection }) {
    this.fields = fields;
    this.lookAlike = detection.lookAlike;
    this.kanjiOf = detection.kanjiOf;
    this.betweenWords = single(detection.keyword);
  }

  /** @param {Answers} answers @returns {Answers} */
  answers(answers) {
    const sections = Object.entries(answers.sections).map(([title, text]) => [title, this.body(text)]);
    return { ...answers, fields: this.values(this.fields, answers.fields), sections: Object.fromEntries(sections) };
  }

  /** @param {Field[]} fields @param {Values} values @returns {Values} */
  values(fields, values) {
    const given = fields.filter(({ name }) => name in values);
    const meant = given.map((field) => /** @type {const} */ ([field.name, this.value(field, values[field.name])]));
    return Object.fromEntries(meant.filter(([, value]) => isGiven(value)));
  }

  /** @param {Field} field @param {Value} value @returns {Value} */
  value(field, value) {
    if (Array.isArray(value)) return value.flatMap((item) => this.items(field, item)).filter(isGiven);
    if (typeof value === "object") return this.values(field.parts, value);
    return field.many ? value : this.texts(field, value)[0];
  }

  /** An item of a list, or the words that were written as one. @param {Field} field @param {string | Values} item @returns {(string | Values)[]} */
  items(field, item) {
    return typeof item === "object" ? [this.values(field.parts, item)] : this.texts(field, item);
  }

  /** @param {Field} field @param {string} typed @returns {string[]} */
  texts(field, typed) {
    const text = trimmed(typed);
    if (field.form in READ) return [READ[field.form](text) || text];
    if (field.form !== "text" || !field.pattern) return [this.body(text)]; // of several lines
    const line = bare(oneLine(this.usual(text)).replaceAll("\t", " "));
    if (field.many && !field.sort) return line.split(this.betweenWords).map(item).filter(Boolean);
    const told = field.many ? item(line) : line;
    if (field.sort === "sentence") return [halfWidthChoices(told)];
    return [field.sort === "address" ? fullAddress(told) : told];
  }

  /** The text below a heading. @param {string} text @returns {string} */
  body(text) {
    return bare(text) && this.usual(trimmed(text));
  }

  /** A text with the usual signs instead of those that only look like them. @param {string} text @returns {string} */
  usual(text) {
    const kanji = (/** @type {string} */ sign) => this.kanjiOf[sign] ?? sign;
    const once = (/** @type {string} */ signs) => Array.from(signs, kanji).join("");
    return text.replace(expression(this.lookAlike), (signs) => once(plainForm(once(signs))));
  }
}
