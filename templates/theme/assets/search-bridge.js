/**
 * Carries the words of the home page's large field to the search page when they are sent, opens
 * the search dialog from the button of the header, and tells assistive technology that it is a dialog while
 * it is open. Without JavaScript none of the three is shown.
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

  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {HTMLElement | null} */
    const first = dialog.querySelector(".md-search-result__link");
    first?.click();
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
    location.href = `search.html?q=${encodeURIComponent(field.value.trim())}`;
  });
})();
