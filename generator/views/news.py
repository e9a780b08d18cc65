"""News: what happened to entries, month by month."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.views.entry import EntryView
from generator.views.figures import year_month
from generator.views.history import PUBLISHED, TRIED, Event


@dataclass(frozen=True, slots=True)
class News:
    """What happened to an entry in one month, the latest first."""

    entry: EntryView
    events: Sequence[Event]

    @property
    def day(self) -> date:
        """The day of the latest event."""
        return self.events[0].day

    @property
    def is_new(self) -> bool:
        """Whether the entry was published in that month."""
        return any(event.kind == PUBLISHED for event in self.events)

    @property
    def is_mended(self) -> bool:
        """Whether it was changed, confirmed or tried in that month, be it new or not."""
        return any(event.kind != PUBLISHED for event in self.events)

    @property
    def told(self) -> str:
        """What to say of the latest event: the answer of the entry where it is new, else what changed."""
        last = self.events[0]
        return self.entry.summary if last.kind == PUBLISHED else last.what


@dataclass(frozen=True, eq=False)
class Month:
    """The news of a month (``key``: 「2026-11」), the latest first."""

    key: str
    news: Sequence[News]

    @property
    def label(self) -> str:
        """The month as readers see it (「2026年11月」)."""
        return year_month(self.key)

    @property
    def anchor(self) -> str:
        """The name of its heading in a page."""
        return f"month-{self.key}"

    @cached_property
    def added(self) -> int:
        """How many entries are new."""
        return sum(news.is_new for news in self.news)

    @cached_property
    def mended(self) -> int:
        """How many entries, new ones among them, were changed or confirmed, or tried elsewhere."""
        return sum(news.is_mended for news in self.news)

    @cached_property
    def tried(self) -> int:
        """How many results of others were told."""
        return sum(event.kind == TRIED for news in self.news for event in news.events)


def news_by_month(entries: Iterable[EntryView]) -> list[Month]:
    """Return all that happened to ``entries``, the latest month first, an entry once in each."""
    found: dict[str, list[News]] = defaultdict(list)
    for entry in entries:
        months: dict[str, list[Event]] = defaultdict(list)
        for event in entry.history:
            months[f"{event.day:%Y-%m}"].append(event)
        for month, events in months.items():
            found[month].append(News(entry, events))
    in_order = {month: sorted(news, key=lambda one: one.day, reverse=True) for month, news in found.items()}
    return [Month(month, in_order[month]) for month in sorted(found, reverse=True)]


def latest(months: Iterable[Month], count: int) -> list[Month]:
    """Return the first ``count`` news of ``months`` under their months."""
    cut: list[Month] = []
    for month in months:
        if count > 0:
            cut.append(replace(month, news=month.news[:count]))
        count -= len(month.news)
    return cut
