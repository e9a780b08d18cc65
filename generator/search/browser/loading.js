// Brings the search data to a page or a worker: fetched from a server, as a script where the site is opened from a folder.
import { runScript } from "../../scripts/loading.js";
import { withPauses } from "./pauses.js";

/**
 * @typedef {import("./service/service.js").Service} Service
 * @typedef {Parameters<typeof import("./service/service.js").jaSearchService>[0]} Data
 * @typedef {{left: number, failed: number}} Progress parts that are still to come, and that could not be loaded
 * @typedef {typeof globalThis & {jaSearchStarting: typeof import("./service/service.js").jaSearchStarting, jaSearchData?: Data, importScripts: (url: string) => void}} Loaded what engine.js and the data script leave behind, and what a worker has
 */

export const FAILED =
  "検索データを読み込めませんでした。ページを開き直しても直らないときは、サイトの管理者に知らせてください。";
export const UNSEARCHABLE = "この言葉では検索できませんでした。短い言葉で試してください。";

export const INCOMPLETE = "一部のページを読み込めなかったため、結果に出ないページがあります。";

const DATA = "search/ja-search";
const ENGINE = "assets/ja-search/engine.js";
const loaded = /** @type {Loaded} */ (globalThis);

/**
 * Starts the service with the first part, which arrives beside the engine, and adds the others, one after another; a part that fails is left out.
 * @param {string} site address of the site, with a slash at the end
 * @param {(service: Service, progress: Progress) => void} tell called for every part that was tried
 */
export async function loadService(site, tell) {
  const address = new URL(DATA, site).href;
  const [data] = await Promise.all([loadData(address), loadScript(new URL(ENGINE, site).href)]);
  const service = await withPauses(loaded.jaSearchStarting(data));
  const progress = { left: service.parts - 1, failed: 0 };
  tell(service, progress);
  for (let part = 2; part <= service.parts; part++) {
    try {
      await withPauses(service.adding(await loadData(`${address}-${part}`)));
    } catch {
      progress.failed++;
    }
    progress.left--;
    tell(service, progress);
  }
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
