// The actions of an entry that need a script: to copy a text (its public address, a citation, a mail) and to print.
// Nothing leaves the page. Without JavaScript none of them is shown; the mail is a link of its own.
import { copyFrom } from "../../scripts/copying.js";
import { make } from "../../scripts/elements.js";

/** Makes the buttons of the actions. */
export function offerActions() {
  /** @type {NodeListOf<HTMLElement>} */
  const copied = document.querySelectorAll("[data-kb-copy]");
  copied.forEach((item) => {
    const button = buttonIn(item, async () => {
      const text = item.dataset.kbCopy ?? "";
      const done = await copyText(text);
      button.focus(); // it was lost to the field that the text was copied from
      document.querySelector("[data-kb-said]")?.replaceChildren(done ? item.dataset.kbCopied ?? "" : text);
    });
  });
  /** @type {NodeListOf<HTMLElement>} */
  const printed = document.querySelectorAll("[data-kb-print]");
  printed.forEach((item) => buttonIn(item, () => globalThis.print()));
}

/** Makes an item of the list, whose text says what it does, a button. @param {HTMLElement} item @param {() => void} act */
function buttonIn(item, act) {
  const button = make("button", { type: "button" }, item.textContent ?? "");
  button.addEventListener("click", act);
  item.replaceChildren(button);
  item.hidden = false;
  return button;
}

/** Copies a text that stands in no field. @param {string} text @returns {Promise<boolean>} whether that was possible */
async function copyText(text) {
  const area = make("textarea", { class: "kb-visually-hidden" });
  area.value = text;
  document.body.append(area);
  const done = await copyFrom(area);
  area.remove();
  return done;
}
