"""The parts of the index of a large site, of which a question needs few; ``large.js`` and ``parts.js`` read them.

Words, forms and groups go by their names, so a part of an older edition that a browser has kept does no harm; only the
numbers of the pages must agree, and what has such numbers tells their edition.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.search.coding import DIGITS, front_coded, number_text, numbers_text, readings_text
from generator.search.letters import nexts_of
from generator.search.places import TermPlace, WordPlace
from generator.search.postings import encode_postings
from generator.search.triggers import Encoded, Triggers
from generator.search.vectors import Vectors

if TYPE_CHECKING:
    from generator.search.lexicon import Entry

FACTS = ("confirmed", "strength")
NEXT = "`"  # no letter and no digit of a number


def word_part(place: WordPlace, triggers: Triggers, texts: Sequence[str]) -> dict[str, Any]:
    """Return the words of a place, what they and the ``texts`` there set off, and what stands letter by letter."""
    own: dict[Entry, tuple[str, ...]] = {**dict.fromkeys(place.entries.values(), ()), **place.read}
    entries = sorted(own)
    content = [entry for entry in entries if entry.form]
    forms = list(dict.fromkeys(entry.form for entry in content))
    return {
        "words": front_coded(entry.word for entry in entries),
        "costs": "".join(DIGITS[entry.cost] for entry in entries),
        "kinds": "".join(DIGITS[entry.weight] if entry.form else "f" for entry in entries),
        "forms": front_coded("" if entry.form == entry.word else entry.form for entry in content),
        "readings": readings_text(own[entry] for entry in content),
        "byForm": {form: triggers.by_form[form] for form in forms if form in triggers.by_form},
        "byRow": {row: found for form in forms for row, found in triggers.by_row.get(form, {}).items()},
        "byText": {text: triggers.by_text[text] for text in sorted(texts)},
        "pairs": _pairs(place),
    }


def _pairs(place: WordPlace) -> dict[str, str]:
    """Return signs as text: what follows each stands in its place, and what may fill a gap beside those two signs."""
    signs = sorted(place.signs)
    fills = [
        two + sign + number_text(count)
        for two, found in sorted(place.between.items())
        if two not in place.signs
        for sign, count in sorted(found.items())
    ]
    return {
        "signs": " ".join(signs),
        "counts": numbers_text(place.signs[one] for one in signs),
        "nexts": NEXT.join(_shares(nexts_of(place.follow.get(one, {}))) for one in signs),
        "fills": NEXT.join(fills),
    }


def _shares(found: Mapping[str, int]) -> str:
    return "".join(sign + DIGITS[share] for sign, share in found.items())


def longest_in(place: WordPlace) -> int:
    """Return how many signs the longest word of a place has, as it stands or is read."""
    return max((len(word) for entry in place.entries.values() for word in (entry.word, *entry.readings)), default=0)


def term_part(place: TermPlace, edition: str, vectors: Vectors) -> dict[str, Any]:
    """Return the pages of each form of a place, with its class, its spellings and its vector."""
    forms = sorted(place.spelt)
    return {
        "edition": edition,
        "forms": front_coded(forms),
        "kinds": "".join(DIGITS[place.class_of(form) or 0] for form in forms),
        "surfaces": front_coded(",".join(sorted(place.spelt[form])) for form in forms),
        **encode_postings([place.postings[form] for form in forms]),
        **of_words(forms, vectors),
    }


def of_words(forms: Iterable[str], vectors: Vectors) -> dict[str, list[str]]:
    """Return the vector of each form, nothing for one that has none; nothing at all where no word has one."""
    return {"vectors": [*map(vectors.of_word, forms)]} if vectors.words else {}


def with_vector(shown: Mapping[str, Any], vectors: Vectors) -> Mapping[str, Any]:
    """Return what is shown of a page, with its vector if it has one."""
    vector = vectors.of_shown(shown)
    return {**shown, "vector": vector} if vector else shown


def group_part(number: int, parts: int, members: Mapping[int, Sequence[Encoded]]) -> dict[int, Any]:
    """Return the groups that lie in one of so many parts."""
    return {group: members[group] for group in sorted(members) if group % parts == number}


def page_part(shown: Mapping[str, Any], worth: Mapping[int, float], edition: str) -> dict[str, Any]:
    """Return what is shown of a page, and what its title is worth."""
    return {"edition": edition, **shown, "titleWorth": worth}


def facts_of(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return by what a page is narrowed and ordered."""
    facts = {name: shown.get(name) for name in FACTS}
    return facts | {f"facets.{name}": values for name, values in shown.get("facets", {}).items()}


def facts_part(pages: Sequence[Mapping[str, Any]], edition: str) -> dict[str, Any]:
    """Return the different values of each fact, and which of them every page has."""
    names = dict.fromkeys([*FACTS, *(name for page in pages for name in page)])
    return {"edition": edition, "facts": {name: _column([page.get(name) for page in pages]) for name in names}}


def _column(values: Sequence[Any]) -> dict[str, Any]:
    keys = [repr(value) for value in values]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    different = dict(zip(keys, values, strict=True))
    return {"values": [different[key] for key in numbers], "of": numbers_text(numbers[key] for key in keys)}
