// Puts the search behind Material's own dialog, by its worker protocol of four messages.
// Runs as a Worker on http, in a frame (iframe-worker.js) on file://.
import { dialogAnswer, sentence } from "./dialog.js";
import { FAILED, INCOMPLETE, loadService, UNSEARCHABLE } from "./loading.js";

/** @typedef {import("./service/service.js").Service} Service */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const LIMIT = 30;

const inFrame = typeof document === "object" && /** @type {HTMLScriptElement} */ (document.currentScript);
const here = inFrame ? inFrame.src : location.href;

/** The service: undefined while it is loaded, null where that has failed. @type {{service?: Service|null, failed: number}} */
const state = { failed: 0 };

/** Takes what has been loaded; the last query is answered again. @param {Service|null} service @param {number} failed parts that could not be loaded */
function take(service, failed) {
  Object.assign(state, { service, failed });
  answerLatest();
}

/** Resolves when the first part is there, or will not come. @type {Promise<void>} */
const ready = new Promise((resolve) => {
  const site = new URL("../../", here).href;
  const told = (/** @type {Service|null} */ service, /** @type {number} */ failed) => resolve(take(service, failed));
  loadService(site, (service, { failed }) => told(service, failed)).catch(() => told(null, 0));
});

/** @param {string} query */
function answer(query) {
  if (!state.service) return sentence(FAILED);
  try {
    const found = dialogAnswer(state.service.find(query, { limit: LIMIT }), query, state.service.meant(query, 1));
    if (state.failed && found.items.length) found.items.push(...sentence(INCOMPLETE).items);
    return found;
  } catch {
    return sentence(UNSEARCHABLE);
  }
}

/** The query to answer: of those that come together only the last one matters. @type {string|undefined} */
let latest;
let timer = 0;

function answerLatest() {
  if (latest !== undefined && state.service !== undefined) postMessage({ type: RESULT, data: answer(latest) });
}

addEventListener("message", (event) => {
  /** @type {{type?: unknown, data?: unknown}|null} */ const message = event.data;
  if (message?.type === SETUP) ready.then(() => postMessage({ type: READY }));
  if (message?.type !== QUERY) return;
  latest = String(message.data);
  clearTimeout(timer);
  timer = setTimeout(answerLatest); // after the messages that are waiting already
});
