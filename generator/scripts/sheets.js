// On which sheet of paper the parts of a book begin; Chromium has no target-counter() of CSS.

/**
 * Writes into each element with data-kb-sheet-of the sheet on which the part of a book with that id begins.
 *
 * Only while a browser lays out its paper a part has a box on each sheet it stands on: in the margins, on the paper
 * and in the size that were chosen for this print.
 * @param {Element} book whose children are the parts, each on sheets of its own
 */
export function numberSheets(book) {
  const begins = new Map();
  let before = 0;
  for (const part of book.children) {
    begins.set(part.id, before + 1);
    before += part.getClientRects().length;
  }
  for (const number of book.querySelectorAll("[data-kb-sheet-of]")) {
    number.textContent = `${begins.get(number.getAttribute("data-kb-sheet-of")) ?? ""}`;
  }
}

/** Numbers a book when the browser goes over to its paper; one that does not number sheets gets none. @param {() => Element | null} shown the book */
export function numberOnPaper(shown) {
  if (!("CSSMarginRule" in globalThis)) return;
  matchMedia("print").addEventListener("change", ({ matches }) => {
    const book = shown();
    if (matches && book) numberSheets(book);
  });
}
