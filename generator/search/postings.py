"""Which page has which word how often, in streams that gzip packs well."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.search.coding import DIGITS, number_text, numbers_text

COLUMNS = 4  # title, head, text and aliases of a page
LEVELS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64)
_MOST_IN_TITLE, _MOST_IN_HEAD, _MOST_IN_ALIASES = 3, 5, 9
_EXTRAS = (_MOST_IN_HEAD + 1) * (_MOST_IN_ALIASES + 1)


@dataclass(frozen=True, slots=True)
class Postings:
    """The pages of one term in their order, each with its code (see ``code_of``)."""

    pages: "array[int]" = field(default_factory=lambda: array("I"))
    codes: "array[int]" = field(default_factory=lambda: array("H"))

    def add(self, page: int, code: int) -> None:
        """Add a page after the others."""
        self.pages.append(page)
        self.codes.append(code)

    def changed(self, log: "Postings") -> "Postings":
        """Return them after what the pages of ``log`` say now; with code 0, a page no longer has the term."""
        if not self.pages:
            return log
        codes = dict(zip(self.pages, self.codes, strict=True)) | dict(zip(log.pages, log.codes, strict=True))
        left = sorted((page, code) for page, code in codes.items() if code)
        return Postings(array("I", [page for page, _ in left]), array("H", [code for _, code in left]))

    def titles(self) -> Iterator[int]:
        """Yield the pages that have the term in their titles."""
        return (page for page, code in zip(self.pages, self.codes, strict=True) if is_in_title(code))


@cache
def code_of(title: int, head: int, body: int, alias: int) -> int:
    """Return how often a word is in the columns of a page as one number, head and alias last: most words have none."""
    seldom = min(head, _MOST_IN_HEAD) * (_MOST_IN_ALIASES + 1) + min(alias, _MOST_IN_ALIASES)
    return (min(title, _MOST_IN_TITLE) * len(LEVELS) + level(body)) * _EXTRAS + seldom


def is_in_title(code: int) -> bool:
    """Whether a word of this code stands in the title of its page."""
    return code >= len(LEVELS) * _EXTRAS


def encode_postings(lists: Sequence[Postings]) -> dict[str, object]:
    """Return the postings of all terms in streams by the size class of their list.

    ``counts``: pages per term; ``gaps[c]``: distances of page numbers in lists of class c;
    ``levels[c]``: one sign for how often the word is in the title (0–3) and in the text (``LEVELS``);
    ``extra``: term, page and level of head and alias fields, all lists together.
    """
    classes = range(max((size_class(len(one.pages)) for one in lists), default=0) + 1)
    gaps: list[list[str]] = [[] for _ in classes]
    levels: list[list[str]] = [[] for _ in classes]
    for one in lists:
        number = size_class(len(one.pages))
        befores = [-1, *one.pages]
        gaps[number].extend(number_text(page - last - 1) for page, last in zip(one.pages, befores, strict=False))
        levels[number].extend(DIGITS[code // _EXTRAS] for code in one.codes)
    return {
        "counts": numbers_text(len(one.pages) for one in lists),
        "gaps": ["".join(row) for row in gaps],
        "levels": ["".join(row) for row in levels],
        "extra": _extra(lists),
    }


def _extra(lists: Sequence[Postings]) -> str:
    parts: list[str] = []
    last = 0
    for term, one in enumerate(lists):
        for page, code in zip(one.pages, one.codes, strict=True):
            if extra := code % _EXTRAS:
                head, alias = divmod(extra, _MOST_IN_ALIASES + 1)
                parts.append(number_text(term - last) + number_text(page) + DIGITS[head] + DIGITS[alias])
                last = term
    return "".join(parts)


def size_class(size: int) -> int:
    """Return the class of a posting list: how many bits its size has."""
    return size.bit_length()


def level(count: int) -> int:
    """Return the number of the greatest level not above ``count``."""
    return bisect_right(LEVELS, count) - 1
