// The signs by which the paragraphs of a text begin, so that a list ends where the next one stands; as markup/typed.py.

/**
 * @typedef {import("./engine.js").Token} Token
 * @typedef {import("./items.js").Items} Items
 */

export class Begun {
  /** @param {string[]} lines @param {Token[]} blocks @param {Items} items */
  constructor(lines, blocks, items) {
    this.lines = lines;
    this.items = items;
    this.begun = blocks.flatMap(({ type, map, level }) => type === "paragraph_open" && map && !level ? [map[0]] : []);
    this.next = 0;
    /** @type {Set<string>} */
    this.kinds = new Set();
  }

  /** The kinds of those above a line, which is further down each time. @param {number} line */
  above(line) {
    for (; this.begun[this.next] < line; this.next++) {
      this.kinds.add(this.items.kindOf(this.lines[this.begun[this.next]]));
    }
    return this.kinds;
  }
}
