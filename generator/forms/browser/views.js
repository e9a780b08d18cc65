// The ways to read what is typed: as it was typed, and as a reader of the page sees it (as generator/rules/views.py).
import { expression, single } from "./expression.js";

/** @typedef {import("./types.js").Detection} Detection */

const JOINED = /^[A-Za-z0-9]{2}$/;

/** A text as typed, where anything in it is undone for readers also what they see, and cells behind their heads. @param {string} text @param {Detection} data @returns {string[]} */
export function views(text, data) {
  const undone = single(data.undone);
  const blocks = text.split(expression(data.break)).filter((block) => undone.test(block));
  const read = blocks.length ? [blocks.map((block) => shown(block, data)).join("\n")] : [];
  const below = /[|\t]/.test(text) ? belowHeads(text, data) : "";
  return below ? [text, ...read, below] : [text, ...read];
}

/** The cells of tables whose heads tell what they are, each behind its head on a line of its own. @param {string} text @param {Detection} data */
function belowHeads(text, data) {
  const [head, around, between] = [
    single(data.table.head),
    expression(data.table.around),
    expression(data.table.between),
  ];
  const kept = [];
  /** @type {string[]} */
  let heads = [];
  for (const line of text.split("\n")) {
    const cells = line.split(between);
    if (cells.length === 1) heads = [];
    else if (!heads.length) heads = cells.map((cell) => cell.replace(around, ""));
    kept.push(...cells.flatMap((cell, number) => {
      const word = heads[number] ?? "";
      return head.test(word) && cell.replace(around, "") !== word ? [`${word}: ${cell.replace(/^ +| +$/g, "")}`] : [];
    }));
  }
  return kept.join("\n");
}

/** What a reader sees of a block: Japanese goes on without a blank where a line broke. @param {string} block @param {Detection} data */
function shown(block, data) {
  return block.replace(expression(data.undone), (match, line, cell, code, place) => {
    if (line) return JOINED.test(block.charAt(place - 1) + block.charAt(place + match.length)) ? " " : "";
    if (cell) return "\t";
    return code && Number(code) >= 32 && Number(code) < 0xd800 ? String.fromCharCode(Number(code)) : "";
  });
}
