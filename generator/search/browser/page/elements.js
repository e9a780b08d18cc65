// Elements of the search page; every text goes into the page as text, never as HTML.

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(Node|string)[]} [children] */
export function make(tag, attributes = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {Record<string, string>} attributes */
export function makeInput(attributes) {
  const input = document.createElement("input");
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  return input;
}

/** @param {Record<string, string>} attributes @param {string} text */
export function makeButton(attributes, text) {
  const button = document.createElement("button");
  for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
  button.append(text);
  return button;
}

/** A text with its marks. @param {import("../engine/passage.js").Part[]} parts */
export const marked = (parts) =>
  parts.map(({ text, mark, from }) =>
    mark ? make("mark", from ? { title: `「${from}」の言い換え` } : {}, [text]) : text,
  );

/** @param {string} name @param {string} text */
export const makeSpan = (name, text) => make("span", name ? { class: name } : {}, [text]);
