"""What a page is: where it lies, what its template shows, what its front matter says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field of the front matter is called date
from typing import Any, ClassVar

Thing = Mapping[str, object]  # a thing of schema.org as a JSON object


@dataclass(frozen=True, slots=True)
class PageData:
    """What one template shows: every template has its own subclass, whose fields are the names it knows."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page; the page itself has no path."""

    label: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What the search is told about a page (see ``search/finished.py``); None says nothing.

    ``label`` and ``tags``, each a text and perhaps the look it has, are shown with a result, as is the day it was last
    ``confirmed`` and, after the day that is ``due``, that it waits for the next one; ``strength`` orders results by
    evidence, 0 for the least; ``compared`` is its name on the page that compares. Of a page of ``terms`` a result
    is the term that was asked for: its anchor, its definition, its names.
    """

    exclude: bool | None = None
    facets: Mapping[str, Sequence[str]] | None = None
    label: str | None = None
    tags: Sequence[Sequence[str]] | None = None
    confirmed: Day | None = None
    strength: int | None = None
    compared: str | None = None
    terms: Sequence[Sequence[str]] | None = None
    overdue: bool | None = None
    due: Day | None = None
    boost: float | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """Further front matter, for the theme (see ``templates/theme/main.html``) and the search; None says nothing.

    ``template``, ``target`` and ``canonical`` belong to a page that leads elsewhere; ``moved`` says that an entry is
    there still, which may have been collected under the former name; ``feed`` is the path of its own.
    ``markdown`` is an entry or a theme as plain text, which stands beside its page under the name ``twin``.
    ``compared`` is what a case shows beside others, by row (see ``pages/compare.py``); who collects entries, reads
    ``title`` and the finished page.
    """

    structured: Sequence[Thing] | None = None
    date: Day | None = None
    template: str | None = None
    target: str | None = None
    canonical: str | None = None
    moved: bool | None = None
    noindex: bool | None = None
    og_type: str | None = None
    feed: str | None = None
    twin: str | None = None
    markdown: str | None = None
    questions: Sequence[str] | None = None
    keywords: Sequence[str] | None = None
    compared: Mapping[str, Sequence[str | Mapping[str, str]]] | None = None
    search: SearchFacts | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A term of the glossary; ``path`` is where the glossary explains it in full."""

    term: str
    definition: str
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    ``path`` is relative to the docs folder (``cases/x.md``, ``feed.xml``). ``area`` is the tab it
    belongs to, ``listing`` the path of the page of the navigation that it stands under, if any;
    ``words`` are explained where its running text first says them.
    """

    path: str
    title: str
    description: str
    data: PageData
    crumbs: Sequence[Crumb] = ()
    meta: Meta = field(default_factory=Meta)
    area: str = ""
    listing: str = ""
    words: Sequence[Word] = ()

    @property
    def template(self) -> str:
        """The template that makes it."""
        return self.data.template


@dataclass(frozen=True, eq=False, slots=True)
class Maker:
    """What makes some of the pages, under a name of its own.

    They may show whatever stands in the settings, in the front matter of any entry and in all that is no entry.
    What stands below the front matter of an entry they show only if ``reads`` returns it: all texts of entries that
    they are made of. ``gather`` returns what they show of other entries, if that is little: it is plain data (see
    ``output/facts.py``), ``pages`` are made from it, and then they show nothing else of other entries.
    """

    name: str
    pages: Callable[[Any], Iterator[Page]]
    reads: Callable[[], str] = str
    gather: Callable[[], object] | None = None

    def __call__(self) -> Iterator[Page]:
        """Yield the pages."""
        return self.pages(self.gather() if self.gather else None)
