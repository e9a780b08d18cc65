/**
 * Carries the words of the dialog and of the home page's large field to the search page when they are sent,
 * opens the search dialog from the button of the header, and tells assistive technology that it is a dialog
 * while it is open. Without JavaScript none of the three is shown.
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

  /**
   * The address of the search page with a question.
   * @param {string} words
   * @returns {string}
   */
  const asked = (words) => {
    const address = new URL(page?.href ?? "search.html", location.href);
    address.search = words.trim() ? `?q=${encodeURIComponent(words.trim())}` : "";
    return address.href;
  };

  query.addEventListener("input", () => {
    if (page) page.href = asked(query.value);
  });

  // Material opens its best result at Enter, also at the one that ends a conversion of kana.
  query.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      event.stopPropagation();
      if (!event.isComposing) location.href = asked(query.value);
    },
    true,
  );

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
