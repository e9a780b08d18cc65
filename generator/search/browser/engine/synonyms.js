// Groups of words that mean the same, and which of them a query sets off.
import { kanaKey } from "./text.js";
import { reachOut, termOfWord } from "./vocabulary.js";
import { BLANK } from "./writing.js";

/**
 * Groups by what sets them off: a term, a row of terms ("3,17"), or a text the vocabulary does not have as one word.
 * @typedef {{word: string, trigger: boolean, target: boolean, same: boolean, terms?: number[]}} Member terms: of a large index, where they are known beforehand
 * @typedef {{byForm: Record<string, number[]>, byRow: Record<string, number[]>, byText: Record<string, number[]>}} Triggers
 * @typedef {[word: string, mark: string, forms: string[]]} EncodedMember
 * @typedef {{groups: Member[][], byTerm: Map<number, number[]>, byRow: Map<string, number[]>,
 *   byText: Map<string, number[]>, reach: Map<string, number>, longestText: number}} Synonyms
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 */

const IN_KANA = /^[ぁ-ゖァ-ヺー]+$/;
export const LEAST_READ = 5; // signs of a reading that tell it from others
const PARTING = BLANK ? /(?!)/ : /[-・ ]/g; // English has words on both sides of these
const ROW = "^"; // joins the words of a member that is several

/** @param {string} text one group a line, as synonyms.py wrote them @param {Vocabulary} vocabulary @returns {import("./steps.js").Steps<Synonyms>} */
export function* readSynonyms(text, vocabulary) {
  /** @type {Synonyms} */
  const synonyms = noSynonyms(0);
  if (!text) return synonyms;
  synonyms.groups = text.split("\n").map((line) => line.split("|").map(memberOf));
  for (const [number, group] of synonyms.groups.entries()) {
    for (const { word, trigger } of group) if (trigger) addTrigger(synonyms, vocabulary, word, number);
    yield;
  }
  return synonyms;
}

/** Groups that come later. @param {number} longestText @returns {Synonyms} */
export const noSynonyms = (longestText) => ({
  groups: [],
  byTerm: new Map(),
  byRow: new Map(),
  byText: new Map(),
  reach: new Map(),
  longestText,
});

/** Adds what sets off groups. @param {Synonyms} synonyms @param {Triggers} part @param {(form: string) => number} termOfForm */
export function addTriggers({ byTerm, byRow, byText, reach }, part, termOfForm) {
  for (const [form, groups] of Object.entries(part.byForm)) byTerm.set(termOfForm(form), groups);
  for (const [row, groups] of Object.entries(part.byRow)) byRow.set(row.split(",").map(termOfForm).join(), groups);
  for (const [text, groups] of Object.entries(part.byText)) {
    byText.set(text, groups);
    reachOut(reach, text);
  }
}

/** Adds groups by their numbers. @param {Synonyms} synonyms @param {Record<string, EncodedMember[]>} part @param {(form: string) => number} termOfForm */
export function addGroups({ groups }, part, termOfForm) {
  for (const [number, members] of Object.entries(part)) {
    groups[Number(number)] = members.map(([word, mark, forms]) => ({
      ...memberOf(mark + word),
      terms: forms.map(termOfForm),
    }));
  }
}

/** ">word" is only typed, "<word" only found, "=word" a name of the same thing. @param {string} text @returns {Member} */
function memberOf(text) {
  const same = text.startsWith("=");
  const mark = text[same ? 1 : 0];
  const [trigger, target] = [mark !== "<", mark !== ">"];
  return { word: text.slice((same ? 1 : 0) + (trigger && target ? 0 : 1)), trigger, target, same };
}

/** @param {Synonyms} synonyms @param {Vocabulary} vocabulary @param {string} word @param {number} number */
function addTrigger(synonyms, vocabulary, word, number) {
  const terms = termsOfMember(vocabulary, word);
  if (terms.length === 1) append(synonyms.byTerm, terms[0], number);
  else if (terms.length > 1) append(synonyms.byRow, terms.join(), number);
  else {
    const key = textKey(word);
    append(synonyms.byText, key, number);
    reachOut(synonyms.reach, key);
    synonyms.longestText = Math.max(synonyms.longestText, word.length);
  }
}

/** Under what a text is known: without what parts it (wi-fi), one in kana as it is read, unless it is so short that it reads like other words. @param {string} text */
export function textKey(text) {
  const whole = text.replace(PARTING, "") || text;
  const key = IN_KANA.test(whole) ? kanaKey(whole) : "";
  return key.length < LEAST_READ ? whole : key;
}

/** @template K @param {Map<K, number[]>} map @param {K} key @param {number} value */
function append(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The terms of a member, none where the vocabulary lacks one of its words. @param {Vocabulary} vocabulary @param {string} word @returns {number[]} */
export function termsOfMember(vocabulary, word) {
  const terms = word.split(ROW).map((part) => termOfWord(vocabulary, part));
  return terms.includes(-1) ? [] : terms;
}

/** A member as it is read. @param {string} word */
export const plainMember = (word) => word.split(ROW).join(BLANK);
