// The search page: field, facets, results and help, all in <div id="ja-search">.
import { FAILED, INCOMPLETE, UNSEARCHABLE, loadService } from "../loading.js";
import { readAddress, writeAddress } from "./address.js";
import { make } from "./elements.js";
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

/** @param {HTMLElement} root @param {string} site address of the site */
function searchPage(root, site) {
  const { field, form, suggestion, status, facets, list, more, help } = layOut(root);
  /** @type {{chosen: Chosen, limit: number, progress: Progress}} */
  const state = { chosen: {}, limit: STEP, progress: { left: 0, failed: 0 } };
  /** @type {Service|undefined} */ let service;
  const say = (/** @type {string} */ text) => status.replaceChildren(text);
  const link = (/** @type {string} */ path) => new URL(path, site).href;
  const choices = facetList(facets, (chosen) => {
    state.chosen = chosen;
    ask(true);
  });

  const show = () => {
    if (!service) return;
    const { chosen, limit } = state;
    const found = service.find(field.value, { chosen, limit, passage: PASSAGE });
    const narrowed = Object.values(chosen).some((values) => values.length);
    say(statusText(found, narrowed) + progressText(state.progress));
    suggestion.replaceChildren(...suggestionOf(service, found, link));
    choices.show(found.facets);
    replaceLinks(list, found.items.map((item) => resultElement(item, link)));
    more.hidden = found.total <= found.items.length;
    help.replaceChildren(...helpElements(found, field.value, root.dataset, link));
  };
  const tryToShow = () => {
    try {
      show();
    } catch {
      say(UNSEARCHABLE);
    }
  };
  const ask = (/** @type {boolean} */ step) => {
    state.limit = STEP;
    writeAddress({ query: field.value, chosen: state.chosen }, step);
    tryToShow();
  };
  const showMore = () => {
    const seen = list.children.length;
    state.limit += STEP;
    tryToShow();
    list.children[seen]?.querySelector("a")?.focus();
  };
  const takeAddress = () => {
    const { query, chosen } = readAddress();
    field.value = query;
    state.chosen = chosen;
    state.limit = STEP;
    tryToShow();
  };

  askWhileTyping(field, form, ask);
  more.addEventListener("click", showMore);
  addEventListener("popstate", takeAddress);
  takeAddress();
  loadService(site, (loaded, progress) => {
    service = loaded;
    state.progress = progress;
    tryToShow();
  }).catch(() => say(FAILED));
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
  return ["近い質問: ", make("a", { href: link(suggestion.url) }, [suggestion.text])];
}

/** What is said while parts are still to come, and of those that did not come. @param {Progress} progress */
const progressText = ({ left, failed }) => (failed ? INCOMPLETE : "") + (left ? "残りのページを読み込んでいます。" : "");

/** Shows other results; the link that had the focus keeps it. @param {HTMLElement} list @param {HTMLElement[]} items */
function replaceLinks(list, items) {
  const links = () => Array.from(list.querySelectorAll("a"));
  const before = links().find((one) => one === document.activeElement);
  list.replaceChildren(...items);
  if (before) links().find(({ href }) => href === before.href)?.focus();
}

const root = document.getElementById("ja-search");
const script = document.currentScript;
if (root && script instanceof HTMLScriptElement) searchPage(root, new URL("../../", script.src).href);
