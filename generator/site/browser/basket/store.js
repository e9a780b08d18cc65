// The basket of a reader: names of entries in their order, kept in this browser alone, for this site alone.
import { isPath } from "../entries.js";
import { keep, kept, watchKept } from "../kept.js";

const KEY = "kb-basket";

export class Basket {
  /** @param {string} site its address @param {number} most entries it holds */
  constructor(site, most = 50) {
    this.key = `${KEY}:${new URL(site).pathname}`;
    this.most = most;
  }

  /** What is in it; nothing where the browser keeps nothing, or what is kept is not ours. @returns {string[]} */
  get paths() {
    try {
      /** @type {unknown} */ const paths = JSON.parse(kept(this.key) ?? "[]");
      return Array.isArray(paths) ? asPaths(paths, this.most) : [];
    } catch {
      return [];
    }
  }

  /** Keeps names of entries. @param {string[]} paths @returns {boolean} whether the browser did */
  keep(paths) {
    try {
      keep(this.key, JSON.stringify(paths));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether it can be kept at all. */
  get works() {
    return this.keep(this.paths);
  }

  /** Calls when another page of the site has changed it. @param {() => void} changed */
  watch(changed) {
    watchKept(this.key, changed);
  }
}

/** Those that may name entries, each once, as many as there is room for. @param {unknown[]} names @param {number} most */
export const asPaths = (names, most) => [...new Set(names.filter(isPath))].slice(0, most);
