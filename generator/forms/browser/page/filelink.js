// The form as a file to keep, offered where it is a page of a site.
import { make } from "../../../scripts/elements.js";

/** The form as a file, where it is a page of a site; a file needs none. @param {string} kind @returns {HTMLElement[]} */
export function fileLink(kind) {
  if (location.protocol === "file:") return [];
  const link = make(
    "a",
    { href: location.pathname, download: `${kind}.html`, id: "file" },
    "このフォームをファイルに保存する",
  );
  return [make("p", {}, link, "（ネットワークにつながらないパソコンでも書けます）")];
}
