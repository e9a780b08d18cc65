// Second stage: the first pages are looked at again, by their titles, how their texts begin, and letter by letter.
import { gramGain } from "./grams.js";
import { timesInTitle } from "./postings.js";
import { classWeight } from "./vocabulary.js";
import { placeIn } from "./writing.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./expand.js").Target} Target
 */

/**
 * How much of the title the query says, synonyms counting in part, how much of the query the lead says, and its strings.
 * @param {Engine} engine @param {Map<number, number>} used term → weight @param {Target[]} targets
 * @param {import("./grams.js").WeightedGrams} grams @returns {(d: number, factor: number) => number} factor: what the page counts
 */
export function secondStage(engine, used, targets, grams) {
  const said = new Map([...used.keys()].map((term) => [term, 1]));
  for (const { terms, weight } of targets) {
    for (const term of terms) {
      if (!used.has(term)) said.set(term, Math.max(said.get(term) || 0, Math.min(1, weight)));
    }
  }
  return (d, factor) => factor * gramGain(engine, d, grams) + titleGain(engine, d, said) + leadGain(engine, d, used);
}

/** @param {Engine} engine @param {number} d @param {Map<number, number>} used term → weight */
function leadGain({ all, vocabulary, idf: idfs, params }, d, used) {
  const lead = all.leadOf(d);
  let whole = 0;
  let share = 0;
  for (const [term, weight] of used) {
    const value = weight * idfs[term];
    whole += value;
    if (vocabulary.surfaces[term].some((word) => placeIn(lead, word) >= 0)) share += value;
  }
  return whole && (params.leadShare * share) / whole;
}

/** @param {Engine} engine @param {number} d @param {Map<number, number>} said term → how far the query says it */
function titleGain({ all, vocabulary, idf: idfs, params, titleMassOf }, d, said) {
  let share = 0;
  for (const [term, far] of said) {
    if (timesInTitle(all.listOf(term), d)) share += far * classWeight(vocabulary, term) * idfs[term];
  }
  return share && (params.titleShare * share) / titleMassOf(d);
}
