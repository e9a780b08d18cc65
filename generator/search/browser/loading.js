// Brings the search data to a page or a worker: fetched from a server, as a script where the site is opened from a folder.
import { runScript } from "../../scripts/loading.js";
import { withPauses } from "./pauses.js";

/**
 * @typedef {import("./service/service.js").Found} Found
 * @typedef {import("./service/questions.js").Question} Question
 * @typedef {Parameters<typeof import("./service/service.js").jaSearchService>[0]} Data
 * @typedef {{find: (query: string, asked: import("./service/service.js").Asked) => Found|Promise<Found>,
 *   meant: (typed: string, count: number) => Question[]|Promise<Question[]>}} Search answers at once where nothing has to be loaded
 * @typedef {typeof globalThis & {jaSearchStarting: typeof import("./service/service.js").jaSearchStarting, jaSearchData?: Data, importScripts: (url: string) => void}} Loaded what engine.js and the data script leave behind, and what a worker has
 */

export const FAILED =
  "検索データを読み込めませんでした。ページを開き直しても直らないときは、サイトの管理者に知らせてください。";
export const UNSEARCHABLE = "この言葉では検索できませんでした。短い言葉で試してください。";

const DATA = "search/ja-search";
const FIRST = ["w0", "f0"]; // parts that every question needs
const ENGINE = "assets/ja-search/engine.js";
const loaded = /** @type {Loaded} */ (globalThis);

/**
 * Starts the service. Of a small site all is loaded at once, beside the engine; of a large one every question loads what
 * it needs besides, once.
 * @param {string} site address of the site, with a slash at the end @returns {Promise<Search>}
 */
export async function loadService(site) {
  const address = new URL(DATA, site).href;
  const partCame = once((name) => loadPart(`${address}/${name}`));
  const ahead = loadData(address).then((data) => {
    if ("sizes" in data.index) FIRST.forEach(partCame); // it has parts; they come while the engine starts
    return data;
  });
  const [data] = await Promise.all([ahead, loadScript(new URL(ENGINE, site).href)]);
  const service = await withPauses(loaded.jaSearchStarting(data));
  const partLoaded = once((name) => partCame(name).then((part) => service.take?.(name, part)));
  const partsLoaded = (/** @type {string[]} */ names) => Promise.all(names.map(partLoaded));
  /** At once, or with pauses from the first part on that is missing. @template T @param {import("./engine/steps.js").Steps<T>} steps @returns {T|Promise<T>} */
  const answered = (steps) => {
    for (let step = steps.next();; step = steps.next()) {
      if (step.done) return step.value;
      if (step.value) return partsLoaded(step.value).then(() => withPauses(steps, partsLoaded));
    }
  };
  if (service.take) FIRST.forEach(partLoaded);
  return {
    find: (query, asked) => answered(service.finding(query, asked)),
    meant: (typed, count) => answered(service.meaning(typed, count)),
  };
}

/** Does something once for each name; what has failed is tried again. @param {(name: string) => Promise<void>} load */
function once(load) {
  /** @type {Map<string, Promise<void>>} */ const begun = new Map();
  return (/** @type {string} */ name) => {
    const loading = begun.get(name) || load(name);
    begun.set(name, loading);
    loading.catch(() => begun.delete(name));
    return loading;
  };
}

/** @param {string} address without its ending @returns {Promise<Data>} */
async function loadData(address) {
  if (address.startsWith("file:")) return dataFromScript(`${address}.js`);
  return (await fetched(`${address}.json`)).json();
}

/** A part has one file, a script: from a server its data is read without running it. @param {string} address without its ending @returns {Promise<any>} */
async function loadPart(address) {
  if (address.startsWith("file:")) return dataFromScript(`${address}.js`);
  const text = await (await fetched(`${address}.js`)).text();
  return JSON.parse(text.slice(text.indexOf("=") + 1, text.lastIndexOf(";")));
}

/** @param {string} url */
async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer;
}

/** What a script has left behind is taken in the same turn, before another one runs. @param {string} url @returns {Promise<any>} */
async function dataFromScript(url) {
  loaded.jaSearchData = undefined;
  await loadScript(url);
  if (!loaded.jaSearchData) throw new Error(url);
  return loaded.jaSearchData;
}

/** Runs a script: at once in a worker, in an element where there is a document. @param {string} url @returns {Promise<void>} */
async function loadScript(url) {
  if (typeof document !== "object") return loaded.importScripts(url);
  await runScript(url);
}
