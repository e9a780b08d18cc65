/**
 * Asks one search engine in a page. An engine is `start(options)`, which makes it ready and returns
 * `search(query)`, during which the clock runs, and `pages(found)`, the addresses of what was found.
 * @type {Record<string, (options: any) => Promise<{search(query: string): any, pages(found: any): any}>>}
 */
globalThis.engines = {};

/** Load a classic script. @param {string} address */
globalThis.load = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`cannot load ${address}`));
    document.head.append(script);
  });

/** @param {string} address */
globalThis.json = async (address) => (await fetch(address)).json();

/** Talk with a worker whose every answer has a type. @param {string} address @returns {(type: number, data: any, answer: number) => Promise<any>} */
globalThis.asking = (address) => {
  const worker = new Worker(address);
  return (type, data, answer) =>
    new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
      worker.onmessage = ({ data: message }) =>
        message.type === answer ? resolve(message.data) : reject(new Error(`message ${message.type}`));
      worker.postMessage({ type, data });
    });
};

/** @param {{name: string, options: object, queries: string[], warmUp: number}} task */
globalThis.drive = async ({ name, options, queries, warmUp }) => {
  const began = performance.now();
  const engine = await engines[name](options);
  const start_ms = performance.now() - began;
  for (const query of queries.slice(0, warmUp)) await engine.search(query);
  const found = [];
  const times_ms = [];
  for (const query of queries) {
    const asked = performance.now();
    const result = await engine.search(query);
    times_ms.push(performance.now() - asked);
    found.push(await engine.pages(result));
  }
  return { found, times_ms, start_ms };
};
