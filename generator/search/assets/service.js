// @ts-check
/**
 * What readers get of the engine, the same in every place: results with passages, section anchors, facets,
 * the question nearest to what is being typed, and something to go on with where nothing was found.
 * No page, no network, no clock: data in, plain objects out. Texts are plain; whoever shows them escapes them.
 *
 * @typedef {{text: string, mark: 0|1|2, from?: string}} Part mark: 1 = word of the query, 2 = synonym of `from`
 * @typedef {{from: string, to: string}} Why
 * @typedef {{id: string, url: string, title: string, titleParts: Part[], section: string, parts: Part[], cut: boolean,
 *   score: number, why: Why[], label: string, tags: string[], overdue: boolean}} Item
 * @typedef {{name: string, values: {value: string, count: number, chosen: boolean}[]}} Facet
 * @typedef {{text: string, id: string, url: string}} Question
 * @typedef {{query: string, items: Item[], total: number, unsure: boolean, why: Why[], words: string[],
 *   corrections: string[], facets: Facet[], suggestion: Question|null, nearest: Question[]}} Found
 * @typedef {{limit?: number, chosen?: Record<string, string[]>, passage?: number}} Asked
 */
globalThis.jaSearchService = (/** @type {any} */ data) => {
  "use strict";
  const LIMIT = 10;
  const PASSAGE = 120; // signs
  const OVERDUE = 0.85; // what an entry is worth that should have been reviewed by now
  const UNSURE = 0.3;
  const FAR = 0.2; // pages below this share of the best score are not shown
  const NEAREST = 5;

  const engine = jaSearch.build(data);
  /** @type {any[]} */ const docs = data.docs;
  /** Every way of asking, with its page. */
  const questions = docs.flatMap((doc, number) =>
    (doc.aliases || []).map((/** @type {string} */ text) => ({ text, number, plain: jaSearch.normalise(text) })),
  );
  const facetNames = [...new Set(docs.flatMap((doc) => Object.keys(doc.facets || {})))];

  /** @param {number} number @param {string} name @returns {string[]} */
  const valuesOf = (number, name) => (docs[number].facets || {})[name] || [];

  /** Whether a page has a chosen value of every facet but `except`. @param {number} number @param {Record<string, string[]>} chosen @param {string} [except] */
  const passes = (number, chosen, except) =>
    facetNames.every((name) => {
      const wanted = chosen[name];
      if (name === except || !wanted || !wanted.length) return true;
      const own = valuesOf(number, name);
      return wanted.some((value) => own.includes(value));
    });

  /** @param {number} number @returns {number} */
  const factor = (number) => (docs[number].overdue ? OVERDUE : 1);

  /** The section a place of the text lies in: its anchor and its title. @param {any} doc @param {number} at */
  const sectionAt = (doc, at) => {
    let found = ["", ""];
    for (const [start, anchor, title] of doc.sections || []) {
      if (start > at) break;
      found = [anchor, title];
    }
    return { anchor: found[0], title: found[1] };
  };

  /** @param {any} hit @param {number} size @returns {Item} */
  const itemOf = (hit, size) => {
    const doc = docs[hit.doc];
    const { at, parts, cut } = jaSearch.passage(engine, hit, size);
    const { anchor, title } = parts.some((/** @type {Part} */ part) => part.mark)
      ? sectionAt(doc, at)
      : { anchor: "", title: "" };
    return {
      id: doc.id,
      url: anchor ? `${doc.id}#${anchor}` : doc.id,
      title: doc.title,
      titleParts: jaSearch.markedTitle(engine, hit),
      section: title,
      parts,
      cut,
      score: Math.round(hit.score * 1000) / 1000,
      why: hit.synonyms,
      label: doc.label || "",
      tags: doc.tags || [],
      overdue: Boolean(doc.overdue),
    };
  };

  /** Pages worth showing: those not far below the best one. @param {any} result @returns {number[]} */
  const worthwhile = (result) => {
    if (!result.query) return docs.map((_, number) => number).filter((number) => docs[number].facets);
    const least = result.found.length ? result.scores[result.found[0]] * FAR : 0;
    return result.found.filter((/** @type {number} */ number) => result.scores[number] >= least);
  };

  /** Counts of every facet value among pages; those of one facet ignore its own choice. @param {number[]} pages @param {Record<string, string[]>} chosen @returns {Facet[]} */
  const facetsOf = (pages, chosen) =>
    facetNames.map((name) => {
      /** @type {Map<string, number>} */ const counts = new Map((chosen[name] || []).map((value) => [value, 0]));
      for (const number of pages) {
        if (!passes(number, chosen, name)) continue;
        for (const value of valuesOf(number, name)) counts.set(value, (counts.get(value) || 0) + 1);
      }
      const values = [...counts].map(([value, count]) => ({
        value,
        count,
        chosen: (chosen[name] || []).includes(value),
      }));
      return { name, values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
    });

  /** The questions most like a text by the pairs of signs they share. @param {string} text @param {number} count @returns {Question[]} */
  const nearest = (text, count) => {
    const pairs = pairsOf(jaSearch.normalise(text));
    const scored = questions.map((question, order) => {
      const own = pairsOf(question.plain);
      let shared = 0;
      for (const pair of own) if (pairs.has(pair)) shared++;
      return { question, order, score: shared / Math.sqrt(Math.max(1, own.size)) };
    });
    scored.sort((a, b) => b.score - a.score || a.order - b.order);
    /** @type {Map<number, Question>} */ const found = new Map();
    for (const { question } of scored) {
      if (found.size >= count) break;
      if (!found.has(question.number)) found.set(question.number, asked(question));
    }
    return [...found.values()];
  };

  /** @param {{text: string, number: number}} question @returns {Question} */
  const asked = ({ text, number }) => ({ text, id: docs[number].id, url: docs[number].id });

  /** The question that carries on what was typed, else the nearest one of the first page. @param {string} query @param {string|undefined} first @returns {Question|null} */
  const suggest = (query, first) => {
    if (query.length < 2) return null;
    const begun = questions.filter((question) => question.plain.startsWith(query));
    const chosen = begun.find((question) => docs[question.number].id === first) || begun[0];
    if (chosen) return asked(chosen);
    const pairs = pairsOf(query);
    let best = null;
    let most = 0;
    for (const question of questions) {
      if (docs[question.number].id !== first) continue;
      let shared = 0;
      for (const pair of pairsOf(question.plain)) if (pairs.has(pair)) shared++;
      if (shared > most) {
        most = shared;
        best = question;
      }
    }
    return best ? asked(best) : null;
  };

  /** @param {string} text @returns {Set<string>} */
  const pairsOf = (text) => {
    /** @type {Set<string>} */ const pairs = new Set();
    const plain = text.slice(0, 400);
    for (let i = 0; i < plain.length; i++) {
      pairs.add(plain[i]);
      if (i + 1 < plain.length) pairs.add(plain.slice(i, i + 2));
    }
    return pairs;
  };

  /** @param {string} query @param {Asked} [asking] @returns {Found} */
  const find = (query, asking = {}) => {
    const chosen = asking.chosen || {};
    const limit = asking.limit === undefined ? LIMIT : asking.limit;
    const narrowed = facetNames.some((name) => chosen[name] && chosen[name].length);
    const whole = jaSearch.search(engine, query, { limit: narrowed ? 0 : limit, factor });
    const filter = (/** @type {number} */ number) => passes(number, chosen);
    const result = narrowed ? jaSearch.search(engine, query, { limit, factor, filter }) : whole;
    const pages = worthwhile(whole);
    const kept = worthwhile(result).filter(filter);
    const hits = result.query ? result.hits.slice(0, kept.length) : kept.slice(0, limit).map(bare);
    const items = hits.map((/** @type {any} */ hit) => itemOf(hit, asking.passage || PASSAGE));
    const said = new Set(items.flatMap((/** @type {Item} */ item) => item.why.map((one) => one.from)));
    return {
      query: result.query,
      items,
      total: kept.length,
      unsure: result.query !== "" && result.confidence < UNSURE,
      why: result.synonyms.filter((/** @type {Why} */ one) => said.has(one.from)),
      words: result.words,
      corrections: result.corrections,
      facets: facetsOf(pages, chosen),
      suggestion: suggest(result.query, result.hits.length ? result.hits[0].id : undefined),
      nearest: items.length ? [] : nearest(result.query, NEAREST),
    };
  };

  /** A page nobody searched for, as a hit. @param {number} doc */
  const bare = (doc) => ({ doc, id: docs[doc].id, score: 0, words: [], synonyms: [] });

  /** @param {string} query @param {number} limit @returns {string[]} */
  const ids = (query, limit) =>
    jaSearch.search(engine, query, { limit, factor }).hits.map((/** @type {any} */ hit) => hit.id);

  return Object.freeze({ find, ids, nearest, normalise: jaSearch.normalise });
};
