// What is handed out at the end: a text for mail or chat, and the same entry as a file.
import { copyFrom } from "../../../scripts/copying.js";
import { make } from "../../../scripts/elements.js";
import { wayList } from "./ways.js";

const SEND_ONE =
  "下の文章を全部コピーして貼り付けるか、ファイルを保存して添付し、送り先のどれかへ送ってください。文章とファイルは、どちらか1つでかまいません。";
const COPIED = "コピーしました。下の送り先へ、貼り付けて送ってください。";
const SELECTED = "全体を選びました。Ctrl+C でコピーしてください。";

export class Handout {
  /** @param {import("../types.js").Way[]} ways to send it */
  constructor(ways) {
    this.ways = wayList(ways);
    const named = { tabindex: "-1", "aria-labelledby": "output-title", hidden: true };
    this.node = make("section", { class: "output", id: "output", ...named });
  }

  hide() {
    this.node.hidden = true;
  }

  /** @param {string} letter @param {string} markdown @param {string} name of the file, without its ending @param {HTMLElement[]} lacking what editors will ask for, as items of a list */
  show(letter, markdown, name, lacking) {
    const area = letterArea(letter);
    const news = make("p", { role: "status", class: "news" });
    const label = make("label", { for: area.id, class: "label" }, "貼り付けて送る文章");
    const buttons = make("div", { class: "buttons" }, copyButton(area, news), saveLink(markdown, `${name}.md`));
    const title = make("h3", { id: "output-title" }, "できました");
    const where = make("p", { class: "label" }, "送り先");
    const send = [make("p", {}, SEND_ONE), label, area, buttons, news, where, this.ways];
    this.node.replaceChildren(title, ...send, ...(lacking.length ? [restElement(lacking)] : []));
    this.node.hidden = false;
    this.node.focus();
    this.node.scrollIntoView();
  }
}

/** @param {HTMLElement[]} lacking */
function restElement(lacking) {
  const summary = make("summary", {}, `公開に必要な残りの${lacking.length}項目(編集部があとで伺います)`);
  return make("details", { id: "lacking" }, summary, make("ul", {}, ...lacking));
}

/** @param {string} letter */
function letterArea(letter) {
  const area = make("textarea", { class: "input", id: "letter", rows: "12", readonly: true });
  area.value = letter;
  area.addEventListener("focus", () => area.select());
  return area;
}

/** @param {HTMLTextAreaElement} area @param {HTMLElement} news */
function copyButton(area, news) {
  const copy = make("button", { type: "button", class: "button", id: "copy" }, "コピー");
  copy.addEventListener("click", async () => {
    news.textContent = (await copyFrom(area)) ? COPIED : SELECTED;
  });
  return copy;
}

/** @param {string} markdown @param {string} name */
function saveLink(markdown, name) {
  const href = URL.createObjectURL(new Blob([markdown], { type: "text/markdown" }));
  const attributes = { class: "button button--quiet", id: "save", download: name, href };
  return make("a", attributes, `Markdown ファイルを保存(${name})`);
}
