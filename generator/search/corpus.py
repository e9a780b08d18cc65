"""The counted pages put together: the words of all of them, and which page has which term."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.search.counting import CountedPage
from generator.search.letters import Letters
from generator.search.lexicon import make_lexicon, surfaces_of
from generator.search.postings import COLUMNS, Postings

if TYPE_CHECKING:
    from generator.search.analysis import Word
    from generator.search.searched import SearchedPage


class Corpus:
    """All pages: ``postings`` are in the order of the terms of ``lexicon``; what else they have is as in one page."""

    def __init__(self, counted: Iterable[CountedPage]) -> None:
        """Take the pages one by one, in their order."""
        self.pages: list[SearchedPage] = []
        self.phrases: set[str] = set()
        self.names: set[str] = set()
        self.letters = Letters()
        self._lengths: list[tuple[int, ...]] = []
        self._words: Counter[Word] = Counter()
        self._spelt: dict[Word, None] = {}
        found: defaultdict[str, Postings] = defaultdict(Postings)
        for page in counted:
            for form, code in page.terms.items():
                found[form].add(len(self.pages), code)
            self._add(page)
        self.lexicon = make_lexicon(surfaces_of(self._words, self._spelt))
        self.postings = [found[form] for form in self.lexicon.terms]

    def _add(self, page: CountedPage) -> None:
        self.pages.append(page.page)
        self.phrases |= page.phrases
        self.names |= page.names
        self._lengths.append(page.lengths)
        self.letters.add(*page.folded)
        self._words.update(page.words)
        self._spelt.update(dict.fromkeys(page.spelt))

    def columns(self) -> list[tuple[int, ...]]:
        """Return how long the pages are, column by column."""
        return list(zip(*self._lengths, strict=True)) or [()] * COLUMNS
