/** Messages between Material for MkDocs and its search worker. */
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** The worker the theme ships. @param {{worker: string, index: string, depth: number}} options */
engines.material = async ({ worker: address, index, depth }) => {
  const ask = asking(address);
  const { config, docs } = await json(index);
  await ask(SETUP, { config, docs, options: { suggest: false } }, READY);
  return {
    search: (query) => ask(QUERY, query, RESULT),
    pages: ({ items }) => items.slice(0, depth).map((/** @type {{location: string}[]} */ [first]) => first.location),
  };
};
