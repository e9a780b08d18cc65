// Contributed text → what it says, as tokens that know the lines they were typed on; as markup/read.py.
import { makeEngine } from "./engine.js";
import { codeLines, linesOf, TypedText } from "./typed.js";

/**
 * @typedef {import("./engine.js").MarkdownData} MarkdownData
 * @typedef {import("./engine.js").Token} Token
 * @typedef {{line: number, level: number, title: string, opens: boolean}} Heading `opens` unless it is underlined or inside a list or quotation
 */

const MOST_KNOWN = 30; // texts, so that a key pressed in one makes nobody wait for the others
const CONTAINER = /^(?:bullet_list|ordered_list|blockquote)_(open|close)$/;

export class Reader {
  /** @param {MarkdownData} data */
  constructor(data) {
    this.data = data;
    this.engine = makeEngine(data);
    /** @type {Map<string, Token[]>} */
    this.known = new Map();
    this.typed = new TypedText(data, (text) => this.blocks(text));
  }

  /** The blocks of Markdown, with what stands inside them unread. @param {string} markdown @returns {Token[]} */
  blocks(markdown) {
    /** @type {Token[]} */
    const tokens = [];
    this.engine.block.parse(markdown, this.engine, {}, tokens);
    return tokens;
  }

  /** The tokens of a text as it was typed. @param {string} text @returns {Token[]} */
  read(text) {
    return this.engine.parse(this.typed.markdown(text).lines.join("\n"), {});
  }

  /** The same for texts that were looked at before. @param {string} text @returns {Token[]} */
  outline(text) {
    const known = this.known.get(text) ?? this.newOutline(text);
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.known.set(text, known);
    return known;
  }

  /** The blocks of a text as it was typed, by the lines it was typed on. @param {string} text @returns {Token[]} */
  newOutline(text) {
    const { lines, origins } = this.typed.markdown(text);
    const tokens = this.blocks(lines.join("\n"));
    for (const token of tokens) {
      if (token.map) token.map = [origins[token.map[0]], origins[Math.max(token.map[1] - 1, token.map[0])] + 1];
    }
    return tokens;
  }

  /** The lines of a text that are code. @param {string} text */
  codeLines(text) {
    return codeLines(this.outline(text));
  }

  /** The lines of a text that hold words of their own. @param {string} text */
  textLines(text) {
    return linesOf(this.outline(text).filter(({ type }) => type === "inline"));
  }

  /** @param {string} text @returns {Heading[]} */
  headings(text) {
    const tokens = this.outline(text);
    return tokens.flatMap(({ type, map, markup, tag, level }, place) => {
      if (type !== "heading_open" || !map) return [];
      const isUnderlined = markup === "=" || markup === "-";
      const line = isUnderlined ? map[1] - 1 : map[0];
      return [{ line, level: Number(tag[1]), title: tokens[place + 1].content, opens: !isUnderlined && level === 0 }];
    });
  }

  /** Whether a list or quotation lies deeper than anybody follows. @param {string} text */
  isTooDeep(text) {
    let depth = 0;
    return this.outline(text).some(({ type }) => {
      const side = CONTAINER.exec(type)?.[1];
      depth += side === "open" ? 1 : side ? -1 : 0;
      return depth > this.data.mostLevels;
    });
  }
}
