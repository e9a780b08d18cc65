// What readers get of the engine, the same in every place: results, facets, and something to go on with where
// nothing was found. No page, no network, no clock: data in, plain objects out.
import { addingPart, building, search } from "../engine/engine.js";
import { atOnce } from "../engine/steps.js";
import { normalise } from "../engine/text.js";
import { facetNames, facetsOf, narrowing, passes } from "./facets.js";
import { sorted, worthOf } from "./pages.js";
import { hasAnswer, nearestQuestions, questionsMeant, questionsOf } from "./questions.js";
import { bareHit, itemOf, reworded, worthwhile } from "./results.js";
import { telling } from "./told.js";

/**
 * @typedef {import("./pages.js").Page} Page
 * @typedef {import("./results.js").Item} Item
 * @typedef {import("./facets.js").Chosen} Chosen
 * @typedef {import("./questions.js").Question} Question
 * @typedef {import("../engine/match.js").Instead} Instead
 * @typedef {import("../engine/engine.js").Order} Order
 * @typedef {import("../engine/engine.js").Index} Index
 * @typedef {import("../engine/engine.js").PartIndex} PartIndex
 * @typedef {{limit?: number, chosen?: Chosen, passage?: number, sort?: import("./pages.js").Sort}} Asked
 * @typedef {{query: string, items: Item[], total: number, unsure: boolean, narrowed: boolean, why: Instead[], words: string[],
 *   corrections: string[], facets: import("./facets.js").Facet[], nearest: Question[]}} Found
 * @typedef {ReturnType<typeof jaSearchStarting> extends import("../engine/steps.js").Steps<infer S> ? S : never} Service
 */

const ITEMS = 10;
const PASSAGE = 120; // signs
const NEAREST = 5;
const LOOKED_AT = 20; // pages whose questions may be meant

/** Starts the service, step by step. @param {{index: Index, docs: Page[]}} data the first part */
export function* jaSearchStarting(data) {
  const engine = yield* building(data);
  const pages = [...data.docs];
  const questions = yield* questionsOf(pages);
  let names = facetNames(pages);
  const factor = (/** @type {number} */ number) => worthOf(pages[number]);

  /** Takes another part, step by step. @param {{index: PartIndex, docs: Page[]}} part */
  function* adding(part) {
    const asked = yield* questionsOf(part.docs);
    yield* addingPart(engine, part);
    pages.push(...part.docs);
    questions.push(...asked);
    names = facetNames(pages);
  }

  /** Takes another part. @param {{index: PartIndex, docs: Page[]}} part */
  const add = (part) => atOnce(adding(part));

  /** Pages to show to a reader who has not asked anything. */
  const browsable = () => pages.flatMap((page, number) => (page.facets ? [number] : []));

  /** @param {string} query @param {Asked} [asked] @returns {Found} */
  const find = (query, { limit = ITEMS, chosen = {}, passage = PASSAGE, sort = "near" } = {}) => {
    const active = narrowing(names, chosen);
    const left = (/** @type {number} */ number) => passes(pages[number], active, chosen);
    const order = /** @type {Order} */ (found, scores) => sorted(pages, worthwhile(found, scores), sort);
    const whole = search(engine, query, { limit: active.length ? 0 : limit, factor, order });
    const worth = new Set(whole.found); // narrowing leaves some of these, as the counts of the facets say
    const filter = (/** @type {number} */ number) => worth.has(number) && left(number);
    const result = active.length ? search(engine, query, { limit, factor, filter, order }) : whole;
    const asked = result.query !== "";
    const all = asked ? whole.found : browsable();
    const kept = asked ? result.found : sorted(pages, all.filter(left), sort);
    const hits = asked ? result.hits : kept.slice(0, limit).map((number) => bareHit(number, pages[number].id));
    const unsure = asked && !hasAnswer(questions, whole, all.map((number) => pages[number]));
    const told = telling(query);
    const items = hits.map((hit) => itemOf(pages[hit.doc], { ...hit, ...told(hit) }, passage));
    return {
      query: result.query,
      items,
      total: kept.length,
      unsure,
      narrowed: active.length > 0,
      why: unsure ? [] : reworded(items),
      words: result.words,
      corrections: result.corrections,
      facets: facetsOf(all.map((number) => pages[number]), names, chosen),
      nearest: unsure ? nearestQuestions(questions, whole, NEAREST) : [],
    };
  };

  /** The pages found and nothing else. @param {string} query @param {number} limit */
  const ids = (query, limit) => search(engine, query, { limit, factor }).hits.map(({ id }) => id);

  /** The questions that may be meant by what is being typed. @param {string} typed @param {number} count @returns {Question[]} */
  const meant = (typed, count) => questionsMeant(questions, search(engine, typed, { limit: LOOKED_AT, factor }), count);

  return Object.freeze({ find, ids, meant, normalise, add, adding, parts: engine.parts });
}

/** Starts the service. @param {{index: Index, docs: Page[]}} data the first part @returns {Service} */
export const jaSearchService = (data) => atOnce(jaSearchStarting(data));
