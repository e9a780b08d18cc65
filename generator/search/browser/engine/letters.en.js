// English names with hyphens as the pages write them: e-mail for email.

const WITH_HYPHENS = /(?<![a-z0-9-])[a-z]+(?:-[a-z]+)+(?![a-z0-9-])/g;

/** @param {string} text */
export const inHiragana = (text) => text;

/** A query with names hyphenated written as the pages write them. @param {string} text normalised @param {(name: string) => boolean} known whether the pages have a name */
export const withNames = (text, known) =>
  text.replace(WITH_HYPHENS, (name) => known(name.replaceAll("-", "")) ? name.replaceAll("-", "") : name);
