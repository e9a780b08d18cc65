// When what is typed is searched: when typing pauses, when a word is converted, and at once on return.

const PAUSE = 150; // ms

/** @param {HTMLInputElement} field @param {HTMLElement} form @param {(step: boolean) => void} ask told whether it is a step to come back to */
export function askWhileTyping(field, form, ask) {
  let timer = 0;
  field.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => ask(false), PAUSE);
  });
  field.addEventListener("compositionend", () => ask(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask(true);
  });
}
