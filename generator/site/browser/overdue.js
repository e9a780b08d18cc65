// An entry past its review says so on the day it is read: a copy in a folder is read long after the site was made.
import { today } from "../../scripts/days.js";

/** Shows what waits for the day after that of its data-kb-due (2027-05-22); those made later stand there without it. */
export function tellOverdue() {
  const day = today();
  /** @type {NodeListOf<HTMLElement>} */
  const waiting = document.querySelectorAll("[data-kb-due]");
  for (const part of waiting) part.hidden = (part.dataset.kbDue ?? "") >= day;
}
