// The day by the clock of the reader: a site is read long after it was made.

/** Returns today as it stands in a page (2027-05-23), so that days compare as texts. */
export function today() { // not by toLocaleDateString, for which every page would load a language
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
