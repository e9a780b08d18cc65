// Puts the search behind Material's own dialog, by its worker protocol of four messages.
// Runs as a Worker on http, in a frame (iframe-worker.js) on file://. MaterialX numbers its messages, and the answers.
import { dialogAnswer, sentence, withPlainTitles } from "./dialog.js";
import { FAILED, loadService, UNSEARCHABLE } from "./loading.js";

/** @typedef {import("./loading.js").Search} Search */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const LIMIT = 30;

const inFrame = typeof document === "object" && /** @type {HTMLScriptElement} */ (document.currentScript);
const here = inFrame ? inFrame.src : location.href;

/** The search: undefined while it is loaded, null where that has failed. @type {Search|null|undefined} */
let search;

/** Resolves when the search is there, or will not come; a query that came before is answered. */
const ready = loadService(new URL("../../", here).href).catch(() => null).then((loaded) => {
  search = loaded;
  answerLatest();
});

/** @param {string} query */
async function answer(query) {
  if (!search) return sentence(FAILED);
  try {
    const [found, meant] = [search.find(query, { limit: LIMIT }), search.meant(query, 1)];
    return await Promise.all([found, meant]).then((all) => dialogAnswer(all[0], query, all[1]), () => sentence(FAILED));
  } catch {
    return sentence(UNSEARCHABLE);
  }
}

/** The query to answer: of those that come together only the last one matters. @type {string|undefined} */
let latest;
/** The number of its message, of a theme that has such. @type {number|undefined} */
let number;
let timer = 0;

async function answerLatest() {
  if (latest === undefined || search === undefined) return;
  const query = latest;
  const data = await answer(query);
  if (query !== latest) return;
  postMessage(
    number === undefined ? { type: RESULT, data } : { id: number, type: RESULT, data: withPlainTitles(data) },
  );
}

addEventListener("message", (event) => {
  /** @type {{id?: number, type?: unknown, data?: unknown}|null} */ const message = event.data;
  const answered = message?.id === undefined ? {} : { id: message.id };
  if (message?.type === SETUP) ready.then(() => postMessage({ ...answered, type: READY }));
  if (message?.type !== QUERY) return;
  const { data } = message;
  [latest, number] = [
    String(data !== null && typeof data === "object" && "query" in data ? data.query : data),
    message.id,
  ];
  clearTimeout(timer);
  timer = setTimeout(answerLatest); // after the messages that are waiting already
});
