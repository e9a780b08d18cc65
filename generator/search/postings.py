"""Which page has which word how often, in streams that gzip packs well."""

from collections.abc import Mapping, Sequence

from generator.search.coding import DIGITS, number_text, numbers_text

TITLE, HEAD, BODY, ALIAS = range(4)
LEVELS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64)
_MOST_IN_TITLE, _MOST_IN_HEAD, _MOST_IN_ALIASES = 3, 5, 9
Counts = Sequence[int]  # how often a word stands in the title, the head, the text and the aliases of a page


def encode_postings(lists: Sequence[Mapping[int, Counts]]) -> dict[str, object]:
    """Return the postings of all terms in streams by the size class of their list.

    ``counts``: pages per term; ``gaps[c]``: distances of page numbers in lists of class c;
    ``levels[c]``: one sign for how often the word is in the title (0–3) and in the text (``LEVELS``);
    ``extra``: term, page and level of head and alias fields, all lists together.
    """
    classes = range(max((size_class(len(pages)) for pages in lists), default=0) + 1)
    gaps: list[list[str]] = [[] for _ in classes]
    levels: list[list[str]] = [[] for _ in classes]
    for pages in lists:
        last = -1
        for page in sorted(pages):
            gaps[size_class(len(pages))].append(number_text(page - last - 1))
            levels[size_class(len(pages))].append(_level_sign(pages[page]))
            last = page
    return {
        "counts": numbers_text(map(len, lists)),
        "gaps": ["".join(row) for row in gaps],
        "levels": ["".join(row) for row in levels],
        "extra": _extra(lists),
    }


def _level_sign(counts: Counts) -> str:
    return DIGITS[min(counts[TITLE], _MOST_IN_TITLE) * len(LEVELS) + level(counts[BODY])]


def _extra(lists: Sequence[Mapping[int, Counts]]) -> str:
    parts: list[str] = []
    last = 0
    for term, pages in enumerate(lists):
        for page in sorted(pages):
            head, alias = pages[page][HEAD], pages[page][ALIAS]
            if head or alias:
                signs = DIGITS[min(head, _MOST_IN_HEAD)] + DIGITS[min(alias, _MOST_IN_ALIASES)]
                parts.append(number_text(term - last) + number_text(page) + signs)
                last = term
    return "".join(parts)


def size_class(size: int) -> int:
    """Return the class of a posting list: how many bits its size has."""
    return size.bit_length()


def level(count: int) -> int:
    """Return the number of the greatest level not above ``count``."""
    return max(number for number, least in enumerate(LEVELS) if least <= count)
