// The drafts in this browser: one for each writing, by the address of the form, so that no copy overwrites another.

/**
 * @typedef {import("../types.js").Answers} Answers
 * @typedef {{answers: Answers, at: number, by: string}} Kept what was written, when (ms), and by which opening of the form
 * @typedef {Kept & {key: string}} Found
 */

export class Drafts {
  /** @param {string} kind of entry */
  constructor(kind) {
    this.prefix = `kyoso-form-${kind}|`;
    this.here = `${this.prefix}${location.href.replace(/[?#].*/s, "")}|`;
  }

  /** A key that no other writing has. */
  newKey() {
    return `${this.here}${Date.now()}-${Math.random()}`;
  }

  /** Every draft of this kind of entry in which anything was written, the newest first. @returns {Found[]} */
  found() {
    const keys = storedKeys().filter((key) => key.startsWith(this.prefix));
    const found = keys.flatMap((key) => this.read(key) ?? []);
    return found.filter(({ answers }) => isBegun(answers)).sort((one, other) => other.at - one.at);
  }

  /** The newest draft of this copy of the form. @returns {Found | undefined} */
  newest() {
    return this.found().find(({ key }) => key.startsWith(this.here));
  }

  /** @param {string} key @returns {Found | null} */
  read(key) {
    try {
      /** @type {Kept} */ const kept = JSON.parse(localStorage.getItem(key) ?? "");
      return "sections" in kept.answers ? { ...kept, key } : null;
    } catch {
      return null; // there is none, or none that this form wrote
    }
  }

  /** @param {string} key @param {Kept} kept */
  write(key, kept) {
    localStorage.setItem(key, JSON.stringify(kept));
  }

  /** @param {string} key */
  remove(key) {
    if (storedKeys().includes(key)) localStorage.removeItem(key);
  }
}

/** The keys of all that is kept; none where the browser keeps nothing. @returns {string[]} */
function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Whether anything was written. @param {Answers} answers */
function isBegun({ fields, sections }) {
  return Object.keys(sections).length > 0 || Boolean(fields.title || fields.summary || fields.entry);
}
