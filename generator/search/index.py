"""The index: plain data made from pages, read by ``building`` in engine.js. That of a large site comes in parts."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.search.coding import numbers_text
from generator.search.corpus import Corpus
from generator.search.counting import counting
from generator.search.lexicon import encode_lexicon
from generator.search.parts import parts_of
from generator.search.postings import encode_postings
from generator.search.searched import SearchedPage
from generator.search.synonyms import Group, encode, targets
from generator.search.useful import useful_groups

FORMAT = 3
DATA = "search/ja-search"  # its files in a site, without their endings, and the folder of its parts
MOST_AT_ONCE = 500  # pages of an index that is loaded as one piece


def make_data(
    pages: Iterable[SearchedPage], groups: Iterable[Group] = (), general: Iterable[Group] = ()
) -> dict[str, Any]:
    """Count ``pages`` and return what the engine is built of: the index and the pages as they are shown."""
    lists = [*groups], [*general]
    return whole(Corpus(map(counting(targets(*lists)), pages)), *lists)


def whole(corpus: Corpus, groups: Iterable[Group], general: Iterable[Group]) -> dict[str, Any]:
    """Return the data of an engine that has everything at once."""
    index = {
        **_common(corpus),
        **encode_lexicon(corpus.lexicon),
        **encode_postings(corpus.postings),
        "synonyms": encode(useful_groups(corpus, groups, general)),
    }
    return {"index": index, "docs": [page.shown() for page in corpus.pages]}


def in_parts(
    corpus: Corpus, groups: Iterable[Group], general: Iterable[Group]
) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Return the data from which an engine begins, and the parts that it asks for, by their names (see parts.js)."""
    head, parts = parts_of(corpus, useful_groups(corpus, groups, general))
    return {"index": _common(corpus) | head, "docs": []}, parts


def data_of(
    corpus: Corpus, groups: Iterable[Group], general: Iterable[Group], most: int = MOST_AT_ONCE
) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Return the data of a site and its parts, which only one of more than ``most`` pages has."""
    if len(corpus.pages) > most:
        return in_parts(corpus, groups, general)
    return whole(corpus, groups, general), {}


def _common(corpus: Corpus) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "pages": len(corpus.pages),
        "total": corpus.lexicon.total,
        "lengths": [numbers_text(row) for row in corpus.columns()],
    }
