// The page of the basket: its list, and the booklet that is printed. An address may bring a booklet along: ?title=…&e=cases/x.
import { make } from "../../../scripts/elements.js";
import { numberOnPaper } from "../../../scripts/sheets.js";
import { loadEntry, siteOf } from "../entries.js";
import { addressField, publicAddress, readable } from "../sharing.js";
import { booklet, printWhole } from "./booklet.js";
import { focusOn, itemList } from "./list.js";
import { asPaths, Basket } from "./store.js";
import { LONGEST, TITLE_ID, titleBefore, titleTyped } from "./title.js";

/** @typedef {import("../entries.js").Shown} Shown */

const HERE = "資料かごの中身は、このパソコンのこのブラウザーにだけ残ります。どこにも送られません。";
const EMPTY = "資料かごは空です。記事のページの「資料かごに入れる」を押すと、ここに並びます。";
const REFUSED =
  "このブラウザーの設定では、資料かごに残せません。テーマのページの「このページの記事を冊子にする」は、残さずに使えます。";
const BROUGHT = "渡された冊子です。並べ替えるときは、資料かごに移してください。";
const PAPER =
  "用紙と目次にページ番号が、すべての用紙にサイトの種類（公式か、非公式か）の表示が付くのは、Chrome・Edgeの131版から（2024年11月）です。ほかのブラウザーでは、その表示が各記事の初めに付きます。";

class BasketPage {
  /** @param {HTMLElement} root @param {string} site */
  constructor(root, site) {
    this.root = root;
    this.site = site;
    this.basket = new Basket(site, Number(root.dataset.kbMost));
    const asked = new URLSearchParams(location.search);
    this.brought = asPaths(asked.getAll("e"), this.basket.most);
    this.title = titleBefore(asked);
    this.said = make("p", { class: "kb-basket__said", role: "status" });
    this.basket.watch(() => String(this.paths) !== this.shown && this.show(this.root.querySelector(":focus")?.id));
  }

  get paths() {
    return this.brought.length ? this.brought : this.basket.paths;
  }

  /** Shows what is there. @param {string} [focus] what is to have the focus again, if anything of the page has it */
  async show(focus) {
    const { paths } = this;
    this.shown = String(paths);
    const entries = await Promise.all(paths.map((path) => loadEntry(this.site, path)));
    const items = paths.map((path, at) => ({ path, entry: entries[at] }));
    const found = entries.filter((entry) => entry !== null);
    this.root.replaceChildren(this.said, ...this.notes(paths), ...(paths.length ? this.filled(items, found) : []));
    if (focus !== undefined) focusOn(focus, this.root);
  }

  /** @param {string[]} paths */
  notes(paths) {
    const notes = this.brought.length ? [BROUGHT] : [this.basket.works ? HERE : REFUSED];
    if (!paths.length) notes.push(EMPTY);
    const said = notes.map((note) => make("p", { class: "kb-note" }, note));
    const way = make(
      "a",
      { href: "themes/index.html", class: "kb-button kb-button--outline" },
      "テーマから記事をえらぶ",
    );
    return paths.length ? said : [...said, make("p", {}, way)];
  }

  /** @param {import("./list.js").Item[]} items @param {Shown[]} found @returns {Node[]} */
  filled(items, found) {
    const address = this.addressOf(found);
    const { kbSiteName = "", kbMark = "", kbStanding = "", kbLicence = "" } = this.root.dataset;
    const cover = {
      title: this.title,
      siteName: kbSiteName,
      mark: kbMark,
      standing: kbStanding,
      licence: kbLicence,
      address: readable(address),
    };
    const change = this.brought.length
      ? null
      : (/** @type {string[]} */ next, /** @type {string} */ id) => this.keep(next, id);
    return [
      itemList(items, change),
      this.tools(found),
      addressField("この冊子を渡すアドレス", address),
      booklet(found, cover),
    ];
  }

  /** The address that brings this booklet along. @param {Shown[]} found */
  addressOf(found) {
    return publicAddress(new URLSearchParams([["title", this.title], ...found.map(({ path }) => ["e", path])]));
  }

  /** @param {Shown[]} found entries that can be printed */
  tools(found) {
    const field = make("input", {
      id: TITLE_ID,
      class: "kb-basket__field",
      maxlength: String(LONGEST),
      value: this.title,
    });
    field.addEventListener("input", () => this.rename(field.value, found));
    const button = make("button", { type: "button", class: "kb-button", disabled: !found.length }, "印刷する");
    button.addEventListener("click", () => printWhole(this.root));
    const other = this.brought.length
      ? this.button("資料かごに移す", () => this.take())
      : this.button("資料かごを空にする", () => this.keep([], ""));
    return make(
      "div",
      { class: "kb-basket__tools" },
      make("p", {}, make("label", { for: field.id }, "冊子の題名"), field),
      make("p", {}, button, other),
      make("p", { class: "kb-note" }, PAPER),
    );
  }

  /** @param {string} name @param {() => void} action */
  button(name, action) {
    const button = make("button", { type: "button", class: "kb-button kb-button--outline" }, name);
    button.addEventListener("click", action);
    return button;
  }

  /** @param {string} typed @param {Shown[]} found */
  rename(typed, found) {
    this.title = titleTyped(typed);
    const address = this.addressOf(found);
    const told = {
      "[data-kb-booklet-title]": this.title,
      ".kb-booklet__address": readable(address),
      "#kb-address": address,
    };
    for (const [place, text] of Object.entries(told)) {
      const shown = this.root.querySelector(place);
      if (shown) shown.textContent = text;
    }
  }

  /** @param {string[]} paths @param {string} focus */
  keep(paths, focus) {
    this.said.textContent = this.basket.keep(paths) ? "資料かごを変えました。" : REFUSED;
    this.show(focus);
  }

  /** Puts a booklet that was brought along into the basket, after what is there. */
  take() {
    const paths = asPaths([...this.basket.paths, ...this.brought], this.basket.most);
    if (!this.basket.keep(paths)) this.said.textContent = REFUSED;
    else location.href = `basket.html?${new URLSearchParams({ title: this.title })}`;
  }
}

const root = document.getElementById("kb-basket");
if (root) {
  document.querySelector("[data-kb-needs-script]")?.remove();
  numberOnPaper(() => root.querySelector(".kb-booklet"));
  new BasketPage(root, siteOf(document)).show();
}
