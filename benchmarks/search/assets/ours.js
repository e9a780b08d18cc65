// @ts-check
/** This project's engine, asked as by `kyoso search-eval`. @param {{data: string, depth: number}} options */
engines.ours = async ({ data: address, depth }) => {
  await load("/ours/engine.js");
  const data = await json(address);
  const service = jaSearchService(data);
  const numbers = new Map(data.docs.map((page, number) => [page.id, number]));
  return {
    search: (query) => service.ids(query, depth),
    pages: (found) => found.map((id) => `page-${numbers.get(id)}.html`),
  };
};
