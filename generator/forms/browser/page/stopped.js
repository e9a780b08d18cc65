// What is said where the form itself fails.
import { make } from "../../../scripts/elements.js";

const STOPPED =
  "フォームが途中で止まりました。書きかけは下書きに残っています。ページを開き直してください。直らないときは、文章を写して、このページの初めにある送り先へ送ってください。";

/** Says below ``state`` that the form has stopped, whenever it does. @param {HTMLElement} state */
export function tellStops(state) {
  const stopped = make("p", { class: "top__wrong", role: "alert" });
  for (const failure of ["error", "unhandledrejection"]) {
    window.addEventListener(failure, () => {
      stopped.textContent = STOPPED;
      state.append(stopped);
    });
  }
}
