// Japanese typed while the input method was off: madoguchi for まどぐち.

/** Consonants → the signs of a, i, u, e, o. @type {Record<string, string[]>} */
const SYLLABLES = {
  ...{ "": [..."あいうえお"], k: [..."かきくけこ"], s: [..."さしすせそ"], t: [..."たちつてと"], n: [..."なにぬねの"] },
  ...{ h: [..."はひふへほ"], m: [..."まみむめも"], r: [..."らりるれろ"], g: [..."がぎぐげご"], z: [..."ざじずぜぞ"] },
  ...{ d: [..."だぢづでど"], b: [..."ばびぶべぼ"], p: [..."ぱぴぷぺぽ"], y: [..."や?ゆ?よ"], w: [..."わ???を"] },
  ...{ ts: [..."??つ??"], f: ["ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ"], j: ["じゃ", "じ", "じゅ", "じぇ", "じょ"] },
  ...{ sh: ["しゃ", "し", "しゅ", "しぇ", "しょ"], ch: ["ちゃ", "ち", "ちゅ", "ちぇ", "ちょ"] },
};
const VOWELS = "aiueo";
const DOUBLED = /([ksthmrwgzdbpfjc])(?=\1)/g;
const NASAL = /nn(?![aiueoyn])|n(?![aiueoy])/g;
const SYLLABLE = /(sh|ch|ts|[kstnhmyrwgzdbpfj]?)(y?)([aiueo])/g;
const ALL_OF_KANA = /^[ぁ-ゖ]+$/;

/** A word in kana, nothing where it is not the letters of one. @param {string} word in lower case */
export function kanaOf(word) {
  const kana = word.replace(DOUBLED, "っ").replace(NASAL, "ん").replace(SYLLABLE, (_all, row, small, vowel) => {
    const [signs, place] = [SYLLABLES[row], VOWELS.indexOf(vowel)];
    if (!small) return signs[place];
    return row ? signs[1] + "ゃぃゅぇょ"[place] : SYLLABLES.y[place];
  });
  return ALL_OF_KANA.test(kana) ? kana : "";
}
