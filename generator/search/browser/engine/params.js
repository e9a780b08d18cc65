// The numbers the ranking depends on, each in this one place.

/** @typedef {typeof PARAMS} Params */
export const PARAMS = {
  // BM25F over the words of four fields
  k1: 1.5, // how soon further occurrences of a word stop counting
  bTitle: 0.75, // how much a long title makes its words count less: 0 not at all, 1 in full
  bBody: 0.75, // the same for the text
  bHead: 0.75, // the same for what describes the page
  bAlias: 0.3, // the same for the ways of asking
  wTitle: 3, // weight of a word in the title; one in the text weighs 1
  wHead: 2, // weight of a word in what describes the page
  wAlias: 3, // weight of a word in the ways of asking
  // synonyms
  synonyms: 0.7, // share of all synonyms in the score
  redundancy: 0.1, // how much less a synonym counts that mostly stands on the same pages
  // one- and two-sign strings
  ngrams: 0.5, // share of the strings in the score
  ngramK1: 0.8, // as k1
  ngramTitle: 6, // as wTitle
  unigram: 0.4, // weight of a single sign
  mixed: 0.5, // weight of a pair of which one sign is hiragana
  hiragana: 0.1, // weight of a pair of hiragana
  // cutting the query
  readingCost: 3, // nats a word costs more when it is typed as it is read
  particleFirst: 4, // nats a particle costs more that a row of hiragana would begin with
  spelling: 0.8, // weight of the strings of the usual spelling of what was typed as it is read
  variants: 0.5, // weight of the strings of the other spellings of a word (申込み beside 申し込み)
  // repairs
  inside: 0.6, // weight of a word that stands in an unknown one
  repairs: 8, // repairs tried for one query
  typoShare: 1, // weight of a word with a missing sign filled in
  replaced: 0.4, // what remains of the short words such a word stands instead of
  prefixShare: 0.8, // weight of a word that was carried on at its end
  prefixWhole: 0.25, // the same where the query ends with a word as it is
  prefixLeast: 0.15, // least share of the places a continuation must have
  // second stage
  second: 20, // pages looked at again
  titleShare: 0.7, // what a title is worth that the query says as a whole
  leadShare: 0.1, // what a page is worth that says the whole query in its first signs
  // what words and pages mean
  meaning: 1.25, // what it is worth beside the best score that a page means what was asked
  meaningSaid: 0.8, // how much less that counts where the first pages say all of the query
  meaningSynonyms: 0.3, // weight of the words that are looked for instead of those typed
  meaningFirst: 5, // pages by which it is judged how much of the query is said
};

/** Weights of the classes of words, in the order of analysis.py. */
export const CLASS_WEIGHTS = [1, 1, 0.7, 0.6, 0.6, 0.5, 0.5, 0.3, 0.3, 0.2, 0.15, 0.5];

/** The class of numbers in analysis.py. */
export const NUMBER = 2;
