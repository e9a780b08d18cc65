/** Messages between Material for MkDocs and its search worker. */
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** The worker the theme ships. @param {{worker: string, index: string, depth: number}} options */
engines.material = async ({ worker: address, index, depth }) => {
  const worker = new Worker(address);
  /** @param {number} type @param {any} data @param {number} answer @returns {Promise<any>} */
  const ask = (type, data, answer) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
      worker.onmessage = ({ data: message }) =>
        message.type === answer ? resolve(message.data) : reject(new Error(`message ${message.type}`));
      worker.postMessage({ type, data });
    });
  const { config, docs } = await json(index);
  await ask(SETUP, { config, docs, options: { suggest: false } }, READY);
  return {
    search: (query) => ask(QUERY, query, RESULT),
    pages: ({ items }) => items.slice(0, depth).map((/** @type {{location: string}[]} */ [first]) => first.location),
  };
};
