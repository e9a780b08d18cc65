/**
 * Carries the words of the dialog and of the home page's large field to the search page when they are sent,
 * opens the search dialog from the button of the header, and tells assistive technology that it is a dialog
 * while it is open. What the search says instead of results it puts above them. Without JavaScript none of
 * this is shown.
 */
(() => {
  /** @type {HTMLInputElement | null} */
  const toggle = document.querySelector("[data-md-toggle=search]");
  /** @type {HTMLInputElement | null} */
  const query = document.querySelector("[data-md-component=search-query]");
  /** @type {HTMLElement | null} */
  const dialog = document.querySelector("[data-kb-search-dialog]");
  if (!toggle || !query || !dialog) return;

  /** @type {HTMLElement | null} What had the focus when the dialog was opened from here. */
  let opener = null;

  /**
   * Opens the dialog; the focus will come back to `from`.
   * @param {HTMLElement} from
   * @returns {void}
   */
  const open = (from) => {
    if (!toggle.checked) toggle.click();
    opener = from;
    query.focus();
  };

  /**
   * Names the dialog as one while it is open, and only then.
   * @returns {void}
   */
  const describe = () => {
    const described = { role: "dialog", "aria-modal": "true", "aria-label": dialog.dataset.kbSearchDialog ?? "" };
    for (const [name, value] of Object.entries(described)) {
      if (toggle.checked) dialog.setAttribute(name, value);
      else dialog.removeAttribute(name);
    }
  };

  toggle.addEventListener("change", () => {
    describe();
    if (toggle.checked) return;
    opener?.focus();
    opener = null;
  });

  // Material searches at key presses only: words that are pasted or spoken count as well.
  query.addEventListener("input", (event) => {
    if (event.isTrusted) query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });

  /** @type {HTMLAnchorElement | null} */
  const page = dialog.querySelector("[data-kb-search-page]");

  const longest = 400; // signs of a question; servers refuse much longer addresses, and the search reads no more

  /**
   * The address of the search page with a question.
   * @param {string} words
   * @returns {string}
   */
  const asked = (words) => {
    const address = new URL(page?.href ?? "search.html", location.href);
    const question = words.trim().slice(0, longest);
    address.search = question ? new URLSearchParams({ q: question }).toString() : "";
    return address.href;
  };

  query.addEventListener("input", () => {
    if (page) page.href = asked(query.value);
  });

  const converting = 229; // the key code that input methods give; Safari and Fcitx say so after the composition has ended

  // Material opens its best result at Enter, also at the one that ends a conversion of kana.
  query.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      event.stopPropagation();
      if (!event.isComposing && event.keyCode !== converting) location.href = asked(query.value);
    },
    true,
  );

  const meta = dialog.querySelector(".md-search-result__meta");
  const list = dialog.querySelector(".md-search-result__list");

  // Material counts what it was given: the suggested question and a sentence instead of results too, and never more
  // than it got. The search says itself how many pages there are.
  new MutationObserver(() => {
    const first = list?.querySelector("li:first-child");
    const said = first?.querySelector(".ja-search__said, .ja-search__total");
    if (!meta || !said || meta.textContent === said.textContent) return;
    meta.textContent = said.textContent;
    if (said.classList.contains("ja-search__said")) first?.remove();
  }).observe(list ?? dialog, { childList: true });

  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = asked(query.value);
  });

  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-kb-search-open]");
  button?.addEventListener("click", () => open(button));

  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("[data-kb-search-field]");
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-kb-search-form]");
  if (!field || !form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = asked(field.value);
  });
})();
