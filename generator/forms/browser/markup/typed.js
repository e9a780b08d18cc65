// Text as it was typed → Markdown that says the same; as markup/typed.py and blanks.py.
import { single } from "../expression.js";
import { Begun } from "./begun.js";
import { Cells, isRow, tableRows } from "./cells.js";
import { Items } from "./items.js";

/**
 * @typedef {import("./engine.js").MarkdownData} MarkdownData
 * @typedef {import("./engine.js").Token} Token
 * @typedef {(text: string) => Token[]} ReadBlocks
 * @typedef {{prefix: string, text: string}} Part a line: what quotations and lists put before it, and the rest
 * @typedef {{lines: string[], origins: number[]}} Typed
 */

const LEVEL = "   ";
const ENDS = /^[ \t\n\r\u3000\u00a0]+|[ \t\n\r\u3000\u00a0]+$/g;

export class TypedText {
  /** @param {MarkdownData} data @param {ReadBlocks} blocks */
  constructor(data, blocks) {
    this.blocks = blocks;
    this.items = new Items(data);
    this.cells = new Cells(single(data.tabbed));
    this.cjk = single(data.cjk);
    this.bullet = single(data.bullet);
    this.blankLine = single(data.blankLine);
    this.indentedMark = single(data.indentedMark);
    this.mark = single(data.mark);
    this.tightHeading = single(data.tightHeading);
  }

  /** @param {string} text @returns {Typed} */
  markdown(text) {
    const lines = this.withPlainBlanks(text.split("\n"));
    const made = lines.map((line) => [line]);
    const blocks = this.blocks(lines.join("\n"));
    const begun = new Begun(lines, blocks, this.items);
    for (const [start, parts] of this.paragraphs(lines, blocks)) {
      const kinds = () => begun.above(start);
      this.apart(parts, kinds).forEach((several, number) => made[start + number] = several);
    }
    return { lines: made.flat(), origins: made.flatMap((several, number) => several.map(() => number)) };
  }

  /** Full-width and no-break blanks become plain ones where Markdown needs them, outside code. @param {string[]} lines */
  withPlainBlanks(lines) {
    const plain = lines.map((line) => this.plainBlanks(line));
    if (plain.every((line, number) => line === lines[number])) return plain;
    const code = codeLines(this.blocks(lines.join("\n")));
    return plain.map((line, number) => code.has(number) ? lines[number] : line);
  }

  /** @param {string} line */
  plainBlanks(line) {
    return line.replace(this.blankLine, "$1")
      .replace(this.indentedMark, (_all, before, blanks) => before + blanks.replaceAll("\u3000", LEVEL))
      .replace(this.mark, "$1 ").replace(this.tightHeading, "$1 ");
  }

  /** The paragraphs that may say more than Markdown sees, each with its first line. @param {string[]} lines @param {Token[]} tokens @returns {Iterable<[number, Part[]]>} */
  *paragraphs(lines, tokens) {
    for (const [place, token] of tokens.entries()) {
      if (token.type !== "paragraph_open" || !token.map) continue;
      let [start] = token.map;
      let parts = tokens[place + 1].content.split("\n").map((text, number) => partOf(lines[start + number], text));
      const before = tokens[place - 1];
      if (before?.type === "code_block" && before.map?.[1] === start && isRow(parts[0].text)) {
        parts = [...lines.slice(before.map[0], start).map((text) => ({ prefix: "", text })), ...parts];
        [start] = before.map;
      }
      if (parts.length > 1 || this.bullet.test(trimmedLine(parts[0].text))) yield [start, parts];
    }
  }

  /** As rewritten; an item ends at a sign from above the list. @param {Part[]} parts @param {() => Set<string>} kinds @returns {string[][]} */
  apart(parts, kinds) {
    const mark = parts[0].prefix;
    const starts = [...parts.keys()].filter((number) => !number || this.ends(parts[number], mark, kinds));
    return starts.flatMap((start, place) => {
      const [first, ...others] = this.rewritten(parts.slice(start, starts[place + 1]), kinds);
      return [start ? ["", ...first] : first, ...others];
    });
  }

  /** Whether a line ends the item above it, though Markdown takes it for more of its words. @param {Part} part @param {string} mark @param {() => Set<string>} kinds */
  ends({ prefix, text }, mark, kinds) {
    if (mark.includes(">") || !mark.trim() || prefix.length > outerOf(mark)) return false;
    if (!this.cjk.test(text) || this.bullet.test(trimmedLine(text))) return false;
    const kind = this.items.kindOf(text);
    return kind !== "" && kinds().has(kind);
  }

  /** The lines of Markdown for each line of a paragraph. @param {Part[]} typed @param {() => Set<string>} kinds @returns {string[][]} */
  rewritten(typed, kinds) {
    const below = typed[0].prefix.replace(/[^>\s]/g, " ");
    const parts = typed.map((part, number) => number ? deeper(part, below.length) : part);
    /** @type {string[][]} */
    const made = [];
    for (const { areRows, texts } of this.cells.runs(parts.map(({ text }) => text))) {
      const lines = areRows ? tableRows(texts) : this.items.lines(texts, kinds);
      if (made.length && lines[0][0]) lines[0].unshift("");
      made.push(...lines);
    }
    const outer = outerOf(parts[0].prefix);
    return made.map((lines, number) => {
      if (!number) return [parts[0].prefix + lines[0], ...prefixed(below, lines.slice(1))];
      const { prefix, text } = parts[number];
      const isAsTyped = lines.length === 1 && lines[0].trimEnd() === text.trimEnd();
      const isLazy = (below.includes(">") && !prefix.includes(">")) || prefix.length < outer;
      return prefixed(isAsTyped || isLazy ? prefix : below, lines);
    });
  }
}

/** The lines that are code, with the fences around it. @param {Token[]} tokens @returns {Set<number>} */
export function codeLines(tokens) {
  return linesOf(tokens.filter(({ type }) => type === "fence" || type === "code_block"));
}

/** The lines that blocks take. @param {Token[]} tokens @returns {Set<number>} */
export function linesOf(tokens) {
  return new Set(
    tokens.flatMap(({ map }) => map ? Array.from({ length: map[1] - map[0] }, (_, at) => map[0] + at) : []),
  );
}

/** @param {string} text */
function trimmedLine(text) {
  return text.replace(ENDS, "");
}

/** Divides a line where the text begins, which lacks blanks around it. @param {string} line @param {string} text @returns {Part} */
function partOf(line, text) {
  const found = line.lastIndexOf(trimmedLine(text));
  const start = found >= 0 ? found : line.length - line.trimStart().length;
  const prefix = line.slice(0, start).replace(/[\u3000\u00a0]+$/, "");
  return { prefix, text: line.slice(prefix.length) };
}

/** How far a line is indented at least that goes on with an item. @param {string} prefix */
function outerOf(prefix) {
  return prefix.length - prefix.trimStart().length;
}

/** A line with the blanks that indent it further than its paragraph. @param {Part} part @param {number} outer @returns {Part} */
function deeper({ prefix, text }, outer) {
  const blanks = prefix.slice(outer);
  const isDeeper = !blanks.trim() && (blanks.includes("\t") || blanks.length > 1);
  return isDeeper ? { prefix: prefix.slice(0, outer), text: blanks + text } : { prefix, text };
}

/** @param {string} prefix @param {string[]} lines */
function prefixed(prefix, lines) {
  return lines.map((line) => line ? prefix + line : prefix.trimEnd());
}
