// The draft: kept in this browser while it is written, opened again, thrown away.
import { make } from "../../../scripts/elements.js";

/** @typedef {import("../types.js").Answers} Answers */

const PAUSE = 300; // ms between typing and keeping
const KEPT_HERE =
  "書きかけは、このパソコンのこのブラウザーにだけ残ります。共用のパソコンでは、終わったら「下書きを消す」を押してください。";

export class Draft {
  /** @param {string} kind of entry @param {() => Answers} answers as they stand there @param {() => void} clear */
  constructor(kind, answers, clear) {
    this.key = `kyoso-form-${kind}`;
    this.answers = answers;
    this.timer = 0;
    this.kept = make("p", { class: "hint" });
    this.news = make("p", { class: "news", role: "status" });
    const button = make("button", { type: "button", class: "button button--quiet", id: "clear" }, "下書きを消す");
    button.addEventListener("click", () => this.forget(clear));
    this.nodes = [make("p", {}, KEPT_HERE), button, this.kept, this.news];
    window.addEventListener("pagehide", () => this.timer && this.keep());
  }

  /** Keeps the answers when typing pauses. */
  changed() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), PAUSE);
  }

  keep() {
    this.stop();
    try {
      localStorage.setItem(this.key, JSON.stringify(this.answers()));
      this.kept.textContent = `下書きを残しました(${new Date().toLocaleTimeString("ja-JP")})`;
    } catch {
      this.tell("このブラウザーでは下書きを残せません。途中で閉じずに書いてください。");
    }
  }

  /** What was kept, if anything was written. @returns {Answers | null} */
  restore() {
    try {
      /** @type {Answers | null} */ const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      return kept && (Object.keys(kept.sections).length || kept.fields.title || kept.fields.summary) ? kept : null;
    } catch {
      this.tell("前の下書きは開けませんでした。");
      return null;
    }
  }

  /** @param {() => void} clear */
  forget(clear) {
    if (!window.confirm("書いた内容をすべて消します。よろしいですか。")) return;
    this.stop();
    clear();
    try {
      localStorage.removeItem(this.key);
    } catch {
      // There was none.
    }
    this.kept.textContent = "";
    this.tell("下書きを消しました。");
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  /** @param {string} news */
  tell(news) {
    this.news.textContent = news;
  }
}
