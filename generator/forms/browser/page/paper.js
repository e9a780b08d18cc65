// On paper nothing can be opened: what is folded of the form is open while it is printed.

/** Has what is folded printed whole, and folded again. @param {HTMLElement} details @returns {HTMLElement} the same */
export function openOnPaper(details) {
  let folded = false;
  addEventListener("beforeprint", () => {
    folded = !details.hasAttribute("open");
    details.setAttribute("open", "");
  });
  addEventListener("afterprint", () => folded && details.removeAttribute("open"));
  return details;
}
