// What a text says, as lines of a letter: they end where they end on the page.

/** @typedef {import("./engine.js").Token} Token */

const LIST = /^(bullet|ordered)_list_(open|close)$/;
const INNER = "\u3000";

/** The text of blocks, each on lines of its own, items behind their mark and cells of a row side by side. @param {Token[]} tokens @returns {string} */
export function readableLines(tokens) {
  /** @type {string[]} */
  const made = [];
  /** @type {number[]} */
  const next = []; // the number of the next item in each list around, 0 without numbers
  let mark = "";
  /** @type {string[] | null} */
  let row = null;
  for (const token of tokens) {
    const [, kind, side] = LIST.exec(token.type) ?? [];
    if (side === "open") next.push(kind === "ordered" ? Number(startOf(token)) : 0);
    if (side === "close") next.pop();
    if (token.type === "list_item_open") mark = next[next.length - 1] ? `${next[next.length - 1]++}. ` : "・";
    if (token.type === "tr_open") row = [];
    if (token.type === "tr_close" && row) made.push(row.join(" | "));
    if (token.type === "tr_close") row = null;
    const words = wordsOf(token);
    if (words === null) continue;
    if (row) row.push(words);
    else made.push(INNER.repeat(Math.max(next.length - 1, 0)) + mark + words);
    mark = "";
  }
  return made.join("\n");
}

/** @param {Token} token */
function startOf({ attrs }) {
  return attrs?.find(([name]) => name === "start")?.[1] ?? "1";
}

/** @param {Token} token @returns {string | null} */
function wordsOf({ type, content, children }) {
  if (type === "fence" || type === "code_block") return content.trimEnd();
  if (type !== "inline") return null;
  return (children ?? []).map((child) => child.type === "softbreak" ? " " : child.tag === "br" ? "\n" : child.content)
    .join("");
}
