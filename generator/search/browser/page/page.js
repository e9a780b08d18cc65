// The search page: field, facets, results and help, all in <div id="ja-search">.
import { askingLines } from "../asking/lines.js";
import { FAILED, loadService, UNSEARCHABLE } from "../loading.js";
import { sortOf } from "../service/pages.js";
import { asked, keepPlace, placeKept, readAddress, writeAddress } from "./address.js";
import { facetList } from "./facets.js";
import { helpElements } from "./help.js";
import { layOut } from "./layout.js";
import { narrowedList } from "./narrowed.js";
import { picks } from "./picks.js";
import { resultElement } from "./results.js";
import { rewordedText, statusText } from "./said.js";
import { askWhileTyping } from "./typing.js";

/**
 * @typedef {import("../service/service.js").Service} Service
 * @typedef {import("../service/service.js").Found} Found
 * @typedef {import("../service/facets.js").Chosen} Chosen
 * @typedef {import("../loading.js").Progress} Progress
 * @typedef {(path: string) => string} Link path below the site → address
 */

const STEP = 10; // results shown, and shown more
const PASSAGE = 60; // signs

class SearchPage {
  /** @type {Service|undefined} */ service;
  /** @type {Chosen} */ chosen = {};
  /** @type {Progress} */ progress = { left: 0, failed: 0 };
  limit = STEP;
  top = 0; // how far down a reader was who comes back
  address = ""; // what is asked for by what is shown

  /** @param {HTMLElement} root @param {string} site address of the site */
  constructor(root, site) {
    this.settings = root.dataset;
    this.parts = layOut(root);
    this.link = (/** @type {string} */ path) => new URL(path, site).href;
    const choose = (/** @type {Chosen} */ chosen) => {
      this.chosen = chosen;
      this.ask(true);
    };
    this.facets = facetList(this.parts.facets, choose);
    this.narrowed = narrowedList(this.parts.narrowed, choose);
    const compare = this.settings.kbCompare;
    this.picks = picks(this.parts.picked, compare && this.link(compare));
    this.listen();
    this.takeAddress();
  }

  listen() {
    const { field, form, lines, sort, more } = this.parts;
    askWhileTyping(field, form, (step) => this.ask(step));
    askingLines(field, lines, (typed, count) => this.service?.meant(typed, count) ?? [], this.link);
    sort.addEventListener("change", () => this.ask(true));
    more.addEventListener("click", () => this.showMore());
    // A link within the page changes the address, too: the list shall keep the focus that has come to it since.
    addEventListener("popstate", () => location.search === this.address || this.takeAddress());
    addEventListener(
      "pagehide",
      () => keepPlace({ shown: this.limit, top: scrollY, picked: this.picks.names() }),
    );
  }

  /** Takes a part of the pages that has arrived. @param {Service} service @param {Progress} progress */
  take(service, progress) {
    this.service = service;
    this.progress = progress;
    this.show();
  }

  /** @param {string} text */
  say(text) {
    this.parts.status.replaceChildren(text);
  }

  /** @param {boolean} step whether the reader can come back to the address before */
  ask(step) {
    this.limit = STEP;
    const { field, sort } = this.parts;
    writeAddress({ query: field.value, chosen: this.chosen, sort: sortOf(sort.value) }, step);
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
    const seen = list.children.length;
    this.limit += STEP;
    this.show();
    list.children[seen]?.querySelector("a")?.focus();
  }

  show() {
    const { service, chosen, limit } = this;
    this.address = location.search;
    if (!service) return;
    const { field, sort } = this.parts;
    const options = { chosen, limit, sort: sortOf(sort.value), passage: PASSAGE };
    try {
      this.fill(service.find(asked(field.value), options));
    } catch {
      this.say(UNSEARCHABLE);
    }
  }

  /** @param {Found} found */
  fill(found) {
    const { field, why, list, more, help } = this.parts;
    this.say(statusText(found, field.value, this.progress));
    why.replaceChildren(rewordedText(found));
    this.facets.show(found.facets);
    this.narrowed.show(found.facets);
    replaceLinks(
      list,
      found.items.map((item) => resultElement(item, this.link, this.picks.box(item))),
    );
    more.hidden = found.total <= found.items.length;
    help.replaceChildren(...helpElements(found, asked(field.value), this.settings, this.link));
    if (this.top) scrollTo(0, this.top); // the browser did so before the results were there
    this.top = 0;
  }
}

/** Shows other results; the link that had the focus keeps it. @param {HTMLElement} list @param {HTMLElement[]} items */
function replaceLinks(list, items) {
  const links = () => Array.from(list.querySelectorAll("a"));
  const before = links().find((one) => one === document.activeElement);
  list.replaceChildren(...items);
  if (before) links().find(({ href }) => href === before.href)?.focus();
}

const root = document.getElementById("ja-search");
const script = document.currentScript;
if (root && script instanceof HTMLScriptElement) {
  const site = new URL("../../", script.src).href;
  const page = new SearchPage(root, site);
  loadService(site, (service, progress) => page.take(service, progress)).catch(() => page.say(FAILED));
}
