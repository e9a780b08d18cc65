// Where to send what the form hands out.
import { make } from "../../../scripts/elements.js";

/** @param {import("../types.js").Way[]} ways */
export function wayList(ways) {
  return make("ul", { id: "ways" }, ...ways.map(wayItem));
}

/** @param {import("../types.js").Way} way */
function wayItem({ label, text, address, note }) {
  const place = address ? make("a", { href: address }, text) : text;
  return make("li", {}, `${label}: `, place, note && `（${note}）`);
}
