// Which cases an address asks for: ?c=slug&c=slug, whatever else is in it.

/** @typedef {{slugs: string[], notes: string[]}} Chosen cases that can be shown, and what a reader must know about the others */

const NAME = "c";

/** @param {string} search of an address @param {{mayBe: (slug: string) => boolean, nowOf: (slug: string) => string}} choices @param {number} most @returns {Chosen} */
export function readChosen(search, choices, most) {
  const asked = new URLSearchParams(search).getAll(NAME).filter(Boolean).map((slug) => choices.nowOf(slug));
  const once = [...new Set(asked)];
  const known = once.filter((slug) => choices.mayBe(slug));
  const unknown = once.length - known.length;
  const notes = [
    ...(unknown ? [`アドレスにある事例のうち${unknown}件は、このサイトにありません。`] : []),
    ...(asked.length > once.length ? ["同じ事例は1回だけ並べています。"] : []),
    ...(known.length > most ? [`並べられるのは${most}件までです。初めの${most}件を並べています。`] : []),
  ];
  return { slugs: known.slice(0, most), notes };
}

/** The query that asks for cases. @param {string[]} slugs */
export const queryOf = (slugs) => new URLSearchParams(slugs.map((slug) => [NAME, slug]));

/** The address of this page for other cases. @param {string[]} slugs */
export const hereWith = (slugs) => `compare.html?${queryOf(slugs)}`;
