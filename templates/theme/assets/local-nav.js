/**
 * Shows the reader's own place in the line of neighbouring pages where the line is longer than the screen.
 * Without JavaScript it stands at its beginning.
 */
(() => {
  /** @type {HTMLElement | null} */
  const line = document.querySelector("[data-kb-local] ul");
  /** @type {HTMLElement | null} */
  const here = document.querySelector("[data-kb-local] [aria-current]");
  if (!line || !here) return;
  line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
})();
