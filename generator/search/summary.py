"""What is needed of all pages at once: lengths, what they count, what they are narrowed and ordered by."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.search.coding import DIGITS, numbers_text
from generator.search.counting import CountedPage
from generator.search.parts import facts_of
from generator.search.postings import COLUMNS

_EDITION_SIGNS = 16
_KINDS = ("overdue", "boost")


class Summary(NamedTuple):
    """One page: the key of what was counted of it, and what all pages are asked for.

    ``letters`` are the lengths of its title and of the rest as letters only.
    """

    id: str
    key: str
    lengths: tuple[int, ...]
    letters: tuple[int, int]
    kind: tuple[tuple[str, Any], ...]
    facts: Mapping[str, Any]


def summary_of(key: str, page: CountedPage) -> Summary:
    """Return the summary of a page whose key is this one."""
    kind = tuple((name, page.shown[name]) for name in _KINDS if page.shown.get(name))
    letters = len(page.title), len(page.rest)
    return Summary(page.shown["id"], key, page.lengths, letters, kind, facts_of(page.shown))


def edition_of(pages: Sequence[Summary]) -> str:
    """Return what tells whether two indexes number the same pages alike."""
    return hashlib.sha256("\n".join(page.id for page in pages).encode()).hexdigest()[:_EDITION_SIGNS]


def columns_text(lengths: Sequence[Sequence[int]]) -> list[str]:
    """Return how long pages are, column by column."""
    return [numbers_text(row) for row in zip(*lengths, strict=True)] or [""] * COLUMNS


def head_of(pages: Sequence[Summary]) -> dict[str, Any]:
    """Return what an engine of a large index is told of all pages."""
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(page.kind for page in pages))}
    return {
        "pages": len(pages),
        "lengths": columns_text([page.lengths for page in pages]),
        "means": [sum(page.letters[at] for page in pages) / max(1, len(pages)) or 1 for at in (0, 1)],
        "kinds": [dict(kind) for kind in numbers],
        "kind": "".join(DIGITS[numbers[page.kind]] for page in pages),
        "edition": edition_of(pages),
    }
