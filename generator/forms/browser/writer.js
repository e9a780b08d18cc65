// Answers → the text of an entry; the same as entry/writer.py.

/**
 * @typedef {import("./types.js").Answers} Answers
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").Section} Section
 * @typedef {import("./types.js").Style} Style
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 */

export class Writer {
  /** @param {Style} style */
  constructor(style) {
    this.plain = new RegExp(style.plain);
    this.number = new RegExp(style.number);
    this.words = style.words;
    this.oneLine = style.oneLine;
    this.agreed = style.agreed;
    this.notice = style.notice;
    this.typed = style.typed ?? {};
  }

  /**
   * The file of an entry: fields in the order of the model, then the headings.
   * @param {Answers} answers
   * @param {Field[]} fields
   * @param {Section[]} sections
   * @returns {string}
   */
  text(answers, fields, sections) {
    const schema = `# yaml-language-server: $schema=../../schemas/${answers.kind}.schema.json`;
    const lines = ["---", sections.length ? schema : this.notice + answers.kind];
    if (answers.agreed && answers.made_at) lines.push(this.agreed + answers.made_at.slice(0, 10));
    for (const field of fields) {
      if (field.name in answers.fields) lines.push(...this.entryField(field, answers.fields[field.name]));
    }
    lines.push("---");
    for (const { title, label } of sections) {
      lines.push("", `## ${label}`);
      if (answers.sections[title]) lines.push("", answers.sections[title]);
    }
    return `${lines.join("\n")}\n`;
  }

  /** A field at the top, with the label of what was chosen. @param {Field} field @param {Value} value @returns {string[]} */
  entryField(field, value) {
    const [first, ...rest] = this.lines(field, value, "");
    const [, label] = field.choices.find(([choice]) => choice === value) ?? [value, value];
    return [label === this.written(field, value) ? first : `${first}  # ${label}`, ...rest];
  }

  /** @param {Field} field @param {Value} value @param {string} indent @returns {string[]} */
  lines(field, value, indent) {
    const head = `${indent}${field.name}:`;
    if (Array.isArray(value)) return this.list(field, value, indent);
    if (typeof value === "object" && !isFlat(field)) return [head, ...this.block(field, value, `${indent}  `)];
    return [`${head} ${this.flow(field, value)}`];
  }

  /** @param {Field} field @param {(string | Values)[]} items @param {string} indent @returns {string[]} */
  list(field, items, indent) {
    const head = `${indent}${field.name}:`;
    const flow = this.flow(field, items);
    if (field.form !== "group" && [...flow].length <= this.oneLine) return [`${head} ${flow}`];
    return [head, ...items.flatMap((item) => this.item(field, item, `${indent}  `))];
  }

  /** @param {Field} field @param {string | Values} value @param {string} indent @returns {string[]} */
  item(field, value, indent) {
    if (typeof value !== "object" || isFlat(field)) return [`${indent}- ${this.flow(field, value)}`];
    const [first, ...rest] = this.block(field, value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }

  /** @param {Field} field @param {Values} value @param {string} indent @returns {string[]} */
  block(field, value, indent) {
    return field.parts.filter(({ name }) => name in value).flatMap((part) =>
      this.lines(part, value[part.name], indent)
    );
  }

  /** A value on one line. @param {Field} field @param {Value} value @returns {string} */
  flow(field, value) {
    if (Array.isArray(value)) return `[${value.map((item) => this.flow(field, item)).join(", ")}]`;
    if (typeof value !== "object") return this.scalar(field.form, this.written(field, value));
    const given = field.parts.filter(({ name }) => name in value);
    return `{${given.map((part) => `${part.name}: ${this.flow(part, value[part.name])}`).join(", ")}}`;
  }

  /** What is typed for a value that is Japanese itself. @template V @param {Field} field @param {V} value */
  written(field, value) {
    return field.choices.length && typeof value === "string" ? this.typed[value] ?? value : value;
  }

  /** @param {string} form @param {string} text @returns {string} */
  scalar(form, text) {
    if (form === "flag") return this.words.includes(text) ? text : JSON.stringify(text);
    const bare = form === "number"
      ? this.number.test(text)
      : this.plain.test(text) && !this.words.includes(text.toLowerCase());
    return bare ? text : JSON.stringify(text);
  }
}

/** Whether a group fits on one line. @param {Field} field @returns {boolean} */
function isFlat(field) {
  return !field.parts.some((part) => part.many || part.form === "group");
}
