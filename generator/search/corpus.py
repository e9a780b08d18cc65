"""The counted pages put together: the words of all of them, and which page has which term."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from generator.search.counting import CountedPage
from generator.search.letters import Letters
from generator.search.lexicon import Lexicon, make_lexicon, surfaces_of
from generator.search.postings import COLUMNS, Postings

if TYPE_CHECKING:
    from generator.search.analysis import Word
    from generator.search.searched import SearchedPage


class Corpus:
    """All pages, taken in one by one: what has been counted of a page need not be kept then."""

    def __init__(self, counted: Iterable[CountedPage] = ()) -> None:
        """Begin with these pages, in their order."""
        self.pages: list[SearchedPage] = []
        self.phrases: set[str] = set()
        self.names: set[str] = set()
        self.letters = Letters()
        self._lengths: list[tuple[int, ...]] = []
        self._words: Counter[Word] = Counter()
        self._spelt: dict[Word, None] = {}
        self._found: defaultdict[str, Postings] = defaultdict(Postings)
        for page in counted:
            self.add(page)

    def add(self, page: CountedPage) -> None:
        """Take in one page more; not after ``lexicon`` or ``postings`` were asked for."""
        for form, code in page.terms.items():
            self._found[form].add(len(self.pages), code)
        self.pages.append(page.page)
        self.phrases |= page.phrases
        self.names |= page.names
        self._lengths.append(page.lengths)
        self.letters.add(*page.folded)
        self._words.update(page.words)
        self._spelt.update(dict.fromkeys(page.spelt))

    @cached_property
    def lexicon(self) -> Lexicon:
        """All words."""
        return make_lexicon(surfaces_of(self._words, self._spelt))

    @cached_property
    def postings(self) -> list[Postings]:
        """The pages of the terms, in the order of those in ``lexicon``."""
        return [self._found[form] for form in self.lexicon.terms]

    def columns(self) -> list[tuple[int, ...]]:
        """Return how long the pages are, column by column."""
        return list(zip(*self._lengths, strict=True)) or [()] * COLUMNS
