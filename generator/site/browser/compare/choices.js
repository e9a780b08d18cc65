// The list of cases to choose from: narrowed by words, each case with the link that puts it into the table.
import { make } from "../../../scripts/elements.js";
import { isPath } from "../entries.js";
import { keepTyped, typedBefore } from "../typed.js";
import { hereWith } from "./chosen.js";

const SHOWN = 20;

export class Choices {
  /** @param {HTMLElement} list made without scripts */
  constructor(list) {
    this.list = list;
    this.items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-kb-slug]")]);
    this.slugs = new Set(this.items.map((item) => item.dataset.kbSlug ?? ""));
  }

  /** Whether the site may have a case of this name: one of the list, or of those that it has no room for. @param {string} slug */
  mayBe(slug) {
    return this.slugs.has(slug) || ("kbMore" in this.list.dataset && isPath(`cases/${slug}`));
  }

  /** The name that a case has now; what is no former name of any is left as it is. @param {string} slug */
  nowOf(slug) {
    const item = this.items.find(({ dataset }) => (dataset.kbFormer ?? "").split(" ").includes(slug));
    return item?.dataset.kbSlug ?? slug;
  }

  /** Adds what needs scripts. @param {string[]} chosen @param {string[]} first cases to name first @param {number} most */
  equip(chosen, first, most) {
    const isFirst = (/** @type {HTMLElement} */ item) => first.includes(item.dataset.kbSlug ?? "");
    this.items.sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
    this.list.replaceChildren(...this.items);
    for (const item of this.items) item.append(this.stateOf(item, chosen, most));
    const field = make("input", { type: "search", id: "kb-narrow", class: "kb-choices__field", autocomplete: "off" });
    const said = make("p", { class: "kb-note", role: "status" });
    const label = make("label", { for: "kb-narrow" }, "題名・団体・テーマの言葉でしぼる");
    this.list.before(make("div", { class: "kb-choices__narrow" }, label, field), said);
    field.addEventListener("input", () => {
      said.textContent = this.narrow(field.value);
      keepTyped(field.id, field.value);
    });
    field.value = typedBefore(field.id);
    said.textContent = this.narrow(field.value);
  }

  /** @param {HTMLElement} item @param {string[]} chosen @param {number} most */
  stateOf(item, chosen, most) {
    const slug = item.dataset.kbSlug ?? "";
    if (chosen.includes(slug)) return make("p", { class: "kb-choices__state" }, "表にあります");
    if (chosen.length >= most) return make("p", { class: "kb-choices__state" }, "表に空きがありません");
    const title = item.querySelector("a")?.textContent ?? "";
    const hidden = make("span", { class: "kb-visually-hidden" }, `（${title}）`);
    return make(
      "p",
      { class: "kb-choices__state" },
      make("a", { href: hereWith([...chosen, slug]), class: "kb-choices__add" }, "表に足す", hidden),
    );
  }

  /** Shows those that have all words, as many as one can look through. @param {string} words @returns {string} what to say of it */
  narrow(words) {
    const wanted = folded(words).split(/\s+/).filter(Boolean);
    const fitting = this.items.filter(({ textContent }) =>
      wanted.every((word) => folded(textContent ?? "").includes(word))
    );
    const shown = new Set(fitting.slice(0, SHOWN));
    for (const item of this.items) item.hidden = !shown.has(item);
    const rest = fitting.length - shown.size;
    return `${fitting.length}件あります。${rest ? `初めの${SHOWN}件を出しています。言葉を足すとしぼれます。` : ""}`;
  }
}

/** @param {string} text */
const folded = (text) => text.normalize("NFKC").toLowerCase();
