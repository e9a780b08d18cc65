// Taking up an entry again from the text that was handed out.
import { make } from "../../../scripts/elements.js";
import { decode } from "../armouring.js";
import { plainField } from "../controls/control.js";
import { TextControl } from "../controls/text.js";

/** @typedef {import("../types.js").Answers} Answers */

const HINT = "[KYOSO1:BEGIN] から [KYOSO1:END…] までを貼り付けてください";
const BROKEN = "文字列が途中で切れているか、変わっています。全体を貼り付け直してください";

/** @param {string} kind of entry @param {(answers: Answers) => void} fill */
export function resumeElement(kind, fill) {
  const control = new TextControl(plainField("resume", "受け取った文字列", HINT), "resume", { rows: 3 });
  const button = make("button", { type: "button", class: "button button--quiet" }, "続きから書く");
  button.addEventListener("click", async () => {
    const found = await decode(control.text());
    const fits = found?.kind === kind;
    control.say(fits ? "" : BROKEN, false);
    if (fits) fill(found);
  });
  return make("details", {}, make("summary", {}, "前に作った文字列から続きを書く"), control.node, button);
}
