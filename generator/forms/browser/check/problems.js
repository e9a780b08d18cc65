// Problems in the words of the rules, with fields called by their titles.

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 */

const QUOTED = 30; // characters of what was found
const NAME = / ?\b([a-z]+(?:_[a-z]+)*)\b ?/g;

export class Problems {
  /** @param {FormData} data */
  constructor(data) {
    this.musts = data.musts;
    const all = data.fields.flatMap((field) => [field, ...field.parts]);
    this.titles = new Map(all.map(({ name, title }) => [name, title]));
  }

  /** A required field or heading without text. @param {string} title @param {Path} path @returns {Problem} */
  missing(title, path) {
    return problem("KB201", this.musts.KB201.replace("{field}", title), path);
  }

  /** A value that is not as its field expects. @param {string} code @param {Field} field @param {string} expected @param {Path} path @returns {Problem} */
  unfit(code, field, expected, path) {
    return problem(code, this.musts[code].replace("{field}", field.title).replace("{expected}", expected), path);
  }

  /** What a rule demands. @param {string} code @param {Path} path @param {string} [found] @returns {Problem} */
  broken(code, path, found = "") {
    const message = this.musts[code].replace(NAME, (all, name) => this.titled(name) || all);
    return problem(code, found ? `${message}${quoted(found)}` : message, path);
  }

  /** A date on the wrong side of another. @param {Path} path @param {string} expected @returns {Problem} */
  misdated(path, expected) {
    return problem("KB408", `${this.titled(String(path.at(-1)))}は${expected}の日付にしてください`, path);
  }

  /** A field by its title; "" if it is none. @param {string} name @returns {string} */
  titled(name) {
    const title = this.titles.get(name);
    return title ? `「${title}」` : "";
  }
}

/** @param {string} code @param {string} message @param {Path} path @param {boolean} [warns] @returns {Problem} */
export function problem(code, message, path, warns = false) {
  return { code, path, message, warns };
}

/** What was found, as it stands at the end of a message. @param {string} found */
export function quoted(found) {
  return `(「${shortened(found)}」)`;
}

/** As much of what was found as a message shows. @param {string} found */
export function shortened(found) {
  return found.slice(0, QUOTED);
}
