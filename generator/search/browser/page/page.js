// The search page: field, facets, results and help, all in <div id="ja-search">.
import { askingLines } from "../asking/lines.js";
import { FAILED, loadService, UNSEARCHABLE } from "../loading.js";
import { sortOf } from "../service/pages.js";
import { asked, homeOf, keepPlace, placeKept, readAddress, writeAddress } from "./address.js";
import { doorsFor, doorsOf } from "./doors.js";
import { facetList } from "./facets.js";
import { helpElements, insteadElements, isNothing } from "./help.js";
import { layOut } from "./layout.js";
import { narrowedList } from "./narrowed.js";
import { picks } from "./picks.js";
import { replaceLinks, resultElement } from "./results.js";
import { rewordedText, statusText } from "./said.js";
import { saving } from "./sheet.js";
import { offerTool } from "./tool.js";
import { askWhileTyping } from "./typing.js";

/**
 * @typedef {import("../service/service.js").Found} Found
 * @typedef {import("../service/facets.js").Chosen} Chosen
 * @typedef {import("../loading.js").Search} Search
 * @typedef {(path: string) => string} Link path below the site → address
 */

const STEP = 10; // results shown, and shown more
const PASSAGE = 60; // signs

class SearchPage {
  /** @type {Search|undefined} */ search;
  /** @type {Chosen} */ chosen = {};
  limit = STEP;
  seen = 0; // results that were there before more were asked for: the first new one gets the focus
  top = 0; // how far down a reader was who comes back
  address = ""; // what is asked for by what is shown
  asked = 0; // an answer that comes after a later question is passed over

  /** @param {HTMLElement} root @param {string} site address of the site @param {string} home its public one */
  constructor(root, site, home) {
    this.root = root;
    this.settings = root.dataset;
    this.parts = layOut(root);
    this.link = (/** @type {string} */ path) => new URL(path, site).href;
    const choose = (/** @type {Chosen} */ chosen) => this.ask(true, chosen);
    this.facets = facetList(this.parts.facets, (this.settings.kbOpen || "").split("|"), choose);
    this.narrowed = narrowedList(this.parts.narrowed, choose);
    this.picks = picks(this.parts.picked, this.settings.kbCompare && this.link(this.settings.kbCompare));
    this.saving = saving(this.parts.save, (limit) => this.find(limit), home, this.settings, () => this.say(FAILED));
    this.listen();
    this.takeAddress();
  }

  listen() {
    const { field, form, lines, sort, more } = this.parts;
    askWhileTyping(field, form, (step) => this.ask(step));
    askingLines(field, lines, (typed, count) => this.search?.meant(typed, count) ?? [], this.link);
    sort.addEventListener("change", () => this.ask(true));
    more.addEventListener("click", () => this.showMore());
    // A link within the page changes the address, too: the list shall keep the focus that has come to it since.
    addEventListener("popstate", () => location.search === this.address || this.takeAddress());
    addEventListener(
      "pagehide",
      () => keepPlace({ shown: this.limit, top: scrollY, picked: this.picks.names() }),
    );
  }

  /** @param {Search} search */
  take(search) {
    this.search = search;
    offerTool(search, this.link);
    this.show();
  }

  /** @param {string} text */
  say(text) {
    this.parts.status.replaceChildren(text);
  }

  /** @param {boolean} step whether the reader can come back to the address before @param {Chosen} chosen */
  ask(step, chosen = this.chosen) {
    this.chosen = chosen;
    this.limit = STEP;
    const { field, sort } = this.parts;
    writeAddress({ query: field.value, chosen, sort: sortOf(sort.value) }, step);
    this.show();
  }

  takeAddress() {
    const { query, chosen, sort } = readAddress();
    this.parts.field.value = query;
    this.parts.sort.value = sort;
    this.chosen = chosen;
    const { shown, top, picked } = placeKept();
    this.picks.take(picked);
    this.limit = Math.max(STEP, shown);
    this.top = top;
    this.show();
  }

  showMore() {
    const { list } = this.parts;
    this.seen = list.children.length;
    this.limit += STEP;
    this.show();
  }

  /** @param {number} limit */
  find(limit) {
    const { search, chosen, parts: { field, sort } } = this;
    if (!search) throw new Error("nothing to search yet");
    return search.find(asked(field.value), { chosen, limit, sort: sortOf(sort.value), passage: PASSAGE });
  }

  /** Shows what is found: at once, or when what it needs has been loaded, unless something else is asked for by then. */
  show() {
    this.address = location.search;
    const number = ++this.asked;
    if (!this.search) return;
    const latest = () => number === this.asked;
    try {
      const found = this.find(this.limit);
      if (!(found instanceof Promise)) return this.fill(found);
      found.then((one) => latest() && this.fill(one)).catch(() => latest() && this.say(FAILED));
    } catch {
      this.say(UNSEARCHABLE);
    }
  }

  /** @param {Found} found */
  fill(found) {
    const { field, door, why, list, more, help } = this.parts;
    this.say(statusText(found, field.value));
    this.root.classList.toggle("ja-search--none", isNothing(found));
    door.replaceChildren(...doorsFor(doorsOf(document), found, field.value));
    why.replaceChildren(rewordedText(found));
    this.facets.show(found.facets);
    this.narrowed.show(found.facets);
    replaceLinks(
      list,
      found.items.map((item) => resultElement(item, this.link, this.picks.box(item))),
    );
    more.hidden = found.total <= found.items.length;
    this.saving.show(found);
    help.replaceChildren(
      ...helpElements(found, asked(field.value), this.settings, this.link),
      ...(isNothing(found) ? insteadElements(document) : []),
    );
    if (this.seen) list.children[this.seen]?.querySelector("a")?.focus();
    this.seen = 0;
    if (this.top) scrollTo(0, this.top); // the browser did so before the results were there
    this.top = 0;
  }
}

const root = document.getElementById("ja-search");
const script = document.currentScript;
if (root && script instanceof HTMLScriptElement) {
  const site = new URL("../../", script.src).href;
  const page = new SearchPage(root, site, homeOf(script));
  loadService(site).then((search) => page.take(search)).catch(() => page.say(FAILED));
}
