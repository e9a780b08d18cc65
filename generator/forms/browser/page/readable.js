// A summary of an entry for people, which stands before the armour.
import { fullName } from "../places.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Place} Place
 * @typedef {import("../types.js").Value} Value
 */

const END = "(ここから下は取り込みに使う文字列です。消さずに送ってください)";

/** @param {Answers} answers @param {FormData} data @param {Place | undefined} place @returns {string} */
export function readable({ fields, sections }, data, place) {
  const given = data.fields.filter(({ name }) => name in fields);
  const lines = given.map((field) => `${field.title}: ${readableValue(field, fields[field.name])}`);
  const texts = Object.entries(sections).map(([title, text]) => `■ ${title}\n${text}`);
  return [...(place ? [`自治体: ${fullName(place)}`] : []), ...lines, "", ...texts, "", END].join("\n");
}

/** @param {Field} field @param {Value} value @returns {string} */
function readableValue(field, value) {
  const between = field.form === "group" ? " / " : "、";
  if (Array.isArray(value)) return value.map((item) => readableValue(field, item)).join(between);
  if (typeof value !== "object") return field.choices.find(([choice]) => choice === value)?.[1] ?? value;
  const given = field.parts.filter(({ name }) => name in value);
  return given.map((part) => `${part.title} ${readableValue(part, value[part.name])}`).join(" ");
}
