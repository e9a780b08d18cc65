// Brings the search data to a page or a worker: fetched from a server, as a script where the site is opened from a folder.

/**
 * @typedef {import("./service/service.js").Service} Service
 * @typedef {Parameters<typeof import("./service/service.js").jaSearchService>[0]} Data
 * @typedef {typeof globalThis & {jaSearchService: (data: Data) => Service, jaSearchData?: Data}} Loaded what engine.js and the data script leave behind
 */

export const FAILED =
  "検索データを読み込めませんでした。ページを開き直しても直らないときは、サイトの管理者に知らせてください。";
export const UNSEARCHABLE = "この言葉では検索できませんでした。短い言葉で試してください。";

const DATA = "search/ja-search";
const loaded = /** @type {Loaded} */ (globalThis);

/** @param {string} site address of the site, with a slash at the end @returns {Promise<Service>} */
export async function loadService(site) {
  return loaded.jaSearchService(await loadData(new URL(DATA, site).href));
}

/** @param {string} address without its ending @returns {Promise<Data>} */
async function loadData(address) {
  if (address.startsWith("file:")) return dataFromScript(`${address}.js`);
  const answer = await fetch(`${address}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** @param {string} url @returns {Promise<Data>} */
async function dataFromScript(url) {
  await loadScript(url);
  if (!loaded.jaSearchData) throw new Error(url);
  return loaded.jaSearchData;
}

/** Runs a script: at once in a worker, in an element where there is a document. @param {string} url @returns {Promise<void>} */
export async function loadScript(url) {
  if (typeof document !== "object") return importScripts(url);
  const element = document.createElement("script");
  element.src = url;
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(url));
    document.head.append(element);
  });
}
