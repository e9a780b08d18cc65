// How far the entry is, in the bar that stays in sight.
import { make } from "../../../scripts/elements.js";

export class Progress {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.meter = make("progress", { "aria-label": "書けた必須項目", max: "1", value: "0" });
    this.done = make("p");
    this.wrong = make("p", { class: "top__wrong", role: "status" });
    place.replaceChildren(this.meter, this.done, this.wrong);
  }

  /** @param {{given: number, all: number}} progress */
  show({ given, all }) {
    this.meter.max = all;
    this.meter.value = given;
    this.done.textContent = `必須 ${all}項目のうち ${given}項目`;
  }

  /** What is said aloud is said only when it changes. @param {number} count of mistakes */
  tellMistakes(count) {
    const state = count ? `直すところ ${count}件` : "";
    if (this.wrong.textContent !== state) this.wrong.textContent = state;
  }
}
