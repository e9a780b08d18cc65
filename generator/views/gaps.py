"""What waits for somebody to write: thin themes, entries to look over, plans gone by, questions that stayed open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator import _, noted
from generator.catalog import Catalog, group
from generator.config import Goals
from generator.model.entry import Case, Entry, Thread
from generator.places.hosts import Passing, passing
from generator.reading.document import Document
from generator.views.addresses import entry_path, theme_path
from generator.views.entry import ThemeLink, theme_links
from generator.views.extracts import Extracts
from generator.views.goals import Goal, goals_of

FEW = 3


@dataclass(frozen=True, slots=True)
class ThinTheme:
    """A theme with fewer than ``FEW`` published entries."""

    label: str
    path: str
    threads: int
    cases: int


SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Review:
    """A published entry whose review is due on ``review_by``."""

    title: str
    path: str
    review_by: date


@dataclass(frozen=True, slots=True)
class GoneBy:
    """A sentence of a published entry with a plan for ``told`` (2025年度), a time that is over."""

    text: str
    told: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class WeakSource:
    """A published entry with a source that stands alone, or stands where it will not be found; ``why`` says which."""

    why: str
    title: str
    path: str


_ALONE = noted("資料が1つだけです。団体や国の発表か、別の媒体の資料を加えてください")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that stayed open at the end of a published thread, whose first theme is ``theme``.

    ``number`` is its place among the paragraphs and items of the section, from 1.
    """

    text: str
    number: int
    title: str
    path: str
    theme: ThemeLink


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A published thread with questions that stayed open at its end."""

    title: str
    path: str
    questions: Sequence[OpenQuestion]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Everything that waits for somebody to write; the emptiest theme, the longest overdue, the newest thread first."""

    goals: Sequence[Goal]
    themes: Sequence[ThinTheme]
    overdue: Sequence[Review]
    due_soon: Sequence[Review]
    gone_by: Sequence[GoneBy]
    weak: Sequence[WeakSource]
    questions: Sequence[OpenQuestion]


def gaps_of(catalog: Catalog, goals: Goals, extracts: Extracts) -> Gaps:
    """Return what is missing on the day of the catalog; reviews count as soon due for ``SOON``."""
    reviews = sorted((_review(entry) for entry in catalog.published), key=lambda one: (one.review_by, one.path))
    return Gaps(
        goals=goals_of(catalog, goals),
        themes=sorted(_thin_themes(catalog), key=lambda theme: theme.threads + theme.cases),
        overdue=[one for one in reviews if one.review_by < catalog.today],
        due_soon=[one for one in reviews if catalog.today <= one.review_by <= catalog.today + SOON],
        gone_by=list(_gone_by(catalog, extracts)),
        weak=list(_weak_sources(catalog)),
        questions=list(open_questions(catalog, extracts)),
    )


def by_thread(questions: Iterable[OpenQuestion]) -> list[OpenThread]:
    """Return ``questions`` in their order, those of one thread together."""
    threads = group(questions, lambda question: [(question.title, question.path)])
    return [OpenThread(title, path, open_) for (title, path), open_ in threads.items()]


def _review(document: Document[Entry]) -> Review:
    return Review(document.model.title, entry_path(document.kind.folder, document.slug), document.model.review_by)


def _gone_by(catalog: Catalog, extracts: Extracts) -> Iterator[GoneBy]:
    for entry in catalog.published:
        path = entry_path(entry.kind.folder, entry.slug)
        for sentence, told in extracts[entry.slug].gone_by:
            yield GoneBy(sentence, told, entry.model.title, path)


def _weak_sources(catalog: Catalog) -> Iterator[WeakSource]:
    for entry in catalog.published:
        hosts = [passing(source.url, catalog.passing_hosts) for source in entry.model.evidence]
        told = [_passing(host) for host in hosts if host]
        for why in dict.fromkeys([_(_ALONE), *told] if len(hosts) == 1 else told):
            yield WeakSource(why, entry.model.title, entry_path(entry.kind.folder, entry.slug))


def _passing(host: Passing) -> str:
    told = noted("「{host}」は{why}。{instead}に替えてください")
    return _(told, host=host.host, why=host.why, instead=host.instead)


def _thin_themes(catalog: Catalog) -> Iterator[ThinTheme]:
    entries = group(catalog.published, lambda entry: entry.model.themes)
    for slug, theme in catalog.themes.items():
        models = [entry.model for entry in entries.get(slug, ())]
        threads, cases = (sum(isinstance(model, kind) for model in models) for kind in (Thread, Case))
        if len(models) < FEW:
            yield ThinTheme(theme.model.label, theme_path(slug), threads, cases)


def open_questions(catalog: Catalog, extracts: Extracts) -> Iterator[OpenQuestion]:
    """Yield the questions that stayed open, those of the newest thread first."""
    for thread in sorted(catalog.published, key=lambda entry: entry.model.published_on, reverse=True):
        path = entry_path(thread.kind.folder, thread.slug)
        for number, text in extracts[thread.slug].open_questions:
            theme, *_others = theme_links(thread.model.themes, catalog)
            yield OpenQuestion(text, number, thread.model.title, path, theme)
