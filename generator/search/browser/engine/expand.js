// Which synonyms a query sets off, and how much each of them counts.
import { segmentAll } from "./segment.js";
import { weighByLift } from "./lift.js";
import { termsOfToken } from "./score.js";
import { noSynonyms, plainMember, termsOfMember, textKey } from "./synonyms.js";
import { BLANK } from "./writing.js";

/**
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./synonyms.js").Member} Member
 * @typedef {import("./analyse.js").Known} Known
 * @typedef {{group: number, from: string, weight: number, of: Token[]}} Fired a group and the typed words that set it off
 * @typedef {{terms: number[], weight: number, same: boolean, typed: number[]}} Target what is looked for instead of the typed terms: pages with all of the terms; same: they name the same thing
 * @typedef {{from: string, to: string, told: boolean, terms: number[], of: Token[]}} Said told: whether a reader is told of it
 * @typedef {{said: Said[], targets: Target[]}} Expansion
 */

const LEAST_ROW_WEIGHT = 0.6;
const MOST_IN_ROW = 4; // words of a row
const WIDEST_GAP = 4; // signs between two words of a row

/** @param {Known} known @param {Fired[]} fired @param {Map<number, number>} used terms of the query with their weights @returns {Expansion} */
export function expand(known, fired, used) {
  /** @type {Said[]} */ const said = [];
  /** @type {Map<Token, {of: Token[], targets: Map<string, Target>}>} */ const sources = new Map();
  for (const { group, from, weight, of } of fired) {
    const members = known.synonyms.groups[group].filter(({ target }) => target);
    const found = members.map((member) => termsOf(known, member));
    const fresh = found.filter(({ terms }) => terms.length && !terms.every((term) => used.has(term)));
    if (!fresh.length) continue;
    const named = isNamed(known.synonyms.groups[group], from, of);
    const meant = fresh.map((one) => ({ ...one, same: named && one.same }));
    said.push(...meant.map(({ terms, to, same }) => ({ from, to, told: same, terms, of })));
    const source = sources.get(of[0]) || { of, targets: new Map() };
    sources.set(of[0], source);
    addTargets(source.targets, of, meant, weight / Math.sqrt(fresh.length));
  }
  for (const { of, targets } of sources.values()) weighByLift(known, of, targets.values());
  return { said, targets: [...sources.values()].flatMap(({ targets }) => [...targets.values()]) };
}

/** Whether what was typed is one of the names of a group, and can be nothing else: a reading may be that of many words. @param {Member[]} group @param {string} from @param {Token[]} of */
const isNamed = (group, from, of) =>
  of.every(({ alternatives }) => alternatives.length < 2) &&
  group.some(({ word, same }) => same && textKey(plainMember(word)) === textKey(from));

/** Groups set off by the query, each once. @param {Known} known @param {Token[]} tokens @returns {Fired[]} */
export function firedGroups({ synonyms }, tokens) {
  const rows = firedByRows(synonyms, tokens);
  const sure = rows.filter(({ of }) => of.every(({ how }) => how !== "prefix")); // 申込 is a word, whatever 申込書 means
  const covered = new Set(sure.flatMap(({ of }) => of));
  /** @type {Map<number, Fired>} */ const first = new Map();
  for (const one of [...rows, ...firedByWords(synonyms, tokens, covered)]) {
    if (!first.has(one.group)) first.set(one.group, one);
  }
  return [...first.values()];
}

/** @param {number[]|undefined} groups @param {Token[]} of @param {number} weight @returns {Fired[]} */
const fire = (groups = [], of, weight) => groups.map((group) => ({ group, from: textOf(of), weight, of }));

/** @param {Token[]} of */
const rowWeight = (of) => Math.max(LEAST_ROW_WEIGHT, ...of.map(({ weight }) => weight));

