/**
 * Carries words from the large field of the home page into the search dialog, and opens that dialog
 * from the button of the header. Without JavaScript neither is shown.
 */
(() => {
  /** @type {HTMLInputElement | null} */
  const toggle = document.querySelector("[data-md-toggle=search]");
  /** @type {HTMLInputElement | null} */
  const query = document.querySelector("[data-md-component=search-query]");
  if (!toggle || !query) return;

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

  toggle.addEventListener("change", () => {
    if (toggle.checked) return;
    opener?.focus();
    opener = null;
  });

  /**
   * Opens the dialog with the words of a field, and empties the field.
   * @param {HTMLInputElement} field
   * @returns {void}
   */
  const carryOver = (field) => {
    const words = field.value;
    field.value = "";
    open(field);
    query.value = words;
    query.setSelectionRange(words.length, words.length);
    query.dispatchEvent(new Event("input", { bubbles: true }));
    query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };

  /** @type {HTMLElement | null} */
  const button = document.querySelector("[data-kb-search-open]");
  button?.addEventListener("click", () => open(button));

  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("[data-kb-search-field]");
  const form = document.querySelector("[data-kb-search-form]");
  if (!field || !form) return;
  field.addEventListener("input", (event) => {
    const composing = event instanceof InputEvent && event.isComposing;
    if (!composing && field.value) carryOver(field);
  });
  field.addEventListener("compositionend", () => {
    if (field.value) carryOver(field);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    carryOver(field);
  });
})();
