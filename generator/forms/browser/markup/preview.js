// What a text will look like on its page, as elements: nothing of it is ever read as HTML, and no link can be followed.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../check/addresses.js").Addresses} Addresses
 * @typedef {import("./engine.js").Token} Token
 * @typedef {import("./reader.js").Reader} Reader
 */

const BLOCKS = "p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td".split(" ");
const MARKS = "strong em s".split(" ");
const LONGEST = 20000; // of a text that is shown while it is typed
const MOST_BRACKETS = 500;

export class Preview {
  /** @param {Reader} reader @param {Addresses} addresses */
  constructor(reader, addresses) {
    this.reader = reader;
    this.addresses = addresses;
  }

  /** @param {string} text @returns {Node[]} */
  nodes(text) {
    const isEndless = text.length > LONGEST || text.split("[").length > MOST_BRACKETS;
    return isEndless ? [make("pre", {}, text)] : this.elements(this.reader.read(text));
  }

  /** @param {Token[]} tokens @returns {Node[]} */
  elements(tokens) {
    /** @type {HTMLElement[]} */
    const open = [make("div")];
    for (const token of tokens) {
      const inside = open[open.length - 1];
      if (token.type === "inline") inside.append(...this.elements(token.children ?? []));
      else if (token.nesting > 0 && !token.hidden) open.push(this.opened(token, inside));
      else if (token.nesting < 0 && !token.hidden) open.pop();
      else if (!token.nesting) inside.append(leaf(token));
    }
    return [...open[0].childNodes];
  }

  /** An element that other tokens stand in, at the end of the one around it. @param {Token} token @param {HTMLElement} around */
  opened(token, around) {
    const element = this.element(token);
    around.append(element);
    return element;
  }

  /** @param {Token} token @returns {HTMLElement} */
  element({ tag, attrs }) {
    const given = Object.fromEntries(attrs ?? []);
    if (tag === "a") return !this.addresses.problem(given.href) ? make("a", { title: given.href }) : make("span");
    const element = document.createElement([...BLOCKS, ...MARKS].includes(tag) ? tag : "span");
    if (given.start) element.setAttribute("start", given.start);
    if (given.style) element.setAttribute("align", given.style.replace("text-align:", ""));
    return element;
  }
}

/** What holds no other tokens. @param {Token} token @returns {Node | string} */
function leaf({ type, tag, content }) {
  if (type === "fence" || type === "code_block") return make("pre", {}, make("code", {}, content));
  if (type === "code_inline") return make("code", {}, content);
  if (type === "softbreak") return " ";
  return tag === "br" || tag === "hr" ? make(tag) : content;
}
