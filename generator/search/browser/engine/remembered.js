// A function that knows what it was asked before: of a page, a term, some signs.

/** @template K, T @param {(key: K) => T} make @returns {(key: K) => T} */
export function remembered(make) {
  /** @type {Map<K, T>} */ const made = new Map();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, known = make(key));
    return known;
  };
}
