"""The text of a document → its finished page, and what everything else needs to know of it: one pure function.

What it makes depends on the text, the theme and the names of the files in ``docs``, and on nothing else. Nearly every
page is typeset piece by piece and put into a frame; what may need more than that goes through the whole of MkDocs.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import quote

from mkdocs.utils.meta import get_data

from generator.search.counting import CountedPage
from generator.search.finished import FinishedPage, is_searched, searched
from generator.search.searched import SearchedPage
from generator.search.tags import Unsure
from generator.site.collecting import is_entry, script_of
from generator.site.finish import finished, policy_fault
from generator.site.frames import Frames
from generator.site.glance import glance
from generator.site.links import Seen, targets_of
from generator.site.scan import scan_page
from generator.site.search_step import article_of
from generator.site.spare import names_in
from generator.site.theme import Theme, mkdocs_warnings
from generator.site.typeset import typeset

_FIRST, _LAST = "---\n", "\n---\n"  # the marks around a front matter
_TOLD = ("noindex", "date")


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is known of a finished page: ``seen`` is None where it must be looked at once more.

    ``named`` are scripts, style sheets and maps whose names stand in it, ``told`` is what the list for search engines
    needs of its front matter, ``problems`` are Japanese sentences, ``files`` what was made of it.
    """

    path: str
    name: str
    seen: Seen | None
    counted: CountedPage | None
    named: frozenset[bytes]
    told: Mapping[str, Any]
    problems: tuple[str, ...]
    files: tuple[str, ...]


class Press:
    """Makes pages in one theme."""

    def __init__(self, theme: Theme, count: Callable[[SearchedPage], CountedPage]) -> None:
        """Make pages in ``theme``, and ``count`` the words of those that are to be found."""
        self._count = count
        self._theme = theme
        self._frames = Frames(theme)

    def page(self, path: str, text: str) -> tuple[Pressed, dict[str, bytes]]:
        """Return what is known of the page of the document at ``path``, and its files by path in the site.

        Raises:
            CannotRunError: MkDocs or the theme cannot make it, or it is to be found and has no article.
        """
        meta, markdown = read_document(text)
        name = name_of(path)
        try:
            html, seen, problems = self._framed(path, meta, markdown)
        except Unsure:
            html, seen, problems = self._whole(path, meta, markdown)
        files = {name: html}
        article = article_of(html, name) if is_searched(meta) or is_entry(path, meta) else ""
        if is_entry(path, meta):
            entry = name.removesuffix(".html")
            files[f"{entry}.js"] = script_of(entry, meta, article)
        found = searched(FinishedPage(quote(name), "", article, meta))
        made = {path: text.encode("utf-8", "xmlcharrefreplace") for path, text in files.items()}
        pressed = Pressed(
            path,
            name,
            seen,
            self._count(found) if found else None,
            frozenset(names_in(made[name])),
            {name: meta[name] for name in _TOLD if name in meta},
            problems,
            tuple(made),
        )
        return pressed, made

    def _framed(self, path: str, meta: Mapping[str, Any], markdown: str) -> tuple[str, Seen | None, tuple[str, ...]]:
        """Return a page whose article stands in a frame.

        Raises:
            Unsure: It must be made as a whole.
        """
        page = self._frames.framed(path, meta, typeset(markdown))
        seen: Seen | None = None
        with suppress(Unsure):
            tags = chain(page.article[1::2], page.contents[1::2])
            seen = glance(name_of(path), tags, page.frame.ids, [*page.frame.addresses, *page.feeds])
        return f"{page.before}{''.join(page.article)}{page.after}", seen, ()

    def _whole(self, path: str, meta: Mapping[str, Any], markdown: str) -> tuple[str, Seen | None, tuple[str, ...]]:
        """Return a page that MkDocs and the theme make."""
        name = name_of(path)
        with mkdocs_warnings() as warnings:
            html = finished(self._theme.rendered(self._theme.with_article(path, meta, markdown)), name)
        fault = policy_fault(html)
        scan = scan_page(name, html)
        seen = None if scan.faults else Seen(frozenset(scan.ids), targets_of(name, scan.addresses))
        return html, seen, (*warnings, *([f"{name}: {fault}"] if fault else []))


def name_of(path: str) -> str:
    """Return where the page of a document lies in the site."""
    return f"{path.removesuffix('.md')}.html"


def read_document(text: str) -> tuple[Mapping[str, Any], str]:
    """Return the front matter of a document, which our own writer has put on a line for each fact, and its Markdown."""
    head, mark, markdown = text.removeprefix(_FIRST).partition(_LAST)
    if not (mark and text.startswith(_FIRST)):
        return _as_mkdocs_reads(text)
    try:
        facts = (line.partition(": ") for line in head.split("\n"))
        return {name: json.loads(value) for name, _colon, value in facts}, markdown.lstrip("\n")
    except ValueError:
        return _as_mkdocs_reads(text)


def _as_mkdocs_reads(text: str) -> tuple[Mapping[str, Any], str]:
    markdown, meta = get_data(text)
    return meta, markdown
