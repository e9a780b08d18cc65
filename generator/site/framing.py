"""The theme makes the frame of a page whose title, article and so on are marks, which are what is filled in afterwards.

The theme is the source of truth: where it asks for what has no mark, there is no frame, and it makes every page itself.
"""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from types import SimpleNamespace
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

from generator.site.builders.mkdocs import Page, TableOfContents, get_toc
from generator.site.finish import finished, policy_fault
from generator.site.frame import ALWAYS, PLACE, SAID, SOMETIMES, Frame, Shape
from generator.site.scan import scan_page
from generator.site.spare import names_in
from generator.site.theme import Theme
from generator.site.typeset import LISTED, Heading

_MARK = "kb0mark0{}0"
_OWN = {
    "feed": f"https://{_MARK.format('feed')}",  # an address that the theme does not count from the page
    "structured": f'"{_MARK.format("structured")}"',  # JSON, as the last look expects it
}
_MARKS = re.compile(r'"kb0mark0(structured)0"|https://kb0mark0(feed)0|kb0mark0([a-z]+)0')
_ARTICLE, _CONTENTS = _MARK.format("article"), _MARK.format("contents")
_SIDES = 2  # of the one place for an article
_PROBED = 3  # headings: fewer make no list


def frame_of(theme: Theme, path: str, shape: Shape) -> Frame | None:
    """Return the frame of all pages of a shape, of which ``path`` is one; None if the theme must make each."""
    page = copy(theme.page(path))
    marks = {name: _OWN.get(name, _MARK.format(name)) for name in ALWAYS | shape.filled}
    page.meta = asked = _Asked(marks | {name: said for name, said in zip(SAID, shape.said, strict=True) if said})
    html = _with_marks(theme, page, shape)
    scan, sides = scan_page(page.url, html), html.split(_ARTICLE)
    if asked.names - {*SAID, *ALWAYS, *SOMETIMES} or len(sides) != _SIDES or scan.faults or policy_fault(html):
        return None
    fixed = frozenset(address for address in scan.addresses if not _MARKS.search(address))
    return Frame(_taken_apart(sides[0]), _taken_apart(sides[1]), frozenset(scan.ids), fixed, names_in(html))


def contents_of(theme: Theme, toc: TableOfContents) -> str:
    """Return the list of the headings of a page."""
    return theme.partial("contents", page=SimpleNamespace(toc=toc))


def toc_of(headings: Sequence[Heading]) -> TableOfContents:
    """Return headings as the theme is given them."""
    listed = [heading for heading in headings if heading.level in LISTED]
    return get_toc(nest_toc_tokens([{"level": one.level, "id": one.anchor, "name": one.name} for one in listed]))


def _with_marks(theme: Theme, page: Page, shape: Shape) -> str:
    """Return a page of marks in the theme as it stands in the site."""
    probed = Heading(2, _MARK.format("skip"), _MARK.format("heading"))
    page.toc = toc_of([probed] * _PROBED if shape.has_headings else [])
    page.markdown, page.canonical_url = "", _MARK.format("address")
    page.content = _ARTICLE + "".join(PLACE if shape.has_place else ())
    html, contents = theme.rendered(page), contents_of(theme, page.toc)
    if shape.has_place:
        html = html.replace(_ARTICLE + contents, _ARTICLE)
    elif shape.has_headings:
        html = html.replace(contents, _CONTENTS)
    return finished(html, page.url)


def _taken_apart(html: str) -> tuple[str, ...]:
    return tuple(part for part in _MARKS.split(html) if part is not None)


class _Asked(dict[str, Any]):
    """A front matter that knows what the theme asks it for."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__(values)
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as the theme has it
        self.names.add(name)
        return super().__getitem__(name)
