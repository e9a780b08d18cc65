"""The parts of the index of a large site, of which a question needs few; ``large.js`` and ``parts.js`` read them.

Words, forms and groups go by their names, so a part of an older edition that a browser has kept does no harm; only the
numbers of the pages must agree, and what has such numbers tells their edition.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.search.coding import DIGITS, front_coded, number_text, numbers_text
from generator.search.corpus import Corpus
from generator.search.lexicon import Entry
from generator.search.placing import parts_for, place_of, place_of_beginning
from generator.search.postings import encode_postings
from generator.search.synonyms import Group
from generator.search.text import is_kana, kana_key
from generator.search.titles import title_worths
from generator.search.triggers import Triggers

_EDITION_SIGNS = 16
_KINDS, _FACTS = ("overdue", "boost"), ("confirmed", "strength")
_LONGEST_WORD = 24
NEXT = "`"  # no letter and no digit of a number


def parts_of(corpus: Corpus, groups: Sequence[Group]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the head of the index, and its parts by their names: words, terms, groups, pages, facts of all pages."""
    edition = hashlib.sha256("\n".join(page.id for page in corpus.pages).encode()).hexdigest()[:_EDITION_SIGNS]
    triggers = Triggers(corpus, groups)
    words, terms = _words(corpus, triggers), _terms(corpus)
    members = _by_number(triggers.members)
    pages = [
        page.shown() | {"titleWorth": worth} for page, worth in zip(corpus.pages, title_worths(corpus), strict=True)
    ]
    parts: dict[str, Any] = {f"w{number}": part for number, part in enumerate(words)}
    parts |= {f"t{number}": {"edition": edition, **part} for number, part in enumerate(terms)}
    parts |= {f"g{number}": part for number, part in enumerate(members)}
    parts |= {f"p{number}": {"edition": edition, **page} for number, page in enumerate(pages)}
    parts["f0"] = {"edition": edition, "facts": _facts(pages)}
    sizes = {"words": len(words), "terms": len(terms), "groups": len(members)}
    return {"edition": edition, "sizes": sizes, **_head(corpus, triggers.longest_text, pages)}, parts


