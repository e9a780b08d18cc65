// A page of terms as a result: the term that was asked for instead of the page that has them all.
import { normalise } from "../engine/text.js";

/**
 * @typedef {import("./pages.js").Page} Page
 * @typedef {import("./pages.js").Term} Term
 * @typedef {import("../engine/match.js").Match} Match
 */

const NAMED = 100; // what a sign of a name is worth beside one of a definition
const LONGEST_NAME = 50; // signs; of two names that say the same the shorter one says it more exactly

/** The page, or its term that says most of what was asked. @param {Page} page @param {Match} match @returns {Page} */
export function asTerm(page, match) {
  const [term] = (page.terms || []).map((one) => ({ one, worth: saidBy(one, match) })).sort((a, b) =>
    b.worth - a.worth
  );
  if (!term?.worth) return page;
  const [anchor, definition, name] = term.one;
  return { ...page, id: `${page.id}#${anchor}`, title: `${name}（用語）`, answer: definition, text: "", sections: [] };
}

/** How much a term says of what was asked. @param {Term} term @param {Match} match */
function saidBy([, definition, ...names], { words, synonyms }) {
  const asked = [...words, ...synonyms.map(({ to }) => to)];
  const said = (/** @type {string} */ text) =>
    asked.reduce((sum, word) => sum + (text.includes(word) ? word.length : 0), 0);
  const named = Math.max(
    ...names.map(normalise).map((name) => said(name) * NAMED - Math.min(LONGEST_NAME, name.length)),
  );
  return Math.max(0, named) + said(normalise(definition));
}
