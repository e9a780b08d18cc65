// Which addresses an entry may point to; the same as markup/addresses.py.
import { single } from "../expression.js";
import { plainForm } from "../fold.js";

/** @typedef {import("../types.js").AddressPatterns} AddressPatterns */

const ADDRESS_PARTS = /^https:\/\/([^/?#:]*)(?::(\d*))?(?=[/?#]|$)/;
const UNSAFE = /[\\<"]/;
const HTTPS_PORTS = ["", "443"];

export class Addresses {
  /** @param {AddressPatterns} patterns */
  constructor(patterns) {
    this.hidden = single(patterns.hidden);
    this.reference = single(patterns.reference);
    this.host = single(patterns.host);
    this.shorteners = patterns.shorteners;
  }

  /** Whether an address is a public https page and nothing that only looks like one. @param {string} address */
  isSafe(address) {
    const isPlain = plainForm(address) === address &&
      ![this.hidden, this.reference, UNSAFE].some((one) => one.test(address));
    const [, host = "", port = ""] = ADDRESS_PARTS.exec(address) ?? [];
    return isPlain && HTTPS_PORTS.includes(port) && this.isHost(host.toLowerCase());
  }

  /** @param {string} host */
  isHost(host) {
    const isForeign = host.split(".").some((label) => label.startsWith("xn--"));
    return this.host.test(host) && !isForeign && !this.shorteners.includes(host);
  }
}
