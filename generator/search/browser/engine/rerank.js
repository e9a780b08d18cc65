// Second stage: the first pages are looked at again, by their titles and by how their texts begin.
import { shardOf } from "./shards.js";
import { normalise } from "./text.js";
import { classWeight } from "./vocabulary.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./expand.js").Target} Target
 */

const LEAD = 60; // signs at the beginning of a text: where answers stand

/** How much of the title the query says, synonyms counting in part, and how much of the query the lead says. @param {Engine} engine @param {number[]} first @param {Map<number, number>} used @param {Target[]} targets @param {Float32Array} scores */
export function addSecondStage(engine, first, used, targets, scores) {
  const said = new Map([...used.keys()].map((term) => [term, 1]));
  for (const { terms, weight } of targets) {
    for (const term of terms) {
      if (!used.has(term)) said.set(term, Math.max(said.get(term) || 0, Math.min(1, weight)));
    }
  }
  for (const d of first) scores[d] += titleGain(engine, d, said) + leadGain(engine, d, used);
}

/** @param {Engine} engine @param {number} d @param {Map<number, number>} used term → weight */
function leadGain({ docs, vocabulary, idf: idfs, params }, d, used) {
  const lead = normalise(docs[d].text.slice(0, LEAD));
  let whole = 0;
  let share = 0;
  for (const [term, weight] of used) {
    const value = weight * idfs[term];
    whole += value;
    if (vocabulary.surfaces[term].some((word) => lead.includes(word))) share += value;
  }
  return whole && (params.leadShare * share) / whole;
}

/** @param {Engine} engine @param {number} d @param {Map<number, number>} said term → how far the query says it */
function titleGain({ all, vocabulary, idf: idfs, params }, d, said) {
  const { base, postings } = shardOf(all, d);
  const { titleStarts, titleTerms } = postings;
  let whole = 0;
  let share = 0;
  for (let i = titleStarts[d - base]; i < titleStarts[d - base + 1]; i++) {
    const weight = classWeight(vocabulary, titleTerms[i]) * idfs[titleTerms[i]];
    whole += weight;
    share += weight * (said.get(titleTerms[i]) || 0);
  }
  return whole && (params.titleShare * share) / whole;
}
