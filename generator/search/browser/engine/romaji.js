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
const MAY_BE_LONG = /[くぐすずつづぬふぶぷむゆゅるこごそぞとどのほぼぽもよょろ](?![ゃゅょうお])/g; // typed without its u
const LEAST_OF_LONG = 5; // letters: shorter words are others by chance
const MOST_LONG = 5; // places

/** A word in kana, nothing where it is not the letters of one. @param {string} word in lower case */
export function kanaOf(word) {
  const kana = word.replace(DOUBLED, "っ").replace(NASAL, "ん").replace(SYLLABLE, (_all, row, small, vowel) => {
    const [signs, place] = [SYLLABLES[row], VOWELS.indexOf(vowel)];
    if (!small) return signs[place];
    return row ? signs[1] + "ゃぃゅぇょ"[place] : SYLLABLES.y[place];
  });
  return ALL_OF_KANA.test(kana) ? kana : "";
}

/** How a word in letters may be read, the likeliest first: as it stands, and with one or two long vowels that were typed short (kyufukin). @param {string} word in lower case */
export function kanaOfAny(word) {
  const kana = kanaOf(word);
  const places = word.length < LEAST_OF_LONG ? [] : Array.from(kana.matchAll(MAY_BE_LONG), ({ index }) => index + 1);
  if (!kana || places.length > MOST_LONG) return kana ? [kana] : [];
  const long = (/** @type {number[]} */ ...ends) =>
    ends.reduce((text, end) => `${text.slice(0, end)}う${text.slice(end)}`, kana);
  const two = places.flatMap((end, i) => places.slice(0, i).map((first) => long(end, first)));
  return [kana, ...places.map((end) => long(end)), ...two];
}
