// What readers get of the engine, the same in every place: results, facets, and something to go on with where
// nothing was found. No page, no network, no clock: data in, plain objects out.
import { building, searching } from "../engine/engine.js";
import { freely } from "../engine/query.js";
import { atOnce } from "../engine/steps.js";
import { normalise } from "../engine/text.js";
import { facetNames, facetsOf, narrowing, passes } from "./facets.js";
import { sorted, worthOf } from "./pages.js";
import { hasAnswer, nearestQuestions, questionsMeant, questionsOf, titledFirst } from "./questions.js";
import { bareHit, itemOf, reworded, worthwhile } from "./results.js";
import { telling } from "./told.js";

/**
 * @typedef {import("./pages.js").Page} Page
 * @typedef {import("./results.js").Item} Item
 * @typedef {import("./facets.js").Chosen} Chosen
 * @typedef {import("./questions.js").Question} Question
 * @typedef {import("./results.js").Reworded} Reworded
 * @typedef {import("../engine/engine.js").Order} Order
 * @typedef {import("../engine/engine.js").Data} Data
 * @typedef {{limit?: number, chosen?: Chosen, passage?: number, alone?: boolean, sort?: import("./pages.js").Sort}} Asked `alone`: passages are read without title and answer, and shown also where these say all
 * @typedef {{query: string, items: Item[], freely: string, total: number, unsure: boolean, narrowed: boolean, why: Reworded[], words: string[],
 *   corrections: string[], facets: import("./facets.js").Facet[], nearest: Question[]}} Found
 * @typedef {ReturnType<typeof jaSearchStarting> extends import("../engine/steps.js").Steps<infer S> ? S : never} Service
 */

/** @template T @typedef {import("../engine/steps.js").Steps<T>} Steps */

const ITEMS = 10;
const PASSAGE = 120; // signs
const NEAREST = 5;
const LOOKED_AT = 20; // pages whose questions may be meant

/** Starts the service, step by step. @param {Data} data */
export function* jaSearchStarting(data) {
  const engine = yield* building(data);
  const every = engine.needs.take ? undefined : yield* questionsOf(engine.docs);
  const pages = engine.facts;
  const docs = /** @type {Page[]} */ (engine.docs);
  /** @type {string[]|undefined} */ let named;
  const factor = (/** @type {number} */ number) => worthOf(pages[number]);

  /** The questions of all pages or, of a large index, of those found: not of what an earlier search left behind. @param {number[]} found */
  function* questions(found) {
    return every ?? (yield* questionsOf(found.map((number) => docs[number])));
  }

  /** Searches. @param {string} query @param {Asked} [asked] @returns {Steps<Found>} */
  function* finding(query, { limit = ITEMS, chosen = {}, passage = PASSAGE, alone = false, sort = "near" } = {}) {
    yield* engine.needs.facts();
    const names = named ??= facetNames(pages);
    const active = narrowing(names, chosen);
    const left = (/** @type {number} */ number) => passes(pages[number], active, chosen);
    const order = /** @type {Order} */ (found, early) => sorted(pages, worthwhile(found, early), sort);
    const whole = yield* searching(engine, query, { limit: active.length ? 0 : limit, factor, order });
    const worth = new Set(whole.found); // narrowing leaves some of these, as the counts of the facets say
    const filter = (/** @type {number} */ number) => worth.has(number) && left(number);
    const result = active.length ? yield* searching(engine, query, { limit, factor, filter, order }) : whole;
    const asked = result.query !== "";
    const all = asked ? whole.found : browsable(pages);
    const kept = asked ? result.found : sorted(pages, all.filter(left), sort);
    const first = all.slice(0, asked ? LOOKED_AT : 0);
    yield* engine.needs.pages([...first, ...(asked ? [] : kept.slice(0, limit))]);
    const found = sort === "near" ? titledFirst(result.hits, result.query, ({ doc }) => docs[doc].title) : result.hits;
    const hits = asked ? found : kept.slice(0, limit).map((number) => bareHit(number, docs[number].id));
    const known = yield* questions(first);
    const unsure = asked && !hasAnswer(known, whole, first.map((number) => docs[number]));
    const told = telling(query);
    /** @type {Item[]} */ const items = [];
    for (const hit of hits) {
      items.push(itemOf(docs[hit.doc], { ...hit, ...told(hit) }, passage, alone));
      yield;
    }
    return {
      query: result.query,
      items,
      freely: items.length ? "" : freely(query),
      total: kept.length,
      unsure,
      narrowed: active.length > 0,
      why: unsure ? [] : reworded(items),
      words: result.words,
      corrections: result.corrections,
      facets: facetsOf(all.map((number) => pages[number]), names, chosen),
      nearest: unsure ? nearestQuestions(known, whole, NEAREST) : [],
    };
  }

  /** The pages found and nothing else. @param {string} query @param {number} limit @returns {Steps<string[]>} */
  function* naming(query, limit) {
    return (yield* searching(engine, query, { limit, factor })).hits.map(({ id }) => id);
  }

  /** The questions that may be meant by what is being typed. @param {string} typed @param {number} count @returns {Steps<Question[]>} */
  function* meaning(typed, count) {
    const result = yield* searching(engine, typed, { limit: LOOKED_AT, factor });
    return questionsMeant(yield* questions(result.hits.map(({ doc }) => doc)), result, count);
  }

  return Object.freeze({ finding, naming, meaning, normalise, take: engine.needs.take });
}

/** Pages to show to a reader who has not asked anything. @param {import("../engine/engine.js").Fact[]} pages */
const browsable = (pages) => pages.flatMap((page, number) => (page.facets ? [number] : []));

/** Starts the service. @param {Data} data @returns {Service} */
export const jaSearchService = (data) => atOnce(jaSearchStarting(data));
