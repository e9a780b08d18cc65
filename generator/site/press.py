"""The text of a document → its finished page, and what everything else needs to know of it: one pure function.

What it makes depends on the text, the theme and the names of the files in ``docs``, and on nothing else. Nearly every
page is typeset piece by piece and put into a frame; what may need more than that goes through the whole of MkDocs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.cache.kept import key_of
from generator.search.counting import CountedPage, packed
from generator.search.finished import FinishedPage, is_searched, searched
from generator.search.searched import SearchedPage
from generator.search.tags import Unsure
from generator.site.collecting import is_entry, is_moved, moved_script, script_of, twin_of
from generator.site.document import Document, read_document
from generator.site.finish import finished, policy_fault, with_search
from generator.site.frames import Framed, Frames
from generator.site.glance import glance
from generator.site.late import Late
from generator.site.links import Seen, targets_of
from generator.site.scan import scan_page
from generator.site.search_step import article_of
from generator.site.spare import names_in
from generator.site.typeset import Article, typeset

_TOLD = ("noindex", "date")


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is known of a finished page, the first of its ``files``: names by which they lie in the site.

    ``seen`` is None where it must be looked at once more. ``named`` are the scripts, style sheets and maps whose names
    stand in it, ``problems`` Japanese sentences, ``counted`` the name of what the search takes of it, if anything,
    ``aside`` the names of everything that is kept beside it (see ``aside.py``), and ``told`` what the list for search
    engines needs of its front matter. ``alone`` says that all this depends on its text and the theme, not on which
    other pages there are.
    """

    path: str
    files: tuple[str, ...]
    seen: Seen | None
    named: frozenset[str]
    problems: tuple[str, ...]
    counted: str
    aside: tuple[str, ...]
    told: Mapping[str, Any]
    alone: bool


class Fresh(NamedTuple):
    """A page that was just made: what is known of it, its files by path in the site, and what is to be put aside."""

    page: Pressed
    files: dict[str, bytes]
    aside: dict[str, bytes]


class _Made(NamedTuple):
    html: str
    article: Sequence[str]  # all that stands in the element, as texts and tags in turn; nothing if that is not known
    seen: Seen | None
    named: frozenset[str]
    problems: tuple[str, ...]
    taken: Sequence[str]
    alone: bool


class Press:
    """Makes pages in one theme."""

    def __init__(self, theme: Late, count: Callable[[SearchedPage], CountedPage] | None = None) -> None:
        """Make pages in ``theme``, and ``count`` the words of those that are to be found, if anybody asks for them."""
        self._count = count
        self._theme = theme
        self._frames = Frames(theme)

    def page(self, path: str, text: str) -> Fresh:
        """Make the page of the document at ``path``.

        Raises:
            CannotRunError: MkDocs or the theme cannot make it, or it is to be found and has no article.
        """
        document = read_document(path, text) or self._theme.workshop.document(path, text)
        made = self._made(document)
        meta, name = document.meta, document.name
        files = {name: made.html}
        if is_entry(path, meta):
            entry = name.removesuffix(".html")
            files[f"{entry}.js"] = script_of(entry, meta, article_of(made.html, name))
        elif is_moved(path, meta):
            entry = name.removesuffix(".html")
            files[f"{entry}.js"] = moved_script(entry, meta["target"])
        files |= twin_of(name, meta)
        article = made.article or (article_of(made.html, name) if is_searched(meta) else "")
        found = searched(FinishedPage(quote(name), "", article, meta))
        words = packed(self._count(found)) if found and self._count else b""
        counted = {key_of(words): words} if words else {}
        pressed = Pressed(
            path=path,
            files=tuple(files),
            seen=made.seen,
            named=made.named,
            problems=made.problems,
            counted="".join(counted),
            aside=(*counted, *made.taken),
            told={name: meta[name] for name in _TOLD if name in meta},
            alone=made.alone,
        )
        encoded = {name: text.encode("utf-8", "xmlcharrefreplace") for name, text in files.items()}
        return Fresh(pressed, encoded, counted | self._theme.taken())

    def _made(self, document: Document) -> _Made:
        """Return the page of a document, in a frame if it fits into one."""
        try:
            article = typeset(document.markdown)
        except Unsure:
            return self._whole(document, None)
        try:
            return _in_frame(document.name, self._frames.framed(document.path, document.meta, article))
        except Unsure:
            return self._whole(document, article)

    def _whole(self, document: Document, article: Article | None) -> _Made:
        """Return the page that the theme makes of an ``article``; MkDocs makes that too if it is not typeset."""
        name = document.name
        themed, warnings = self._theme.workshop.page(document, article)
        html = finished(themed, name)
        fault = policy_fault(html)
        problems = (*warnings, *([f"{name}: {fault}"] if fault else []))
        return _Made(html, (), _looked_at(name, html), names_in(html), problems, (), alone=False)


def _in_frame(name: str, page: Framed) -> _Made:
    """Return a page in its frame.

    Raises:
        Unsure: Something stands in its article that changes the page around it.
    """
    article = "".join(page.article)
    html = f"{page.before}{article}{page.after}"
    if with_search(html, name) != html:
        raise Unsure
    tags = chain(page.article[1::2], page.contents[1::2])
    try:
        seen: Seen | None = glance(name, tags, page.frame.ids, [*page.frame.addresses, *page.addresses])
    except Unsure:
        seen = _looked_at(name, html)
    named = page.frame.named | names_in(article) | names_in(page.values)
    return _Made(html, page.whole_article, seen, named, (), page.taken, alone=True)


def _looked_at(name: str, html: str) -> Seen | None:
    """Return what a page holds; None where something is wrong with it, which the last look tells."""
    scan = scan_page(name, html)
    return None if scan.faults else Seen(frozenset(scan.ids), targets_of(name, scan.addresses))
