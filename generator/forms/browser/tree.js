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

/** @typedef {{text: string, path: import("./types.js").Path}} Told a text of answers and its place */

/** Every text in a value with its place. @param {import("./types.js").Value} value @param {import("./types.js").Path} path @returns {Told[]} */
export function texts(value, path) {
  if (typeof value === "string") return [{ text: value, path }];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, item]) => texts(item, [...path, key]));
}
