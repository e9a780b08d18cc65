// The questions of an entry that stayed open: a link beside each leads to the form that says something back, and the
// address of that link names which of them a reader has come to answer.
import { make } from "../../scripts/elements.js";

const OPEN = "残った問い";

/**
 * Returns the heading of the section, and the question that an address wants answered (`?answer=2`), if it is there.
 * @param {Element[]} headings of the entry
 * @param {string} query of the address
 * @returns {{ heading: string, question: string } | undefined}
 */
export const askedFor = (headings, query) => {
  const number = Number(new URLSearchParams(query).get("answer"));
  const question = openIn(headings)[number - 1]?.textContent?.trim();
  return question ? { heading: OPEN, question } : undefined;
};

/**
 * Puts a link beside each question that stayed open.
 * @param {Element[]} headings of the entry
 * @returns {void}
 */
export const offerAnswers = (headings) =>
  openIn(headings).forEach((block, at) => {
    const question = make("span", { class: "kb-visually-hidden" }, `（${block.textContent?.trim()}）`);
    const link = make("a", { class: "kb-open__answer", href: `?answer=${at + 1}#kb-feedback` }, "答える", question);
    block.append(" ", link);
  });

/**
 * Returns what stands in the section of open questions, each in a block of its own.
 * @param {Element[]} headings of the entry
 * @returns {Element[]}
 */
const openIn = (headings) => {
  const heading = headings.find((one) => one.textContent?.trim() === OPEN);
  return heading ? [...following(heading)].flatMap(blocksOf) : [];
};

/**
 * Yields what stands below a heading, up to the next one or to what stands beside the text.
 * @param {Element} heading
 * @returns {Generator<Element>}
 */
function* following(heading) {
  for (let one = heading.nextElementSibling; one && !one.matches("h2, section"); one = one.nextElementSibling) {
    yield one;
  }
}

/**
 * Returns the paragraphs and items that hold words themselves, as they are counted when the site is made.
 * @param {Element} element
 * @returns {Element[]}
 */
const blocksOf = (element) =>
  [element, ...element.querySelectorAll("p, li")].filter((one) => one.matches("p, li") && !one.querySelector("p"));
