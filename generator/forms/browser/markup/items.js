// Lines of a paragraph that begin with signs → the items of a list, or lines that keep their break; as markup/items.py.
import { expression, single } from "../expression.js";

/**
 * @typedef {import("./engine.js").MarkdownData} MarkdownData
 * @typedef {{text: string, indent: number, begins: boolean, kind: string, sign: string, number: number, words: string}} Line
 */

const NUMBER = "1.";
const LINE_END = "  ";
const DEEPER = "    ";
const WIDE = "\u3000";
const WIDELY = /^[ \t]*[\u3000\u00a0]/;
const AROUND = /^[ \t\u3000\u00a0]+|[ \t\u3000\u00a0]+$/g;
const [ROOM, SHORT] = [6, 20]; // half-width signs
const INDENT = /^[ \t\u3000\u00a0]*/;

export class Items {
  /** @param {MarkdownData} data */
  constructor(data) {
    this.bullets = data.bullets;
    this.bullet = single(data.bullet);
    this.dash = single(data.dash);
    this.numbered = single(data.numbered);
    this.sign = single(data.sign);
    this.block = single(data.block);
    this.broken = single(data.broken);
    this.counted = data.counted;
  }

  /** The kind of the sign that leads a text, or nothing. @param {string} text */
  kindOf(text) {
    const found = this.sign.exec(text.replace(INDENT, ""));
    return found?.[0].replace(expression(this.counted), (_all, ...parts) => String(parts.findIndex(Boolean) + 1)) ?? "";
  }

  /** For each line of a paragraph the lines of Markdown that say what was typed. @param {string[]} texts @param {() => Set<string>} kindsAbove @returns {string[][]} */
  lines(texts, kindsAbove) {
    const outer = /^\u3000*/.exec(texts[0])?.[0] ?? "";
    const lines = this.withItems(texts.map((text) => this.read(text, outer)));
    const last = lines.map(({ sign }) => sign !== "").lastIndexOf(true);
    /** @type {string[][]} */
    const made = [];
    /** @type {Line[]} */
    const above = [];
    /** @type {Line | null} */
    let before = null;
    /** @type {Set<string>} */
    const outside = new Set();
    /** @type {Set<string>} */
    const inside = new Set();
    for (const [number, line] of lines.entries()) {
      const current = above.at(-1);
      let broken = false;
      if (line.sign) {
        made.push(this.item(line, above));
      } else if (
        current && (number > last && !hangs(line, current) && !inside.has(line.kind) ||
          line.kind && !hangs(line, above[0]) && (outside.has(line.kind) || kindsAbove().has(line.kind)))
      ) {
        above.length = 0;
        made.push(["", line.text.replace(/^[ \t]+/, "")]);
      } else {
        const goesOn = before !== null && !isBroken(before, line);
        broken = before !== null && (!goesOn || isEnded(lines[number - 1], line, before));
        const last = made.at(-1) ?? [];
        if (broken && !this.broken.test(last[last.length - 1])) last.push(last.pop() + LINE_END);
        const text = before && !broken && WIDELY.test(line.text)
          ? this.asText(line.text.replace(INDENT, ""))
          : line.text;
        made.push([DEEPER.repeat(above.length) + text]);
        if (before?.kind && goesOn) continue;
      }
      before = line;
      if (line.kind && !line.sign) (above.length ? inside : outside).add(line.kind);
    }
    made[0] = made[0].slice(-1);
    return made;
  }

  /** @param {string} typed @param {string} outer how far the whole paragraph is indented @returns {Line} */
  read(typed, outer) {
    const begins = typed.startsWith(WIDE);
    const text = typed.startsWith(outer) ? typed.slice(outer.length) : typed;
    const blanks = INDENT.exec(text)?.[0] ?? "";
    const bare = text.slice(blanks.length);
    const indent = blanks.length + blanks.split(WIDE).length - 1;
    const item = this.bullet.exec(bare) ?? this.dash.exec(bare);
    const line = { text, indent, begins, kind: "", sign: "", number: -1, words: "" };
    if (item) return { ...line, kind: bare[0], sign: bare[0], words: item[1] };
    const numbered = this.numbered.exec(bare);
    if (!numbered) return { ...line, kind: this.kindOf(bare) };
    return { ...line, kind: NUMBER, sign: "1", number: Number(numbered[1].normalize("NFKC")), words: numbered[2] };
  }

  /** Takes the sign from lines that make no list: a single dash, a number without a neighbour. @param {Line[]} lines @returns {Line[]} */
  withItems(lines) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const line of lines) seen.set(placeOf(line, 0), (seen.get(placeOf(line, 0)) ?? 0) + 1);
    return lines.map((line) => this.isItem(line, seen) ? line : this.noItem(line));
  }

  /** A line that is no item: what leads it may be the ー of a word that a line break parted. @param {Line} line @returns {Line} */
  noItem(line) {
    const kind = line.number >= 0 ? NUMBER : this.kindOf(line.text);
    return { ...line, kind, sign: "", number: -1, words: "" };
  }

  /** @param {Line} line @param {Map<string, number>} seen */
  isItem(line, seen) {
    if (line.number >= 0) return seen.has(placeOf(line, -1)) || seen.has(placeOf(line, 1));
    return line.sign !== "" && (this.bullets.includes(line.sign) || (seen.get(placeOf(line, 0)) ?? 0) > 1);
  }

  /** An item, in the list of its sign and indentation or in one below the item at hand. @param {Line} line @param {Line[]} above */
  item(line, above) {
    const place = above.findIndex(({ indent, sign }) => indent === line.indent && sign === line.sign);
    if (place >= 0) above.length = place;
    while (above.length && above[above.length - 1].indent > line.indent) above.pop();
    const mark = line.number < 0 ? "-" : `${line.number}.`;
    const item = `${DEEPER.repeat(above.length)}${mark} ${this.asText(line.words)}`;
    above.push(line);
    return place >= 0 || line.number === -1 || line.number === 1 ? [item] : ["", item];
  }

  /** Words that begin no block. @param {string} words */
  asText(words) {
    return words.replace(this.block, "$&\\");
  }
}

/** @param {Line} line @param {number} step */
function placeOf({ indent, sign, number }, step) {
  return `${indent} ${sign} ${number + step}`;
}

/** Whether a line is indented further than the one it stands below. @param {Line} line @param {Line} before */
function hangs(line, before) {
  return line.indent > before.indent;
}

/** Whether the line above did not end for want of room: it is short beside the next one, or one of many short ones. @param {Line} above @param {Line} line @param {Line} before */
function isEnded(above, line, before) {
  if (!before.kind) return false;
  const width = widthOf(above.text);
  return /[：:][ \t\u3000\u00a0]*$/.test(above.text) || widthOf(line.text) > width + ROOM ||
    (above !== before && width < SHORT);
}

/** In half-width signs. @param {string} text */
function widthOf(text) {
  return [...text.replace(AROUND, "")].reduce((sum, sign) => sum + (sign < "\u0080" ? 1 : 2), 0);
}

/** Whether the line break between two lines is to be seen. @param {Line} before @param {Line} line */
function isBroken(before, line) {
  return line.kind !== "" || (before.kind ? !hangs(line, before) : line.begins);
}
