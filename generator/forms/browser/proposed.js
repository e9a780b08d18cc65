// The days that a form proposes before anybody writes them.
import { dayFromToday } from "./days.js";

/**
 * @typedef {import("./types.js").FormData} FormData
 * @typedef {import("./controls/control.js").Control} Control
 */

const OF_TODAY = ["published_on", "reviewed_on", "reported_on", "withdrawn_on"];

export class ProposedDays {
  /** @param {FormData} data @param {Map<string, Control>} controls */
  constructor(data, controls) {
    this.data = data;
    this.controls = controls;
    this.reviewBy = "";
  }

  /** The days that are known before anything is written. */
  fill() {
    for (const name of OF_TODAY) this.controls.get(name)?.fill(dayFromToday());
    this.reviewBy = dayFromToday(this.data.reviewAfter);
    this.controls.get("review_by")?.fill(this.reviewBy);
  }

  /** Proposes to look at it again as soon as its fastest theme asks, unless another day was chosen. */
  followThemes() {
    const control = this.controls.get("review_by");
    if (!control || control.value() !== this.reviewBy) return;
    const themes = this.controls.get("themes")?.value();
    const paces = Array.isArray(themes) ? themes.map((theme) => this.data.reviewPaces[String(theme)]) : [];
    const days = paces.flatMap((pace) => pace ?? []);
    this.reviewBy = dayFromToday(days.length ? Math.min(...days) : this.data.reviewAfter);
    control.fill(this.reviewBy);
  }
}
