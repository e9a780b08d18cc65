// The page of cases side by side: what the address asks for, the table, and the list to choose more from.
import { make } from "../../../scripts/elements.js";
import { Basket } from "../basket/store.js";
import { loadEntry, siteOf } from "../entries.js";
import { addressField, publicAddress } from "../sharing.js";
import { Choices } from "./choices.js";
import { queryOf, readChosen } from "./chosen.js";
import { saveButton } from "./sheet.js";
import { compareTable, differences } from "./table.js";

/** @typedef {import("./table.js").Row} Row */

const NONE = "くらべる事例を、下の一覧からえらんでください。事例のページの「くらべる」からも始められます。";
const ONE = "もう1件えらぶと、ちがいがわかります。";
const LOST =
  "読み込めない事例がありました。ページを開き直しても直らないときは、ページの下の「知らせ先」へ知らせてください。";

/** @param {HTMLElement} root @param {HTMLElement} list @param {string} site */
async function show(root, list, site) {
  const most = Number(root.dataset.kbMost);
  /** @type {Row[]} */ const rows = JSON.parse(root.dataset.kbRows ?? "[]");
  const choices = new Choices(list);
  const { slugs, notes } = readChosen(location.search, choices, most);
  const kept = new Basket(site).paths.map((path) => path.split("/")[1]);
  choices.equip(slugs, kept, most);
  root.classList.toggle("kb-compare-place", slugs.length > 0);
  const cases = await Promise.all(slugs.map((slug) => loadEntry(site, `cases/${slug}`)));
  const found = cases.filter((one) => one !== null);
  if (found.length < slugs.length) notes.push(LOST);
  if (!found.length) notes.push(NONE);
  if (found.length === 1) notes.push(ONE);
  root.replaceChildren(...notes.map((note) => make("p", { class: "kb-compare__note" }, note)));
  if (!found.length) return root.classList.remove("kb-compare-place");
  const address = publicAddress(queryOf(slugs));
  const source = `${root.dataset.kbMark} ${address}`;
  const table = compareTable(rows, found);
  const save = saveButton(table, "kuraberu.csv", ["出典", `${source}`, root.dataset.kbLicence ?? ""]);
  root.append(
    make("div", { class: "kb-compare__differences" }, ...differences(rows, found).map((one) => make("p", {}, one))),
    table,
    make("p", { class: "kb-compare__paper" }, `${source}`),
    make("div", { class: "kb-compare__tools" }, printButton(), save, addressField("この表のアドレス", address)),
  );
}

function printButton() {
  const button = make("button", { type: "button", class: "kb-button" }, "印刷する（A4横）");
  button.addEventListener("click", () => print());
  return button;
}

const [root, list] = [document.getElementById("kb-compare"), document.querySelector("[data-kb-choices]")];
if (root && list instanceof HTMLElement) {
  document.querySelector("[data-kb-needs-script]")?.remove();
  show(root, list, siteOf(document));
}
