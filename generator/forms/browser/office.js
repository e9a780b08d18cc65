// A place by what its office is called, its name before its prefecture or its reading; the same as places/called.py.

/** @typedef {import("./types.js").Place} Place */

// What follows a name as people write that of their office: 石狩市役所, 石狩市水道課, 札幌市中央区.
const OFFICE =
  /(?<=[都道府県市区町村])(?:(?<=市)(?:都島|都筑|[^都道府県市区町村]{1,5})区)?(?:庁|役所|役場)?(?:(?:水道|道路|[都道府県市区町村][民税道営有政]|市区?町村?|町村|都市|市場|市街|区画|町内|町並|[^都道府県市区町村]){0,15}(?:課|係|室|担当|(?<![支本])部|(?:消防|対策)本部|(?<!郵便)(?<![薬支])局))?(?:様|さん|御中)?$/y;
const ENDING = /[都道府県市区町村]/;
const IN_PREFECTURE = /^(.+?)\((.+?[都道府県])\)$/;
const WITH_READING = /^(.+?)\(([ぁ-ゖー]+)\)$/;

/** The places of a key that is no name of itself. @param {string} key @param {(name: string) => Place[]} by @param {(name: string) => Place[]} named @returns {Place[]} */
export function calledOtherwise(key, by, named) {
  const [, read, reading] = WITH_READING.exec(key) ?? [];
  if (read) return by(read).filter((place) => by(reading).includes(place));
  const [, name, prefecture] = IN_PREFECTURE.exec(key) ?? [];
  return name ? by(prefecture + name) : ofOffice(key, named);
}

/** The places by the longest name that a key begins with, if that of an office follows it. @param {string} key @param {(name: string) => Place[]} named @returns {Place[]} */
function ofOffice(key, named) {
  for (let end = key.length; end > 1; end--) {
    const found = ENDING.test(key[end - 1]) ? named(key.slice(0, end)) : [];
    if (!found.length) continue;
    OFFICE.lastIndex = end;
    return OFFICE.test(key) ? found : [];
  }
  return [];
}
