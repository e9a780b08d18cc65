// The questions the pages answer: the one that carries on what is being typed, and those nearest to a text.
import { normalise } from "../engine/text.js";

/**
 * @typedef {{text: string, id: string, url: string}} Question
 * @typedef {{asked: Question, plain: string}} Known a question with its normalised text
 * @typedef {import("./pages.js").Page} Page
 */

const LONGEST = 400; // signs of a text that are compared
const LEAST_ALIKE = 0.5; // share of what was typed that a question offered has
const LEAST_TYPED = 2; // signs from which on a question is offered

/** Every way of asking. @param {Page[]} pages @returns {Known[]} */
export const questionsOf = (pages) =>
  pages.flatMap(({ id, aliases }) =>
    (aliases || []).map((text) => ({ asked: { text, id, url: id }, plain: normalise(text) }))
  );

/** The question that carries on a query, else the nearest one of its first page. @param {Known[]} questions @param {string} query normalised @param {string|undefined} first id of the page @returns {Question|null} */
export function suggest(questions, query, first) {
  if (query.length < LEAST_TYPED) return null;
  const begun = questions.filter(({ plain }) => plain.startsWith(query));
  const chosen = begun.find(({ asked }) => asked.id === first) || begun[0];
  const own = chosen ? [] : questions.filter(({ asked }) => asked.id === first);
  return (chosen || mostAlike(own, query))?.asked || null;
}

/** The question that shares most signs and pairs of signs with a text, if it shares enough. @param {Known[]} questions @param {string} text */
function mostAlike(questions, text) {
  const signs = signsAndPairs(text);
  let best = null;
  let most = LEAST_ALIKE * signs.size;
  for (const question of questions) {
    const shared = sharedSigns(signs, signsAndPairs(question.plain));
    if (shared <= most) continue;
    most = shared;
    best = question;
  }
  return best;
}

/** The questions most like a text, one of each page. @param {Known[]} questions @param {string} text @param {number} count @returns {Question[]} */
export function nearestQuestions(questions, text, count) {
  const signs = signsAndPairs(normalise(text));
  const scored = questions.map(({ asked, plain }) => {
    const own = signsAndPairs(plain);
    return { asked, score: sharedSigns(signs, own) / Math.sqrt(Math.max(1, own.size)) };
  });
  /** @type {Map<string, Question>} */ const found = new Map();
  for (const { asked } of scored.sort((a, b) => b.score - a.score)) {
    if (found.size >= count) break;
    if (!found.has(asked.id)) found.set(asked.id, asked);
  }
  return [...found.values()];
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
