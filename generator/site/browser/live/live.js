// On one's own machine alone: a page that shows itself again when it has changed, and says what has to be mended.

/**
 * @typedef {{ place: string, text: string, mend: string }} Said
 * @typedef {{ version: string, said: Said[] }} State
 */

const SHOWN = 20;
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const page = script.dataset.page ?? "";
let known = "";
/** @type {AbortController | undefined} */
let waiting;

/**
 * @param {string} name
 * @param {string} kind
 * @param {...(string | Node)} content
 */
function made(name, kind, ...content) {
  const element = document.createElement(name);
  if (kind) element.className = kind;
  element.append(...content);
  return element;
}

/** @param {Said} said */
function item(said) {
  const lines = [made("p", "kyoso-live__text", said.text)];
  if (said.place) lines.unshift(made("p", "kyoso-live__place", said.place));
  if (said.mend) lines.push(made("p", "", `直し方: ${said.mend}`));
  return made("li", "", ...lines);
}

const bar = document.createElement("aside");
bar.className = "kyoso-live";
bar.setAttribute("aria-label", "書いている内容の確認");
bar.setAttribute("aria-live", "polite");
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("live.css", script.src).href;
document.head.append(style);

/** @param {Said[]} said */
function show(said) {
  bar.remove();
  if (!said.length) return;
  const list = made("ol", "", ...said.slice(0, SHOWN).map(item));
  if (said.length > SHOWN) list.append(made("li", "", `ほか${said.length - SHOWN}か所`));
  const head = made(
    "summary",
    "",
    made("strong", "", `直すところが${said.length}か所あります`),
    made("span", "", "直すまでは、最後に作れたときの内容を見せています"),
  );
  const whole = /** @type {HTMLDetailsElement} */ (made("details", "", head, list));
  whole.open = true;
  bar.replaceChildren(whole);
  document.body.append(bar);
}

/** @param {string} text */
function take(text) {
  known = text;
  const state = /** @type {State} */ (JSON.parse(text));
  if (state.version !== script.dataset.version) location.reload();
  else show(state.said);
}

/** @param {AbortController} own */
async function follow(own) {
  while (!own.signal.aborted) {
    const news = new URL("news", script.src);
    news.search = new URLSearchParams({ page, known }).toString();
    try {
      const answer = await fetch(news, { signal: own.signal, cache: "no-store" });
      const text = await answer.text();
      if (text !== known) take(text);
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

/** A browser asks few things of one server at once: a page that nobody sees does not wait for news. */
function begin() {
  waiting?.abort();
  if (document.visibilityState !== "visible") return;
  waiting = new AbortController();
  follow(waiting);
}

document.addEventListener("visibilitychange", begin);
addEventListener("pagehide", () => waiting?.abort());
begin();
