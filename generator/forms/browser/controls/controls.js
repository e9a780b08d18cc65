// The control that fits a field.
import { ChecksControl, ChoiceControl, FlagControl } from "./choices.js";
import { GroupControl } from "./group.js";
import { GroupsControl } from "./groups.js";
import { PlaceControl, PlacesControl } from "./place.js";
import { TextControl } from "./text.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../places.js").PlaceIndex} PlaceIndex
 * @typedef {import("./control.js").Control} Control
 * @typedef {import("./group.js").Maker} Maker
 */

const ROWS = 3;
const LONG = 80; // characters; what may be longer has several lines
const NAMING_ENTRIES = ["entry", "successor"]; // of a notice
const ONE_LINE = ["title", "publisher", ...NAMING_ENTRIES];

/** What makes controls, all of which know the same places. @param {PlaceIndex} index @param {boolean} needsPlace where one is asked for @returns {Maker} */
export function controlMaker(index, needsPlace) {
  /** @type {Maker} */
  const makeControl = (field, id, mayWait) => {
    if (field.sort === "municipality" && field.many) return new PlacesControl(field, id, index);
    if (field.sort === "municipality") return new PlaceControl({ ...field, required: needsPlace }, id, index);
    if (field.form === "group") return groupControl(field, id, mayWait, makeControl);
    if (field.form === "flag") return new FlagControl(field, id);
    if (!field.choices.length) return textControl(field, id, mayWait);
    return field.many ? new ChecksControl(field, id, mayWait) : new ChoiceControl(field, id, mayWait);
  };
  return makeControl;
}

/** @param {Field} field @param {string} id @param {boolean} mayWait @param {Maker} makeControl @returns {Control} */
function groupControl(field, id, mayWait, makeControl) {
  if (field.many) return new GroupsControl(field, id, mayWait, makeControl);
  return new GroupControl(field, id, mayWait || !field.required, makeControl);
}

/** @param {Field} field @param {string} id @param {boolean} mayWait @returns {Control} */
function textControl(field, id, mayWait) {
  if (field.many) {
    return new TextControl({ ...field, description: `${field.description}。1行に1つずつ` }, id, {
      rows: ROWS,
      mayWait,
    });
  }
  const isLong = field.limit > LONG && !field.sort && !ONE_LINE.includes(field.name);
  const control = new TextControl(field, id, { rows: isLong ? ROWS : 0, mayWait });
  if (NAMING_ENTRIES.includes(field.name)) control.input.setAttribute("list", "entries");
  return control;
}
