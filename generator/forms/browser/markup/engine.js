// The one reading of contributed Markdown: CommonMark with GFM tables and strikethrough, made fit for Japanese; as markup/engine.py.
import { single } from "../expression.js";

/**
 * @typedef {import("../types.js").Expression} Expression
 * @typedef {Record<"cjk" | "bullet" | "dash" | "numbered" | "sign" | "block" | "blankLine" | "indentedMark" | "mark" |
 *   "tightHeading" | "broken" | "counted" | "tabbed", Expression> & {bullets: string, mostLevels: number}} MarkdownData markup/signs.py
 * @typedef {{type: string, tag: string, nesting: number, level: number, content: string, markup: string,
 *   map: [number, number] | null, hidden: boolean, children: Token[] | null, attrs: [string, string][] | null}} Token
 * @typedef {{can_open: boolean, can_close: boolean, length: number}} Scanned
 * @typedef {{src: string, scanDelims: (start: number, canSplitWord: boolean) => Scanned}} InlineState
 * @typedef {(text: string, markdown: Engine, env: object, tokens: Token[]) => void} BlockParse
 * @typedef {{push: (name: string, rule: (state: {tokens: Token[]}) => void) => void,
 *   before: (next: string, name: string, rule: (state: {tokens: Token[]}) => void) => void}} Ruler
 * @typedef {object} Engine markdown-it, as far as it is used here
 * @property {(text: string, env: object) => Token[]} parse
 * @property {(names: string[]) => void} enable
 * @property {(names: string[]) => void} disable
 * @property {(url: string) => string} normalizeLink
 * @property {(url: string) => boolean} validateLink
 * @property {{parse: BlockParse}} block
 * @property {{ruler: Ruler}} core
 * @property {{State: new (...parts: unknown[]) => InlineState}} inline
 */

const MAX_NESTING = 100;
const BLANK = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** @param {MarkdownData} data @returns {Engine} */
export function makeEngine(data) {
  const { markdownit } =
    /** @type {{markdownit: (preset: string, options: object) => Engine}} */ (/** @type {unknown} */ (globalThis));
  const engine = markdownit("commonmark", { html: false, maxNesting: MAX_NESTING });
  const cjk = single(data.cjk);
  engine.enable(["table", "strikethrough"]);
  engine.disable(["html_block", "html_inline"]);
  engine.normalizeLink = (url) => url;
  engine.validateLink = () => true; // whether an address may stand there is for the rules to say
  engine.inline.State = japaneseState(engine.inline.State, cjk);
  engine.core.ruler.before("inline", "trim", ({ tokens }) => tokens.forEach(trimContent));
  engine.core.ruler.push("join_lines", ({ tokens }) => tokens.forEach((token) => joinLines(token, cjk)));
  return engine;
}

/** Marks open and close beside Japanese signs, which count as letters. @param {new (...parts: unknown[]) => InlineState} State @param {RegExp} cjk */
function japaneseState(State, cjk) {
  return class extends State {
    /** @param {unknown[]} parts */
    constructor(...parts) {
      super(...parts);
      const scan = this.scanDelims.bind(this);
      /** @type {InlineState["scanDelims"]} */
      this.scanDelims = (start, canSplitWord) => {
        const found = scan(start, canSplitWord);
        if (!canSplitWord) return found;
        const before = [...this.src.slice(Math.max(start - 2, 0), start)].at(-1) ?? " ";
        const after = [...this.src.slice(start + found.length, start + found.length + 2)][0] ?? " ";
        return { ...found, can_open: opens(before, after, cjk), can_close: opens(after, before, cjk) };
      };
    }
  };
}

/** Whether a mark may stand between two signs, with what it marks on the side of `inside`. @param {string} outside @param {string} inside @param {RegExp} cjk */
function opens(outside, inside, cjk) {
  const isPunctuation = (/** @type {string} */ sign) => PUNCTUATION.test(sign) && !cjk.test(sign);
  if (BLANK.test(inside)) return false;
  return !isPunctuation(inside) || BLANK.test(outside) || isPunctuation(outside) || cjk.test(outside);
}

/** Takes blanks of any width off the ends of a block; this engine leaves the wide ones. @param {Token} token */
function trimContent(token) {
  if (token.type === "inline") token.content = token.content.trim();
}

/** Takes the line breaks between two Japanese signs out. @param {Token} token @param {RegExp} cjk */
function joinLines(token, cjk) {
  let before = "";
  token.children = token.children && token.children.filter((child, place, all) => {
    if (child.type === "softbreak") {
      const after = all.slice(place + 1).find(({ content }) => content)?.content ?? "";
      if (cjk.test(before) && cjk.test([...after][0] ?? "")) return false;
    }
    before = child.tag === "br" ? "" : [...child.content].at(-1) ?? before;
    return true;
  });
}
