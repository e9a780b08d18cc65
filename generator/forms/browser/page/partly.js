// An entry with gaps: where nothing in it is wrong it can be handed out as well, and whoever takes it in asks for the rest.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../types.js").Path} Path
 * @typedef {import("../types.js").Problem} Problem
 */

const LACKING = new Set(["", "KB201", "KB401", "KB402"]); // rules that only miss something; promises have none
const OFFER =
  "書けるところだけで渡すこともできます。足りないことは、あとで編集部から伺います。名前や連絡先は書かないでください。";

/** Whether all that is to be mended is that something is not written yet. @param {Problem[]} problems */
export const onlyLacks = (problems) => problems.every(({ code, warns }) => warns || LACKING.has(code));

/** The field or heading that a path leads to. @param {Path} path */
const nameAt = ([name, title]) => String(name === "sections" ? title : name);

/** Whether a problem is only that something is missing that editors ask for later. @param {Problem} problem @param {string[]} first what they do not */
export function mayWait({ code, path, warns }, first) {
  return first.length > 0 && !warns && code !== "" && LACKING.has(code) && !first.includes(nameAt(path));
}

/** What offers to hand out an entry with gaps. @param {() => void} handOut @returns {HTMLElement} */
export function partlyOffer(handOut) {
  const label = "足りないまま、渡すものを作る";
  const button = make("button", { type: "button", class: "button button--quiet", id: "partly" }, label);
  button.addEventListener("click", handOut);
  return make("div", {}, make("p", {}, OFFER), button);
}
