// What is found as a CSV file, in the order it is shown: a row for each page, a column for each facet.
import { save } from "../../../scripts/saving.js";
import { sheetOf } from "../../../scripts/sheet.js";

/**
 * @typedef {import("../service/service.js").Found} Found
 * @typedef {import("../service/results.js").Item} Item
 * @typedef {(limit: number) => Found|Promise<Found>} Find what is asked for now
 */

const SAVED_AS = "kensaku.csv";
const MOST_SAVED = 500; // rows: of a large site each of them is loaded for it
const [BEFORE_FACETS, BEHIND_FACETS] = [["ID", "タイトル", "サブタイトル（要約）", "種類と団体"], [
  "そのほかの表示",
  "最後の確認日",
  "次の確認期限",
  "ページ",
  "出典",
  "ライセンス",
]];

/**
 * A button that saves what is found; hidden while nothing is.
 * @param {HTMLElement} button @param {Find} find @param {string} home public address of the site @param {DOMStringMap} settings of the page @param {() => void} failed
 */
export function saving(button, find, home, { kbSource = "", kbLicence = "" }, failed) {
  let count = 0;
  button.addEventListener("click", async () => {
    try {
      const told = [`${kbSource} ${home}`.trim(), kbLicence];
      save(resultSheet(await find(count), home, told), SAVED_AS, "text/csv");
    } catch {
      failed();
    }
  });
  /** @param {Found} found */
  const show = ({ items, total }) => {
    count = Math.min(total, MOST_SAVED);
    button.hidden = !items.length;
    button.textContent = `${total > MOST_SAVED ? "初めの" : "この"}${count}件をCSVで保存`;
  };
  return { show };
}

/** @param {Found} found @param {string} home @param {string[]} told in every row: rows are sorted and copied */
function resultSheet({ items, facets }, home, told) {
  const names = facets.map(({ name }) => name);
  return sheetOf([
    [...BEFORE_FACETS, ...names, ...BEHIND_FACETS],
    ...items.map((item) => [...rowOf(item, names, home), ...told]),
  ]);
}

/** @param {Item} item @param {string[]} names of facets @param {string} home */
function rowOf(item, names, home) {
  const values = names.map((name) => item.facets[name] ?? []);
  const others = item.tags.flatMap(([text]) => values.flat().includes(text) ? [] : [text]);
  return [
    item.compared,
    ...[item.title, item.answerParts.map(({ text }) => text).join(""), item.label],
    ...[...values, others].map((lines) => lines.join("\n")),
    ...[item.confirmed, item.due, new URL(item.id, home).href],
  ];
}
