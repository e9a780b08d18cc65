// The text below a heading, with what it will look like on its page right below.
import { make } from "../../../scripts/elements.js";
import { TextControl } from "./text.js";

/**
 * @typedef {import("../types.js").Field} Field
 * @typedef {import("../types.js").Value} Value
 * @typedef {import("../markup/preview.js").Preview} Preview
 */

export class PassageControl extends TextControl {
  /** @param {Field} field @param {string} id @param {{rows: number, start: string}} options @param {Preview} preview */
  constructor(field, id, options, preview) {
    super(field, id, options);
    this.preview = preview;
    this.page = make("div", { class: "preview__page" });
    this.frame = make("details", { class: "preview", open: true }, make("summary", {}, "ページでの見え方"), this.page);
    this.node.append(this.frame);
    this.input.addEventListener("input", () => this.show());
    this.show();
  }

  /** @override @param {Value | undefined} value */
  fill(value) {
    super.fill(value);
    if (this.preview) this.show();
  }

  /** Shows the page as it is now; for nothing written there is none. */
  show() {
    const text = this.text();
    this.frame.hidden = !text || text === this.start;
    this.page.replaceChildren(...(this.frame.hidden ? [] : this.preview.nodes(text)));
  }
}
