// An address to hand on: the public one of this page, with what it shows, to copy from a field.
import { copyFrom } from "../../scripts/copying.js";
import { make } from "../../scripts/elements.js";

/** The public address of this page with a query; the one it was opened from where it has none. @param {URLSearchParams} query */
export function publicAddress(query) {
  const canonical = document.querySelector("link[rel=canonical]");
  const page = canonical instanceof HTMLLinkElement ? canonical.href : location.href.replace(/[?#].*/s, "");
  return `${page}?${query}`;
}

/** An address as people read it on paper and type it: letters instead of their codes, but where a sign would part it. @param {string} address */
export function readable(address) {
  return decodeURI(address.replaceAll("%25", "%2525")).replaceAll("%2F", "/");
}

/** A field with an address and a button that copies it. @param {string} label @param {string} address */
export function addressField(label, address) {
  const field = make("textarea", { class: "kb-address__field", rows: "2", readonly: true, id: "kb-address" }, address);
  const button = make("button", { type: "button", class: "kb-button kb-button--outline" }, "アドレスをコピー");
  const said = make("span", { role: "status" });
  button.addEventListener("click", async () => {
    said.textContent = (await copyFrom(field)) ? "コピーしました。" : "選んだ文を、手でコピーしてください。";
  });
  return make("div", { class: "kb-address" }, make("label", { for: "kb-address" }, label), field, button, said);
}
