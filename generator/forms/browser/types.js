// The shapes of the data: what forms/form.py makes for the form, and what the form makes of it. Only types, no script.
/**
 * A field of an entry, as model/tree.py knows it. 0 is no limit; `parts` are the fields of a group.
 * @typedef {object} Field
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {string} form text, number, day, month, date, choice, flag or group
 * @property {boolean} many
 * @property {boolean} required
 * @property {number} limit most characters
 * @property {number} least fewest items of a list
 * @property {number} most most items of a list
 * @property {number} lowest of a number
 * @property {number} highest of a number
 * @property {string} demanded_by the rule that makes it required, if it is not the model
 * @property {string} pattern
 * @property {string} default
 * @property {string} sort what the values are beyond their form, as "address"; "" if nothing
 * @property {Choice[]} choices
 * @property {Field[]} parts
 * @property {boolean} [later] whether editors ask for it where it is required and was not written
 */

/**
 * @typedef {[value: string, label: string]} Choice
 * @typedef {[code: string, name: string, prefecture: string, kana: string, letters: string, county: string,
 *   stem: number, region: string, kind: string, population: number, now?: string]} Place `stem` is the length of the
 *   reading without that of 市, 町 or 県; `now` is there of what is no municipality or prefecture of today, and says what
 *   it has become, or ""
 * @typedef {{ignored: Expression, joining: [sign: string, pattern: Expression][], otherForms: Expression, longVowels: string}} SpellingData
 * @typedef {{title: string, fields: string[], sections: string[], folded?: boolean}} Step a part of the form
 * @typedef {{title: string, label: string, help: string, start: string}} Section `title` is what answers have, `label` what files and people do
 * @typedef {{title: string, sentence: string}} Promised
 * @typedef {{plain: string, number: string, words: string[], oneLine: number, agreed: string, notice: string, typed?: Record<string, string>}} Style how values are written, entry/writer.py
 * @typedef {{pattern: string, least: number, most: number, never: string}} Slug
 */

/**
 * @typedef {{source: string, flags: string}} Expression a RegExp as data
 * @typedef {Expression & {code: string, must: string, warns: boolean, addresses: boolean, labelled: boolean}} Pattern of one rule
 */

/**
 * What is looked for in texts, forms/patterns.py.
 * @typedef {object} Detection
 * @property {Pattern[]} private
 * @property {Pattern[]} markup
 * @property {Pattern[]} characters that may stand nowhere, not even in code
 * @property {string} dashes
 * @property {Expression} undone
 * @property {Record<"head" | "around" | "between", Expression>} table
 * @property {Expression} break
 * @property {string} kanjiDigits
 * @property {Expression} kanjiNumber
 * @property {Expression} address
 * @property {Expression} notNames
 * @property {import("./labels.js").LabelData} labels
 * @property {Expression} code
 * @property {Expression} link
 * @property {Pattern} keyword what stands between keywords written as one
 * @property {Record<string, string[]>} inFields how markup begins that is some in fields, too, by rules that are about the text below
 * @property {string} alike the rule of signs that only look like the usual ones
 * @property {Expression} lookAlike
 * @property {Record<string, string>} kanjiOf radicals → their kanji
 * @property {string} myNumber the rule that a check digit decides
 * @property {string} names the rule that common words escape
 */

/**
 * @typedef {Record<"hashWord" | "wideHeading" | "statement", Expression>} BodyPatterns reading/body.py
 * @typedef {Record<"hidden" | "reference" | "host" | "second" | "around", Expression> & {shorteners: string[],
 *   words: Record<"mixed" | "notHttps" | "sign" | "two" | "ended" | "noAddress" | "named" | "numeric" | "noDomain" | "shortened" | "port", string>
 * }} AddressPatterns markup/addresses.py
 */

/**
 * A name in a text, the codes of the places it may be of, and where in the text it stands.
 * @typedef {{text: string, codes: string[], start?: number}} Named
 * @typedef {{least: number, avoided: string[], is_distinct: boolean}} Manner places/latin.py
 * @typedef {{sort: string, value: string}} Trait
 */

