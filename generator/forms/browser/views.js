// The ways to read what is typed: as it was typed, and as a reader of the page sees it (as generator/rules/views.py).
import { expression, single } from "./expression.js";

/** @typedef {import("./types.js").Detection} Detection */

const JOINED = /^[A-Za-z0-9]{2}$/;

/** A text as typed and, where anything in it is undone for readers, also what they see. @param {string} text @param {Detection} data @returns {string[]} */
export function views(text, data) {
  const undone = single(data.undone);
  const blocks = text.split(expression(data.break)).filter((block) => undone.test(block));
  return blocks.length ? [text, blocks.map((block) => shown(block, data)).join("\n")] : [text];
}

/** What a reader sees of a block: Japanese goes on without a blank where a line broke. @param {string} block @param {Detection} data */
function shown(block, data) {
  return block.replace(expression(data.undone), (match, line, cell, code, place) => {
    if (line) return JOINED.test(block.charAt(place - 1) + block.charAt(place + match.length)) ? " " : "";
    if (cell) return "\t";
    return code && Number(code) >= 32 && Number(code) < 0xd800 ? String.fromCharCode(Number(code)) : "";
  });
}
