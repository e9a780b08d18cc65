// The drafts beside the one that is written: of other screens, and of other copies of the form.
import { make } from "../../../scripts/elements.js";

/** @typedef {import("./drafts.js").Found} Found */

const SHOWN = 20; // characters of what tells a draft from another

export class OtherDrafts {
  /** @param {(found: Found) => void} open */
  constructor(open) {
    this.open = open;
    this.summary = make("summary");
    this.list = make("ul");
    this.node = make("details", { id: "drafts", hidden: true }, this.summary, this.list);
  }

  /** @param {Found[]} drafts */
  tell(drafts) {
    this.summary.textContent = `このブラウザーにある、ほかの下書き(${drafts.length}件)`;
    this.list.replaceChildren(...drafts.map((draft) => make("li", {}, this.opener(draft))));
    this.node.hidden = !drafts.length;
  }

  /** @param {Found} draft */
  opener(draft) {
    const { title, summary } = draft.answers.fields;
    const called = String(title || summary || "題名はまだありません").slice(0, SHOWN);
    const when = new Date(draft.at).toLocaleString("ja-JP", { dateStyle: "medium", timeStyle: "short" });
    const button = make("button", { type: "button", class: "button button--quiet" }, `「${called}」を開く(${when})`);
    button.addEventListener("click", () => this.open(draft));
    return button;
  }
}
