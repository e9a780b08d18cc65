"""The frame of the theme around an article: for pages that differ in nothing but what is put into it.

It is made once for each shape of page (see ``framing``), and kept.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

PLACE = ("<div data-kb-contents>", "", "</div>")  # where an article has the list of its headings, if it says so
SAID = ("area", "listing", "noindex", "og_type")
ALWAYS, SOMETIMES = frozenset({"title", "description"}), frozenset({"feed", "structured", "twin"})


class Shape(NamedTuple):
    """What the frame of a page depends on, besides what is filled in; ``said`` are the values of ``SAID``.

    ``place`` is the folder of the page, or its path where the navigation shows it: that shows where one is.
    """

    place: str
    said: tuple[object, ...]
    filled: frozenset[str]
    has_headings: bool
    has_place: bool


class Frame(NamedTuple):
    """HTML and the names of what stands in between, in turn, before and after the article.

    Its ids and addresses, and what is named in it (see ``names_in``).
    """

    before: Sequence[str]
    after: Sequence[str]
    ids: frozenset[str]
    addresses: frozenset[str]
    named: frozenset[str]


def filled(parts: Sequence[str], values: Mapping[str, str]) -> str:
    """Return a side of a frame with its ``values`` by name."""
    return "".join([values[part] if number % 2 else part for number, part in enumerate(parts)])
