// Puts the search behind Material's own dialog, by its worker protocol of four messages.
// Runs as a Worker on http, in a frame of Material's iframe-worker shim on file://.
import { dialogAnswer, sentence } from "./dialog.js";
import { FAILED, UNSEARCHABLE, loadScript, loadService } from "./loading.js";

/** @typedef {import("./service/service.js").Service} Service */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const LIMIT = 30;

const inFrame = typeof document === "object" && /** @type {HTMLScriptElement} */ (document.currentScript);
const here = inFrame ? inFrame.src : location.href;

/** The service; null where it could not be loaded. @type {Promise<Service|null>} */
const ready = loadScript(new URL("engine.js", here).href)
  .then(() => loadService(new URL("../../", here).href))
  .catch(() => null);

/** @param {Service|null} service @param {string} query */
function answer(service, query) {
  if (!service) return sentence(FAILED);
  try {
    return dialogAnswer(service.find(query, { limit: LIMIT }));
  } catch {
    return sentence(UNSEARCHABLE);
  }
}

/** The last query: of those that pile up only this one matters. @type {string|undefined} */
let latest;

async function answerLatest() {
  const service = await ready;
  if (latest === undefined) return;
  const query = latest;
  latest = undefined;
  postMessage({ type: RESULT, data: answer(service, query) });
}

addEventListener("message", (event) => {
  /** @type {{type?: unknown, data?: unknown}|null} */ const message = event.data;
  if (message?.type === SETUP) ready.then(() => postMessage({ type: READY }));
  if (message?.type !== QUERY) return;
  latest = String(message.data);
  answerLatest();
});
