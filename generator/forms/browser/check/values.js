// What is wrong with the values of fields, each looked at alone.
import { isDate, isDay } from "../days.js";
import { single } from "../expression.js";
import { asNumber, isFullWidth } from "../fold.js";
import { problem, quoted } from "./problems.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../types.js").Values} Values
 * @typedef {import("./problems.js").Problems} Problems
 * @typedef {import("./texts.js").TextCheck} TextCheck
 */

const DIGITAL = ["number", "day", "month", "date"];

export class ValueCheck {
  /** @param {FormData} data @param {Problems} problems @param {TextCheck} texts */
  constructor(data, problems, texts) {
    this.codes = new Set(data.places.map(([code]) => code));
    this.separator = single(data.detection.keyword);
    this.digits = new RegExp(data.digits);
    this.problems = problems;
    this.texts = texts;
  }

  /** @param {Field} field @param {Value | undefined} value @param {Path} path @returns {Problem[]} */
  field(field, value, path) {
    if (value === undefined) return field.required ? [this.problems.missing(field.title, path)] : [];
    if (!Array.isArray(value)) return this.single(field, value, path);
    const repeated = field.sort !== "" && new Set(value).size < value.length;
    return [
      ...this.count(field, value.length, path),
      ...(repeated ? [this.problems.broken("KB313", path)] : []),
      ...value.flatMap((item, at) => this.single(field, item, [...path, at])),
    ];
  }

  /** Too few or too many items. @param {Field} field @param {number} count @param {Path} path @returns {Problem[]} */
  count(field, count, path) {
    const tooFew = field.least > 0 && count < field.least;
    const tooMany = field.most > 0 && count > field.most;
    return [
      ...(tooFew ? [this.problems.unfit("KB206", field, `${field.least}個以上`, path)] : []),
      ...(tooMany ? [this.problems.unfit("KB206", field, `${field.most}個以内`, path)] : []),
    ];
  }

  /** @param {Field} field @param {string | Values} value @param {Path} path @returns {Problem[]} */
  single(field, value, path) {
    if (typeof value === "object") {
      return field.parts.flatMap((part) => this.field(part, value[part.name], [...path, part.name]));
    }
    const wrong = this.form(field, value, path);
    return [...(wrong ? [wrong] : []), ...(field.form === "text" ? this.texts.field(value, path) : [])];
  }

  /** What is wrong with the form of one value, or null. @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  form(field, value, path) {
    if (field.sort === "municipality") return this.codes.has(value) ? null : unknownPlace(field, value, path);
    if (field.limit && [...value].length > field.limit) {
      return this.problems.unfit("KB206", field, `${field.limit}字以内`, path);
    }
    if (DIGITAL.includes(field.form) && isFullWidth(value) && (field.form !== "number" || asNumber(value))) {
      return this.problems.unfit("KB209", field, "", path);
    }
    if (field.form === "number") return this.number(field, value, path);
    if (field.form === "day") return this.day(field, value, path);
    if (field.form === "month") return this.month(field, value, path);
    if (field.form === "date") return this.date(field, value, path);
    return field.sort === "address" ? this.address(value, path) : this.words(field, value, path);
  }

  /** @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  number(field, value, path) {
    if (!this.digits.test(value)) return this.problems.unfit("KB203", field, "数字", path);
    if (Number(value) >= field.lowest && Number(value) <= field.highest) return null;
    const [lowest, highest] = [field.lowest, field.highest].map((bound) => bound.toLocaleString("ja-JP"));
    return this.problems.unfit("KB210", field, `${lowest}以上${highest}以下の数`, path);
  }

  /** @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  day(field, value, path) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return this.problems.unfit("KB207", field, " 2026-11-22 ", path);
    return isDay(value) ? null : this.problems.unfit("KB208", field, "", path);
  }

  /** @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  month(field, value, path) {
    if (!/^\d{4}-\d{2}$/.test(value)) return this.problems.unfit("KB207", field, " 2025-10 ", path);
    return isDay(`${value}-01`) ? null : this.problems.unfit("KB208", field, "", path);
  }

  /** @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  date(field, value, path) {
    if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return this.problems.unfit("KB207", field, " 2025-10 ", path);
    return isDate(value) ? null : this.problems.unfit("KB208", field, "", path);
  }

  /** @param {string} value @param {Path} path @returns {Problem | null} */
  address(value, path) {
    return this.texts.address(value, path)[0] ?? null;
  }

  /** @param {Field} field @param {string} value @param {Path} path @returns {Problem | null} */
  words(field, value, path) {
    const patterned = field.form === "text" && field.pattern && !field.choices.length;
    if (patterned && !new RegExp(field.pattern, "u").test(value)) {
      return this.problems.unfit("KB207", field, field.description, path);
    }
    if (field.name === "keywords" && this.separator.test(value)) return this.problems.broken("KB605", path, value);
    return field.name === "questions" && !isPaired(value) ? this.problems.broken("KB604", path, value) : null;
  }
}

/** @param {Field} field @param {string} value @param {Path} path @returns {Problem} */
function unknownPlace(field, value, path) {
  const mend = field.many
    ? "市区町村名か6桁のコードを、1行に1団体ずつ書いてください。一覧にない団体は、本文に書きます"
    : "候補から選ぶか、6桁のコードを書いてください。何団体かあるときは、代表の1団体だけにします";
  return problem("KB303", `「自治体」を1つに決められません${quoted(value)}。${mend}`, path);
}

/** Whether the parentheses of a question are paired, not nested, and hold alternatives. @param {string} pattern @returns {boolean} */
function isPaired(pattern) {
  const rest = pattern.replace(/\(([^()]*)\)/g, "");
  const inner = [...pattern.matchAll(/\(([^()]*)\)/g)].map(([, words]) => words);
  return !/[()|\uff5c]/.test(rest) && inner.every((words) => words.includes("|") && !words.includes("\uff5c"));
}
