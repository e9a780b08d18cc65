/** Messages between Zensical and its search worker. */
const [BEGIN, BEGUN, ASK, TOLD] = [0, 1, 2, 3];
/** No tags are chosen. */
const FILTER = {
  input: { type: "operator", data: { operator: "and", operands: [] } },
  aggregation: { input: [{ type: "term", data: { field: "tags" } }] },
};

/** The worker Zensical ships, asked for further results until there are enough pages. @param {{worker: string, index: string, depth: number}} options */
engines.zensical = async ({ worker: address, index, depth }) => {
  const ask = asking(address);
  const data = await json(index);
  await ask(BEGIN, data, BEGUN);
  const search = async (/** @type {string} */ input) => {
    const found = await ask(ASK, { input, filter: FILTER }, TOLD);
    return { input, found };
  };
  const pages = async (/** @type {{input: string, found: any}} */ { input, found }) => {
    const addresses = new Set();
    for (let part = found;;) {
      for (const { id } of part.items) addresses.add(data.items[id].location.split("#")[0]);
      const page = part.pagination.next;
      if (!page || addresses.size >= depth) return [...addresses].slice(0, depth);
      part = await ask(ASK, { input, filter: FILTER, page }, TOLD);
    }
  };
  return { search, pages };
};
