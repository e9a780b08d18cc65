/**
 * Leads on from the old address of an entry, and keeps what the address asked for and the section that it named: a
 * refresh in the page would drop both. Without JavaScript the refresh leads on.
 */
(() => {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("[data-kb-moved]");
  if (link) location.replace(link.href + location.search + location.hash);
})();
