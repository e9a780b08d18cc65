"""An index in parts → what an engine begins with, and the parts that have changed."""

from collections.abc import Iterator
from typing import Any

from generator.search.counting import CountedPage
from generator.search.large import IndexSource, Large
from generator.search.parts import facts_part, group_part, page_part, term_part, with_vector, word_part
from generator.search.places import Places
from generator.search.placing import place_of_beginning
from generator.search.postings import is_in_title
from generator.search.rarity import title_worth
from generator.search.summary import edition_of, head_of

_LONGEST_WORD = 24


def head(index: Large) -> dict[str, Any]:
    """Return what an engine of the index begins with."""
    signs = index.groups.triggers.longest_text
    return {
        "total": index.state.total,
        **head_of(index.state.pages),
        "sizes": {**index.state.sizes._asdict(), "groups": index.groups.parts()},
        "longest": min(_LONGEST_WORD, max(2, signs, *index.state.longest)),
        "longestText": signs,
    }


def part_names(index: Large) -> list[str]:
    """Return the names of all parts."""
    words, terms = index.state.sizes
    counts = {"w": words, "t": terms, "g": index.groups.parts(), "p": len(index.state.pages), "f": 1}
    return [f"{letter}{number}" for letter, count in counts.items() for number in range(count)]


def changed_names(index: Large) -> list[str]:
    """Return the names of the parts that have changed."""
    return [*index.parts, *(f"p{number}" for number in index.pages), *(["f0"] if index.facts else [])]


def changed_parts(index: Large, source: IndexSource) -> Iterator[tuple[str, Any]]:
    """Yield the parts that have changed, by their names."""
    edition, parts = edition_of(index.state.pages), index.groups.parts()
    vectors, texts = source.vectors(), dict[str, list[str]]()
    for text in index.groups.triggers.by_text:
        texts.setdefault(f"w{place_of_beginning(text, index.state.sizes.words)}", []).append(text)
    for name in index.parts:
        letter, number = name[0], int(name[1:])
        if letter == "w":
            yield name, word_part(index.places.words(number), index.groups.triggers, texts.get(name, ()))
        elif letter == "t":
            yield name, term_part(index.places.terms(number), edition, vectors)
        else:
            yield name, group_part(number, parts, index.groups.triggers.members)
    for number in index.pages:
        page = source.counted(source.keys[number])
        worth = title_worth(_title_words(page, index.places), len(index.state.pages))
        yield f"p{number}", page_part(with_vector(page.shown, vectors), worth, edition)
    if index.facts:
        yield "f0", facts_part([page.facts for page in index.state.pages], edition)


def _title_words(page: CountedPage, places: Places) -> Iterator[tuple[int, int]]:
    """Yield the class of each word of a title, and how many pages have it."""
    for form in (form for form, code in page.terms.items() if is_in_title(code)):
        place = places.of_form(form)
        kind = place.class_of(form)
        if kind is not None:
            yield kind, len(place.postings[form].pages)
