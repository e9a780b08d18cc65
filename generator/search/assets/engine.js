// @ts-check
/**
 * Japanese search engine for static sites: `build(data)` and `search(engine, query, options)`.
 * Plain JavaScript without a dictionary: queries are cut with the vocabulary of the index itself.
 *
 * @typedef {{id: string, title: string, text: string, head?: string, aliases?: string[]}} Doc
 * @typedef {{format: number, pages: number, total: number, words: string, costs: string, kinds: string,
 *   same: string, readings: string, lengths: string[], counts: string, gaps: string[], levels: string[],
 *   extra: string, synonyms: string}} IndexData
 * @typedef {{index: IndexData, docs: Doc[]}} Data
 * @typedef {{text: string, start: number, end: number, word: number, term: number, weight: number,
 *   how: "word"|"reading"|"typo"|"prefix"|"unknown", alternatives: {term: number, share: number}[]}} Token
 * @typedef {{limit?: number, filter?: (doc: number) => boolean, factor?: (doc: number) => number}} Options
 * @typedef {{from: string, to: string, parts: number[]}} Said
 * @typedef {{doc: number, id: string, score: number, words: string[], synonyms: {from: string, to: string}[]}} Hit
 * @typedef {{query: string, hits: Hit[], total: number, found: number[], scores: Float32Array, confidence: number, words: string[],
 *   synonyms: {from: string, to: string}[], corrections: string[]}} Result
 */
