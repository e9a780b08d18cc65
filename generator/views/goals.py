"""How near the collection is to what its editors want it to hold: counts beside the goals of ``site_config.yml``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.catalog import Catalog
from generator.config import Goals
from generator.model.bands import bands
from generator.model.vocabulary import OutcomeKind
from generator.views import addresses
from generator.views.whereabouts import whereabouts

_TROUBLED = frozenset({OutcomeKind.FAILED, OutcomeKind.STOPPED})


@dataclass(frozen=True, slots=True)
class Goal:
    """What is counted, how many there are and should be; ``missing`` names what has too few, ``path`` shows them."""

    label: str
    have: int
    want: int
    path: str
    missing: Sequence[str] = ()

    @property
    def length(self) -> str:
        """How much of the goal is reached, for a bar (「28%」)."""
        return f"{min(self.have, self.want) * 100 // self.want}%"

    @property
    def is_reached(self) -> bool:
        """Whether there are as many as there should be."""
        return self.have >= self.want


def goals_of(catalog: Catalog, goals: Goals) -> list[Goal]:
    """Return the goals that are set, with what the published entries come to."""
    return [goal for goal in _all(catalog, goals) if goal.want]


def _all(catalog: Catalog, goals: Goals) -> Iterator[Goal]:
    published = frozenset(one.slug for one in catalog.published)
    cases = [case.model for case in catalog.cases if case.slug in published]
    yield Goal(_("事例"), len(cases), goals.cases, addresses.OUTCOMES)
    threads = sum(thread.slug in published for thread in catalog.threads)
    yield Goal(_("質問と答え"), threads, goals.threads, "questions.md")
    by_theme = Counter(theme for entry in catalog.published for theme in entry.model.themes)
    themes = ((theme.model.label, by_theme[slug]) for slug, theme in catalog.themes.items())
    yield _each(noted("記事が{least}件以上あるテーマ"), themes, goals.per_theme, "themes/index.md")
    shown = [whereabouts(case, catalog) for case in cases]
    by_band = Counter(where.band for where in shown)
    by_label = ((band.label, by_band[band]) for band in bands())
    if catalog.register.has_sizes:
        yield _each(noted("事例が{least}件以上ある人口規模"), by_label, goals.per_band, addresses.BANDS)
    prefectures = {where.place.prefecture for where in shown if where.place and where.place.prefecture}
    if catalog.register.has_prefectures:
        yield Goal(_("事例のある都道府県"), len(prefectures), goals.prefectures, "prefectures.md")
    troubled = sum(case.outcome in _TROUBLED for case in cases)
    yield Goal(_("うまくいかなかった・中止した事例"), troubled, goals.troubled, addresses.OUTCOMES)


def _each(label: str, counts: Iterable[tuple[str, int]], least: int, path: str) -> Goal:
    """Return the goal that each of what has ``counts`` comes to ``least``, as ``label`` says."""
    found = list(counts)
    missing = [name for name, count in found if count < least]
    want = len(found) if least else 0
    return Goal(_(label, least=least), len(found) - len(missing), want, path, missing)
