/** Pagefind, as a page in Japanese loads it. @param {{script: string, depth: number}} options */
engines.pagefind = async ({ script, depth }) => {
  const pagefind = await import(script);
  await pagefind.init();
  return {
    search: (query) => pagefind.search(query),
    pages: async ({ results }) => {
      const shown = await Promise.all(results.slice(0, depth).map((/** @type {any} */ result) => result.data()));
      return shown.map((page) => page.url);
    },
  };
};
