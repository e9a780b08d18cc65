// A summary of an entry for people, which stands before the armour.
import { readableLines } from "../markup/lines.js";
import { nameWithCode } from "../places.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").FormData} FormData
 * @typedef {import("../types.js").Place} Place
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../markup/reader.js").Reader} Reader
 */

const END = "(ここから下は取り込みに使う文字列です。消さずに送ってください)";

/** @param {Answers} answers @param {FormData} data @param {Reader} reader @returns {string} */
export function readable({ fields, sections }, data, reader) {
  const lines = data.fields.filter(({ name }) => name in fields).map((field) => {
    const value = fields[field.name];
    return `${field.title}: ${readableValue(withNames(field, data.places), value)}`;
  });
  const texts = data.sections.filter(({ title }) => title in sections).map(({ title, label }) => {
    return `■ ${label}\n${readableLines(reader.read(sections[title]))}`;
  });
  return [...lines, "", ...texts, "", END].join("\n");
}

/** A field of places with their names to choose from. @param {Field} field @param {Place[]} places @returns {Field} */
function withNames(field, places) {
  if (field.sort !== "municipality") return field;
  return { ...field, choices: places.map((place) => [place[0], nameWithCode(place)]) };
}

/** @param {Field} field @param {Value} value @returns {string} */
function readableValue(field, value) {
  const between = field.form === "group" ? " / " : "、";
  if (Array.isArray(value)) return value.map((item) => readableValue(field, item)).join(between);
  if (typeof value !== "object") return field.choices.find(([choice]) => choice === value)?.[1] ?? value;
  const given = field.parts.filter(({ name }) => name in value);
  return given.map((part) => `${part.title} ${readableValue(part, value[part.name])}`).join(" ");
}
