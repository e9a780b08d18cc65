"""The Markdown of a page → its article, as Python-Markdown with the extensions of the site makes it, and its headings.

Python-Markdown reads everything it is given many times over, raw HTML too. Here it is given what is neither that nor
plain, and each text once. What cannot be taken to pieces is not typeset here.
"""

import re
from functools import cache, lru_cache
from html import unescape
from operator import attrgetter
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions.toc import unique

from generator.markup.subset import EXTENSIONS, anchor
from generator.search.tags import Unsure, parts_of
from generator.site.pieces import Kind, pieces_of
from generator.site.plain import is_plain_heading, plain_blocks

LISTED = range(2, 4)  # levels of headings, as the settings of the extension say
_kind = attrgetter("kind")
_HEADING = re.compile(r'<h([2-6]) id="[^"]*">(.*)</h\1>')
_OUTSIDE = re.compile(r'<a href="https://[\w./~%?=;:,+-]*(?:#[\w%=-]*)?"', re.ASCII)
_READ_AGAIN = re.compile(r"<h[1-6]|<img|<a ")


class Heading(NamedTuple):
    """A heading: the id that a link leads to, and what it says without tags, as HTML."""

    level: int
    anchor: str
    name: str


class Article(NamedTuple):
    """What a page says, as texts and tags in turn, and its headings."""

    parts: list[str]
    headings: tuple[Heading, ...]


def typeset(markdown: str) -> Article:
    """Return the article of ``markdown``.

    Raises:
        Unsure: Only the whole of Python-Markdown, with MkDocs beside it, can tell.
    """
    parts = [""]
    headings: list[Heading] = []
    used: set[str] = set()
    for kind, written in pieces_of(markdown):
        if kind is Kind.RAW:
            parts += [*written, "\n\n"]
            continue
        if kind is Kind.BLOCKS:
            first, *others = parts_of(plain_blocks(written[0]) or _converted(written[0]))
        else:
            level, html, name = _heading(written[0])
            headings.append(Heading(level, unique(anchor(unescape(name)), used), name))
            first, *others = "", f'<h{level} id="{headings[-1].anchor}">', html, f"</h{level}>", ""
        parts[-1] += first
        parts += others
        parts[-1] += "\n"
    parts[-1] = parts[-1].rstrip("\n")
    return Article(parts, tuple(headings))


@lru_cache(maxsize=1_000)
def _heading(line: str) -> tuple[int, str, str]:
    """Return level, HTML and name of a heading; the name is what it says without tags."""
    marks, _blank, text = line.partition(" ")
    if is_plain_heading(text):
        return len(marks), text, " ".join(text.split())
    found = _HEADING.fullmatch(_engine().reset().convert(line))
    if not found or "<" in found[2]:
        raise Unsure
    return len(marks), found[2], " ".join(found[2].split())


@lru_cache(maxsize=1_000)
def _converted(text: str) -> str:
    """Return blocks as Python-Markdown makes them by themselves; MkDocs has nothing to say of links that lead away."""
    html = _engine().reset().convert(text)
    links, outside = (len(form.findall(html)) - len(form.findall(text)) for form in (_READ_AGAIN, _OUTSIDE))
    if links != outside:
        raise Unsure
    return html


@cache
def _engine() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