/**
 * What tells names in kanji and kana, in Latin letters, and what tells of places otherwise: places/naming.py, latin.py, traits.py.
 * @typedef {Record<"kanji" | "kana" | "ending" | "suffix" | "others" | "letter" | "apart" | "announced" | "calledInEnglish", Expression>
 *   & Record<"before" | "after" | "runBefore" | "common" | "surnameReadings" | "kanaWords" | "functionWords" | "afterNouns" | "katakanaWords", string[]>
 *   & {kanaEndings: Record<string, string[]>, longEnough: number, ward: string, cityEnds: string}} PlaceNaming
 * @typedef {Record<"word" | "between" | "apart" | "calledBefore", Expression>
 *   & {systems: [pattern: string, instead: string][], endings: Record<string, string[]>, inText: Manner, inName: Manner, inWord: Manner,
 *   prefectures: Record<string, string>, joinedWords: string[], joinedBefore: string[], joinedAfter: string[]}
 *   & Record<"mostWords" | "leastJoined" | "longest", number>} LatinData
 * @typedef {Record<"kanji" | "kana" | "counties" | "words" | "part" | "population" | "households" | "counted", Expression>
 *   & Record<"called" | "spelt", Record<string, string>> & Record<"units" | "tens" | "near", Record<string, number>>
 *   & {said: Record<string, [sort: string, value: string]>, parts: Record<string, string[]>, seats: string[]}
 *   & {endings: string[], selves: [word: string, kinds: string[]][], floors: [least: number, band: string][]}
 *   & {perHousehold: number, leastCity: number, ofPrefectures: string, kanjiDigits: string}} TraitData
 */

/**
 * Ties between fields, model/ties.py; fields inside a group stand after a dot.
 * @typedef {{sort: "order", code: string, earlier: string, later: string, may_equal: boolean}} Order
 * @typedef {{sort: "given", code: string, within: string, names: string[], only_one: boolean}} Given
 * @typedef {{sort: "carried", code: string, name: string}} Carried
 * @typedef {{sort: "naming", code: string, name: string, needs: [choice: string, fields: string[]][]}} Naming
 * @typedef {{sort: "beside", code: string, name: string, lead: string}} Beside
 * @typedef {{sort: "fitting", code: string, within: string, name: string, needs: [choice: string, fields: string[]][],
 *   alone: boolean}} Fitting
 * @typedef {{sort: "happened", code: string, within: string, months: string[], name: string, choice: string,
 *   day: string}} Happened
 * @typedef {{sort: "notmeasured", code: string, within: string, ends: string[], aims: string[], known: string[],
 *   day: string, to_come: [name: string, value: string][]}} NotMeasured
 */

/**
 * Everything the form is made of.
 * @typedef {object} FormData
 * @property {string} kind
 * @property {Field[]} fields
 * @property {Step[]} steps
 * @property {string[]} first the fields and headings that are enough to hand it in; none where all are needed
 * @property {Section[]} sections
 * @property {Promised[]} promises what an author confirms at the end
 * @property {(Order | Given | Carried | Naming | Fitting | NotMeasured | Happened | Beside)[]} ties
 * @property {Place[]} places
 * @property {Titled[]} entries that a notice may be about
 * @property {Way[]} ways to send what is handed out
 * @property {SpellingData} spelling language/spelling.py
 * @property {Style} style
 * @property {string} digits what a number consists of
 * @property {Slug} slug
 * @property {Detection} detection
 * @property {import("./check/telling.js").Withheld} withheld
 * @property {Record<string, string>} musts rule → its sentence
 * @property {BodyPatterns} body
 * @property {import("./markup/engine.js").MarkdownData} markdown
 * @property {AddressPatterns} addresses
 * @property {string} collection the heading whose parts name documents
 * @property {number} maxLine
 * @property {number} maxBytes
 * @property {number} reviewAfter days
 * @property {Record<string, number | null>} reviewPaces theme → days, where it changes fast
 */

/**
 * @typedef {{[name: string]: Value}} Values
 * @typedef {string | Values | (string | Values)[]} Value
 * @typedef {{kind: string, slug: string, agreed: boolean, made_at?: string, fields: Values,
 *   sections: Record<string, string>}} Answers
 */

/**
 * @typedef {[name: string, title: string]} Titled an entry that a notice may be about
 * @typedef {{label: string, text: string, address: string, note: string}} Way to reach the editors, config.py
 * @typedef {(string | number)[]} Path a place in the answers: names of fields and numbers of items
 * @typedef {{code: string, path: Path, message: string, warns: boolean}} Problem
 */

export {};
