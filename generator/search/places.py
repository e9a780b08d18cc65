"""What the parts of a large index are made of, each place by itself: packed as bytes, and back.

Something lies where it is looked up (see ``placing``), so that a page that says something else changes few places.
"""

import marshal
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from generator.search.lexicon import Entry
from generator.search.placing import place_of, place_of_beginning
from generator.search.postings import Postings


class Sizes(NamedTuple):
    """How many places there are for words and for terms."""

    words: int
    terms: int


@dataclass(slots=True)
class WordPlace:
    """Words that begin alike, each in the ways it is told with how often it is, and what they are to the engine.

    ``words`` stand in pages, ``spelt`` might be typed. ``read`` are words by what they are read like that lie here for
    that. ``signs`` are one or two with the pages that have them, ``follow`` the signs after two; ``between`` are those
    that stand between two, and how often.
    """

    words: dict[str, dict[str, int]] = field(default_factory=dict)
    spelt: dict[str, dict[str, int]] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    read: dict[Entry, tuple[str, ...]] = field(default_factory=dict)
    signs: dict[str, int] = field(default_factory=dict)
    follow: dict[str, dict[str, int]] = field(default_factory=dict)
    between: dict[str, dict[str, int]] = field(default_factory=dict)

    def packed(self) -> bytes:
        """Return it as bytes."""
        read = {tuple(entry): keys for entry, keys in self.read.items()}
        entries = [tuple(entry) for entry in self.entries.values()]
        return marshal.dumps((self.words, self.spelt, entries, read, self.signs, self.follow, self.between))

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """Return what was packed."""
        words, spelt, entries, read, *letters = marshal.loads(content)  # noqa: S302 - our own cache wrote it
        own = {entry[0]: Entry(*entry) for entry in entries}
        return cls(words, spelt, own, {Entry(*entry): keys for entry, keys in read.items()}, *letters)


@dataclass(slots=True)
class TermPlace:
    """The pages of forms, and how each is written in them: its spellings, each with its class and how often it is."""

    postings: dict[str, Postings] = field(default_factory=dict)
    spelt: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)

    def packed(self) -> bytes:
        """Return it as bytes."""
        postings = {form: (one.pages.tobytes(), one.codes.tobytes()) for form, one in self.postings.items()}
        return marshal.dumps((postings, self.spelt))

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """Return what was packed."""
        postings, spelt = marshal.loads(content)  # noqa: S302 - our own cache wrote it
        found = {form: Postings(array("I", pages), array("H", codes)) for form, (pages, codes) in postings.items()}
        return cls(found, spelt)

    def class_of(self, form: str) -> int | None:
        """Return the class of a form, that of its first spelling; None if it has none."""
        spelt = self.spelt.get(form)
        return spelt[min(spelt)][0] if spelt else None

    def commonest(self, form: str) -> str:
        """Return the commonest spelling of a form, nothing if it has none."""
        spelt = self.spelt.get(form, {})
        return min(spelt, key=lambda word: (-spelt[word][1], word), default="")


class AnewError(Exception):
    """What earlier runs kept does not serve: the index is made anew."""


Read = Callable[[str], bytes | None]  # what was kept under a name


def needed(read: Read, name: str) -> bytes:
    """Return what was kept under a name.

    Raises:
        AnewError: Nothing was.
    """
    content = read(name)
    if content is None:
        raise AnewError(name)
    return content


class Places:
    """The places of an index: those of an earlier run are read when somebody asks for them."""

    def __init__(self, sizes: Sizes, read: Read | None = None) -> None:
        """Begin with what ``read`` knows by the name of a part, or with nothing."""
        self.sizes = sizes
        self._read = read
        self._words: dict[int, WordPlace] = {}
        self._terms: dict[int, TermPlace] = {}

    def words(self, number: int) -> WordPlace:
        """Return a place of words.

        Raises:
            AnewError: It cannot be read.
        """
        if number not in self._words:
            self._words[number] = WordPlace.unpacked(needed(self._read, f"w{number}")) if self._read else WordPlace()
        return self._words[number]

    def terms(self, number: int) -> TermPlace:
        """Return a place of terms.

        Raises:
            AnewError: It cannot be read.
        """
        if number not in self._terms:
            self._terms[number] = TermPlace.unpacked(needed(self._read, f"t{number}")) if self._read else TermPlace()
        return self._terms[number]

    def of_word(self, text: str) -> WordPlace:
        """Return the place of what begins with these signs."""
        return self.words(place_of_beginning(text, self.sizes.words))

    def of_form(self, form: str) -> TermPlace:
        """Return the place of a form."""
        return self.terms(place_of(form, self.sizes.terms))

    def packed(self) -> Iterator[tuple[str, bytes]]:
        """Yield what somebody asked for, as it is now, by the names of the parts."""
        yield from ((f"w{number}", place.packed()) for number, place in self._words.items())
        yield from ((f"t{number}", place.packed()) for number, place in self._terms.items())
