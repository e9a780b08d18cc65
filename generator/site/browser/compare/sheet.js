// The table of cases as a CSV file, of what is shown: nothing is asked of anybody.
import { make } from "../../../scripts/elements.js";
import { save } from "../../../scripts/saving.js";
import { sheetOf } from "../../../scripts/sheet.js";

/** A button that saves what a table shows. @param {HTMLElement} shown @param {string} name of the file @param {string[]} told below the table */
export function saveButton(shown, name, told) {
  const button = make("button", { type: "button", class: "kb-button kb-button--outline" }, "この表をCSVで保存");
  button.addEventListener("click", () => save(savedRows(shown, told), name, "text/csv"));
  return button;
}

/** @param {HTMLElement} shown @param {string[]} told */
function savedRows(shown, told) {
  const rows = [...shown.querySelectorAll("tr")].map(({ cells }) => [...cells].map(wordsOf));
  return sheetOf([...rows, told]);
}

/** What a cell says, a line for each of its blocks; outside links with their addresses. @param {HTMLTableCellElement} cell */
function wordsOf(cell) {
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const part of copy.querySelectorAll(".kb-compare__remove, .kb-compare__mark")) part.remove();
  for (const link of copy.querySelectorAll("td a[href^='http']")) {
    link.append(` ${link.getAttribute("href")}`);
  }
  for (const block of copy.querySelectorAll("p, li, tr, h3, h4, pre")) block.append("\n");
  return (copy.textContent ?? "").split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
}
