// Rules that look at several fields.

/**
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../types.js").Values} Values
 * @typedef {import("./problems.js").Problems} Problems
 */

const MONTH = /^\d{4}-\d{2}/;

/** Every problem of fields that do not fit each other. @param {Values} fields @param {string} today @param {Problems} problems @returns {Problem[]} */
export function misfits(fields, today, problems) {
  return [
    ...attribution(fields, problems),
    ...groups(fields, "indicators").flatMap((figure, place) => indicator(figure, place, fields, today, problems)),
    ...carried(fields, "indicators", "KB407", problems),
    ...carried(fields, "impact", "KB411", problems),
    ...dates(fields, today, problems),
  ];
}

/** @param {Values} fields @param {Problems} problems @returns {Problem[]} */
function attribution(fields, problems) {
  if (!problems.titled("attribution")) return []; // threads name no organisation
  if (isNamed(fields.attribution)) {
    return fields.municipality ? [] : [problems.missing("自治体", ["municipality"])];
  }
  const sized = fields.attribution !== "band" || fields.population_band;
  return sized ? [] : [problems.missing(problems.titles.get("population_band") ?? "", ["population_band"])];
}

/** Whether the organisation is named. @param {Value | undefined} attribution @returns {boolean} */
export function isNamed(attribution) {
  return attribution === "full" || attribution === "organisation";
}

/** @param {Values} figure @param {number} place @param {Values} fields @param {string} today @param {Problems} problems @returns {Problem[]} */
function indicator(figure, place, fields, today, problems) {
  const unmeasured = fields.stage === "planned" || fields.outcome === "expected";
  const early = (figure.after && unmeasured) || text(figure.as_of) > today.slice(0, 7);
  return [
    ...(figure.as_of ? [] : [problems.broken("KB404", ["indicators", place, "as_of"])]),
    ...(figure.basis === "実測" && early ? [problems.broken("KB405", ["indicators", place, "basis"])] : []),
    ...(figure.before || figure.after ? [] : [problems.broken("KB406", ["indicators", place, "before"])]),
  ];
}

/** Figures need a source that says so. @param {Values} fields @param {string} name @param {string} code @param {Problems} problems @returns {Problem[]} */
function carried(fields, name, code, problems) {
  const sources = groups(fields, "evidence");
  const supported = sources.some(({ supports }) => Array.isArray(supports) && supports.includes(name));
  return !(name in fields) || supported || !sources.length ? [] : [problems.broken(code, ["evidence", 0, "supports"])];
}

/** @param {Values} fields @param {string} today @param {Problems} problems @returns {Problem[]} */
function dates(fields, today, problems) {
  const past = [
    [fields.published_on, "published_on"],
    [fields.reviewed_on, "reviewed_on"],
    ...groups(fields, "evidence").map(({ accessed_on: day }, place) => [day, "evidence", place, "accessed_on"]),
  ];
  const [due, reviewed] = [text(fields.review_by), text(fields.reviewed_on)];
  const { from, to } = /** @type {Values} */ (fields.period ?? {});
  return [
    ...past.filter(([day]) => isAfter(text(day), today)).map(([, ...path]) =>
      problems.misdated(/** @type {Path} */ (path), `今日(${today})まで`)
    ),
    ...((due && due === reviewed) || isAfter(reviewed, due)
      ? [problems.misdated(["review_by"], `${problems.titled("reviewed_on")}(${reviewed})より後`)]
      : []),
    ...(isAfter(text(from), text(to))
      ? [problems.misdated(["period", "to"], `${problems.titled("from")}(${from})以後`)]
      : []),
  ];
}

/** Whether one date is later than another; what is no date is not. @param {string} one @param {string} other @returns {boolean} */
function isAfter(one, other) {
  return MONTH.test(one) && MONTH.test(other) && one > other;
}

/** A value that is a text, or "". @param {unknown} value @returns {string} */
function text(value) {
  return typeof value === "string" ? value : "";
}

/** The groups of a field. @param {Values} fields @param {string} name @returns {Values[]} */
function groups(fields, name) {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "object") : [];
}
