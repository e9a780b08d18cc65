// The line above the results that leads to all of a theme or of an outcome, where that is what was typed.
import { normalise } from "../engine/text.js";

/** @typedef {{line: Element, names: string[], within: string}} Door a name is asked for whole, `within` in part */

const LEAST_PART = 2; // signs

/** The doors of the page: a list that is not shown. @param {ParentNode} page @returns {Door[]} */
export const doorsOf = (page) =>
  Array.from(page.querySelectorAll("[data-kb-doors] > li"), (line) => ({
    line,
    names: (line.getAttribute("data-kb-names") || "").split("|").map(normalise),
    within: normalise(line.getAttribute("data-kb-within") || ""),
  }));

/** What the door says that a question asks for, nothing if there is none. @param {Door[]} doors @param {string} typed @returns {Node[]} */
export function doorFor(doors, typed) {
  const asked = normalise(typed);
  const part = asked.length >= LEAST_PART;
  const door = doors.find(({ names }) => asked && names.includes(asked)) ||
    doors.find(({ within }) => part && within.startsWith(asked)) ||
    doors.find(({ within }) => part && within.includes(asked));
  return door ? Array.from(door.line.childNodes, (node) => node.cloneNode(true)) : [];
}
