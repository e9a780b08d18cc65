// The shape of what an entry may not tell that withholds its place. Only types, no script.

/**
 * @typedef {import("../types.js").Expression} Expression
 * @typedef {import("../types.js").PlaceNaming} PlaceNaming
 * @typedef {import("../types.js").LatinData} LatinData
 * @typedef {import("../types.js").TraitData} TraitData
 */

/**
 * What an entry that withholds its place may not tell, forms/withheld.py.
 * @typedef {object} Withheld
 * @property {string} code the rule about names
 * @property {string} few the rule about everything else
 * @property {number} enough places that must fit
 * @property {string[]} attributions those that withhold the name of the municipality
 * @property {string[]} ofOthers fields that name other files
 * @property {Expression} placeCode
 * @property {Expression} localNumber
 * @property {Expression} codeInAddress
 * @property {Expression} codeInName of a file
 * @property {number} longestCode signs; what is longer is the number of a corporation
 * @property {Expression} ofMunicipality
 * @property {Expression} ofPrefecture
 * @property {PlaceNaming} naming
 * @property {LatinData} latin
 * @property {TraitData} traits
 * @property {OwnData} [own] names of the subjects of a register of one's own
 */

/**
 * How subjects of a register of one's own are named, the longest first; places/own_names.py.
 * @typedef {object} OwnData
 * @property {[key: string, codes: string[]][]} keys
 * @property {Record<string, string[]>} letters
 * @property {string[]} hosts
 * @property {number} short signs of a name that may be part of other words
 * @property {Expression} runsOn what stands beside a name that goes on
 */

export {};
