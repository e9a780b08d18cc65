// The search page: field, facets, results and help, all in <div id="ja-search">.
import { make } from "../../../scripts/elements.js";
import { FAILED, INCOMPLETE, loadService, UNSEARCHABLE } from "../loading.js";
import { asked, keepPlace, LONGEST, placeKept, readAddress, writeAddress } from "./address.js";
import { facetList } from "./facets.js";
import { helpElements } from "./help.js";
import { layOut } from "./layout.js";
import { resultElement, statusText } from "./results.js";

/**
 * @typedef {import("../service/service.js").Service} Service
 * @typedef {import("../service/service.js").Found} Found
 * @typedef {import("../service/facets.js").Chosen} Chosen
 * @typedef {import("../loading.js").Progress} Progress
 * @typedef {(path: string) => string} Link path below the site → address
 */

const STEP = 10; // results shown, and shown more
const PAUSE = 150; // ms between typing and searching
const PASSAGE = 160; // signs

class SearchPage {
  /** @type {Service|undefined} */ service;
  /** @type {Chosen} */ chosen = {};
  /** @type {Progress} */ progress = { left: 0, failed: 0 };
  limit = STEP;
  top = 0; // how far down a reader was who comes back

  /** @param {HTMLElement} root @param {string} site address of the site */
  constructor(root, site) {
    this.settings = root.dataset;
    this.parts = layOut(root);
    this.link = (/** @type {string} */ path) => new URL(path, site).href;
    this.facets = facetList(this.parts.facets, (chosen) => {
      this.chosen = chosen;
      this.ask(true);
    });
    askWhileTyping(this.parts.field, this.parts.form, (step) => this.ask(step));
    this.parts.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.takeAddress());
    addEventListener("pagehide", () => keepPlace({ shown: this.limit, top: scrollY }));
    this.takeAddress();
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
    writeAddress({ query: this.parts.field.value, chosen: this.chosen }, step);
    this.show();
  }

  takeAddress() {
    const { query, chosen } = readAddress();
    this.parts.field.value = query;
    this.chosen = chosen;
    const { shown, top } = placeKept();
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
    if (!service) return;
    try {
      this.fill(service, service.find(asked(this.parts.field.value), { chosen, limit, passage: PASSAGE }));
    } catch {
      this.say(UNSEARCHABLE);
    }
  }

  /** @param {Service} service @param {Found} found */
  fill(service, found) {
    const { field, suggestion, list, more, help } = this.parts;
    this.say(statusText(found) + lengthText(field.value) + progressText(this.progress));
    suggestion.replaceChildren(...suggestionOf(service, found, this.link));
    this.facets.show(found.facets);
    replaceLinks(
      list,
      found.items.map((item) => resultElement(item, this.link)),
    );
    more.hidden = found.total <= found.items.length;
    help.replaceChildren(...helpElements(found, asked(field.value), this.settings, this.link));
    if (this.top) scrollTo(0, this.top); // the browser did so before the results were there
    this.top = 0;
  }
}

/** Asks when typing pauses, when a word is converted, and at once on return. @param {HTMLInputElement} field @param {HTMLElement} form @param {(step: boolean) => void} ask */
function askWhileTyping(field, form, ask) {
  let timer = 0;
  field.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => ask(false), PAUSE);
  });
  field.addEventListener("compositionend", () => ask(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask(true);
  });
}

/** @param {Service} service @param {Found} found @param {Link} link @returns {(Node|string)[]} */
function suggestionOf(service, { suggestion, query }, link) {
  if (!suggestion || service.normalise(suggestion.text) === query) return [];
  return ["近い質問: ", make("a", { href: link(suggestion.url) }, suggestion.text)];
}

/** What is said of a question of which only the beginning is searched. @param {string} typed */
const lengthText = (typed) => (typed.trim().length > LONGEST ? `長いため、初めの${LONGEST}字で探しました。` : "");

/** What is said while parts are still to come, and of those that did not come. @param {Progress} progress */
const progressText = ({ left, failed }) =>
  (failed ? INCOMPLETE : "") + (left ? "残りのページを読み込んでいます。" : "");

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
