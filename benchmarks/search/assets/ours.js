/** This project's engine, asked as by `kyoso search-eval`. @param {{data: string, depth: number}} options */
engines.ours = async ({ data: address, depth }) => {
  await load("/ours/engine.js");
  const data = await json(address);
  const service = /** @type {any} */ (globalThis).jaSearchService(data);
  const numbers = new Map();
  for (const [place, { id }] of data.docs.entries()) numbers.set(id, place);
  const search = (/** @type {string} */ query) => {
    const steps = service.naming(query, depth);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };
  return {
    search,
    pages: (found) => found.map((/** @type {string} */ id) => `page-${numbers.get(id)}.html`),
  };
};