/** By rows of content words, whatever stands between them. @param {import("./synonyms.js").Synonyms} synonyms @param {Token[]} tokens */
function firedByRows({ byRow }, tokens) {
  /** @type {Fired[]} */ const fired = [];
  const content = tokens.filter(({ term }) => term >= 0);
  for (let first = 0; first < content.length; first++) {
    let key = String(content[first].term);
    for (let last = first + 1; last < first + MOST_IN_ROW && isNear(content, last); last++) {
      key += `,${content[last].term}`;
      const of = byRow.has(key) ? content.slice(first, last + 1) : [];
      fired.push(...fire(byRow.get(key), of, rowWeight(of)));
    }
  }
  return fired;
}

/** Whether a content word stands near after the one before. @param {Token[]} content @param {number} i */
function isNear(content, i) {
  const gap = i < content.length ? content[i].start - content[i - 1].end : -1;
  return gap >= 0 && gap <= WIDEST_GAP;
}

/** By texts that are no word of the vocabulary, the longest first, and by single words. @param {import("./synonyms.js").Synonyms} synonyms @param {Token[]} tokens @param {Set<Token>} covered words that belong to a row */
function firedByWords(synonyms, tokens, covered) {
  /** @type {Fired[]} */ const fired = [];
  let at = 0;
  while (at < tokens.length) {
    const length = longestText(synonyms, tokens, at);
    const of = tokens.slice(at, at + length);
    if (length) fired.push(...fire(synonyms.byText.get(textKey(textOf(of))), of, rowWeight(of)));
    if (length <= 1) fired.push(...firedByWord(synonyms, tokens[at], covered));
    at += Math.max(1, length);
  }
  return fired;
}

/** @param {Token[]} tokens */
const textOf = (tokens) => tokens.map(({ text }) => text).join(BLANK);

/** How many tokens from `at` on make the longest text that sets off a group. @param {import("./synonyms.js").Synonyms} synonyms @param {Token[]} tokens @param {number} at */
function longestText({ byText, longestText: most }, tokens, at) {
  let text = "";
  let longest = 0;
  for (let end = at; end < tokens.length && text.length <= most; end++) {
    if (end > at && tokens[end].start !== tokens[end - 1].end + BLANK.length) break;
    text += (text && BLANK) + tokens[end].text;
    if (byText.has(textKey(text))) longest = end + 1 - at;
  }
  return longest;
}

/** @param {import("./synonyms.js").Synonyms} synonyms @param {Token} token @param {Set<Token>} covered @returns {Fired[]} */
function firedByWord({ byTerm }, token, covered) {
  const terms = token.alternatives.map(({ term }) => term);
  if (token.term >= 0 && !covered.has(token)) terms.unshift(token.term);
  return terms.flatMap((term) => fire(byTerm.get(term), [token], token.weight));
}

/** The terms of a member, and how it is read. @param {Known} known @param {Member} member */
function termsOf(known, { word, same, terms: own }) {
  const to = plainMember(word);
  if (own) return { terms: own, to, same };
  const terms = termsOfMember(known.vocabulary, word);
  return { terms: terms.length ? terms : termsOfText(known, word), to, same };
}

/** The terms of a text cut into words, however rare these are, none where one of them is unknown. @param {Known} known @param {string} text */
function termsOfText(known, text) {
  const tokens = segmentAll({ ...known, synonyms: noSynonyms(0) }, text);
  const allKnown = tokens.every(({ term, how }) => term >= 0 || how === "word");
  return allKnown ? tokens.filter(({ term }) => term >= 0).map(({ term }) => term) : [];
}

/** @param {Map<string, Target>} targets @param {Token[]} of @param {{terms: number[], same: boolean}[]} meant @param {number} weight */
function addTargets(targets, of, meant, weight) {
  const typed = of.map(termsOfToken).flatMap((terms) => terms.length === 1 ? terms : []); // one read in several ways may be none of them
  for (const { terms, same } of meant) {
    const key = terms.join();
    const old = targets.get(key);
    if (!old || old.weight < weight) targets.set(key, { terms, weight, same: same || !!old?.same, typed });
    else old.same ||= same;
  }
}
