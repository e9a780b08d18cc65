// Addresses as a browser shows them, for the check of what is withheld.
const HOST = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/i;
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** @param {string} address */
export function hostOf(address) {
  return HOST.exec(address)?.[1].toLowerCase() ?? "";
}

/** An address with what was encoded in it, once or twice, as a browser shows it. @param {string} address */
export function decoded(address) {
  return unquoted(unquoted(address));
}

/** @param {string} address */
function unquoted(address) {
  return address.replace(ENCODED, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
