/**
 * Leads on from the old address of an entry, and keeps the section that the address named: a refresh in the page
 * would drop it. Without JavaScript the refresh leads on.
 */
(() => {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("[data-kb-moved]");
  if (link) location.replace(link.href + location.hash);
})();
