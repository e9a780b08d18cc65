"""The index of a large site: made of all its pages, or of what an earlier run kept and the pages that have changed.

What is kept is packed by names: the place of each part of words and terms, the groups, and the state of the whole.
"""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from generator.search.change import Change
from generator.search.change_letters import take_letters
from generator.search.counting import NO_PAGE, CountedPage, surface_of
from generator.search.groups import Lists
from generator.search.parts import longest_in
from generator.search.places import AnewError, Places, Read, Sizes, needed
from generator.search.placing import parts_for
from generator.search.rarity import about
from generator.search.regroup import Groups
from generator.search.said import Said
from generator.search.summary import Summary, edition_of, summary_of
from generator.search.vectors import NO_VECTORS, Vectors


class IndexSource(NamedTuple):
    """What an index is made of: ``keys`` of its pages in their order, and what was ``counted`` of a page by its key.

    ``lists`` are the groups of synonyms and ``vectors`` what words and pages mean, told apart by ``edition``.
    """

    keys: Sequence[str]
    counted: Callable[[str], CountedPage]
    lists: Callable[[], Lists]
    edition: str
    vectors: Callable[[], Vectors] = lambda: NO_VECTORS


class State(NamedTuple):
    """What is kept of an index as a whole: ``counts`` of its places, ``total`` words of its pages.

    ``longest`` is how many signs the longest word of each place of words has.
    """

    edition: str
    sizes: Sizes
    pages: list[Summary]
    counts: dict[str, int]
    total: int
    longest: list[int]

    def packed(self) -> bytes:
        """Return it as bytes."""
        return marshal.dumps((self.edition, tuple(self.sizes), [*map(tuple, self.pages)], *self[3:]))

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """Return what was packed."""
        edition, sizes, pages, *rest = marshal.loads(content)  # noqa: S302 - our own cache wrote it
        return cls(edition, Sizes(*sizes), [Summary(*page) for page in pages], *rest)


class Large(NamedTuple):
    """An index; ``parts`` of words, terms and groups and ``pages`` by their numbers are what changed of it.

    ``facts`` is whether those of any page changed.
    """

    state: State
    places: Places
    groups: Groups
    parts: set[str]
    pages: set[int]
    facts: bool

    def names(self) -> list[str]:
        """Return the names under which something is kept of it."""
        places = zip("wt", self.state.sizes, strict=True)
        return ["state", "groups", *(f"{letter}{number}" for letter, count in places for number in range(count))]

    def packed(self) -> Iterator[tuple[str, bytes]]:
        """Yield what is to be kept of it and may have changed, by names."""
        yield "state", self.state.packed()
        yield "groups", self.groups.packed()
        yield from self.places.packed()


def made(source: IndexSource) -> Large:
    """Return the index of all pages."""
    said, pages = Said(), list[Summary]()
    for number, key in enumerate(source.keys):
        page = source.counted(key)
        said.change(number, NO_PAGE, page)
        pages.append(summary_of(key, page))
    counts = {
        "entries": len({surface_of(word) for word in (*said.words, *said.spelt)}),
        "signs": len(said.signs),
        "terms": len(said.terms),
        "postings": sum(len(one.pages) for one in said.terms.values()),
    }
    total = sum(said.words.values())
    sizes, groups = _sizes(counts), Groups()
    change = _taken(Change(Places(sizes), about(total)), said, groups, source)
    parts = {f"{letter}{n}" for letter, count in zip("wt", sizes, strict=True) for n in range(count)}
    parts |= {f"g{number}" for number in range(groups.parts())}
    longest = [longest_in(change.places.words(number)) for number in range(sizes.words)]
    state = State(source.edition, sizes, pages, counts, total, longest)
    return Large(state, change.places, groups, parts, set(range(len(pages))), facts=True)


def changed(source: IndexSource, read: Read) -> Large:
    """Return the index that an earlier run kept, after what has changed since.

    Raises:
        AnewError: Nothing whole was kept, or too much has changed.
    """
    old = State.unpacked(needed(read, "state"))
    if (old.edition, len(old.pages)) != (source.edition, len(source.keys)):
        raise AnewError
    said, pages = Said(), [*old.pages]
    numbers = [number for number, key in enumerate(source.keys) if pages[number].key != key]
    for number in numbers:
        before, after = source.counted(pages[number].key), source.counted(source.keys[number])
        said.change(number, before, after)
        pages[number] = summary_of(source.keys[number], after)
    total = old.total + sum(said.words.values())
    if about(total) != about(old.total) or edition_of(pages) != edition_of(old.pages):
        raise AnewError
    groups = Groups.unpacked(needed(read, "groups"))
    change = _taken(Change(Places(old.sizes, read), about(total)), said, groups, source)
    counts = {name: count + change.grown[name] for name, count in old.counts.items()}
    if _sizes(counts) != old.sizes:
        raise AnewError
    longest = [*old.longest]
    for number in (int(part[1:]) for part in change.parts if part[0] == "w"):
        longest[number] = longest_in(change.places.words(number))
    state = State(source.edition, old.sizes, pages, counts, total, longest)
    facts = any(pages[number].facts != old.pages[number].facts for number in numbers)
    return Large(state, change.places, groups, change.parts, change.titles | {*numbers}, facts)


def _taken(change: Change, said: Said, groups: Groups, source: IndexSource) -> Change:
    """Let a change take in what pages say, and the groups follow it; return it."""
    change.take_terms(said.terms)
    change.take_words(said.words, said.spelt)
    take_letters(change, said.signs, said.threes)
    groups.follow(change, said, source.lists)
    return change


def _sizes(counts: Mapping[str, int]) -> Sizes:
    """Return how many places there are for so much: 20 bytes for a word, 8 for a sign, 2 and 10 for pages and terms."""
    words, terms = 20 * counts["entries"] + 8 * counts["signs"], 2 * counts["postings"] + 10 * counts["terms"]
    return Sizes(1 + parts_for(words), parts_for(terms))
