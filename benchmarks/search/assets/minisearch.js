/** MiniSearch with pairs of signs or, in English, words as it cuts them, any of which may match; a title counts four times. */
const RUNS = /[\p{L}\p{N}ー]+/gu;

/** @param {string} text */
const pairs = (text) =>
  (text.normalize("NFKC").toLowerCase().match(RUNS) || []).flatMap((run) => {
    const signs = [...run];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, place) => signs[place] + sign);
  });

const whole = /** @type {any} */ (globalThis);
const ENGLISH = (whole.language ?? whole.document?.documentElement.lang) === "en";

const SETTINGS = {
  fields: ["title", "text"],
  ...(ENGLISH ? {} : { tokenize: pairs, processTerm: (/** @type {string} */ term) => term }),
  searchOptions: { boost: { title: 4 }, combineWith: "OR", prefix: false, fuzzy: false },
};

/** Make the index, once, when a site is built. @param {{id: number, title: string, text: string}[]} pages */
globalThis.miniSearchIndex = (pages) => {
  const engine = new /** @type {any} */ (globalThis).MiniSearch(SETTINGS);
  engine.addAll(pages);
  return JSON.stringify(engine);
};

/** @type {typeof engines.ours} */
const startMiniSearch = async ({ index, depth }) => {
  await load("/minisearch/minisearch.js");
  const engine = /** @type {any} */ (globalThis).MiniSearch.loadJSON(await (await fetch(index)).text(), SETTINGS);
  return {
    search: (query) => engine.search(query),
    pages: (found) => found.slice(0, depth).map((/** @type {{id: number}} */ hit) => `page-${hit.id}.html`),
  };
};
if (globalThis.engines) engines.minisearch = startMiniSearch;
