// Texts of the search page with what marks them.
import { make } from "../../../scripts/elements.js";

/** A text with its marks. @param {import("../engine/passage.js").Part[]} parts */
export const marked = (parts) =>
  parts.map(({ text, mark, from, told }) =>
    mark ? make("mark", told ? { title: `「${from}」の言い換え` } : {}, text) : text
  );

/** @param {string} name @param {string} text */
export const makeSpan = (name, text) => make("span", name ? { class: name } : {}, text);
