// The search as a tool for AI programs in the browser, where it knows WebMCP: asked and answered on this machine alone.

/**
 * As the draft of November 2026 has it; earlier ones had it at the navigator.
 * @typedef {{query?: unknown, limit?: unknown}} Input
 * @typedef {{title: string, url: string, answer: string, passage: string, confirmed: string}} Result
 * @typedef {{name: string, description: string, inputSchema: object, annotations: {readOnlyHint: boolean}, execute: (input: Input) => Promise<{unsure: boolean, results: Result[]}>}} Tool
 * @typedef {{modelContext?: {registerTool?: (tool: Tool) => unknown}}} Knowing
 */

const [FEWEST_FOUND, USUALLY_FOUND, MOST_FOUND] = [1, 5, 20]; // results
const DESCRIPTION =
  "Searches the pages of this site and answers with the best ones. Questions may be whole sentences in Japanese. " +
  "unsure: true says that there may be no page that fits.";
const INPUT = {
  type: "object",
  properties: {
    query: { type: "string", description: "what is looked for, in Japanese" },
    limit: {
      type: "integer",
      minimum: FEWEST_FOUND,
      maximum: MOST_FOUND,
      description: "how many results, 5 if not given",
    },
  },
  required: ["query"],
};

/** Registers the tool if the browser takes any. @param {import("../loading.js").Search} search @param {(path: string) => string} link */
export async function offerTool(search, link) {
  const [here, there] = /** @type {Knowing[]} */ ([document, navigator]);
  const context = here.modelContext ?? there.modelContext;
  if (typeof context?.registerTool !== "function") return;
  const execute = async (/** @type {Input} */ { query, limit }) => {
    const count = Math.min(MOST_FOUND, Math.max(FEWEST_FOUND, Math.trunc(Number(limit) || USUALLY_FOUND)));
    const { unsure, items } = await search.find(String(query ?? ""), { limit: count });
    return { unsure, results: items.map((item) => resultOf(item, link)) };
  };
  try {
    await context.registerTool({
      ...{ name: "search", description: DESCRIPTION, inputSchema: INPUT, annotations: { readOnlyHint: true }, execute },
    });
  } catch {
    // a browser that takes no tool here, or has one of this name: the page is for readers
  }
}

/** @param {import("../service/results.js").Item} item @param {(path: string) => string} link @returns {Result} */
const resultOf = ({ title, url, answerParts, parts, confirmed }, link) => ({
  ...{ title, url: link(url), answer: textOf(answerParts), passage: textOf(parts), confirmed: confirmed ?? "" },
});

/** @param {{text: string}[]} parts */
const textOf = (parts) => parts.map(({ text }) => text).join("");
