// The draft: kept in this browser and in the page itself while it is written, opened again, thrown away.
import { make } from "../../../scripts/elements.js";
import { Drafts } from "./drafts.js";
import { OtherDrafts } from "./otherdrafts.js";

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {import("./drafts.js").Found} Found
 * @typedef {import("./drafts.js").Kept} Kept
 */

const PAUSE = 300; // ms between typing and keeping
const KEPT_HERE =
  "書きかけは、このパソコンのこのブラウザーにだけ残ります。共用のパソコンでは、終わったら「下書きを消す」を押してください。";
const OPENED = "書きかけを開きました。";
const NOT_KEPT = "このブラウザーでは下書きを残せません。途中で閉じずに書いてください。";
const APART =
  "同じ下書きを別の画面でも書いています。どちらも消えないように、この画面の書きかけは別の下書きに分けました。";

export class Draft {
  timer = 0;
  seen = 0; // when the draft was last read or written here
  opening = String(Math.random());

  /**
   * @param {string} kind of entry
   * @param {HTMLElement} page the element that carries the draft into a copy of the page
   * @param {() => Answers} answers as they stand there
   * @param {(answers: Answers | null) => void} show answers, or a form without any
   */
  constructor(kind, page, answers, show) {
    this.drafts = new Drafts(kind);
    this.key = this.drafts.newKey();
    this.page = page;
    this.answers = answers;
    this.show = show;
    this.kept = make("p", { class: "hint" });
    this.news = make("p", { class: "news", role: "status", tabindex: "-1" });
    this.others = new OtherDrafts((found) => {
      this.take(found);
      this.news.focus(); // the button that was pressed is gone
    });
    this.button = make("button", { type: "button", class: "button button--quiet", id: "clear" }, "下書きを消す");
    this.button.addEventListener("click", () => this.forget());
    this.blank = JSON.stringify(answers());
    this.nodes = [make("p", {}, KEPT_HERE), this.button, this.kept, this.news, this.others.node];
    window.addEventListener("pagehide", () => this.stop());
    window.addEventListener("storage", () => this.tellOthers());
  }

  /** Opens what was written last in this copy of the form, here or in the page it was saved from. */
  open() {
    /** @type {Kept | null} */ const carried = JSON.parse(this.page.dataset.kept ?? "null");
    const own = this.drafts.newest();
    if (own && own.at >= (carried?.at ?? 0)) this.take(own);
    else if (carried) this.take({ ...carried, key: this.key });
    else this.tellOthers();
  }

  /** Goes on with a draft; what was written before stays in its own. @param {Found} found */
  take(found) {
    this.stop();
    [this.key, this.seen] = [found.key, found.at];
    this.show(found.answers);
    this.tell(OPENED);
    this.tellOthers();
  }

  /** Begins another draft; what was written before stays in its own. */
  begin() {
    this.stop();
    this.key = this.drafts.newKey();
    this.tellOthers();
  }

  /** Offers to throw away what was written, if there is anything. */
  offer() {
    this.button.hidden = JSON.stringify(this.answers()) === this.blank;
  }

  /** Keeps the answers when typing pauses. */
  changed() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), PAUSE);
  }

  keep() {
    this.timer = 0;
    const kept = { answers: this.answers(), at: Date.now(), by: this.opening };
    this.page.dataset.kept = JSON.stringify(kept);
    try {
      this.stayApart();
      this.drafts.write(this.key, kept);
      this.seen = kept.at;
      this.kept.textContent = `下書きを残しました(${new Date().toLocaleTimeString("ja-JP")})`;
    } catch {
      this.tell(NOT_KEPT);
    }
  }

  /** Takes another key where another opening of the form has written since. */
  stayApart() {
    const there = this.drafts.read(this.key);
    if (!there || there.by === this.opening || there.at <= this.seen) return;
    this.key = this.drafts.newKey();
    this.tell(APART);
    this.tellOthers();
  }

  forget() {
    if (!window.confirm("書いた内容をすべて消します。よろしいですか。")) return;
    this.drafts.remove(this.key);
    clearTimeout(this.timer);
    this.begin();
    delete this.page.dataset.kept;
    this.show(null);
    this.kept.textContent = "";
    this.tell("下書きを消しました。");
    this.news.focus();
  }

  /** Keeps at once what waits to be kept. */
  stop() {
    clearTimeout(this.timer);
    if (this.timer) this.keep();
  }

  tellOthers() {
    this.others.tell(this.drafts.found().filter(({ key }) => key !== this.key));
  }

  /** @param {string} news */
  tell(news) {
    this.news.textContent = news;
  }
}
