// Keys of strings → running numbers: a hash table with open addressing, several times faster than a Map.

/** @typedef {{find: (key: number) => number, add: (key: number) => number, size: () => number}} GramTable */

const LEAST = 1 << 16;

/** @param {number} expected @returns {GramTable} */
export function gramTable(expected) {
  let capacity = LEAST;
  while (capacity < expected) capacity *= 2;
  let keys = new Int32Array(capacity);
  let numbers = new Int32Array(capacity);
  let size = 0;

  /** Where a key stands, or the free place it would take. @param {number} key */
  const slotOf = (key) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (capacity - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    capacity *= 2;
    keys = new Int32Array(capacity);
    numbers = new Int32Array(capacity);
    oldKeys.forEach((key, i) => {
      if (!key) return;
      const slot = slotOf(key);
      keys[slot] = key;
      numbers[slot] = oldNumbers[i];
    });
  };
  /** The number of a key, −1 where there is none. @param {number} key */
  const find = (key) => {
    const slot = slotOf(key);
    return keys[slot] === 0 ? -1 : numbers[slot];
  };
  /** The number of a key, a new one where there is none. @param {number} key */
  const add = (key) => {
    const slot = slotOf(key);
    if (keys[slot] !== 0) return numbers[slot];
    keys[slot] = key;
    numbers[slot] = size++;
    if (size * 2 > capacity) grow();
    return size - 1;
  };
  return { find, add, size: () => size };
}
