// The day by the clock of the reader: a site is read long after it was made.

/** Returns today as it stands in a page (2027-05-23), so that days compare as texts. */
export const today = () => new Date().toLocaleDateString("sv-SE");
