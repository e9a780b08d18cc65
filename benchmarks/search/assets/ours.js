// @ts-check
/** This project's engine, asked as by `kyoso search-eval`. @param {{data: string, depth: number}} options */
engines.ours = async ({ data: address, depth }) => {
  await load("/ours/engine.js");
  const parts = await json(address);
  const service = jaSearchService(parts[0]);
  for (const part of parts.slice(1)) service.add(part);
  const dealt = parts.flatMap(({ docs }, part) => docs.map(({ id }, place) => [id, place * parts.length + part]));
  const numbers = new Map(dealt);
  return {
    search: (query) => service.ids(query, depth),
    pages: (found) => found.map((id) => `page-${numbers.get(id)}.html`),
  };
};
