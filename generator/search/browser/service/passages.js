// The passage shown of a page: of the section that says most of what was asked, if title and answer do not say it all.
import { passageOf } from "../engine/passage.js";
import { normalise } from "../engine/text.js";

/**
 * @typedef {import("../engine/passage.js").Part} Part
 * @typedef {import("../engine/match.js").Match} Match
 * @typedef {import("./pages.js").Page} Page
 * @typedef {{anchor: string, title: string, text: string}} Section its text is without its heading
 * @typedef {{anchor: string, title: string, parts: Part[], cut: boolean}} Shown empty where no passage adds anything
 */

const HEADING = 100; // signs
const EXACT = 100; // other words that a phrase in quotation marks counts as

/** @param {Page} page @param {Match} match @param {number} size signs @param {Part[]} said what is shown of the page already @returns {Shown} */
export function tellingPassage(page, match, size, said) {
  const known = [...markedWords(said)];
  /** @type {Shown} */ let best = { anchor: "", title: "", parts: [], cut: false };
  let most = 0;
  for (const { anchor, title, text } of quotable(page)) {
    const { parts, cut } = passageOf(text, match, size);
    const marks = markedWords([...parts, ...passageOf(title, match, HEADING).parts]);
    const adds = [...marks].some((mark) => !known.some((one) => one.includes(mark)));
    const told = marks.size + (match.exact ?? []).filter((one) => marks.has(one)).length * EXACT;
    if (!adds || told <= most) continue;
    most = told;
    best = { anchor, title, parts, cut };
  }
  return most || page.answer ? best : { ...best, ...passageOf(page.text, match, size) };
}

/** The sections that passages are shown of; what stands before them is the answer, where there is one. @param {Page} page @returns {Section[]} */
function quotable({ text, answer, sections = [] }) {
  const ends = [...sections.slice(1).map(([start]) => start), text.length];
  const quoted = sections.flatMap(([start, anchor, title, unquoted], i) =>
    unquoted ? [] : [{ anchor, title, text: text.slice(start + title.length, ends[i]).trim() }]
  );
  const lead = { anchor: "", title: "", text: text.slice(0, sections[0]?.[0]) };
  return (answer ? quoted : [lead, ...quoted]).filter((section) => section.text);
}

/** The words of the question that a text says, itself or by others. @param {Part[]} parts */
const markedWords = (parts) =>
  new Set(parts.flatMap(({ text, mark, from }) => (mark ? [normalise(from || text)] : [])));
