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

/** The shim passes no message on to a frame in which a script fails before it is loaded. */
const started = inFrame ? new Promise((resolve) => addEventListener("load", resolve)) : Promise.resolve();

/** The service; null where it could not be loaded. @type {Promise<Service|null>} */
const ready = started
  .then(() => loadScript(new URL("engine.js", here).href))
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

/** The query to answer: of those that come together only the last one matters. @type {string|undefined} */
let latest;
let timer = 0;

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
  clearTimeout(timer);
  timer = setTimeout(answerLatest); // after the messages that are waiting already
});

// The shim reports a fault of a script to Material, which then waits for results for ever; we answer with a sentence.
/** @param {Event} event */
const keepFromShim = (event) => {
  if (event.target === globalThis) event.stopImmediatePropagation();
};
if (inFrame) addEventListener("error", keepFromShim, true);
