// @ts-check
/**
 * The search page: field, facets, results, and what to do where nothing was found, all in
 * <div id="ja-search">. The address keeps question and choices, so that it can be sent to a colleague.
 * Every text goes into the page as text, never as HTML.
 */
(() => {
  "use strict";
  const root = document.getElementById("ja-search");
  const own = document.currentScript;
  if (!root || !(own instanceof HTMLScriptElement)) return;
  const site = new URL("../../", own.src);
  const STEP = 10;
  const PAUSE = 150; // ms between typing and searching
  const OPEN_FACETS = 6; // values shown at once

  /** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node|string)[]} [children] @returns {HTMLElement} */
  const make = (tag, attributes = {}, children = []) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const field = /** @type {HTMLInputElement} */ (
    make("input", {
      id: "ja-search-query",
      type: "search",
      autocomplete: "off",
      "aria-describedby": "ja-search-suggestion",
      class: "ja-search__field",
    })
  );
  const form = make("form", { role: "search", class: "ja-search__form" }, [
    make("label", { for: "ja-search-query", class: "ja-search__label" }, ["困りごとを、ふだんの言葉で入れてください"]),
    make("div", { class: "ja-search__row" }, [
      field,
      make("button", { type: "submit", class: "ja-search__button" }, ["検索"]),
    ]),
  ]);
  const suggestion = make("p", { id: "ja-search-suggestion", class: "ja-search__suggestion" });
  const status = make("p", { role: "status", "aria-live": "polite", class: "ja-search__status" }, [
    "検索を準備しています",
  ]);
  const facets = make("div", { class: "ja-search__facets" });
  const list = make("ol", { class: "ja-search__list" });
  const more = /** @type {HTMLButtonElement} */ (
    make("button", { type: "button", class: "ja-search__more", hidden: "" }, ["もっと見る"])
  );
  const help = make("div", { class: "ja-search__help" });
  root.replaceChildren(
    form,
    suggestion,
    status,
    make("div", { class: "ja-search__columns" }, [facets, make("div", {}, [list, more, help])]),
  );

  /** @type {any} */ let service = null;
  let limit = STEP;
  /** @type {Record<string, string[]>} */ let chosen = {};
  /** @type {Set<string>} Facets the reader has opened or closed by hand. */
  const touched = new Set();

  /** Reads question and choices from the address. */
  const readAddress = () => {
    const values = new URLSearchParams(location.search);
    field.value = values.get("q") || "";
    chosen = {};
    for (const name of new Set(values.keys())) if (name !== "q") chosen[name] = values.getAll(name);
  };

  /** Writes question and choices into the address. @param {boolean} step whether the reader can come back to the one before */
  const writeAddress = (step) => {
    const values = new URLSearchParams();
    if (field.value.trim()) values.set("q", field.value.trim());
    for (const [name, all] of Object.entries(chosen)) for (const value of all) values.append(name, value);
    const text = values.toString();
    const address = `${location.pathname}${text ? `?${text}` : ""}`;
    if (address === `${location.pathname}${location.search}`) return;
    try {
      history[step ? "pushState" : "replaceState"](null, "", address);
    } catch {
      // some browsers forbid this on file://; the search works without
    }
  };

  /** @param {{text: string, mark: number, from?: string}[]} parts @returns {(Node|string)[]} */
  const marked = (parts) =>
    parts.map((part) =>
      part.mark ? make("mark", part.from ? { title: `「${part.from}」の言い換え` } : {}, [part.text]) : part.text,
    );

  /** @param {string} path */
  const link = (path) => new URL(path, site).href;

  /** @param {any} item */
  const resultOf = (item) => {
    const labels = [item.label, ...item.tags].filter(Boolean);
    const why = item.why.slice(0, 4).map((/** @type {any} */ one) => `${one.from} → ${one.to}`);
    return make("li", { class: "ja-search__item" }, [
      make("h2", { class: "ja-search__title" }, [make("a", { href: link(item.url) }, marked(item.titleParts))]),
      make("p", { class: "ja-search__meta" }, [
        ...labels.map((label) => make("span", { class: "ja-search__tag" }, [label])),
        ...(item.overdue ? [make("span", { class: "ja-search__tag ja-search__tag--old" }, ["要確認"])] : []),
        ...(item.section ? [make("span", {}, [`「${item.section}」から`])] : []),
      ]),
      make("p", { class: "ja-search__passage" }, [...marked(item.parts), item.cut ? "…" : ""]),
      ...(why.length ? [make("p", { class: "ja-search__why" }, [`言い換えて探しました: ${why.join("、")}`])] : []),
    ]);
  };

  /** @param {any} facet */
  const facetOf = (facet) => {
    const boxes = facet.values.map((/** @type {any} */ one) => {
      const box = /** @type {HTMLInputElement} */ (
        make("input", { type: "checkbox", name: facet.name, value: one.value })
      );
      box.checked = one.chosen;
      return make("label", { class: "ja-search__choice" }, [box, make("span", {}, [`${one.value}(${one.count}件)`])]);
    });
    const details = make("details", { class: "ja-search__facet" }, [
      make("summary", {}, [facet.name]),
      make("fieldset", {}, [make("legend", { class: "ja-search__legend" }, [`${facet.name}で絞り込む`]), ...boxes]),
    ]);
    const wide = matchMedia("(min-width: 60em)").matches;
    const open =
      facet.values.some((/** @type {any} */ one) => one.chosen) || (wide && facet.values.length <= OPEN_FACETS);
    if (touched.has(facet.name) ? !open : open) details.setAttribute("open", "");
    details.querySelector("summary")?.addEventListener("click", () => {
      touched.has(facet.name) ? touched.delete(facet.name) : touched.add(facet.name);
    });
    return details;
  };

  /** Shows the facets again; the box that had the focus keeps it. @param {any[]} all */
  const showFacets = (all) => {
    const before = document.activeElement;
    const key = before instanceof HTMLInputElement && facets.contains(before) ? [before.name, before.value] : null;
    facets.replaceChildren(...all.filter((facet) => facet.values.length).map(facetOf));
    if (!key) return;
    for (const box of facets.querySelectorAll("input")) if (box.name === key[0] && box.value === key[1]) box.focus();
  };

  /** What to go on with: the nearest questions, and a text for those who know. @param {any} found */
  const showHelp = (found) => {
    help.replaceChildren();
    if (!found.query) return;
    if (!found.items.length && found.nearest.length) {
      help.append(
        make("h2", {}, ["近い質問"]),
        make(
          "ul",
          {},
          found.nearest.map((/** @type {any} */ one) =>
            make("li", {}, [make("a", { href: link(one.url) }, [one.text])]),
          ),
        ),
      );
    }
    if (!root.dataset.kbCommunity || (found.items.length && !found.unsure)) return;
    const text = /** @type {HTMLTextAreaElement} */ (
      make("textarea", { id: "ja-search-ask", rows: "8", readonly: "", class: "ja-search__ask" })
    );
    text.value = askText(field.value.trim());
    const copy = make("button", { type: "button", class: "ja-search__button" }, ["文をコピーする"]);
    const copied = make("span", { role: "status" });
    copy.addEventListener("click", () => {
      text.select();
      const done = () => copied.replaceChildren("コピーしました");
      if (navigator.clipboard)
        navigator.clipboard.writeText(text.value).then(done, () => document.execCommand("copy") && done());
      else if (document.execCommand("copy")) done();
    });
    help.append(
      make("h2", {}, [`${root.dataset.kbCommunity}で聞く`]),
      make("label", { for: "ja-search-ask" }, [channelNote(found)]),
      text,
      make("p", {}, [copy, " ", copied]),
    );
  };

  /** Where to paste the text: the channel of the theme most results have, where one is known. @param {any} found */
  const channelNote = (found) => {
    /** @type {Record<string, string>} */ let channels = {};
    try {
      channels = JSON.parse(root.dataset.kbChannels || "{}");
    } catch {
      // a broken list is no list
    }
    const theme = found.items
      .flatMap((/** @type {any} */ item) => item.tags)
      .find((/** @type {string} */ tag) => channels[tag]);
    return theme
      ? `チャンネル「${channels[theme]}」にそのまま貼れる文です。`
      : "そのまま貼れる文です。内容に合うチャンネルで聞いてください。";
  };

  /** @param {string} query */
  const askText = (query) =>
    `【質問】${query}\n\n■ 知りたいこと\n${query}\n\n■ 背景(団体の規模、いまのやり方、困っていること)\n\n■ 調べたこと\nナレッジベースで「${query}」を検索しましたが、当てはまる記事が見つかりませんでした。\n`;

  /** @param {any} found */
  const showStatus = (found) => {
    const narrowed = Object.values(chosen).some((values) => values.length);
    const parts = [];
    if (!found.items.length)
      parts.push(
        narrowed
          ? "この条件に当てはまる記事はありません。条件を減らしてください。"
          : "当てはまる記事が見つかりませんでした。",
      );
    else if (found.query)
      parts.push(
        `${found.total}件見つかりました。${found.unsure ? "よく当てはまる記事がないため、近いものを並べています。" : ""}`,
      );
    else parts.push(narrowed ? `${found.total}件の記事があります。` : `${found.total}件の記事から探せます。`);
    if (found.corrections.length) parts.push(`「${found.corrections.join("」「")}」も探しました。`);
    status.replaceChildren(parts.join(""));
  };

  /** @param {any} found */
  const showSuggestion = (found) => {
    suggestion.replaceChildren();
    if (found.suggestion && service.normalise(found.suggestion.text) !== found.query)
      suggestion.append("近い質問: ", make("a", { href: link(found.suggestion.url) }, [found.suggestion.text]));
  };

  const show = () => {
    if (!service) return;
    const found = service.find(field.value, { limit, chosen, passage: 160 });
    showStatus(found);
    showSuggestion(found);
    showFacets(found.facets);
    list.replaceChildren(...found.items.map(resultOf));
    more.hidden = found.total <= found.items.length;
    showHelp(found);
  };

  /** Searches without ever leaving an error in the console. @param {boolean} step */
  const refresh = (step) => {
    limit = STEP;
    writeAddress(step);
    try {
      show();
    } catch {
      status.replaceChildren("この言葉では検索できませんでした。短い言葉で試してください。");
    }
  };

  let timer = 0;
  field.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => refresh(false), PAUSE);
  });
  field.addEventListener("compositionend", () => refresh(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    refresh(true);
  });
  facets.addEventListener("change", () => {
    chosen = {};
    for (const box of facets.querySelectorAll("input"))
      if (box.checked) (chosen[box.name] = chosen[box.name] || []).push(box.value);
    refresh(true);
  });
  more.addEventListener("click", () => {
    const seen = list.children.length;
    limit += STEP;
    show();
    const next = list.children[seen]?.querySelector("a");
    if (next) next.focus();
  });
  addEventListener("popstate", () => {
    readAddress();
    refresh(false);
  });

  /** @returns {Promise<any>} */
  const data = () => {
    if (location.protocol !== "file:")
      return fetch(new URL("search/ja-search.json", site)).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      });
    return new Promise((resolve, reject) => {
      const script = /** @type {HTMLScriptElement} */ (make("script", { src: link("search/ja-search.js") }));
      script.onload = () => resolve(globalThis.jaSearchData);
      script.onerror = () => reject(new Error("search/ja-search.js"));
      document.head.append(script);
    });
  };

  readAddress();
  data()
    .then((found) => {
      service = jaSearchService(found);
      show();
    })
    .catch(() => {
      status.replaceChildren(
        "検索データを読み込めませんでした。ページを開き直しても直らないときは、サイトの管理者に知らせてください。",
      );
    });
})();
