// The words of the pages that may be meant by an English one that no page has: of the same stem, carried on, or a letter
// off. No stemmer is needed: what the pages say has the stem of what is typed if only their endings differ.

/**
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 * @typedef {import("./segment.js").Alternative} Alternative
 */

const MOST_NEAR = 3;
const LEAST_STEM = 3; // signs
const LEAST_BEGUN = 3; // signs of a word that is carried on
const LEAST_WRONG = 5; // signs of a word with a slip: shorter ones are others by chance
const BEGINNING = 2; // signs that are right
const ENDINGS = new Set([
  ...[
    "",
    ..."s es r rs er ers or ors d ed e y ies ied ing ings ly ily al ally ful fully less ness ment ments".split(" "),
  ],
  ..."ion ions ation ations able ably ible ive ively ity ities ance ances ence ent ant ic ical ically ist ists ism"
    .split(" "),
  ..."ize izes ized izing ization ise ises ised ising isation".split(" "),
]);

/** The words of different terms that may be meant, the likeliest first. @param {Vocabulary} vocabulary @param {string} typed @returns {Alternative[]} */
export function nearWords(vocabulary, typed) {
  const begun = typed.slice(0, BEGINNING);
  const words = vocabulary.words.map((word, number) => ({ word, number })).filter(({ word, number }) =>
    vocabulary.termOf[number] >= 0 && word.startsWith(begun)
  );
  const ways = [endingsOff, lettersMissing, lettersOff];
  for (const far of ways) {
    const near = words.map((one) => ({ ...one, far: far(typed, one.word) })).filter((one) => one.far < Infinity);
    if (near.length) return firstTerms(vocabulary, near);
  }
  return [];
}

/** @param {Vocabulary} vocabulary @param {{number: number, far: number}[]} near @returns {Alternative[]} */
function firstTerms({ termOf, costs }, near) {
  near.sort((a, b) => a.far - b.far || costs[a.number] - costs[b.number] || a.number - b.number);
  /** @type {Map<number, number>} */ const first = new Map();
  for (const { number, far } of near) {
    if (far <= near[0].far && first.size < MOST_NEAR && !first.has(termOf[number])) first.set(termOf[number], number);
  }
  return [...first].map(([term, word]) => ({ term, word }));
}

/** How many signs the endings of two words have that are otherwise the same. @param {string} one @param {string} other */
function endingsOff(one, other) {
  for (let at = sameSigns(one, other); at >= LEAST_STEM; at--) {
    const [end, otherEnd] = [one.slice(at), other.slice(at)];
    if (ENDINGS.has(end) && ENDINGS.has(otherEnd)) return end.length + otherEnd.length;
  }
  return Infinity;
}

/** How many signs of a word are missing at its end. @param {string} typed @param {string} word */
const lettersMissing = (typed, word) =>
  typed.length >= LEAST_BEGUN && word.startsWith(typed) ? word.length - typed.length : Infinity;

/** 1 for a word in which one sign is another, or missing, or too much, or two have changed places. @param {string} typed @param {string} word */
function lettersOff(typed, word) {
  if (typed.length < LEAST_WRONG || Math.abs(typed.length - word.length) > 1) return Infinity;
  const at = sameSigns(typed, word);
  const [rest, otherRest] = [typed.slice(at), word.slice(at)];
  const swapped = rest.length > 1 ? rest[1] + rest[0] + rest.slice(2) : rest;
  const slips = [[rest.slice(1), otherRest.slice(1)], [rest.slice(1), otherRest], [rest, otherRest.slice(1)]];
  return [...slips, [swapped, otherRest]].some(([a, b]) => a === b) ? 1 : Infinity;
}

/** How many signs two words begin with alike. @param {string} one @param {string} other */
function sameSigns(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
