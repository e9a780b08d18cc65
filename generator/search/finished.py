"""A finished page → what the search takes of it: title, text with sections, ways of asking, facets."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.language.questions import expand, is_well_formed
from generator.search.searched import SearchedPage
from generator.search.sections import page_text

_WORDINGS, _WORDINGS_PER_PATTERN = 96, 16
_LABELS = 4
_MOST_BOOST = 10


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """A page as its builder leaves it: ``html`` is its content without the frame, ``meta`` its front matter.

    The content may be taken to pieces already (see ``page_text``).

    ``url`` is where it lies in the site, ``title`` what it is called where the front matter does not say.
    """

    url: str
    title: str
    html: str | Sequence[str]
    meta: Mapping[str, Any]


def is_searched(meta: Mapping[str, Any]) -> bool:
    """Whether a page of this front matter is found at all; ``search: {exclude: true}`` keeps it out."""
    return not _mapping(meta.get("search")).get("exclude")


def searched(page: FinishedPage) -> SearchedPage | None:
    """Return what is searched of a page, or None for one that is kept out (see ``is_searched``).

    Front matter: ``questions`` and ``aliases`` are ways of asking (patterns are expanded); ``tags`` and
    ``keywords`` describe the page, and ``description`` is its answer in one or two sentences; under ``search``,
    ``facets`` maps a name to values, ``label`` names the kind of page, ``tags`` are texts shown with it, each perhaps
    with a look, ``confirmed`` is the day it was last looked at, ``strength`` how firmly it stands, ``compared`` its
    name on a page that compares; ``overdue: true`` ranks it lower, and so does a ``boost`` below 1; after the day
    that is ``due`` its result is marked like one that is overdue. ``terms`` are
    the words that a glossary explains, each as its anchor, its definition and its names: a result is one of them.
    """
    meta, search = page.meta, _mapping(page.meta.get("search"))
    if not is_searched(meta):
        return None
    read = page_text(page.html)
    facets = {str(name): _texts(values) for name, values in _mapping(search.get("facets")).items()}
    tags = _texts(meta.get("tags"))
    head = [*tags, *_texts(meta.get("keywords")), *(value for values in facets.values() for value in values)]
    extra = {
        "answer": " ".join(_texts(meta.get("description"))),
        "sections": [[*place, 1] if unquoted else [*place] for *place, unquoted in read.marks],
        "facets": facets,
        "label": str(search.get("label") or ""),
        "tags": _rows(tags or search.get("tags"))[:_LABELS],
        "confirmed": " ".join(_texts(search.get("confirmed"))),
        "strength": strength if isinstance(strength := search.get("strength"), int) else 0,
        "compared": " ".join(_texts(search.get("compared"))),
        "terms": _rows(search.get("terms")),
        "overdue": bool(search.get("overdue")),
        "due": " ".join(_texts(search.get("due"))),
        "boost": _boost(search.get("boost")),
    }
    name = str(meta.get("title") or read.heading or page.title)
    aliases = _wordings(_texts(meta.get("questions")) + _texts(meta.get("aliases")))
    return SearchedPage(page.url or "index.html", name, read.text, "\n".join(dict.fromkeys(head)), aliases, extra)


def _boost(value: object) -> float | None:
    """Return what a page counts in proportion to others; None for one that counts in full."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value == 1 or not 0 < value <= _MOST_BOOST:
        return None
    return float(value)


def _wordings(patterns: list[str]) -> tuple[str, ...]:
    """Return the ways of asking, at most ``_WORDINGS`` in all, every pattern having its share."""
    share = max(1, min(_WORDINGS_PER_PATTERN, math.ceil(_WORDINGS / max(1, len(patterns)))))
    wordings = [
        one for pattern in patterns for one in (expand(pattern) if is_well_formed(pattern) else [pattern])[:share]
    ]
    return tuple(dict.fromkeys(wordings))[:_WORDINGS]


def _rows(value: object) -> list[list[str]]:
    """Return rows of texts: labels, each with its text and perhaps its look, or terms."""
    return [_texts(one) for one in value] if isinstance(value, list | tuple) else []


def _texts(value: object) -> list[str]:
    """Return a value of the front matter as texts, whether it is a list, one value or nothing."""
    if isinstance(value, list | tuple):
        return [str(one) for one in value if one is not None]
    return [] if value is None else [str(value)]


def _mapping(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}