def _head(corpus: Corpus, longest_text: int, pages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return what is needed of all pages at once."""
    signs = [longest_text, *(len(word) for entry in corpus.lexicon.entries for word in (entry.word, *entry.readings))]
    kinds = [tuple((name, page[name]) for name in _KINDS if page.get(name)) for page in pages]
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    return {
        "longest": min(_LONGEST_WORD, max(2, *signs)),
        "longestText": longest_text,
        "means": corpus.letters.means(),
        "kinds": [dict(kind) for kind in numbers],
        "kind": "".join(DIGITS[numbers[kind]] for kind in kinds),
    }


def _words(corpus: Corpus, triggers: Triggers) -> list[dict[str, Any]]:
    """Return the words, what they set off, and what stands letter by letter, each where it is looked up."""
    entries, letters = corpus.lexicon.entries, corpus.letters
    count = 1 + parts_for(20 * len(entries) + 8 * len(letters.frequencies))
    own: list[dict[Entry, list[str]]] = [{} for _ in range(count)]
    for entry in entries:
        own[place_of_beginning(entry.word, count)].setdefault(entry, [])
        for key in _keys(entry):
            own[place_of_beginning(key, count)].setdefault(entry, []).append(key)
    texts, pairs = _placed(triggers.by_text, count), _placed(letters.frequencies, count)
    nexts = letters.nexts()
    followed, filled = _placed(nexts, count), _placed(letters.fills(nexts), count)
    return [
        {
            **_word_part(own[number], triggers),
            "byText": texts[number],
            "pairs": _pairs(pairs[number], followed[number], filled[number]),
        }
        for number in range(count)
    ]


def _pairs(
    frequencies: Mapping[str, int],
    nexts: Mapping[str, Mapping[str, int]],
    fills: Mapping[str, Sequence[tuple[str, int]]],
) -> dict[str, str]:
    """Return signs as text: what follows each stands in its place, and what may fill a gap beside those two signs."""
    signs = sorted(frequencies)
    return {
        "signs": " ".join(signs),
        "counts": numbers_text(frequencies[one] for one in signs),
        "nexts": NEXT.join(_shares(nexts.get(one, {})) for one in signs),
        "fills": NEXT.join(pair + sign + number_text(count) for pair, found in fills.items() for sign, count in found),
    }


def _shares(found: Mapping[str, int]) -> str:
    return "".join(sign + DIGITS[share] for sign, share in found.items())


def _keys(entry: Entry) -> Iterator[str]:
    """Yield what a word is read like: as the index says, and as it stands where that is kana."""
    yield from entry.readings
    if entry.form and is_kana(entry.word[0]) and (key := kana_key(entry.word)) and key != entry.word:
        yield key


def _placed(found: Mapping[str, Any], count: int) -> list[dict[str, Any]]:
    placed: list[dict[str, Any]] = [{} for _ in range(count)]
    for key in sorted(found):
        placed[place_of_beginning(key, count)][key] = found[key]
    return placed


def _word_part(own: Mapping[Entry, Sequence[str]], triggers: Triggers) -> dict[str, Any]:
    entries = sorted(own)
    content = [entry for entry in entries if entry.form]
    forms = list(dict.fromkeys(entry.form for entry in content))
    return {
        "words": front_coded(entry.word for entry in entries),
        "costs": "".join(DIGITS[entry.cost] for entry in entries),
        "kinds": "".join(DIGITS[entry.weight] if entry.form else "f" for entry in entries),
        "forms": front_coded("" if entry.form == entry.word else entry.form for entry in content),
        "readings": front_coded(",".join(own[entry]) for entry in content),
        "byForm": {form: triggers.by_form[form] for form in forms if form in triggers.by_form},
        "byRow": {row: found for form in forms for row, found in triggers.by_row.get(form, {}).items()},
    }


def _terms(corpus: Corpus) -> list[dict[str, Any]]:
    """Return the pages of each form, with its class and its spellings."""
    lexicon = corpus.lexicon
    spelt: defaultdict[str, list[str]] = defaultdict(list)
    classes = {entry.form: entry.weight for entry in lexicon.entries}
    for entry in lexicon.entries:
        spelt[entry.form].append(entry.word)
    postings = dict(zip(lexicon.terms, corpus.postings, strict=True))
    count = parts_for(2 * sum(len(one.pages) for one in corpus.postings) + 10 * len(postings))
    placed: list[list[str]] = [[] for _ in range(count)]
    for form in sorted(postings):
        placed[place_of(form, count)].append(form)
    return [
        {
            "forms": front_coded(forms),
            "kinds": "".join(DIGITS[classes[form]] for form in forms),
            "surfaces": front_coded(",".join(spelt[form]) for form in forms),
            **encode_postings([postings[form] for form in forms]),
        }
        for forms in placed
    ]


def _by_number(members: Sequence[Sequence[tuple[str, str, list[str]]]]) -> list[dict[int, Any]]:
    count = parts_for(sum(4 * len(word) for group in members for word, _mark, _forms in group))
    return [{number: members[number] for number in range(own, len(members), count)} for own in range(count)]


def _facts(pages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return by what pages are narrowed and ordered: the different values of each, and which of them every page has."""
    columns = {name: [page.get(name) for page in pages] for name in _FACTS}
    for facet in dict.fromkeys(facet for page in pages for facet in page.get("facets", {})):
        columns[f"facets.{facet}"] = [page.get("facets", {}).get(facet) for page in pages]
    return {name: _column(values) for name, values in columns.items()}


def _column(values: Sequence[Any]) -> dict[str, Any]:
    keys = [repr(value) for value in values]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    different = dict(zip(keys, values, strict=True))
    return {"values": [different[key] for key in numbers], "of": numbers_text(numbers[key] for key in keys)}
