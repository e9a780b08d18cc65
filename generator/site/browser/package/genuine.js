// Whether the files of a folder are those that its SHA256SUMS tells of; nothing is sent anywhere.

import { droppedFiles } from "./dropped.js";

const SUMS = "SHA256SUMS";
const SHOWN = 20;

/** @typedef {{ wrong: string[], missing: string[], more: string[], good: number }} Found */

/** The element of that id. @param {string} id @returns {HTMLElement} */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The SHA-256 of a file. @param {Blob} file @returns {Promise<string>} */
async function sumOf(file) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Files by their names below the folder where the sums lie. @param {Map<string, File>} files */
function belowTheSums(files) {
  const depths = [...files.keys()].filter((name) => name === SUMS || name.endsWith(`/${SUMS}`));
  const first = depths.sort((one, other) => one.length - other.length)[0];
  if (first === undefined) return undefined;
  const folder = first.slice(0, -SUMS.length);
  const inside = [...files].filter(([name]) => name.startsWith(folder));
  return new Map(inside.map(([name, file]) => [name.slice(folder.length), file]));
}

/**
 * What came of looking at every file.
 * @param {Map<string, File>} files
 * @param {(done: number, all: number) => void} tell
 * @returns {Promise<Found>}
 */
async function compared(files, tell) {
  const lines = (await /** @type {File} */ (files.get(SUMS)).text()).split("\n").filter(Boolean);
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  /** @type {Found} */
  const found = { wrong: [], missing: [], more: [], good: 0 };
  let done = 0;
  for (const [name, sum] of sums) {
    const file = files.get(name);
    if (!file) found.missing.push(name);
    else if ((await sumOf(file)) !== sum) found.wrong.push(name);
    else found.good += 1;
    if (++done % 100 === 0) tell(done, sums.size);
  }
  for (const name of files.keys()) {
    if (name !== SUMS && !sums.has(name)) found.more.push(name);
  }
  return found;
}

/** Says what was found. @param {Found} found */
function say(found) {
  const isGood = found.good > 0 && found.wrong.length + found.missing.length + found.more.length === 0;
  const lines = [
    isGood
      ? `${found.good}個のファイルは、すべて一覧のとおりです。`
      : `一覧と違うところがあります（一覧のとおりのファイルは${found.good}個）。`,
    ...listed("中身が違うファイル", found.wrong),
    ...listed("足りないファイル", found.missing),
    ...listed("一覧にないファイル", found.more),
  ];
  show("told", lines, isGood);
}

/** The names below what they are. @param {string} title @param {string[]} names @returns {string[]} */
function listed(title, names) {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? [`ほか${names.length - SHOWN}個`] : [];
  return [`${title}: ${names.length}個`, ...names.slice(0, SHOWN), ...more];
}

/** Shows lines in a place. @param {string} id @param {string[]} lines @param {boolean} [isGood] */
function show(id, lines, isGood) {
  at(id).replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  at(id).dataset.good = isGood === undefined ? "" : isGood ? "yes" : "no";
}

/** Looks at files by their paths. @param {Map<string, File>} files */
async function look(files) {
  const inside = belowTheSums(files);
  if (!inside) {
    show(
      "told",
      ["このフォルダーには「SHA256SUMS」がありません。「index.html」があるフォルダーを選んでください。"],
      false,
    );
    return;
  }
  show("told", ["確かめています。"]);
  say(await compared(inside, (done, all) => show("told", [`確かめています（${all}個のうち${done}個）。`])));
}

at("folder").addEventListener("change", async (event) => {
  const chosen = /** @type {HTMLInputElement} */ (event.target).files ?? [];
  await look(new Map([...chosen].map((file) => [file.webkitRelativePath || file.name, file])));
});
at("zip").addEventListener("change", async (event) => {
  const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
  if (file) show("sum", [`${file.name} の検査値（SHA-256）`, await sumOf(file)]);
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  event.preventDefault();
  const files = await droppedFiles(event.dataTransfer);
  if (files.size) await look(files);
});
