// The questions the pages answer: those that may be meant by what is being typed, and those nearest to a text.
import { shareSaid } from "../engine/pieces.js";
import { normalise } from "../engine/text.js";
import { aboutOf, askedOf, namesOf } from "./pages.js";

/**
 * @typedef {{text: string, id: string, url: string}} Question
 * @typedef {{asked: Question, plain: string}} Known a question with its normalised text
 * @typedef {import("../engine/engine.js").Result} Result
 * @typedef {import("./pages.js").Page} Page
 */

const LONGEST = 400; // signs of a text that are compared
const BEGUN = 1; // what it is worth that a question begins with what was typed
const ALL = 0.98; // share of a query that is as good as all of it
const SURE = 5.4; // chosen on tests/search/answered.tsv, as are the next four; none of them counts pages or words of the collection
const WORDED_OTHERWISE = 0.08; // what a first page is worth that nobody asks for in such words
const LIKE = 0.7; // power of how alike the ways are in which it is asked for
const SAID_OTHERWISE = 2; // the same for one that is not about what was asked
const IN_PASSING = 0.75; // what a word is worth that a page only mentions
const NEAR_PAGE = 0.4; // share of the best score from which on a page is near
const BY_SYNONYM = 0.5; // what it is worth that a question says a word by a synonym
const NEAR_QUESTION = 0.25; // share of what is asked from which on a question is near that says it
const TITLED = 0.85; // share of signs from which on what was typed is the title of a page: 〜よいか for 〜よいですか
const REWORDED = 0.6; // share of signs from which on two questions are one in other words

/** Every way of asking, step by step. @param {Page[]} pages @returns {import("../engine/steps.js").Steps<Known[]>} */
export function* questionsOf(pages) {
  /** @type {Known[]} */ const questions = [];
  for (const page of pages) {
    const { id, aliases = [] } = page;
    askedOf(page).forEach((plain, i) => questions.push({ asked: { text: aliases[i], id, url: id }, plain }));
    yield;
  }
  return questions;
}

/**
 * The questions that may be meant by a query: one of each page that is near; where these are too few, others of the
 * same pages that are not the same in other words, and then one of each page that is further away.
 * @param {Known[]} questions @param {Result} result @param {number} count @returns {Question[]}
 */
export function questionsMeant(questions, { query, hits, synonyms }, count) {
  const worth = new Map(hits.map(({ id, score }) => [id, score / hits[0].score]));
  const signs = signsOfQuery(query, synonyms);
  const meant = questions.filter(({ asked }) => worth.has(asked.id)).map((question) => {
    const page = worth.get(question.asked.id) ?? 0;
    const begun = question.plain.startsWith(query) ? BEGUN : 0;
    return { ...question, near: page >= NEAR_PAGE, score: page + alike(signs, signsAndPairs(question.plain)) + begun };
  });
  meant.sort((a, b) => b.score - a.score);
  const first = meant.filter(({ asked }, i) => meant.findIndex((one) => one.asked.id === asked.id) === i);
  const near = first.filter((one) => one.near);
  const chosen = near.slice(0, count);
  for (const one of [...meant.filter((other) => other.near), ...first]) {
    if (chosen.length < count && chosen.every((other) => differ(one, other))) chosen.push(one);
  }
  return chosen.map(({ asked }) => asked);
}

/**
 * Moves the hit to the front whose page has what was typed for its title, but for a sign or two.
 * @template {{id: string}} Hit
 * @param {Hit[]} hits @param {string} query @param {(hit: Hit) => string} titleOf @returns {Hit[]}
 */
export function titledFirst(hits, query, titleOf) {
  const signs = signsAndPairs(query);
  const near = hits.map((hit) => alike(signs, signsAndPairs(normalise(titleOf(hit)))));
  const best = near.indexOf(Math.max(...near));
  return near[best] >= TITLED ? [hits[best], ...hits.filter((_hit, at) => at !== best)] : hits;
}

/**
 * Whether there is an answer among the pages found: one is called what was typed, or the first one answers it.
 * @param {Known[]} questions @param {Result} result @param {Page[]} found best first
 */
export const hasAnswer = (questions, result, found) =>
  found.some((page) => namesOf(page).includes(result.query)) ||
  found.slice(0, 1).some((first) => isAnswered(questions, result, first));

/**
 * Whether a page can be taken for an answer: its score is high for a question of that length, the higher the less of
 * it the page is about and the less alike the ways are in which it is asked for.
 * @param {Known[]} questions @param {Result} result @param {Page} page the first one
 */
function isAnswered(questions, { query, strength, pieces, synonyms }, page) {
  const signs = signsOfQuery(query, synonyms);
  const own = questions.filter(({ asked }) => asked.id === page.id);
  const likeness = Math.max(0, ...own.map(({ plain }) => alike(signs, signsAndPairs(plain))));
  const about = aboutOf(page);
  const mentioned = shareSaid(pieces, `${about}\n${normalise(page.text)}`);
  const told = shareSaid(pieces, about);
  const said = told * (1 - IN_PASSING) + mentioned * IN_PASSING;
  const sureness = strength * (WORDED_OTHERWISE + likeness) ** LIKE * (SAID_OTHERWISE + said);
  return told > ALL || sureness > SURE;
}

/** The signs of a query and of what is looked for instead of its words. @param {string} query @param {Result["synonyms"]} synonyms */
const signsOfQuery = (query, synonyms) => signsAndPairs([query, ...synonyms.map(({ to }) => to)].join(" "));

/** Whether two questions do not say the same. @param {Known} one @param {Known} other */
const differ = (one, other) => alike(signsAndPairs(one.plain), signsAndPairs(other.plain)) < REWORDED;

/** How much two texts share, 0 to 1. @param {Set<string>} some @param {Set<string>} others */
const alike = (some, others) => sharedSigns(some, others) / Math.sqrt(Math.max(1, some.size * others.size));

/** The questions that say enough of a query, one of each page, the nearest first. @param {Known[]} questions @param {Result} result @param {number} count @returns {Question[]} */
export function nearestQuestions(questions, { query, pieces, synonyms }, count) {
  const signs = signsOfQuery(query, synonyms);
  const near = questions.flatMap(({ asked, plain }) => {
    const said = shareSaid(pieces, plain, BY_SYNONYM);
    return said < NEAR_QUESTION ? [] : [{ asked, score: said + alike(signs, signsAndPairs(plain)) }];
  });
  near.sort((a, b) => b.score - a.score);
  const first = near.filter(({ asked }, i) => near.findIndex((one) => one.asked.id === asked.id) === i);
  return first.slice(0, count).map(({ asked }) => asked);
}

/** @param {string} text @returns {Set<string>} */
function signsAndPairs(text) {
  const plain = text.slice(0, LONGEST);
  /** @type {Set<string>} */ const found = new Set();
  for (let i = 0; i < plain.length; i++) found.add(plain[i]).add(plain.slice(i, i + 2));
  return found;
}

/** @param {Set<string>} some @param {Set<string>} others */
function sharedSigns(some, others) {
  let shared = 0;
  for (const one of others) if (some.has(one)) shared++;
  return shared;
}
