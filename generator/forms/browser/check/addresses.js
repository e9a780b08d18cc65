// Which addresses an entry may point to; the same as markup/addresses.py.
import { single } from "../expression.js";
import { plainForm } from "../fold.js";

/** @typedef {import("../types.js").AddressPatterns} AddressPatterns */

const AUTHORITY = /^https:\/\/([^/?#]*)/;
const HOST_AND_PORT = /^([^:]*)(?::(\d*))?$/;
const IN_BRACKETS = /^\[.*\]$/;
const UNSAFE = /[\\<"]/;
const HTTPS_PORTS = ["", "443"];
const LAST_PORT = 65535;

export class Addresses {
  /** @param {AddressPatterns} patterns */
  constructor(patterns) {
    this.hidden = single(patterns.hidden);
    this.reference = single(patterns.reference);
    this.host = single(patterns.host);
    this.second = single(patterns.second);
    this.around = single(patterns.around);
    this.shorteners = patterns.shorteners;
    this.words = patterns.words;
  }

  /** What is wrong with an address; "" if it is a public https page and nothing that only looks like one. @param {string} address */
  problem(address) {
    const isMixed = plainForm(address) !== address || this.hidden.test(address) || this.reference.test(address);
    if (isMixed) return this.words.mixed;
    if (!address.startsWith("https://")) return this.words.notHttps;
    if (UNSAFE.test(address)) return this.words.sign;
    if (this.second.test(address)) return this.words.two;
    if (this.around.test(address)) return this.words.ended;
    const authority = AUTHORITY.exec(address)?.[1] ?? "";
    const [, host = "", port = ""] = HOST_AND_PORT.exec(authority.replace(/^.*@/s, "")) ?? [];
    if (IN_BRACKETS.test(authority)) return this.words.numeric;
    if ((!host && authority) || Number(port) > LAST_PORT) return this.words.noAddress;
    return authority.includes("@") ? this.words.named : this.problemOfHost(host.toLowerCase(), port);
  }

  /** @param {string} host @param {string} port @returns {string} */
  problemOfHost(host, port) {
    const isForeign = host.split(".").some((label) => label.startsWith("xn--"));
    if (!this.host.test(host) || isForeign) return /^[\d.]+$/.test(host) ? this.words.numeric : this.words.noDomain;
    if (this.shorteners.includes(host)) return this.words.shortened;
    return HTTPS_PORTS.includes(port) ? "" : this.words.port;
  }
}
