// Addresses as a browser shows them, for the check of what is withheld.
const HOST = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)/i;
const PASSED_ON = 4; // times that an address is encoded once more
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** @param {string} address */
export function hostOf(address) {
  return HOST.exec(address)?.[1].toLowerCase() ?? "";
}

/** An address with what was encoded in it, also once more whenever it was passed on. @param {string} address */
export function decoded(address) {
  let shown = address;
  for (let time = 0; time < PASSED_ON; time += 1) shown = unquoted(shown);
  return shown;
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
