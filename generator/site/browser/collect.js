// The button that puts an entry into the basket, and the way to the basket where anything is in it.
import { make } from "../../scripts/elements.js";
import { Basket } from "./basket/store.js";

const [PUT, TAKE] = ["資料かごに入れる", "資料かごから出す"];
const REFUSED = "このブラウザーの設定では、資料かごに残せません。";

/** Makes the button of an entry and the way to the basket. @param {string} site its address */
export function offerBasket(site) {
  const basket = new Basket(site);
  const way = make("a", { class: "kb-basket-link", href: new URL("basket.html", site).href, hidden: true });
  const said = document.querySelector("[data-kb-said]") ?? make("p");

  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll("[data-kb-collect]");
  const buttons = [...places].map(({ dataset }) => buttonFor(dataset.kbCollect ?? ""));

  /** @param {string} path of an entry */
  function buttonFor(path) {
    const button = make("button", { type: "button" }, PUT);
    button.addEventListener("click", () => toggle(path));
    return { path, button };
  }

  function show() {
    const { paths } = basket;
    way.textContent = `資料かご（${paths.length}）`;
    way.hidden = !paths.length;
    for (const { path, button } of buttons) button.textContent = paths.includes(path) ? TAKE : PUT;
  }

  /** @param {string} path */
  function toggle(path) {
    const { paths } = basket;
    const inside = paths.includes(path);
    const full = !inside && paths.length >= basket.most;
    const done = !full && basket.keep(inside ? paths.filter((one) => one !== path) : [...paths, path]);
    if (full) said.textContent = `資料かごに入るのは${basket.most}本までです。`;
    else said.textContent = done ? (inside ? "資料かごから出しました。" : "資料かごに入れました。") : REFUSED;
    show();
  }

  document.querySelector("[data-kb-basket-place]")?.append(way);
  places.forEach((place, at) => {
    place.replaceChildren(buttons[at].button);
    place.hidden = false;
  });
  basket.watch(show);
  show();
}
