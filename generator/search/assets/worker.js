// @ts-check
/**
 * Puts the engine behind Material's own search: its worker protocol of four messages
 * (0 set up, 1 ready, 2 query, 3 result). Runs as a Worker on http, in a frame of Material's
 * iframe-worker shim on file://. Material writes titles and texts into the page as HTML, so every
 * text is escaped here.
 */
(() => {
  "use strict";
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const FAILED =
    "検索データを読み込めませんでした。ページを開き直しても直らないときは、サイトの管理者に知らせてください。";
  const NONE = "当てはまる記事が見つかりませんでした。近い質問はこちらです。";
  const UNSURE = "近い候補";
  const script = typeof document === "object" && document.currentScript;
  const here = script ? /** @type {HTMLScriptElement} */ (script).src : location.href;
  const at = (/** @type {string} */ path) => new URL(path, here).href;
  const disk = here.startsWith("file:");

  /** @type {any} */ let service = null;
  /** @type {string} */ let fault = "";
  /** @type {string[]} Queries that came before the data. */
  let waiting = [];

  /** Loads a script: in the worker at once, in the frame when it has run. @param {string} url @returns {Promise<void>} */
  const load = (url) =>
    typeof document === "object"
      ? new Promise((resolve, reject) => {
          const element = document.createElement("script");
          element.src = url;
          element.onload = () => resolve();
          element.onerror = () => reject(new Error(url));
          document.body.appendChild(element);
        })
      : new Promise((resolve) => {
          importScripts(url);
          resolve();
        });

  /** @returns {Promise<any>} */
  const data = () =>
    disk
      ? load(at("../../search/ja-search.js")).then(() => globalThis.jaSearchData)
      : fetch(at("../../search/ja-search.json")).then((answer) => {
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.json();
        });

  const ready = load(at("engine.js"))
    .then(() => load(at("service.js")))
    .then(data)
    .then((found) => {
      service = jaSearchService(found);
    })
    .catch(() => {
      fault = FAILED;
    });

  /** @param {string} text */
  const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** @param {{text: string, mark: number}[]} parts */
  const marked = (parts) =>
    parts.map((part) => (part.mark ? `<mark>${escape(part.text)}</mark>` : escape(part.text))).join("");

  /** Material links to `location` below the base of the site. @param {any} item @param {boolean} unsure @param {Record<string, boolean>} terms */
  const group = (item, unsure, terms) => {
    const why = item.why.slice(0, 3).map((/** @type {any} */ one) => `${escape(one.from)} → ${escape(one.to)}`);
    const note = why.length ? `<p class="ja-search__why">${why.join("、")}</p>` : "";
    const labels = [unsure ? UNSURE : "", item.overdue ? "要確認" : "", item.label, ...item.tags].filter(Boolean);
    const kind = labels.length ? `<p class="ja-search__kind">${labels.map(escape).join("・")}</p>` : "";
    const text = `${kind}<p>${marked(item.parts)}${item.cut ? "…" : ""}</p>${note}`;
    const whole = { location: item.id, title: marked(item.titleParts), score: item.score, terms };
    return item.section
      ? [
          { ...whole, text: "" },
          { location: item.url, title: escape(item.section), text, score: item.score, terms },
        ]
      : [{ ...whole, text }];
  };

  /** @param {string} message */
  const sentence = (message) => [{ location: "", title: escape(message), text: "", score: 0, terms: {} }];

  /** @param {string} query */
  const answer = (query) => {
    if (fault) return { items: [sentence(fault)] };
    const found = service.find(query, { limit: 30 });
    if (!found.query) return { items: [] };
    const terms = Object.fromEntries(found.words.map((/** @type {string} */ word) => [word, true]));
    const items = found.items.map((/** @type {any} */ item) => group(item, found.unsure, terms));
    if (!items.length) {
      items.push(sentence(NONE));
      for (const one of found.nearest)
        items.push([{ location: one.url, title: escape(one.text), text: "", score: 0, terms: {} }]);
    }
    return { items, suggest: found.suggestion ? [found.suggestion.text] : [] };
  };

  /** @param {string} query */
  const reply = (query) => {
    /** @type {any} */ let result;
    try {
      result = answer(query);
    } catch {
      result = { items: [sentence("この言葉では検索できませんでした。短い言葉で試してください。")] };
    }
    postMessage({ type: RESULT, data: result });
  };

  addEventListener("message", (/** @type {MessageEvent} */ event) => {
    const message = event.data;
    if (!message || typeof message !== "object") return;
    if (message.type === SETUP) ready.then(() => postMessage({ type: READY }));
    else if (message.type === QUERY) {
      const first = !waiting.length;
      waiting.push(String(message.data));
      // of queries that pile up only the last one matters
      if (first)
        ready.then(() => {
          const last = waiting[waiting.length - 1];
          waiting = [];
          reply(last);
        });
    }
  });
})();
