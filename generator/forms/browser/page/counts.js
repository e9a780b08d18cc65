// How much of what is asked was answered.
import { isGiven } from "../tree.js";

/**
 * @typedef {import("../sheet.js").Sheet} Sheet
 * @typedef {import("../controls/control.js").Control} Control
 * @typedef {{given: number, all: number}} Count
 */

/** Of what is needed. @param {Sheet} sheet @returns {Count} */
export function neededCount(sheet) {
  const fields = asked(sheet).filter(({ field: { required, form } }) => required && form !== "day");
  return counted([...fields, ...sheet.promises], [...sheet.sections.values()], sheet);
}

/** Of what is enough to hand it in; null where all is needed. @param {Sheet} sheet @returns {Count | null} */
export function firstCount(sheet) {
  const { first } = sheet.data;
  const fields = asked(sheet).filter(({ field }) => first.includes(field.name) && !field.default);
  const texts = [...sheet.sections.values()].filter(({ field }) => first.includes(field.name));
  return first.length ? counted(fields, texts, sheet) : null;
}

/** Whether something is written that may wait. @param {Sheet} sheet */
export function hasMore(sheet) {
  const fields = asked(sheet).filter(({ field }) => field.later && field.form !== "day");
  return fields.some((control) => isGiven(control.value())) || sheet.written().some(({ field }) => field.later);
}

/** The fields that a choice did not void. @param {Sheet} sheet */
function asked(sheet) {
  const voided = sheet.voided();
  return [...sheet.controls.values()].filter(({ field }) => !voided.includes(field.name));
}

/** @param {Control[]} fields @param {Control[]} texts @param {Sheet} sheet @returns {Count} */
function counted(fields, texts, sheet) {
  const written = texts.filter((text) => sheet.written().some((one) => one === text));
  const given = fields.filter((control) => isGiven(control.value()));
  return { given: given.length + written.length, all: fields.length + texts.length };
}
