// Entries on a page that shows several of them: each comes as a script with its finished article.
import { runScript } from "../../scripts/loading.js";

/**
 * @typedef {string | {text: string, href: string, read?: string}} Line a text, or one with the address it leads to, and how that is read
 * @typedef {{title: string, rows: Record<string, Line[]>, html: string, markdown: string}} Entry what is told of an entry (see collecting.py)
 * @typedef {{path: string, title: string, address: string, rows: Record<string, Line[]>, asked: string[], article: HTMLElement}} Shown an entry with the address of its page, and how it is asked for
 */

const PATH = /^(?:cases|threads)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OF_ITS_PAGE =
  ".kb-gloss > :not(dfn), .kb-crumbs, .kb-related, .kb-asked, .kb-review__mend, .kb-feedback, .kb-side__door, .kb-actions, [data-kb-contents]";
const NAMING = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

/** The address of the site. @param {Document} page one whose script lies in the folder of assets */
export function siteOf({ currentScript }) {
  return new URL("../", currentScript instanceof HTMLScriptElement ? currentScript.src : location.href).href;
}

/** Whether a text may name an entry. @param {unknown} path @returns {path is string} */
export const isPath = (path) => typeof path === "string" && PATH.test(path);

/** The address of the page of an entry. @param {string} site @param {string} path */
const addressOf = (site, path) => new URL(`${path}.html`, site).href;

/** Loads an entry, also by a name that it had; null where the site has none of this name. @param {string} site @param {string} name @returns {Promise<Shown | null>} */
export async function loadEntry(site, name) {
  const entry = await entryOf(site, name);
  const path = movedTo(name) ?? name;
  const address = addressOf(site, path);
  if (!entry) return null;
  const { body } = new DOMParser().parseFromString(entry.html, "text/html");
  const asked = [...body.querySelectorAll(".kb-asked__list > li")].map(({ textContent }) => textContent ?? "");
  return { path, title: entry.title, address, rows: entry.rows, asked, article: articleOf(body, entry.title, address) };
}

/** An entry as plain Markdown, the text of the file beside its page; nothing where the site has none. @param {string} site @param {string} path */
export const markdownOf = async (site, path) => (await entryOf(site, path))?.markdown ?? "";

/** @typedef {typeof globalThis & {kbEntries?: Record<string, Entry>, kbMoved?: Record<string, string>}} Loaded */

/** The name of an entry now, of which a script with a former one has told. @param {string} path @returns {string | undefined} */
const movedTo = (path) => /** @type {Loaded} */ (globalThis).kbMoved?.[path];

/** @param {string} site @param {string} path @returns {Promise<Entry | null>} */
async function entryOf(site, path) {
  const loaded = /** @type {Loaded} */ (globalThis);
  try {
    if (!loaded.kbEntries?.[path] && !movedTo(path)) await runScript(`${site}${path}.js`);
  } catch {
    return null;
  }
  const now = movedTo(path);
  return now ? entryOf(site, now) : loaded.kbEntries?.[path] ?? null;
}

/** The article of an entry as it stands on its page, for another page. @param {HTMLElement} body @param {string} title @param {string} address of its page */
function articleOf(body, title, address) {
  for (const part of body.querySelectorAll(OF_ITS_PAGE)) part.remove();
  for (const side of body.querySelectorAll("aside")) side.ariaLabel += `（${title}）`; // there will be several
  const suffix = `_${new URL(address).pathname.split("/").slice(-2).join("-").replace(".html", "")}`;
  for (const element of body.querySelectorAll("*")) moved(element, suffix, address);
  return body;
}

/** Makes names of an element its own on a page of several entries, and lets addresses lead from there. @param {Element} element @param {string} suffix @param {string} address */
function moved(element, suffix, address) {
  if (element.id) element.id += suffix;
  for (const name of NAMING) {
    const named = element.getAttribute(name);
    if (named) element.setAttribute(name, named.split(" ").map((id) => id + suffix).join(" "));
  }
  const fill = element.getAttribute("fill");
  if (fill) element.setAttribute("fill", fill.replace(/^url\(#(.*)\)$/, `url(#$1${suffix})`));
  const href = element.getAttribute("href");
  if (href) {
    element.setAttribute("href", href.startsWith("#") ? href + suffix : new URL(href, address).href);
  }
  const source = element.getAttribute("src");
  if (source) element.setAttribute("src", new URL(source, address).href);
}
