// The dialog of the search where the theme brings none that could be told what to ask: it opens and closes by the
// toggle of the theme, asks the worker of the search by its four messages, and writes what that answers as Material
// does, so that style sheets, search-bridge.js and readers find the same. Without JavaScript none of this is shown.
(() => {
  /** @type {HTMLInputElement | null} */
  const toggle = document.querySelector("[data-md-toggle=search]");
  /** @type {HTMLInputElement | null} */
  const query = document.querySelector("[data-md-component=search-query]");
  /** @type {HTMLElement | null} */
  const list = document.querySelector(".md-search-result__list");
  const here = document.currentScript;
  if (!toggle || !query || !list || !(here instanceof HTMLScriptElement)) return;

  /** @typedef {{location: string, title: string, text: string, score: number}} Entry */

  const site = new URL("../", here.src);
  const keys = ["/", "s", "f"]; // those of Material

  /** @type {Worker | undefined} */
  let worker;

  /**
   * Opens or closes the dialog.
   * @param {boolean} isOpen
   * @returns {void}
   */
  const set = (isOpen) => {
    if (toggle.checked !== isOpen) toggle.click();
  };

  /**
   * One page, or the section found in it; titles and texts are HTML of the search's own.
   * @param {Entry} entry
   * @param {number} place
   * @returns {HTMLAnchorElement}
   */
  const linked = ({ location: path, title, text, score }, place) => {
    const link = document.createElement("a");
    link.href = new URL(path, site).href;
    link.className = "md-search-result__link";
    link.tabIndex = -1;
    const article = document.createElement("article");
    article.className = "md-search-result__article md-typeset";
    article.dataset.mdScore = score.toFixed(2);
    const heading = place ? "h2" : "h1";
    const icon = place ? "" : '<div class="md-search-result__icon md-icon"></div>';
    article.innerHTML = `${icon}<${heading}>${title}</${heading}>${text}`;
    link.append(article);
    return link;
  };

  /**
   * Shows what was found; every page is a list: itself, and the section found in it.
   * @param {Entry[][]} items
   * @returns {void}
   */
  const show = (items) => {
    list.setAttribute("role", items.length ? "list" : "presentation");
    list.replaceChildren(...items.map((entries) => {
      const item = document.createElement("li");
      item.className = "md-search-result__item";
      item.append(...entries.map(linked));
      return item;
    }));
  };

  /** What was asked last: a key that changes nothing asks nothing. */
  let asked = "";

  /**
   * Asks for what stands in the field.
   * @returns {void}
   */
  const ask = () => {
    if (!worker || query.value === asked) return;
    asked = query.value;
    worker.postMessage({ type: 2, data: asked });
  };

  /**
   * Starts the search, once.
   * @returns {void}
   */
  const start = () => {
    if (worker) return;
    worker = new Worker(new URL("assets/ja-search/worker.js", site));
    worker.addEventListener("message", ({ data }) => {
      if (data.type === 3) show(data.data.items);
    });
    worker.postMessage({ type: 0 });
  };

  query.addEventListener("focus", () => {
    start();
    set(true);
  });
  query.addEventListener("input", ask);
  query.addEventListener("keyup", ask);
  query.form?.addEventListener("reset", () => {
    asked = "";
    show([]);
    query.focus();
  });

  /**
   * Goes to the link that stands so many places further, round over the field.
   * @param {number} step
   * @returns {void}
   */
  const go = (step) => {
    /** @type {HTMLElement[]} */
    const stops = [query, ...list.querySelectorAll("a")];
    const at = stops.findIndex((one) => one === document.activeElement);
    stops[(Math.max(at, 0) + step + stops.length) % stops.length].focus();
  };

  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!toggle.checked) {
      const { target } = event;
      const isTyping = target instanceof HTMLElement &&
        (target.isContentEditable || target.closest("input, select, textarea"));
      if (isTyping || !keys.includes(event.key)) return;
      query.focus();
      query.select();
    } else if (event.key === "Escape" || event.key === "Tab") {
      set(false);
      query.blur();
      if (event.key === "Tab") return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      go(event.key === "ArrowDown" ? 1 : -1);
    } else return;
    event.preventDefault();
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) query.focus();
  });
})();
