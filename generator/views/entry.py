"""What is shown of an entry but its text, on its page and everywhere else: cards, news, feed, search, descriptions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import _, of
from generator.catalog import Catalog
from generator.config import SiteConfig
from generator.language.questions import expand, first_wording
from generator.model.entry import Case, Entry
from generator.model.vocabulary import Status
from generator.reading.document import Document
from generator.views.addresses import address, entry_path, theme_path
from generator.views.case import CaseView, case_view
from generator.views.history import Event, history, last_correction
from generator.views.pictures import PictureView, picture_views
from generator.views.roles import roles_of
from generator.views.source import MaterialView, Source, material_view, source

_WORDINGS = 10
_WORDINGS_PER_PATTERN = 3


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A theme by its name, with where its page lies."""

    slug: str
    label: str
    path: str


@dataclass(frozen=True, eq=False, slots=True)
class EntryView:
    """An entry ready to be shown, without its text (see ``entry_text``); ``case`` holds what only cases have.

    ``former_paths`` are those of its former names, the oldest first; ``questions`` are the patterns of
    its authors, ``wordings`` the first wording of each, ``asked`` more of them, for readers;
    ``chosen`` names the entries that its authors chose to go with it; ``history`` begins with what happened last;
    ``reviewed_on`` is the day of its last review or correction, ``corrected`` that a correction was made that day.
    """

    kind: str
    slug: str
    path: str
    former_paths: Sequence[str]
    address: str
    title: str
    summary: str
    themes: Sequence[ThemeLink]
    keywords: Sequence[str]
    questions: Sequence[str]
    wordings: Sequence[str]
    asked: Sequence[str]
    sources: Sequence[Source]
    materials: Sequence[MaterialView]
    pictures: Sequence[PictureView]
    people: Sequence[str]
    chosen: Sequence[str]
    history: Sequence[Event]
    published_on: date
    reviewed_on: date
    corrected: bool
    review_by: date
    overdue: bool
    archived: bool
    case: CaseView | None

    @property
    def first_path(self) -> str:
        """Where its page lay first, by which feeds and calendars know it: no later name changes that."""
        return next(iter(self.former_paths), self.path)

    @property
    def source_kinds(self) -> list[str]:
        """Of what kinds its sources are, however firm what they tell (「一次資料2」「報道1」)."""
        kinds = Counter(source.kind for source in self.sources)
        return [_("{kind}{number}", kind=kind, number=number) for kind, number in kinds.items()]

    @property
    def changed_on(self) -> date:
        """The day something last happened to it."""
        return self.history[0].day


def entry_view(document: Document[Entry], catalog: Catalog, config: SiteConfig) -> EntryView:
    """Return what is shown of an entry."""
    entry, folder = document.model, document.kind.folder
    path = entry_path(folder, document.slug)
    case = case_view(entry, catalog) if isinstance(entry, Case) else None
    reviewed, corrected = entry.reviewed_on, last_correction(entry)
    return EntryView(
        kind=of("kind", document.kind.label),
        slug=document.slug,
        path=path,
        former_paths=[entry_path(folder, slug) for slug in entry.formerly],
        address=address(config, path),
        title=entry.title,
        summary=entry.summary,
        themes=theme_links(entry.themes, catalog),
        keywords=entry.keywords,
        questions=entry.questions,
        wordings=[first_wording(pattern) for pattern in entry.questions],
        asked=asked_wordings(entry.questions),
        sources=[source(evidence) for evidence in entry.evidence],
        materials=list(map(material_view, entry.materials)),
        pictures=list(picture_views(document, catalog)),
        people=_people(entry, catalog, config),
        chosen=entry.related,
        history=history(entry, case.replications if case else ()),
        published_on=entry.published_on,
        reviewed_on=max(reviewed, corrected or reviewed),
        corrected=corrected is not None and corrected >= reviewed,
        review_by=entry.review_by,
        overdue=catalog.is_overdue(entry) and entry.status is Status.PUBLISHED,
        archived=entry.status is Status.ARCHIVED,
        case=case,
    )


def theme_links(slugs: Sequence[str], catalog: Catalog) -> list[ThemeLink]:
    """Return themes by their names, in the order their author gave them."""
    return [ThemeLink(slug, catalog.themes[slug].model.label, theme_path(slug)) for slug in slugs]


def asked_wordings(patterns: Sequence[str]) -> list[str]:
    """Return the questions an entry answers in the words of those who ask: one of every pattern, then more of each."""
    expanded = [expand(pattern)[:_WORDINGS_PER_PATTERN] for pattern in patterns]
    places = [(turn, number) for number, wordings in enumerate(expanded) for turn in range(len(wordings))]
    chosen = set(sorted(places)[: max(_WORDINGS, len(patterns))])
    shown = [expanded[number][turn] for turn, number in places if (turn, number) in chosen]
    return list(dict.fromkeys(shown))


def _people(entry: Entry, catalog: Catalog, config: SiteConfig) -> list[str]:
    people = [catalog.people[slug].model for slug in entry.people]
    return [_("{name}（{roles}）", name=one.name, roles=_("・").join(roles_of(one, config))) for one in people]
