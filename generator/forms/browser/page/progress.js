// How far the entry is, in the bar that stays in sight.
import { make } from "../../../scripts/elements.js";

/** @typedef {import("./counts.js").Count} Count */

export class Progress {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.meter = make("progress", { "aria-label": "書けた必須項目", max: "1", value: "0" });
    this.done = make("p");
    this.wrong = make("p", { class: "top__wrong", role: "status" });
    place.replaceChildren(this.meter, this.done, this.wrong);
  }

  /** @param {Count} needed @param {Count | null} first of those, what is enough to hand it in */
  show(needed, first) {
    const open = first && first.given < first.all ? first : null;
    const { given, all } = open ?? needed;
    this.meter.max = all;
    this.meter.value = given;
    const what = open ? "まず書くこと" : first ? "渡せます。公開までに" : "必須";
    this.done.textContent = `${what} ${all}項目のうち ${given}項目`;
  }

  /** What is said aloud is said only when it changes. @param {number} count of mistakes */
  tellMistakes(count) {
    const state = count ? `直すところ ${count}件` : "";
    if (this.wrong.textContent !== state) this.wrong.textContent = state;
  }
}
