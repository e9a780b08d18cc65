"""A file in ``docs`` → its front matter and its Markdown, as every builder reads them."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

_FIRST, _LAST = "---\n", "\n---\n"  # the marks around a front matter


class Document(NamedTuple):
    """A page before it is made: its path in ``docs``, its front matter, its Markdown."""

    path: str
    meta: Mapping[str, Any]
    markdown: str

    @property
    def name(self) -> str:
        """Where its page lies in the site."""
        return name_of(self.path)


def name_of(path: str) -> str:
    """Return where the page of the document at ``path`` lies in the site."""
    return f"{path.removesuffix('.md')}.html"


def read_document(path: str, text: str) -> Document | None:
    """Return the document of a ``text`` of our own writer, which gives each fact of the front matter a line of JSON.

    None if somebody else wrote it.
    """
    head, mark, markdown = text.removeprefix(_FIRST).partition(_LAST)
    try:
        facts = dict(map(_fact, head.split("\n")))
    except ValueError:
        facts = {}
    if not (facts and mark and text.startswith(_FIRST)):
        return None
    return Document(path, facts, markdown.lstrip("\n"))


def _fact(line: str) -> tuple[str, Any]:
    name, _colon, value = line.partition(": ")
    return name, json.loads(value)
