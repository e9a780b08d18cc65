// What needs a script to be done with a page: to copy a text (data-kb-copy), or that of an element (data-kb-copies names
// it), and to print.
// No browser saves a file by a link from a folder: there the text of an entry comes as its script, and every other file
// opens beside the page.
// Nothing leaves the page. Without JavaScript none of them is shown; the mail is a link of its own.
import { copyFrom } from "../../scripts/copying.js";
import { make } from "../../scripts/elements.js";
import { save } from "../../scripts/saving.js";
import { markdownOf } from "./entries.js";

/** Makes the buttons of the actions. @param {string} site its address */
export function offerActions(site) {
  /** @type {NodeListOf<HTMLElement>} */
  const copied = document.querySelectorAll("[data-kb-copy], [data-kb-copies]");
  copied.forEach((item) => {
    const button = buttonIn(item, async () => {
      const { kbCopy, kbCopies = "", kbCopied = "" } = item.dataset;
      const done = await copyText(kbCopy ?? document.getElementById(kbCopies)?.textContent ?? "");
      button.focus(); // it was lost to the field that the text was copied from
      const otherwise = kbCopy ?? "下の文章を開いて、手で写してください。";
      document.querySelector("[data-kb-said]")?.replaceChildren(done ? kbCopied : otherwise);
    });
  });
  /** @type {NodeListOf<HTMLElement>} */
  const printed = document.querySelectorAll("[data-kb-print]");
  printed.forEach((item) => buttonIn(item, () => globalThis.print()));
  if (location.protocol !== "file:") return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const saved = document.querySelectorAll("a[download]");
  saved.forEach((link) => link.dataset.kbEntry ? saveFromFolder(link, site, link.dataset.kbEntry) : openBeside(link));
}

/** @param {HTMLAnchorElement} link @param {string} site @param {string} path of the entry */
function saveFromFolder(link, site, path) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const text = await markdownOf(site, path);
    if (text) save(text, link.download, "text/markdown");
    else location.assign(link.href); // its script is lost: the file itself is shown
  });
}

/** @param {Element} link */
function openBeside(link) {
  link.setAttribute("target", "_blank");
  link.append("（新しいタブ）");
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
