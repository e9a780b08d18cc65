// Ties between fields, as model/ties.py declares them: each sort is kept here once, whatever fields it names.

/**
 * @typedef {import("../types.js").Beside} Beside
 * @typedef {import("../types.js").Carried} Carried
 * @typedef {import("../types.js").Fitting} Fitting
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Given} Given
 * @typedef {import("../types.js").Happened} Happened
 * @typedef {import("../types.js").Naming} Naming
 * @typedef {import("../types.js").NotMeasured} NotMeasured
 * @typedef {import("../types.js").Order} Order
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../types.js").Values} Values
 * @typedef {import("./problems.js").Problems} Problems
 */

const DAY_OR_MONTH = /^\d{4}-\d{2}/; // a day or a month; what is neither is told at its field
const MONTH_LENGTH = 7;

export class TieCheck {
  /** @param {FormData} data @param {Problems} problems */
  constructor(data, problems) {
    this.data = data;
    this.problems = problems;
  }

  /** Every problem of fields that do not fit each other. @param {Values} fields @returns {Problem[]} */
  misfits(fields) {
    return this.data.ties.flatMap((tie) => {
      if (tie.sort === "order") return this.order(tie, fields);
      if (tie.sort === "given") return this.given(tie, fields);
      if (tie.sort === "carried") return this.carried(tie, fields);
      if (tie.sort === "beside") return this.beside(tie, fields);
      if (tie.sort === "fitting") return this.fitting(tie, fields);
      if (tie.sort === "happened") return this.happened(tie, fields);
      return tie.sort === "naming" ? this.naming(tie, fields) : this.notMeasured(tie, fields);
    });
  }

  /** @param {Order} tie @param {Values} fields @returns {Problem[]} */
  order({ earlier, later, may_equal: mayEqual }, fields) {
    const [first, second] = [earlier, later].map((path) => dateAt(fields, path));
    if (!first || !second || first < second || (mayEqual && first === second)) return [];
    const day = `${this.problems.titled(earlier.split(".").at(-1) ?? "")}(${first})`;
    return [this.problems.misdated(later.split("."), mayEqual ? `${day}以後` : `${day}より後`)];
  }

  /** @param {Given} tie @param {Values} fields @returns {Problem[]} */
  given({ code, within, names, only_one: onlyOne }, fields) {
    return figuresAt(fields, within).flatMap(({ figure, path }) => {
      const count = names.filter((name) => name in figure).length;
      const fits = onlyOne ? count === 1 : count > 0;
      return fits ? [] : [this.problems.broken(code, [...path, names[0]])];
    });
  }

  /** @param {Carried} tie @param {Values} fields @returns {Problem[]} */
  carried({ code, name }, fields) {
    const sources = figuresAt(fields, "evidence").map(({ figure }) => figure.supports ?? []);
    const isCarried = sources.some((supports) => Array.isArray(supports) && supports.includes(name));
    if (!(name in fields) || !sources.length || isCarried) return [];
    return [this.problems.broken(code, ["evidence", 0, "supports"])];
  }

  /** @param {Naming} tie @param {Values} fields @returns {Problem[]} */
  naming({ name, needs }, fields) {
    const field = this.data.fields.find((one) => one.name === name);
    const needed = field ? neededBy(needs, fields[name] ?? field.default) : [];
    const missing = needed.filter((one) => !(one in fields));
    return missing.map((one) => this.problems.missing(this.problems.titles.get(one) ?? one, [one]));
  }

  /** @param {Beside} tie @param {Values} fields @returns {Problem[]} */
  beside({ code, name, lead }, fields) {
    const values = fields[name];
    if (!Array.isArray(values)) return [];
    if (!(lead in fields)) return [this.problems.broken(code, [name])];
    return values.flatMap((value, at) => value === fields[lead] ? [this.problems.broken(code, [name, at])] : []);
  }

  /** @param {Fitting} tie @param {Values} fields @returns {Problem[]} */
  fitting({ code, within, name, needs, alone }, fields) {
    const every = new Set(needs.flatMap(([, names]) => names));
    return figuresAt(fields, within).flatMap(({ figure, path }) => {
      const needed = neededBy(needs, figure[name] ?? this.default(within, name));
      const others = alone ? [...every].filter((one) => !needed.includes(one)) : [];
      const fits = needed.every((one) => one in figure) && !others.some((one) => one in figure);
      return fits ? [] : [this.problems.broken(code, [...path, name])];
    });
  }

  /** What a part of a group is where nobody said. @param {string} within @param {string} name */
  default(within, name) {
    const group = this.data.fields.find((field) => field.name === within);
    return group?.parts.find((part) => part.name === name)?.default;
  }

  /** @param {Happened} tie @param {Values} fields @returns {Problem[]} */
  happened({ code, within, months, name, choice, day }, fields) {
    if (!(within in fields)) return [];
    if (fields[name] === choice) return [this.problems.broken(code, [within])];
    const last = dateAt(fields, day).slice(0, MONTH_LENGTH);
    const late = months.filter((month) => last !== "" && dateAt(fields, `${within}.${month}`) > last);
    return late.map((month) => this.problems.broken(code, [within, month]));
  }

  /** @param {NotMeasured} tie @param {Values} fields @returns {Problem[]} */
  notMeasured({ code, within, ends, aims, known, day, to_come: toCome }, fields) {
    const isToCome = toCome.some(([name, value]) => fields[name] === value);
    const last = dateAt(fields, day).slice(0, MONTH_LENGTH);
    const early = figuresAt(fields, within).filter(({ figure }) => {
      if (!known.includes(String(figure.basis))) return false;
      const kind = String(figure.kind ?? this.default(within, "kind") ?? "");
      const isEnd = !ends.length || ends.includes(kind);
      return aims.includes(kind) || (isToCome && isEnd) || (last !== "" && dateAt(figure, "as_of") > last);
    });
    return early.map(({ path }) => this.problems.broken(code, [...path, "basis"]));
  }
}

/** The fields that a choice needs. @param {Naming["needs"]} needs @param {Value | undefined} choice @returns {string[]} */
export function neededBy(needs, choice) {
  return needs.find(([one]) => one === choice)?.[1] ?? [];
}

/** The day or month at a dotted path; "" where there is none. @param {Values} fields @param {string} path @returns {string} */
function dateAt(fields, path) {
  /** @type {Value | undefined} */ let value = fields;
  for (const name of path.split(".")) {
    value = typeof value === "object" && !Array.isArray(value) ? value[name] : undefined;
  }
  return typeof value === "string" && DAY_OR_MONTH.test(value) ? value : "";
}

/** The groups of a field, which holds one or a list of them, with their places; of no field all answers. @param {Values} fields @param {string} name @returns {{figure: Values, path: Path}[]} */
function figuresAt(fields, name) {
  if (!name) return [{ figure: fields, path: [] }];
  const value = fields[name] ?? [];
  if (Array.isArray(value)) {
    return value.flatMap((figure, place) => typeof figure === "object" ? [{ figure, path: [name, place] }] : []);
  }
  return typeof value === "object" ? [{ figure: value, path: [name] }] : [];
}
