"""The tags of a text that every reader of HTML sees alike: the form that our templates and Python-Markdown write.

What has another form is not read here: whoever needs it asks a whole parser.
"""

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_PARTS = re.compile(r"(<[^<>]*>)")
_ATTRIBUTE = r'([A-Za-z][A-Za-z0-9:_-]*)(?:(=)"([^"<>]*)")?'
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<(/?)([a-z][a-z0-9]*)((?:[ \n]+{_ATTRIBUTE})*)[ \n]?(/?)>")
_UNREAD = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"})
KEPT = 50_000  # tags that are remembered: a few megabytes


class Unsure(Exception):  # noqa: N818 - nothing is wrong: it asks for the slower way
    """A text may be read in more than one way: only a whole parser can tell."""


class Tag(NamedTuple):
    """A start tag, an end tag (``ends``), or both (``closed``), with its attributes as ``html.parser`` gives them."""

    name: str
    attributes: tuple[tuple[str, str | None], ...]
    ends: bool
    closed: bool


def parts_of(html: str) -> list[str]:
    """Return texts and tags of ``html`` in turn; a text comes first and last.

    Raises:
        Unsure: There is a ``<`` that begins no tag.
    """
    parts = _PARTS.split(html)
    if html.count("<") != len(parts) // 2:
        raise Unsure
    return parts


@lru_cache(maxsize=KEPT)
def tag_of(text: str) -> Tag:
    """Return what a tag says.

    Raises:
        Unsure: It is of another form, or begins what holds no markup.
    """
    found = _TAG.fullmatch(text)
    if not found:
        raise Unsure
    ends, name, attributes, closed = bool(found[1]), found[2], found[3], bool(found[7])
    if name in _UNREAD or (ends and (attributes or closed)):
        raise Unsure
    return Tag(name, tuple(_read(*one) for one in _ATTRIBUTES.findall(attributes)) if attributes else (), ends, closed)


def _read(name: str, given: str, value: str) -> tuple[str, str | None]:
    return name.lower(), (unescape(value) if "&" in value else value) if given else None
