// Which question that stayed open a reader has come to answer: the address names its place in the section.

const OPEN = "残った問い";

/**
 * Returns the heading of the section, and the question that an address wants answered (`?answer=2`), if it is there.
 * @param {Element[]} headings of the entry
 * @param {string} query of the address
 * @returns {{ heading: string, question: string } | undefined}
 */
export const askedFor = (headings, query) => {
  const number = Number(new URLSearchParams(query).get("answer"));
  const heading = headings.find((one) => one.textContent?.trim() === OPEN);
  const blocks = heading ? [...following(heading)].flatMap(blocksOf) : [];
  const question = blocks[number - 1]?.textContent?.trim();
  return question ? { heading: OPEN, question } : undefined;
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
