// Saving a text as a file: made in the page, asked of nobody, and so also from a folder.
import { make } from "./elements.js";

/** @param {string} text @param {string} name of the file @param {string} type its media type */
export function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
