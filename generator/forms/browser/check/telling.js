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
 * @property {Expression} codeInAddress
 * @property {Expression} ofMunicipality
 * @property {Expression} ofPrefecture
 * @property {PlaceNaming} naming
 * @property {LatinData} latin
 * @property {TraitData} traits
 */

export {};
