// The values of one sort wherever they stand in an entry; as values_of in model/values.py.

/**
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").Path} Path
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 * @typedef {{value: string, path: Path}} Placed
 */

/** Every value of fields of a sort. @param {Field[]} fields @param {Values} values @param {string} sort @param {Path} [path] @returns {Placed[]} */
export function valuesOf(fields, values, sort, path = []) {
  return fields.flatMap((field) => valuesIn(field, values[field.name] ?? [], sort, [...path, field.name]));
}

/** @param {Field} field @param {Value} value @param {string} sort @param {Path} path @returns {Placed[]} */
function valuesIn(field, value, sort, path) {
  if (Array.isArray(value)) return value.flatMap((item, place) => valuesIn(field, item, sort, [...path, place]));
  if (typeof value === "object") return valuesOf(field.parts, value, sort, path);
  return field.sort === sort ? [{ value, path }] : [];
}

/** Whether an answer says anything. @param {Value} value @returns {boolean} */
export function isGiven(value) {
  return typeof value === "object" ? Object.keys(value).length > 0 : value !== "";
}
