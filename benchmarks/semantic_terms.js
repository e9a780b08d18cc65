// The engine, telling of a question what every page is worth, and its words and synonyms as the pages write them.
import { analyse, repairsIn } from "../generator/search/browser/engine/analyse.js";
import { building, searching } from "../generator/search/browser/engine/engine.js";
import { expand, firedGroups } from "../generator/search/browser/engine/expand.js";
import { inUsualKana, withNamesRead } from "../generator/search/browser/engine/kana.js";
import { withNames } from "../generator/search/browser/engine/letters.js";
import { parse } from "../generator/search/browser/engine/query.js";
import { weighWords } from "../generator/search/browser/engine/score.js";
import { atOnce } from "../generator/search/browser/engine/steps.js";

const SYNONYMS = 0.5;

/** The service as embedded.py calls it. @param {import("../generator/search/browser/engine/engine.js").Data} data */
export const jaSearchService = (data) => {
  const engine = atOnce(building(data));
  const { vocabulary, synonyms } = engine;
  const isName = (/** @type {string} */ name) => vocabulary.numberOf.has(name) || synonyms.byText.has(name);
  /** @param {string} typed */
  function* naming(typed) {
    const result = yield* searching(engine, typed, { limit: 0 });
    const asked = inUsualKana(engine, withNames(withNamesRead(engine, parse(typed).rest), isName));
    const { tokens, repaired } = analyse(engine, asked, repairsIn(engine.all.pairs, engine.params, asked));
    const all = [...tokens, ...repaired];
    const { used } = weighWords(engine, all);
    const { targets } = expand(engine, firedGroups(engine, all), used);
    const near = targets.flatMap(({ terms, weight }) =>
      terms.map((term) => /** @type {const} */ ([term, SYNONYMS * weight / terms.length]))
    );
    const surface = (/** @type {number} */ term) => vocabulary.surfaces[term][0];
    const forms = [...used, ...near].map(([term, share]) => [surface(term), share]);
    return [{ scores: [...result.scores], forms }];
  }
  return { naming };
};