const jaSearch = (() => {
  "use strict";

  /** Weights of the classes of words, in the order of analysis.py. */
  const NUMBER = 2;
  const CLASS_WEIGHTS = [1, 1, 0.7, 0.6, 0.6, 0.5, 0.5, 0.3, 0.3, 0.2, 0.15, 0.5];

  /** @typedef {typeof PARAMS} Params */
  const PARAMS = {
    // words: BM25F
    k1: 1.5,
    bTitle: 0.75,
    bBody: 0.75,
    bHead: 0.75,
    bAlias: 0.3,
    wTitle: 3,
    wHead: 2,
    wAlias: 3,
    // synonyms
    synonyms: 0.7,
    redundancy: 0.1, // a synonym that mostly stands on the same pages brings little
    // one- and two-sign strings
    ngrams: 0.5,
    ngramK1: 0.8,
    ngramTitle: 3,
    unigram: 0.4,
    mixed: 0.5,
    hiragana: 0.1,
    // cutting the query
    readingCost: 3,
    spelling: 0.8,
    // repairs
    repairs: 8,
    typoShare: 1,
    replaced: 0.4,
    prefixShare: 0.8,
    prefixWhole: 0.25,
    prefixLeast: 0.15,
    // second stage
    second: 50,
    titleShare: 0.3,
  };

  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;=?@[]^_{|}~ ";
  const FINAL = 60;
  const LEVELS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64];
  const VALUE = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

  const FORMAT = 2;
  const MAX_QUERY = 400;
  const MAX_WORD = 24;

  /* ---------- text ---------- */

  const DASH = /([ぁ-ゖァ-ヺー])[\u2010-\u2015\u2212\u2500\uff0d~\u301c]/g;
  const CONTROL = /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

  /** NFKC, lower case, dashes after kana as long vowel signs; the twin of text.py. @param {string} text */
  function normalise(text) {
    return text.normalize("NFKC").toLowerCase().replace(DASH, "$1ー").replace(CONTROL, " ").replace(/\s+/g, " ").trim();
  }

  /** Kana in hiragana without long vowel signs. @param {string} text */
  function kanaKey(text) {
    let key = "";
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0x30fc) continue;
      key += c >= 0x30a1 && c <= 0x30f6 ? String.fromCharCode(c - 0x60) : text[i];
    }
    return key;
  }

  const OTHER = 0,
    HIRAGANA = 1,
    KATAKANA = 2,
    KANJI = 3,
    LETTER = 4;

  /** @param {number} c */
  function kindOf(c) {
    if (c >= 0x3041 && c <= 0x3096) return HIRAGANA;
    if ((c >= 0x30a1 && c <= 0x30fa) || c === 0x30fc) return KATAKANA;
    if (
      (c >= 0x4e00 && c <= 0x9fff) ||
      (c >= 0x3400 && c <= 0x4dbf) ||
      c === 0x3005 ||
      c === 0x3006 ||
      (c >= 0xd800 && c <= 0xdfff && c < 0xd83c) ||
      (c >= 0xf900 && c <= 0xfaff)
    )
      return KANJI;
    if ((c >= 48 && c <= 57) || (c >= 97 && c <= 122)) return LETTER;
    if (
      c < 0x80 ||
      (c >= 0x2000 && c <= 0x303f) ||
      (c >= 0xd800 && c <= 0xdfff) ||
      (c >= 0xfe00 && c <= 0xffff) ||
      c === 0x30fb
    )
      return OTHER;
    return LETTER;
  }
  const KIND = new Uint8Array(0x10000);
  for (let c = 0; c < 0x10000; c++) KIND[c] = kindOf(c);

  /* ---------- decoding ---------- */

  /** Read numbers written by `number_text`. @param {string} text */
  function numbers(text) {
    const out = [];
    let at = 0;
    while (at < text.length) {
      let value = 0;
      let digit = VALUE[text.charCodeAt(at++)];
      if (digit >= FINAL) {
        let high = 0;
        // digits come highest first; each step of the writer subtracted one before dividing
        while (digit >= FINAL && at < text.length) {
          high = high * 28 + (digit - FINAL) + 1;
          digit = VALUE[text.charCodeAt(at++)];
        }
        value = high * FINAL;
      }
      out.push(value + digit);
    }
    return out;
  }

  /** Undo front coding. @param {string} text */
  function unfront(text) {
    const out = [];
    let previous = "";
    let at = 0;
    while (at < text.length) {
      const shared = text.charCodeAt(at++) - 65;
      let end = at;
      while (end < text.length) {
        const c = text.charCodeAt(end);
        if (c >= 65 && c <= 90) break;
        end++;
      }
      previous = previous.slice(0, shared) + text.slice(at, end);
      out.push(previous);
      at = end;
    }
    return out;
  }

  /* ---------- build ---------- */

  /**
   * Make an engine of the data generator/search/index.py wrote.
   * @param {Data} data
   * @param {Partial<Params>} [options]
   */
  function build(data, options = {}) {
    const params = { ...PARAMS, ...options };
    const index = data && data.index;
    const docs = data && data.docs;
    if (!index || index.format !== FORMAT || !Array.isArray(docs) || docs.length !== index.pages) {
      throw new Error("検索データを読み込めませんでした。");
    }
    const n = docs.length;

    const words = unfront(index.words);
    const costs = new Float32Array(words.length);
    const termOf = new Int32Array(words.length);
    /** @type {number[]} */ const classOf = [];
    /** @type {string[][]} */ const surfaces = [];
    const same = numbers(index.same);
    let sameAt = 0;
    /** @type {Map<string, number>} */ const vocabulary = new Map();
    for (let i = 0; i < words.length; i++) {
      vocabulary.set(words[i], i);
      costs[i] = VALUE[index.costs.charCodeAt(i)] / 4;
      const kind = index.kinds[i];
      if (kind === "f") termOf[i] = -1;
      else if (kind === "=") {
        termOf[i] = same[sameAt++];
        surfaces[termOf[i]].push(words[i]);
      } else {
        termOf[i] = classOf.length;
        classOf.push(VALUE[kind.charCodeAt(0)]);
        surfaces.push([words[i]]);
      }
    }
    const terms = classOf.length;

    // readings: kana key → words, only of content words
    /** @type {Map<string, number[]>} */ const readings = new Map();
    const spoken = unfront(index.readings);
    let reading = 0;
    const addReading = (/** @type {string} */ key, /** @type {number} */ word) => {
      const list = readings.get(key);
      if (!list) readings.set(key, [word]);
      else if (!list.includes(word)) list.push(word);
    };
    for (let i = 0; i < words.length; i++) {
      if (termOf[i] < 0) continue;
      const text = spoken[reading++];
      if (text) for (const one of text.split(",")) addReading(one, i);
      const first = KIND[words[i].charCodeAt(0)];
      if (first === KATAKANA || first === HIRAGANA) {
        const key = kanaKey(words[i]);
        if (key && key !== words[i]) addReading(key, i);
      }
    }
    for (const list of readings.values()) list.sort((a, b) => costs[a] - costs[b]);

    // postings
    const lengths = index.lengths.map(numbers);
    const means = lengths.map(
      (row) => row.reduce((a, b) => a + b, 0) / Math.max(1, row.filter((x) => x > 0).length) || 1,
    );
    const counts = numbers(index.counts);
    const starts = new Int32Array(terms + 1);
    for (let t = 0; t < terms; t++) starts[t + 1] = starts[t] + counts[t];
    const pages = n > 0xffff ? new Uint32Array(starts[terms]) : new Uint16Array(starts[terms]);
    const inTitle = new Uint8Array(starts[terms]);
    const inBody = new Uint8Array(starts[terms]);
    const gaps = index.gaps.map(numbers);
    const at = gaps.map(() => 0);
    for (let t = 0; t < terms; t++) {
      const klass = 32 - Math.clz32(counts[t]);
      let page = -1;
      for (let i = starts[t]; i < starts[t + 1]; i++) {
        page += gaps[klass][at[klass]] + 1;
        const code = VALUE[index.levels[klass].charCodeAt(at[klass]++)];
        pages[i] = page;
        inTitle[i] = (code / 15) | 0;
        inBody[i] = LEVELS[code % 15];
      }
    }
    /** @type {Map<number, number>} */ const extra = new Map(); // posting → head · 16 + alias
    {
      const text = index.extra;
      let place = 0;
      let term = 0;
      const next = () => {
        let high = 0;
        let digit = VALUE[text.charCodeAt(place++)];
        while (digit >= FINAL && place < text.length) {
          high = high * 28 + (digit - FINAL) + 1;
          digit = VALUE[text.charCodeAt(place++)];
        }
        return high * FINAL + digit;
      };
      while (place < text.length) {
        term += next();
        const page = next();
        const head = VALUE[text.charCodeAt(place++)];
        const alias = VALUE[text.charCodeAt(place++)];
        let low = starts[term];
        let high = starts[term + 1];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (pages[middle] < page) low = middle + 1;
          else high = middle;
        }
        extra.set(low, head * 16 + alias);
      }
    }

    const engine = {
      params,
      docs,
      n,
      words,
      costs,
      termOf,
      classOf,
      surfaces,
      vocabulary,
      readings,
      lengths,
      means,
      starts,
      pages,
      inTitle,
      inBody,
      extra,
      impacts: new Float32Array(starts[terms]),
      idf: new Float32Array(terms),
      logTotal: Math.log(Math.max(2, index.total)),
      maxWord: 0,
      /** @type {Map<number, number[]>} */ groupsOfTerm: new Map(),
      /** @type {Map<string, number[]>} */ groupsOfText: new Map(),
      /** @type {Map<string, number[]>} */ groupsOfRow: new Map(),
      /** @type {{word: string, trigger: boolean, target: boolean}[][]} */ groups: [],
      maxGroupText: 0,
      texts: /** @type {string[]} */ ([]),
      titles: /** @type {string[]} */ ([]),
      questions: /** @type {string[]} */ ([]),
    };
    for (let t = 0; t < terms; t++) {
      const df = counts[t];
      engine.idf[t] = Math.log(1 + (n - df + 0.5) / (df + 0.5));
    }
    computeImpacts(engine);
    addGroups(engine, index.synonyms);
    for (const keys of [engine.vocabulary.keys(), engine.readings.keys(), engine.groupsOfText.keys()]) {
      for (const key of keys) if (key.length > engine.maxWord) engine.maxWord = key.length;
    }
    engine.maxWord = Math.min(MAX_WORD, Math.max(2, engine.maxWord));
    const grams = buildGrams(engine);
    return { ...engine, grams, forward: buildForward(engine) };
  }

  /** @param {any} engine */
  function computeImpacts(engine) {
    const { params: p, lengths, means, starts, pages, inTitle, inBody, extra, impacts, n } = engine;
    const norm = [p.bTitle, p.bHead, p.bBody, p.bAlias].map((b, column) => {
      const row = new Float32Array(n);
      for (let d = 0; d < n; d++) row[d] = 1 - b + (b * lengths[column][d]) / means[column];
      return row;
    });
    for (let i = 0; i < impacts.length; i++) {
      const d = pages[i];
      let tf = (p.wTitle * inTitle[i]) / norm[0][d] + inBody[i] / norm[2][d];
      const more = extra.size ? extra.get(i) : undefined;
      if (more) tf += (p.wHead * (more >> 4)) / norm[1][d] + (p.wAlias * (more & 15)) / norm[3][d];
      impacts[i] = ((p.k1 + 1) * tf) / (p.k1 + tf);
    }
  }

  /** Postings by page: which of them belong to page d. @param {any} engine */
  function buildForward(engine) {
    const { n, pages, starts, termOf } = engine;
    const begin = new Int32Array(n + 1);
    for (let i = 0; i < pages.length; i++) begin[pages[i] + 1]++;
    for (let d = 0; d < n; d++) begin[d + 1] += begin[d];
    const fill = begin.slice(0, n);
    const term = new Int32Array(pages.length);
    const place = new Int32Array(pages.length);
    for (let t = 0; t < starts.length - 1; t++)
      for (let i = starts[t]; i < starts[t + 1]; i++) {
        const at = fill[pages[i]]++;
        term[at] = t;
        place[at] = i;
      }
    return { begin, term, place };
  }

  /** Terms of a word of a group ("a^b" where it is several), none where the vocabulary lacks it. @param {any} engine @param {string} word @returns {number[]} */
  function partsOf(engine, word) {
    const out = [];
    for (const part of word.split("^")) {
      const known = engine.vocabulary.get(part);
      if (known === undefined || engine.termOf[known] < 0) return [];
      out.push(engine.termOf[known]);
    }
    return out;
  }

  /** @param {any} engine @param {string} text */
  function addGroups(engine, text) {
    if (!text) return;
    for (const line of text.split("\n")) {
      const group = line.split("|").map((word) => {
        const mark = word[0];
        const bare = mark === ">" || mark === "<" ? word.slice(1) : word;
        return { word: bare, trigger: mark !== "<", target: mark !== ">" };
      });
      const number = engine.groups.length;
      engine.groups.push(group);
      for (const { word, trigger } of group) {
        if (!trigger) continue;
        const parts = partsOf(engine, word);
        const term = parts.length === 1 ? parts[0] : -1;
        const map = parts.length > 1 ? engine.groupsOfRow : term >= 0 ? engine.groupsOfTerm : engine.groupsOfText;
        const key = parts.length > 1 ? parts.join() : term >= 0 ? term : word;
        const list = map.get(key);
        if (list) list.push(number);
        else map.set(key, [number]);
        if (!parts.length) engine.maxGroupText = Math.max(engine.maxGroupText, word.length);
      }
    }
  }

  /* ---------- n-grams, made of the page text at start-up ---------- */

  /** Class weight of a one- or two-sign string; 0 = not indexed. @param {any} p @param {number} a @param {number} b */
  function gramWeight(p, a, b) {
    const ka = KIND[a];
    if (b === 0) return ka === HIRAGANA ? 0 : p.unigram;
    const kb = KIND[b];
    if (ka === HIRAGANA && kb === HIRAGANA) return p.hiragana;
    if (ka === HIRAGANA || kb === HIRAGANA) return p.mixed;
    return 1;
  }

  const SIGN_BITS = 12;

  /** @param {any} engine */
  function buildGrams(engine) {
    const { docs, n, params: p } = engine;
    // pass 1: signs → small numbers; every text as a run of them, 0 = boundary
    const signs = new Uint16Array(0x10000);
    let signCount = 1;
    /** @type {string[]} */ const titles = new Array(n);
    /** @type {string[]} */ const texts = new Array(n);
    /** @type {string[]} */ const questions = new Array(n);
    let size = 1;
    for (let d = 0; d < n; d++) {
      titles[d] = normalise(docs[d].title);
      texts[d] = normalise((docs[d].head ? docs[d].head + "\n" : "") + docs[d].text);
      questions[d] = normalise((docs[d].aliases || []).join("\n"));
      size += titles[d].length + texts[d].length + questions[d].length + 3;
    }
    engine.titles = titles;
    engine.texts = texts;
    engine.questions = questions;
    const stream = new Uint16Array(size);
    const offsets = new Int32Array(2 * n + 1);
    let end = 0;
    const put = (/** @type {string} */ text) => {
      let katakana = false;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        const kind = KIND[c];
        if (c === 0x30fc && katakana) continue;
        katakana = kind === KATAKANA;
        if (kind === OTHER) {
          if (end && stream[end - 1]) stream[end++] = 0;
          continue;
        }
        let sign = signs[c];
        if (!sign && signCount < 1 << SIGN_BITS) sign = signs[c] = signCount++;
        stream[end++] = sign;
      }
      stream[end++] = 0;
    };
    for (let d = 0; d < n; d++) {
      put(titles[d]);
      offsets[2 * d + 1] = end;
      put(texts[d]);
      if (questions[d]) put(questions[d]);
      offsets[2 * d + 2] = end;
    }
    const codes = new Uint16Array(signCount);
    for (let c = 0; c < 0x10000; c++) if (signs[c]) codes[signs[c]] = c;

    // pass 2: number the grams (open addressing), count pages of each
    let capacity = 1 << 16;
    while (capacity < end / 2) capacity *= 2;
    let keys = new Int32Array(capacity);
    let slots = new Int32Array(capacity);
    let grams = 0;
    const find = (/** @type {number} */ key, /** @type {boolean} */ add) => {
      let i = (Math.imul(key, 0x9e3779b1) >>> 8) & (capacity - 1);
      while (keys[i] !== 0) {
        if (keys[i] === key) return slots[i];
        i = (i + 1) & (capacity - 1);
      }
      if (!add) return -1;
      keys[i] = key;
      slots[i] = grams;
      return grams++;
    };
    const grow = () => {
      const old = keys;
      const oldSlots = slots;
      capacity *= 2;
      keys = new Int32Array(capacity);
      slots = new Int32Array(capacity);
      for (let j = 0; j < old.length; j++) {
        if (!old[j]) continue;
        let i = (Math.imul(old[j], 0x9e3779b1) >>> 8) & (capacity - 1);
        while (keys[i] !== 0) i = (i + 1) & (capacity - 1);
        keys[i] = old[j];
        slots[i] = oldSlots[j];
      }
    };
    const hira = new Uint8Array(signCount);
    for (let s = 1; s < signCount; s++) hira[s] = KIND[codes[s]] === HIRAGANA ? 1 : 0;
    const ids = new Int32Array(end * 2); // gram numbers in the order of the text
    let used = 0;
    const marks = new Int32Array(2 * n + 1);
    let last = new Int32Array(1 << 16).fill(-1);
    let df = new Int32Array(1 << 16);
    for (let f = 0; f < 2 * n; f++) {
      const d = f >> 1;
      for (let i = offsets[f]; i < offsets[f + 1]; i++) {
        const a = stream[i];
        if (a === 0) continue;
        for (let step = 0; step < 2; step++) {
          let key = a << SIGN_BITS;
          if (step === 0) {
            if (hira[a]) continue;
          } else {
            const b = stream[i + 1];
            if (b === 0) continue;
            key |= b;
          }
          if (grams * 2 > capacity) grow();
          const id = find(key, true);
          if (id >= last.length) {
            const more = new Int32Array(last.length * 2).fill(-1);
            more.set(last);
            last = more;
            const moreDf = new Int32Array(df.length * 2);
            moreDf.set(df);
            df = moreDf;
          }
          ids[used++] = id;
          if (last[id] !== d) {
            last[id] = d;
            df[id]++;
          }
        }
      }
      marks[f + 1] = used;
    }
    // pass 3: fill postings
    const starts = new Int32Array(grams + 1);
    for (let g = 0; g < grams; g++) starts[g + 1] = starts[g] + df[g];
    const fill = starts.slice(0, grams);
    const pages = n > 0xffff ? new Uint32Array(starts[grams]) : new Uint16Array(starts[grams]);
    const titleCount = new Uint8Array(starts[grams]);
    const bodyCount = new Uint8Array(starts[grams]);
    last.fill(-1);
    for (let f = 0; f < 2 * n; f++) {
      const d = f >> 1;
      const counts = f & 1 ? bodyCount : titleCount;
      for (let u = marks[f]; u < marks[f + 1]; u++) {
        const id = ids[u];
        if (last[id] !== d) {
          last[id] = d;
          pages[fill[id]++] = d;
        }
        const place = fill[id] - 1;
        if (counts[place] < 255) counts[place]++;
      }
    }
    const lengths = [new Float32Array(n), new Float32Array(n)];
    const means = [0, 0];
    for (let f = 0; f < 2 * n; f++) {
      lengths[f & 1][f >> 1] = offsets[f + 1] - offsets[f];
      means[f & 1] += (offsets[f + 1] - offsets[f]) / n;
    }
    const impacts = new Float32Array(starts[grams]);
    const normTitle = lengths[0].map((x) => 0.25 + (0.75 * x) / (means[0] || 1));
    const normBody = lengths[1].map((x) => 0.25 + (0.75 * x) / (means[1] || 1));
    for (let i = 0; i < impacts.length; i++) {
      const tf = (p.ngramTitle * titleCount[i]) / normTitle[pages[i]] + bodyCount[i] / normBody[pages[i]];
      impacts[i] = ((p.ngramK1 + 1) * tf) / (p.ngramK1 + tf);
    }
    return {
      signs,
      codes,
      starts,
      pages,
      impacts,
      titleCount,
      id: (/** @type {number} */ a, /** @type {number} */ b) => {
        const sa = signs[a];
        const sb = b ? signs[b] : 0;
        return sa && (sb || !b) ? find((sa << SIGN_BITS) | sb, false) : -1;
      },
    };
  }

  /* ---------- query ---------- */

  /**
   * Take exact conditions ("…", +word, -word) out of a query.
   * @param {string} query normalised
   */
  function parse(query) {
    /** @type {string[]} */ const must = [];
    /** @type {string[]} */ const mustNot = [];
    let rest = query.replace(/(^|\s)([+-]?)["“”「]([^"“”「」]+)["“”」]/g, (whole, space, sign, text) => {
      const exact = text.trim();
      if (!exact) return " ";
      if (sign !== "-" && whole.indexOf("「") >= 0) return whole; // Japanese brackets are just text
      (sign === "-" ? mustNot : must).push(exact);
      return sign === "-" ? " " : " " + exact + " ";
    });
    rest = rest.replace(/(^|\s)([+-])(?=[^\s+-])(\S+)/g, (_, space, sign, text) => {
      (sign === "-" ? mustNot : must).push(text);
      return sign === "-" ? " " : " " + text;
    });
    return { rest, must, mustNot };
  }

  /** Runs of letters of a text. @param {string} text */
  function runsOf(text) {
    const runs = [];
    let start = -1;
    for (let i = 0; i <= text.length; i++) {
      const letter = i < text.length && KIND[text.charCodeAt(i)] !== OTHER;
      if (letter && start < 0) start = i;
      else if (!letter && start >= 0) {
        runs.push({ start, end: i });
        start = -1;
      }
    }
    return runs;
  }

  /**
   * Cut a run of letters into the cheapest row of known words.
   * @param {any} engine @param {string} text @param {number} from @param {number} to
   * @returns {Token[]}
   */
  function segment(engine, text, from, to) {
    const { vocabulary, costs, termOf, readings, params: p, classOf } = engine;
    const size = to - from;
    const best = new Float64Array(size + 1).fill(Infinity);
    const back = new Int32Array(size + 1).fill(-1);
    /** @type {any[]} */ const edge = new Array(size + 1).fill(null);
    best[0] = 0;
    const unknown = engine.logTotal + 2;
    const relax = (
      /** @type {number} */ i,
      /** @type {number} */ j,
      /** @type {number} */ cost,
      /** @type {any} */ what,
    ) => {
      if (best[i] + cost < best[j] - 1e-9) {
        best[j] = best[i] + cost;
        back[j] = i;
        edge[j] = what;
      }
    };
    for (let i = 0; i < size; i++) {
      if (best[i] === Infinity) continue;
      const kind = KIND[text.charCodeAt(from + i)];
      let kana = true;
      let key = "";
      let alike = true;
      const most = Math.min(size - i, engine.maxWord);
      for (let length = 1; length <= most; length++) {
        const code = text.charCodeAt(from + i + length - 1);
        const c = KIND[code];
        kana = kana && (c === HIRAGANA || c === KATAKANA);
        alike = alike && c === kind;
        const piece = text.slice(from + i, from + i + length);
        const word = vocabulary.get(piece);
        if (word !== undefined) relax(i, i + length, costs[word], { how: "word", word });
        if (kana) {
          key += kanaKey(piece[length - 1]);
          const spoken = length > 1 ? readings.get(key) : undefined;
          if (spoken) relax(i, i + length, costs[spoken[0]] + p.readingCost, { how: "reading", spoken });
        }
        if (engine.groupsOfText.has(piece) && word === undefined)
          relax(i, i + length, unknown * (length > 1 ? 1.9 : 0.9), { how: "unknown" });
        if (length === 1) relax(i, i + 1, unknown, { how: "unknown" });
        else if (alike && (kind === KATAKANA || kind === LETTER)) {
          const next = i + length < size ? KIND[text.charCodeAt(from + i + length)] : OTHER;
          const before = i > 0 ? KIND[text.charCodeAt(from + i - 1)] : OTHER;
          if (next !== kind && before !== kind) relax(i, i + length, unknown + 1, { how: "unknown" });
        }
      }
    }
    /** @type {Token[]} */ const tokens = [];
    for (let j = size; j > 0; j = back[j]) {
      const i = back[j];
      const what = edge[j];
      const token = {
        text: text.slice(from + i, from + j),
        start: from + i,
        end: from + j,
        word: -1,
        term: -1,
        weight: 0,
        how: what.how,
        alternatives: /** @type {any[]} */ ([]),
      };
      if (what.how === "word") {
        token.word = what.word;
        token.term = termOf[what.word];
        token.weight = token.term < 0 ? 0 : CLASS_WEIGHTS[classOf[token.term]];
      } else if (what.how === "reading") {
        // homophones: each with its share, the most common first
        const seen = new Set();
        for (const word of what.spoken) {
          const term = termOf[word];
          if (seen.has(term) || seen.size >= 3) continue;
          seen.add(term);
          token.alternatives.push({ term, share: 1, word });
        }
        token.weight = Math.max(...token.alternatives.map((a) => CLASS_WEIGHTS[classOf[a.term]]));
      } else {
        const kind = KIND[token.text.charCodeAt(0)];
        token.weight = kind === HIRAGANA ? 0.2 : 1;
      }
      tokens.push(token);
    }
    return tokens.reverse();
  }

  /**
   * @param {any} engine
   * @param {string} query
   * @param {Options} [options]
   * @returns {Result}
   */
  function search(engine, query, options = {}) {
    const p = engine.params;
    const n = engine.n;
    const limit = options.limit === undefined ? 10 : options.limit;
    const text = normalise(String(query == null ? "" : query).slice(0, 4 * MAX_QUERY)).slice(0, MAX_QUERY);
    const { rest, must, mustNot } = parse(text);
    /** @type {Token[]} */ const tokens = [];
    /** @type {Token[]} */ const extra = [];
    /** @type {{a: number, b: number, share: number}[]} */ const moreGrams = [];
    let repairs = p.repairs;
    for (const run of runsOf(rest)) {
      const own = segment(engine, rest, run.start, run.end);
      tokens.push(...own);
      if (repairs <= 0 || run.end - run.start < 2) continue;
      const piece = rest.slice(run.start, run.end);
      const before = new Set(own.map((t) => t.term));
      for (const { text: fixed, from, to, share, how } of repair(engine, piece)) {
        repairs--;
        const better = segment(engine, fixed, 0, fixed.length);
        if (how === "typo") {
          const kept = new Set(better.map((t) => t.term));
          for (const t of own) if (!kept.has(t.term) && t.text.length <= 2) t.weight *= p.replaced;
        }
        for (const t of better) {
          if (t.term < 0 || before.has(t.term) || t.end <= from || t.start >= to) continue;
          t.weight *=
            share *
            (how === "prefix" && own.length && own[own.length - 1].term >= 0 && own[own.length - 1].text.length > 1
              ? p.prefixWhole
              : 1);
          t.how = how;
          extra.push(t);
        }
        for (let i = Math.max(0, from - 1); i < to; i++) {
          if (i + 1 < fixed.length) moreGrams.push({ a: fixed.charCodeAt(i), b: fixed.charCodeAt(i + 1), share });
        }
      }
    }

    // words typed in kana also look for the strings of their usual spelling
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].how !== "reading") continue;
      let spelt = "";
      let j = i;
      for (
        ;
        j < tokens.length && tokens[j].how === "reading" && (j === i || tokens[j].start === tokens[j - 1].end);
        j++
      )
        spelt += engine.words[/** @type {any} */ (tokens[j].alternatives[0]).word];
      if (j < tokens.length && tokens[j].term >= 0 && tokens[j].start === tokens[j - 1].end) spelt += tokens[j].text[0];
      for (let k = 0; k < spelt.length; k++) {
        moreGrams.push({ a: spelt.charCodeAt(k), b: 0, share: p.spelling });
        if (k + 1 < spelt.length)
          moreGrams.push({ a: spelt.charCodeAt(k), b: spelt.charCodeAt(k + 1), share: p.spelling });
      }
      i = j - 1;
    }
    for (const token of tokens) {
      // the longer a number the more it says
      if (token.term >= 0 && engine.classOf[token.term] === NUMBER)
        token.weight = token.text.length === 1 ? 0.5 : token.text.length === 2 ? 0.9 : 1;
    }
    // words
    const wordScore = new Float32Array(n);
    let mass = 0;
    const used = new Map();
    for (const token of [...tokens, ...extra]) {
      const list = token.term >= 0 ? [{ term: token.term, share: 1 }] : token.alternatives;
      if (!list.length) {
        if (token.how === "unknown" && token.weight > 0.2) mass += token.weight * 0.5 * Math.log(1 + n);
        continue;
      }
      let most = 0;
      for (const { term, share } of list) {
        most = Math.max(most, engine.idf[term]);
        const weight = token.weight * share;
        const old = used.get(term) || 0;
        if (weight <= old) continue;
        used.set(term, weight);
        const factor = (weight - old) * engine.idf[term];
        for (let i = engine.starts[term]; i < engine.starts[term + 1]; i++)
          wordScore[engine.pages[i]] += factor * engine.impacts[i];
      }
      if (token.how !== "typo" && token.how !== "prefix") mass += token.weight * most;
    }
    mass = mass || 1;

    // synonyms
    const synonymScore = new Float32Array(n);
    const { said, targets } = expand(engine, extra.length ? [...tokens, ...extra] : tokens, used, synonymScore);

    // n-grams
    const gramScore = new Float32Array(n);
    const gramMass = scoreGrams(engine, rest, moreGrams, gramScore);

    const total = new Float32Array(n);
    /** @type {number[]} */ const found = [];
    for (let d = 0; d < n; d++) {
      const s = (wordScore[d] + p.synonyms * synonymScore[d]) / mass + (p.ngrams * gramScore[d]) / gramMass;
      if (options.filter && !options.filter(d)) continue;
      if (must.length || mustNot.length) {
        const whole = engine.titles[d] + "\n" + engine.texts[d] + "\n" + engine.questions[d];
        if (!must.every((m) => whole.includes(m)) || mustNot.some((m) => whole.includes(m))) continue;
        if (s <= 0 && must.length) {
          total[d] = 1e-6;
          found.push(d);
        }
      }
      if (s > 0) {
        total[d] = s * (options.factor ? options.factor(d) : 1);
        found.push(d);
      }
    }
    found.sort((a, b) => total[b] - total[a] || a - b);
    if (p.titleShare) {
      const top = found.slice(0, p.second);
      secondStage(engine, top, used, targets, total);
      top.sort((a, b) => total[b] - total[a] || a - b);
      for (let i = 0; i < top.length; i++) found[i] = top[i];
    }
    const hits = found.slice(0, Math.max(0, limit)).map((d) => ({
      doc: d,
      id: engine.docs[d].id,
      score: total[d],
      ...matchesOf(engine, d, [...tokens, ...extra], said),
    }));
    return {
      query: text,
      hits,
      total: found.length,
      found,
      scores: total,
      confidence: hits.length
        ? Math.min(1, hits[0].score / 3) * (0.5 + 0.5 * coverageOf(engine, hits[0].doc, used, said, mass))
        : 0,
      words: tokens.filter((t) => t.weight > 0.2).map((t) => t.text),
      synonyms: unique(said.map(({ from, to }) => ({ from, to }))),
      corrections: unique(extra.filter((t) => t.weight >= 0.3).map((t) => ({ from: text, to: t.text }))).map(
        (x) => x.to,
      ),
    };
  }

  /** @template T @param {T[]} list @returns {T[]} */
  function unique(list) {
    const seen = new Set();
    return list.filter((x) => {
      const key = JSON.stringify(x);
      return seen.has(key) ? false : seen.add(key);
    });
  }

  /** Whether a page has a term. @param {any} engine @param {number} term @param {number} d */
  function has(engine, term, d) {
    let low = engine.starts[term];
    let high = engine.starts[term + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (engine.pages[middle] < d) low = middle + 1;
      else high = middle;
    }
    return low < engine.starts[term + 1] && engine.pages[low] === d;
  }

  /**
   * What to mark in a page: the words of the query as they stand there, and the synonyms with the word they stand for.
   * @param {any} engine @param {number} d @param {Token[]} tokens @param {Said[]} said
   */
  function matchesOf(engine, d, tokens, said) {
    const whole = engine.titles[d] + "\n" + engine.texts[d];
    /** @type {Set<string>} */ const words = new Set();
    /** @type {{from: string, to: string}[]} */ const synonyms = [];
    const mark = (/** @type {number} */ term) => {
      const found = engine.surfaces[term].filter(
        (/** @type {string} */ s) => (s.length > 1 || KIND[s.charCodeAt(0)] !== HIRAGANA) && whole.includes(s),
      );
      return found;
    };
    for (const t of tokens) {
      if (t.weight < 0.25 && t.how !== "typo") continue;
      for (const term of t.term >= 0 ? [t.term] : t.alternatives.map((a) => a.term))
        if (has(engine, term, d)) for (const s of mark(term)) words.add(s);
      if (t.term < 0 && !t.alternatives.length && t.text.length > 1 && whole.includes(t.text)) words.add(t.text);
    }
    // words typed together and standing together are marked as one
    for (let i = 0; i < tokens.length; i++) {
      let joined = tokens[i].text;
      let longest = "";
      for (
        let j = i + 1;
        j < tokens.length &&
        tokens[j].start === tokens[j - 1].end &&
        tokens[j].term >= 0 &&
        tokens[i].term >= 0 &&
        j < i + 8;
        j++
      ) {
        joined += tokens[j].text;
        if (whole.includes(joined)) longest = joined;
        else break;
      }
      if (longest) words.add(longest);
    }
    for (const { from, to, parts } of said) {
      if (!parts.every((t) => has(engine, t, d))) continue;
      if (whole.includes(to)) synonyms.push({ from, to });
      else if (parts.length === 1) for (const s of mark(parts[0])) if (!words.has(s)) synonyms.push({ from, to: s });
    }
    return {
      words: [...words].sort((a, b) => b.length - a.length),
      synonyms: unique(synonyms.filter((x) => x.from !== x.to && !words.has(x.to))),
    };
  }

  /** Share of the query, by weight, that a page says itself or by synonyms: 0 nothing, 1 everything. @param {any} engine @param {number} d @param {Map<number, number>} used @param {Said[]} said @param {number} mass */
  function coverageOf(engine, d, used, said, mass) {
    let sum = 0;
    /** @type {Map<string, number>} */ const instead = new Map();
    for (const [term, weight] of used) if (has(engine, term, d)) sum += weight * engine.idf[term];
    for (const { from, parts } of said) {
      if (!parts.every((t) => has(engine, t, d)) || parts.every((t) => used.has(t))) continue;
      instead.set(from, Math.max(instead.get(from) || 0, 0.5 * Math.min(...parts.map((t) => engine.idf[t]))));
    }
    for (const more of instead.values()) sum += more;
    return Math.min(1, sum / mass);
  }

  /**
   * The passage of a page that says most of the query, cut into parts; mark: 1 = word of the query, 2 = synonym.
   * `at` is where its longest mark stands. Offsets are those of the text as given, so width and case stay as the author wrote them.
   * @param {any} engine @param {Hit} hit @param {number} [size]
   * @returns {{at: number, cut: boolean, parts: {text: string, mark: 0|1|2, from?: string}[]}}
   */
  function passage(engine, hit, size = 120) {
    return marked(engine.docs[hit.doc].text, hit, size);
  }

  /** @param {any} engine @param {Hit} hit */
  function markedTitle(engine, hit) {
    return marked(engine.docs[hit.doc].title, hit, 400).parts;
  }

  /** @param {string} raw @param {Hit} hit @param {number} size @returns {{at: number, cut: boolean, parts: {text: string, mark: 0|1|2, from?: string}[]}} */
  function marked(raw, hit, size) {
    const text = raw.slice(0, 60000);
    let plain = "";
    /** @type {number[]} */ const origin = [];
    for (let i = 0; i < text.length; ) {
      const sign = String.fromCodePoint(/** @type {number} */ (text.codePointAt(i)));
      const flat = /\s/.test(sign) ? " " : sign.normalize("NFKC").toLowerCase();
      for (let k = 0; k < flat.length; k++) origin.push(i);
      plain += flat;
      i += sign.length;
    }
    origin.push(text.length);
    /** @type {{at: number, end: number, mark: 1|2, key: string, from?: string}[]} */ const spots = [];
    const look = (/** @type {string} */ word, /** @type {1|2} */ mark, /** @type {string|undefined} */ from) => {
      let at = word ? plain.indexOf(word) : -1;
      for (let k = 0; at >= 0 && k < 200; k++) {
        spots.push({ at, end: at + word.length, mark, key: from || word, from });
        at = plain.indexOf(word, at + word.length);
      }
    };
    for (const word of hit.words) look(word, 1, undefined);
    for (const { from, to } of hit.synonyms) look(to, 2, from);
    spots.sort((a, b) => a.at - b.at || b.end - a.end || a.mark - b.mark);
    // the window with the most different words; the first such
    let best = 0;
    let bestAt = 0;
    let left = 0;
    /** @type {Map<string, number>} */ const inside = new Map();
    for (const spot of spots) {
      inside.set(spot.key, (inside.get(spot.key) || 0) + 1);
      while (spots[left].at < spot.end - size) {
        const count = /** @type {number} */ (inside.get(spots[left].key)) - 1;
        if (count) inside.set(spots[left].key, count);
        else inside.delete(spots[left].key);
        left++;
      }
      if (inside.size > best) {
        best = inside.size;
        bestAt = spots[left].at;
      }
    }
    // begin at a sentence where one begins near
    let start = plain.length <= size ? 0 : Math.max(0, bestAt - 30);
    for (let i = Math.min(bestAt, plain.length - 1); i > bestAt - 50 && i >= 0 && plain.length > size; i--) {
      if (i === 0 || "。!?■".includes(plain[i - 1]) || text[origin[i - 1]] === "\n") {
        start = i;
        break;
      }
    }
    const end = Math.min(plain.length, start + size);
    /** @type {{text: string, mark: 0|1|2, from?: string}[]} */ const parts = [];
    let at = start;
    let telling = start;
    let longest = 0;
    for (const spot of spots) {
      if (spot.at < at || spot.end > end) continue;
      if (spot.end - spot.at > longest) {
        longest = spot.end - spot.at;
        telling = spot.at;
      }
      if (spot.at > at) parts.push({ text: text.slice(origin[at], origin[spot.at]), mark: 0 });
      parts.push({
        text: text.slice(origin[spot.at], origin[spot.end]),
        mark: spot.mark,
        ...(spot.from ? { from: spot.from } : {}),
      });
      at = spot.end;
    }
    if (at < end) parts.push({ text: text.slice(origin[at], origin[end]), mark: 0 });
    return { at: origin[telling], cut: start > 0 || end < plain.length, parts };
  }

  /** @param {any} engine @param {Token[]} tokens @param {Map<number, number>} used @param {Float32Array} scores */
  function expand(engine, tokens, used, scores) {
    const p = engine.params;
    /** @type {Said[]} */ const said = [];
    /** @type {Map<number, any>} */ const fired = new Map();
    const fire = (
      /** @type {number[]|undefined} */ groups,
      /** @type {string} */ from,
      /** @type {number} */ weight,
      /** @type {Token[]} */ of,
    ) => {
      if (groups) for (const group of groups) if (!fired.has(group)) fired.set(group, { group, from, weight, of });
    };
    // rows of content words, whatever stands between them
    /** @type {Set<Token>} */ const covered = new Set();
    const content = tokens.filter((t) => t.term >= 0);
    for (let a = 0; a < content.length; a++) {
      let key = String(content[a].term);
      for (
        let b = a + 1;
        b < content.length &&
        b < a + 4 &&
        content[b].start - content[b - 1].end <= 4 &&
        content[b].start >= content[b - 1].end;
        b++
      ) {
        key += "," + content[b].term;
        const groups = engine.groupsOfRow.get(key);
        if (!groups) continue;
        const of = content.slice(a, b + 1);
        for (const t of of) covered.add(t);
        fire(groups, of.map((t) => t.text).join(""), Math.max(0.6, ...of.map((t) => t.weight)), of);
      }
    }
    let i = 0;
    while (i < tokens.length) {
      let done = false;
      let whole = "";
      let longest = 0;
      let j = i;
      // the longest row of words that is a trigger
      while (
        j < tokens.length &&
        whole.length <= engine.maxGroupText &&
        (j === i || tokens[j].start === tokens[j - 1].end)
      ) {
        whole += tokens[j++].text;
        if (engine.groupsOfText.has(whole)) longest = j - i;
      }
      if (longest) {
        let from = "";
        let weight = 0;
        for (let k = i; k < i + longest; k++) {
          from += tokens[k].text;
          weight = Math.max(weight, tokens[k].weight);
        }
        fire(engine.groupsOfText.get(from), from, Math.max(weight, 0.6), tokens.slice(i, i + longest));
        if (longest > 1) {
          i += longest;
          done = true;
        }
      }
      if (!done) {
        const token = tokens[i];
        if (token.term >= 0 && !covered.has(token))
          fire(engine.groupsOfTerm.get(token.term), token.text, token.weight, [token]);
        for (const a of token.alternatives) fire(engine.groupsOfTerm.get(a.term), token.text, token.weight, [token]);
        i++;
      }
    }
    /** @type {Map<Token, {targets: Map<string, {parts: number[], weight: number}>, of: Token[]}>} */ const bySource =
      new Map();
    for (const { group, from, weight, of } of fired.values()) {
      const targets = [];
      for (const m of engine.groups[group]) {
        if (!m.target) continue;
        let parts = partsOf(engine, m.word);
        if (!parts.length) parts = termsOf(engine, m.word);
        if (!parts.length || parts.every((t) => used.has(t))) continue;
        targets.push({ parts, word: m.word.split("^").join("") });
      }
      const share = weight / Math.sqrt(Math.max(1, targets.length));
      for (const { parts, word } of targets) said.push({ from, to: word, parts });
      if (!targets.length) continue;
      let source = bySource.get(of[0]);
      if (!source) bySource.set(of[0], (source = { targets: new Map(), of }));
      for (const { parts } of targets) {
        const key = parts.join();
        const old = source.targets.get(key);
        if (!old || old.weight < share) source.targets.set(key, { parts, weight: share });
      }
    }
    for (const { targets, of } of bySource.values()) {
      for (const target of targets.values()) {
        if (of.every((token) => token.term >= 0)) {
          const lift = liftOf(
            engine,
            of.map((token) => token.term),
            target.parts,
            1,
          );
          target.weight *= Math.max(0.1, Math.min(1.2, 1 - p.redundancy * Math.log2(lift)));
        }
        addConjunction(engine, target.parts, target.weight, scores, used);
      }
    }
    return { said, targets: [...bySource.values()].flatMap((x) => [...x.targets.values()]) };
  }

  /** How much likelier pages with all of a are to have all of b than any page. @param {any} engine @param {number[]} a @param {number[]} b @param {number} prior */
  function liftOf(engine, a, b, prior) {
    const { starts, pages, n } = engine;
    const pagesOf = (/** @type {number[]} */ terms) => {
      let list = pages.subarray(starts[terms[0]], starts[terms[0] + 1]);
      for (let k = 1; k < terms.length; k++) {
        const other = new Set(pages.subarray(starts[terms[k]], starts[terms[k] + 1]));
        list = list.filter((/** @type {number} */ d) => other.has(d));
      }
      return list;
    };
    const x = pagesOf(a);
    const y = pagesOf(b);
    let both = 0;
    for (let i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i] === y[j]) {
        both++;
        i++;
        j++;
      } else if (x[i] < y[j]) i++;
      else j++;
    }
    return (both + prior) / ((x.length * y.length) / n + prior);
  }

  /** @param {any} engine @param {string} word @returns {number[]} */
  function termsOf(engine, word) {
    const out = [];
    for (const run of runsOf(word)) {
      for (const token of segment(engine, word, run.start, run.end)) {
        if (token.term < 0) {
          if (token.how !== "word") return [];
          continue;
        }
        out.push(token.term);
      }
    }
    return out;
  }

  /** Add what pages with all the terms are worth. @param {any} engine @param {number[]} parts @param {number} share @param {Float32Array} scores @param {Map<number, number>} used */
  function addConjunction(engine, parts, share, scores, used) {
    const { starts, pages, impacts, idf } = engine;
    if (parts.length === 1) {
      const t = parts[0];
      for (let i = starts[t]; i < starts[t + 1]; i++) scores[pages[i]] += share * idf[t] * impacts[i];
      return;
    }
    const seen = new Map();
    for (const t of parts) {
      for (let i = starts[t]; i < starts[t + 1]; i++) {
        const more = used.has(t) ? 0 : idf[t] * impacts[i]; // what the query says itself has been counted
        const old = seen.get(pages[i]);
        if (old) {
          old.count++;
          old.sum += more;
        } else seen.set(pages[i], { count: 1, sum: more });
      }
    }
    for (const [d, { count, sum }] of seen)
      if (count >= parts.length) scores[d] += (share * sum) / Math.sqrt(parts.length);
  }

  /** @param {any} engine @param {string} text @param {{a: number, b: number, share: number}[]} more @param {Float32Array} scores */
  function scoreGrams(engine, text, more, scores) {
    const { grams, params: p, n } = engine;
    let mass = 0;
    /** @type {Map<number, number>} */ const wanted = new Map();
    const pieces = [];
    for (const run of runsOf(text)) pieces.push(text.slice(run.start, run.end));
    for (const raw of pieces) {
      const codes = [];
      for (let i = 0; i < raw.length; i++) {
        const c = raw.charCodeAt(i);
        if (c === 0x30fc && codes.length && KIND[codes[codes.length - 1]] === KATAKANA) continue;
        codes.push(c);
      }
      for (let i = 0; i < codes.length; i++) {
        for (let step = 0; step < 2; step++) {
          const a = codes[i];
          const b = step ? codes[i + 1] : 0;
          if (step && b === undefined) continue;
          const weight = gramWeight(p, a, b);
          if (!weight) continue;
          const id = grams.id(a, b);
          const df = id < 0 ? 0 : grams.starts[id + 1] - grams.starts[id];
          const idf = Math.log(1 + (n - df + 0.5) / (df + 0.5));
          mass += weight * idf;
          if (id >= 0) wanted.set(id, (wanted.get(id) || 0) + weight * idf);
        }
      }
    }
    for (const { a, b, share } of more) {
      const weight = gramWeight(p, a, b) * share;
      const id = grams.id(a, b);
      if (!weight || id < 0 || wanted.has(id)) continue;
      const df = grams.starts[id + 1] - grams.starts[id];
      wanted.set(id, weight * Math.log(1 + (n - df + 0.5) / (df + 0.5)));
    }
    for (const [id, factor] of wanted)
      for (let i = grams.starts[id]; i < grams.starts[id + 1]; i++) scores[grams.pages[i]] += factor * grams.impacts[i];
    return mass || 1;
  }

  /* ---------- repairs: a sign missing inside a word, or at its end ---------- */

  /** How many pages have the two signs next to each other. @param {any} grams @param {number} a @param {number} b */
  function pagesWith(grams, a, b) {
    const id = grams.id(a, b);
    return id < 0 ? 0 : grams.starts[id + 1] - grams.starts[id];
  }

  /**
   * Likely readings of a run of letters in which a sign is missing: pairs no page has are filled, the end is carried on.
   * @param {any} engine @param {string} run
   * @returns {{text: string, from: number, to: number, share: number, how: "typo"|"prefix"}[]}
   */
  function repair(engine, run) {
    const { grams, params: p } = engine;
    const out = [];
    let fixed = run;
    for (let i = 0; i + 1 < fixed.length; i++) {
      const a = fixed.charCodeAt(i),
        c = fixed.charCodeAt(i + 1);
      const ka = KIND[a],
        kc = KIND[c];
      if (ka === HIRAGANA || kc === HIRAGANA || ka === LETTER || kc === LETTER || c === 0x30fc || a === 0x30fc)
        continue;
      if (pagesWith(grams, a, c)) continue;
      const b = filler(engine, fixed, i);
      if (!b) continue;
      fixed = fixed.slice(0, i + 1) + b + fixed.slice(i + 1);
      out.push({ text: fixed, from: i + 1, to: i + 2, share: p.typoShare, how: /** @type {const} */ ("typo") });
      i++;
      if (out.length >= 3) break;
    }
    const last = KIND[fixed.charCodeAt(fixed.length - 1)];
    if (last === KANJI || last === KATAKANA) {
      for (const { sign, share } of continuations(engine, fixed)) {
        out.push({
          text: fixed + sign,
          from: fixed.length,
          to: fixed.length + 1,
          share: p.prefixShare * share,
          how: /** @type {const} */ ("prefix"),
        });
      }
    }
    return out;
  }

  /** The sign that most pages have between signs i and i + 1. @param {any} engine @param {string} text @param {number} i */
  function filler(engine, text, i) {
    const { grams, texts, titles } = engine;
    const a = text.charCodeAt(i),
      c = text.charCodeAt(i + 1);
    /** @type {{b: number, most: number}[]} */ const found = [];
    for (let s = 1; s < grams.codes.length; s++) {
      const b = grams.codes[s];
      if (KIND[b] === HIRAGANA) continue;
      const left = pagesWith(grams, a, b);
      if (!left) continue;
      const right = pagesWith(grams, b, c);
      if (right) found.push({ b, most: Math.min(left, right) });
    }
    found.sort((x, y) => y.most - x.most);
    let best = "";
    let bestCount = 0;
    for (const { b } of found.slice(0, 12)) {
      const three = String.fromCharCode(a, b, c);
      // more of the word speaks for it: with one sign before and one after where there are any
      const id = grams.id(a, b),
        other = grams.id(b, c);
      const list = grams.starts[id + 1] - grams.starts[id] < grams.starts[other + 1] - grams.starts[other] ? id : other;
      let count = 0;
      let looked = 0;
      const before = i > 0 ? text[i - 1] : "",
        after = i + 2 < text.length ? text[i + 2] : "";
      for (let k = grams.starts[list]; k < grams.starts[list + 1] && looked < 60; k++, looked++) {
        const d = grams.pages[k];
        for (const whole of [titles[d], texts[d]]) {
          const at = whole.indexOf(three);
          if (at < 0) continue;
          count += 1 + (before && whole[at - 1] === before ? 4 : 0) + (after && whole[at + 3] === after ? 4 : 0);
        }
      }
      if (count > bestCount) {
        bestCount = count;
        best = String.fromCharCode(b);
      }
    }
    return best;
  }

  /** What most often follows the end of a text in the pages. @param {any} engine @param {string} text */
  function continuations(engine, text) {
    const { grams, texts, titles, params: p } = engine;
    const z = text.length;
    const id = grams.id(text.charCodeAt(z - 2), text.charCodeAt(z - 1));
    if (id < 0) return [];
    const ends = [text.slice(-3), text.slice(-2)];
    for (const end of z > 2 ? ends : ends.slice(1)) {
      /** @type {Map<string, number>} */ const next = new Map();
      let all = 0;
      let looked = 0;
      for (let k = grams.starts[id]; k < grams.starts[id + 1] && looked < 80; k++, looked++) {
        const d = grams.pages[k];
        for (const whole of [titles[d], texts[d]]) {
          const at = whole.indexOf(end);
          if (at < 0) continue;
          all++;
          const sign = whole[at + end.length];
          if (!sign) continue;
          const kind = KIND[sign.charCodeAt(0)];
          if (kind === KANJI || kind === KATAKANA) next.set(sign, (next.get(sign) || 0) + 1);
        }
      }
      if (!all) continue;
      return [...next]
        .map(([sign, count]) => ({ sign, share: count / all }))
        .filter((x) => x.share >= p.prefixLeast)
        .sort((x, y) => y.share - x.share)
        .slice(0, 3);
    }
    return [];
  }

  /**
   * Second stage over the first pages: how much of the title the query says, synonyms counting in part.
   * @param {any} engine @param {number[]} top @param {Map<number, number>} used @param {any[]} targets @param {Float32Array} total
   */
  function secondStage(engine, top, used, targets, total) {
    const { forward, idf, classOf, inTitle, params: p } = engine;
    const near = new Map();
    for (const { parts, weight } of targets)
      for (const t of parts) if (!used.has(t)) near.set(t, Math.max(near.get(t) || 0, Math.min(1, weight)));
    for (const d of top) {
      let all = 0;
      let said = 0;
      for (let f = forward.begin[d]; f < forward.begin[d + 1]; f++) {
        if (!inTitle[forward.place[f]]) continue;
        const t = forward.term[f];
        const c = CLASS_WEIGHTS[classOf[t]] * idf[t];
        all += c;
        said += c * (used.has(t) ? 1 : near.get(t) || 0);
      }
      if (all) total[d] += (p.titleShare * said) / all;
    }
  }

  return Object.freeze({ build, search, passage, markedTitle, normalise });
})();
