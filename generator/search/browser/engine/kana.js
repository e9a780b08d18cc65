// Words typed in one kana that the pages write in the other: らんさむうぇあ for ランサムウェア, ピッタリ for ぴったり; and names
// of the synonyms typed as they are read: ひょうじゅんか for 標準化.
import { inHiragana } from "./letters.js";
import { kanaOfAny } from "./romaji.js";
import { termsOfToken } from "./score.js";
import { segment, segmentAll } from "./segment.js";
import { plainMember, textKey } from "./synonyms.js";
import { LONG_VOWEL } from "./text.js";
import { wordsBegunBy } from "./vocabulary.js";

/**
 * @typedef {import("./segment.js").Lexicon} Lexicon
 * @typedef {import("./segment.js").Token} Token
 * @typedef {import("./synonyms.js").Member} Member
 */

const KATAKANA_ONLY = /^[ァ-ヺー]{3,}$/; // shorter ones are names by chance
const ALL_KANA = /[ぁ-ゖァ-ヺー]{5,}/g; // shorter readings are those of many words
const IN_LETTERS = /(?<![a-z0-9-])[a-z]{4,}(?![a-z0-9-])/g;
const ROW_OF_HIRAGANA = /[ぁ-ゖー]{4,}/g;
const LEAST_OF_A_WORD = 3; // signs of hiragana that are one not by chance
const OWN_SHARE = 0.5; // least share of the signs of a text in katakana that are words of other signs

/** A text with such words as the pages write them. @param {Lexicon} lexicon @param {string} text */
export function inUsualKana(lexicon, text) {
  const whole = text.replace(ROW_OF_HIRAGANA, (row) => begunInKatakana(lexicon, row));
  let usual = "";
  let done = 0;
  for (const token of segmentAll(lexicon, whole)) {
    usual += whole.slice(done, token.start) + wordInUsualKana(lexicon, token);
    done = token.end;
  }
  return usual + whole.slice(done);
}

/** A row of hiragana that is no words but begins ones in katakana, in katakana: らんさむ. @param {Lexicon} lexicon @param {string} row */
function begunInKatakana(lexicon, row) {
  const isWord = (/** @type {Token} */ { how, text }) => how !== "unknown" && text.length >= LEAST_OF_A_WORD;
  if (segment(lexicon, row, 0, row.length).some(isWord)) return row;
  const katakana = row.replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  return wordsBegunBy(lexicon.vocabulary, katakana).length ? katakana : row;
}

/** How words in letters would be read that were typed while the input method was off. @param {string} text */
export const lettersRead = (text) => (text.match(IN_LETTERS) || []).flatMap(kanaOfAny);

/** A text with such words in kana, where the pages have words that are read so: まどぐち for madoguchi. @param {Lexicon} lexicon @param {string} text */
export const withLettersRead = (lexicon, text) =>
  text.replace(IN_LETTERS, (word) => {
    const { vocabulary, synonyms } = lexicon;
    let [best, read] = [OWN_SHARE, word];
    if (vocabulary.numberOf.has(word) || synonyms.byText.has(textKey(word))) return word;
    for (const kana of kanaOfAny(word)) {
      const share = shareRead(lexicon, kana);
      if (share > best || (share === best && read === word)) [best, read] = [share, kana];
    }
    return read;
  });

/** How much of some kana is words of three signs or more: all of a name of the synonyms, nothing where any of it is unknown. @param {Lexicon} lexicon @param {string} kana */
function shareRead(lexicon, kana) {
  if (lexicon.synonyms.byText.has(textKey(kana))) return 1;
  const tokens = segment(lexicon, kana, 0, kana.length);
  const words = tokens.filter((one) => one.text.length >= LEAST_OF_A_WORD && termsOfToken(one).length);
  const signs = words.reduce((sum, one) => sum + one.text.length, 0);
  return tokens.some(({ how }) => how === "unknown") ? 0 : signs / kana.length;
}

/** A text with the names of the synonyms that are typed as they are read, and nothing beside them: 標準化 for ひょうじゅんか. @param {Lexicon} lexicon @param {string} text */
export const withNamesRead = (lexicon, text) => text.replace(ALL_KANA, (read) => nameRead(lexicon, read) || read);

/** The groups of synonyms that may have such names. @param {Lexicon} lexicon @param {string} text */
export const groupsRead = (lexicon, text) =>
  (text.match(ALL_KANA) || []).flatMap((read) => lexicon.synonyms.byText.get(textKey(read)) || []);

/** The only name that is read so. @param {Lexicon} lexicon @param {string} read */
function nameRead(lexicon, read) {
  const key = textKey(read);
  const isRead = (/** @type {Member} */ { word, target, same }) => !target && !same && textKey(word) === key;
  const groups = groupsRead(lexicon, read).map((number) => lexicon.synonyms.groups[number]);
  const names = groups.filter((group) => group.some(isRead)).map((group) =>
    group.find(({ same, target }) => same && target)
  );
  return names.length === 1 && names[0] ? plainMember(names[0].word) : "";
}

/** @param {Lexicon} lexicon @param {Token} token */
function wordInUsualKana(lexicon, token) {
  const { text, how, alternatives } = token;
  if (how !== "unknown" || alternatives.length || !KATAKANA_ONLY.test(text)) return inKatakana(lexicon, token);
  if (lexicon.synonyms.byText.has(textKey(text))) return text;
  const tokens = segment(lexicon, inHiragana(text), 0, text.length);
  const own = tokens.filter((one) => one.text.length > 1 && termsOfToken(one).length && !isKatakana(lexicon, one));
  const signs = own.reduce((sum, one) => sum + one.text.length, 0);
  if (signs < text.length * OWN_SHARE || tokens.some(isNoWord)) return text;
  return tokens.map((one) => isKatakana(lexicon, one) ? text.slice(one.start, one.end) : one.text).join("");
}

/** Whether a row with this piece is no row of words: a long vowel sign begins none (フェリー is no 増え). @param {Token} token */
const isNoWord = ({ how, text }) => how === "unknown" || text.charCodeAt(0) === LONG_VOWEL;

/** A word in hiragana that can only be the reading of one in katakana, in katakana; one in katakana that is only read so, in hiragana. @param {Lexicon} lexicon @param {Token} token */
function inKatakana(lexicon, token) {
  const { text, how, alternatives } = token;
  if (!isKatakana(lexicon, token)) return how === "reading" && KATAKANA_ONLY.test(text) ? inHiragana(text) : text;
  return alternatives.length === 1 ? lexicon.vocabulary.words[alternatives[0].word] : text;
}

/** Whether a token is typed as a word in katakana is read. @param {Lexicon} lexicon @param {Token} token */
const isKatakana = ({ vocabulary }, { how, alternatives }) =>
  how === "reading" && alternatives.some(({ word }) => KATAKANA_ONLY.test(vocabulary.words[word]));
