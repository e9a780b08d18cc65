"""The tags of a text that every reader of HTML sees alike: the form that our templates and Python-Markdown write.

What has another form is not read here: whoever needs it asks a whole parser.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_PARTS = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:_-]*")
_FORM = re.compile(rf'<(/?)([a-z][a-z0-9]*)((?:[ \n]+{_NAME.pattern}(?:="")?)*)[ \n]?(/?)>')  # without the values
_UNREAD = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"})
KEPT = 20_000  # tags of which is remembered what they mean: some megabytes
_RECENT = 4_000  # those of the last few pages


class Unsure(Exception):  # noqa: N818 - nothing is wrong: it asks for the slower way
    """A text may be read in more than one way: only a whole parser can tell."""


class Tag(NamedTuple):
    """A start tag, an end tag (``ends``), or both (``closed``), with its attributes as ``html.parser`` gives them."""

    name: str
    attributes: tuple[tuple[str, str | None], ...]
    ends: bool
    closed: bool


class _Form(NamedTuple):
    """A tag without the values of its attributes, each of which has one or none."""

    name: str
    attributes: tuple[tuple[str, bool], ...]
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


def joined(first: Sequence[str], *others: Sequence[str]) -> list[str]:
    """Return what stands one after the other, each as texts and tags in turn, as such."""
    parts = [*first]
    for other in others:
        parts[-1] += other[0]
        parts += other[1:]
    return parts


@lru_cache(maxsize=_RECENT)
def tag_of(text: str) -> Tag:
    """Return what a tag says.

    Raises:
        Unsure: It is of another form, or begins what holds no markup.
    """
    split = text.split('"')
    name, attributes, ends, closed = _form_of('""'.join(split[::2]))
    values = iter(split[1::2])
    return Tag(name, tuple([(one, _read(next(values)) if has else None) for one, has in attributes]), ends, closed)


def _read(value: str) -> str:
    return unescape(value) if "&" in value else value


@lru_cache
def _form_of(text: str) -> _Form:
    found = _FORM.fullmatch(text)
    if not found or found[2] in _UNREAD or (found[1] and (found[3] or found[4])):
        raise Unsure
    given = [(name.removesuffix('=""').lower(), name.endswith('""')) for name in found[3].split()]
    return _Form(found[2], tuple(given), bool(found[1]), bool(found[4]))
