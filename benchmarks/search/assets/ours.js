/** This project's engine, asked as by `kyoso search-eval`. @param {{data: string, depth: number}} options */
engines.ours = async ({ data: address, depth }) => {
  await load("/ours/engine.js");
  const parts = await json(address);
  const service = /** @type {any} */ (globalThis).jaSearchService(parts[0]);
  for (const part of parts.slice(1)) service.add(part);
  const numbers = new Map();
  for (const [part, { docs }] of parts.entries()) {
    for (const [place, { id }] of docs.entries()) numbers.set(id, place * parts.length + part);
  }
  return {
    search: (query) => service.ids(query, depth),
    pages: (found) => found.map((/** @type {string} */ id) => `page-${numbers.get(id)}.html`),
  };
};
