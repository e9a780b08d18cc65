// What has to be mended: beside each field, and in a list at the top that leads there.
import { make } from "../../../scripts/elements.js";

/**
 * @typedef {import("../types.js").Problem} Problem
 * @typedef {import("../controls/control.js").Control} Control
 * @typedef {import("../sheet.js").Sheet} Sheet
 * @typedef {{control: Control, problem: Problem}} Mistake
 */

export class Mistakes {
  /** @param {Sheet} sheet @param {(problem: Problem) => boolean} isPrivate */
  constructor(sheet, isPrivate) {
    this.sheet = sheet;
    this.isPrivate = isPrivate;
    const named = { tabindex: "-1", "aria-labelledby": "mistakes-title", hidden: true };
    this.node = make("section", { class: "summary", id: "mistakes", ...named });
  }

  /** Shows problems, and no others, and what is offered instead. @param {Problem[]} problems @param {HTMLElement|null} offer @returns {number} how many have to be mended */
  show(problems, offer) {
    const mistakes = this.placed(problems);
    const errors = mistakes.filter(({ problem }) => !problem.warns).length;
    const title = errors ? `直すところが${errors}件あります` : "確かめてほしいところがあります";
    this.mark(mistakes);
    this.node.hidden = !mistakes.length;
    this.node.replaceChildren(make("h2", { id: "mistakes-title" }, title), make("ul", {}, ...mistakes.map(itemOf)));
    if (errors && offer) this.node.append(offer);
    return errors;
  }

  /** Problems as links to their fields. @param {Problem[]} problems @returns {HTMLElement[]} */
  items(problems) {
    return this.placed(problems).map(itemOf);
  }

  /** Problems with their controls in the order of the page, what must not leave first. @param {Problem[]} problems @returns {Mistake[]} */
  placed(problems) {
    const mistakes = problems.flatMap((problem) => {
      const control = this.sheet.at(problem.path);
      return control ? [{ control, problem }] : [];
    });
    mistakes.sort((one, other) => order(one.control.node, other.control.node));
    return [true, false].flatMap((first) => mistakes.filter(({ problem }) => this.isPrivate(problem) === first));
  }

  /** At each field the first problem, one that has to be mended before one that only warns. @param {Mistake[]} mistakes */
  mark(mistakes) {
    /** @type {Map<Control, Problem>} */ const told = new Map();
    for (const { control, problem } of mistakes) {
      const first = told.get(control);
      if (!first || (first.warns && !problem.warns)) told.set(control, problem);
    }
    for (const control of this.sheet.all()) {
      const { message = "", warns = false } = told.get(control) ?? {};
      control.say(message, warns);
    }
  }

  /** Brings the list into sight. */
  lead() {
    this.node.focus();
    this.node.scrollIntoView();
  }
}

/** @param {Node} one @param {Node} other */
function order(one, other) {
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A problem as a link to its field. @param {Mistake} mistake */
function itemOf({ control, problem: { message, warns } }) {
  const { name, title } = control.field;
  const named = message.includes(name) || message.includes(title);
  const told = [groupOf(control), named ? "" : title, message].filter(Boolean).join(": ");
  const text = `${warns ? "注意: " : ""}${told}`;
  const link = make("a", { href: `#${control.target.id || control.id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leadTo(control);
  });
  return make("li", {}, link);
}

/** The group that a field stands in, by its name and number. @param {Control} control @returns {string} */
function groupOf({ node }) {
  const legend = node.parentElement?.closest("fieldset")?.querySelector("legend");
  return legend?.firstChild?.textContent ?? "";
}

/** Opens all that is folded around a node. @param {Element} node */
function openAround(node) {
  for (let part = node.closest("details"); part; part = part.parentElement?.closest("details") ?? null) {
    part.open = true;
  }
}

/** @param {Control} control */
function leadTo({ node, target }) {
  openAround(node);
  target.focus();
  node.scrollIntoView({ block: "center" });
}

/** What is wrong where a promise is not given. @param {string} title @param {number} place @returns {Problem} */
export function unpromised(title, place) {
  return { code: "", path: ["promises", place], message: `「${title}」を確かめて、印を付けてください`, warns: false };
}
