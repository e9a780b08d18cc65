"""Long work that shows itself: which stage it is at, how far, how fast, how long still; and what each stage took."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from generator import _
from generator.findings.report import width

if sys.platform == "win32":

    def _peak() -> float:
        """Return 0: the system does not tell cheaply."""
        return 0.0
else:
    import resource

    def _peak() -> float:
        """Return the most memory that this process ever had, in megabytes; macOS counts in bytes."""
        unit = 1_000_000 if sys.platform == "darwin" else 1_000
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


Item = TypeVar("Item")
_SILENT_FOR = 1.0  # seconds; what is done sooner needs no line
_COLUMN = 20  # columns of a terminal
_BETWEEN = 0.2  # seconds between two lines


@dataclass(slots=True)
class Stage:
    """One stage of the work: how long it took, of how many things it consisted, and how many were known already."""

    name: str
    begun: float
    seconds: float = 0.0
    count: int = 0
    total: int = 0
    known: int = 0
    peak: float = 0.0  # megabytes, of this process, by the end of the stage


class Watch:
    """Follows the stages of one piece of work; ``show`` is given a line whenever there is something new to see."""

    def __init__(
        self, show: Callable[[str], None] | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        """Begin; without ``show`` nothing is shown while the work lasts."""
        self.stages: list[Stage] = []
        self._show, self._clock = show, clock
        self._begun = self._shown = clock()
        self._current = Stage("", self._begun)

    @contextmanager
    def stage(self, name: str) -> Iterator[Stage]:
        """Time what happens inside."""
        stage = Stage(name, self._clock())
        self.stages.append(stage)
        self._current = stage
        self._tell(stage)
        try:
            yield stage
        finally:
            stage.seconds, stage.peak = self._clock() - stage.begun, _peak()

    def counted(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield ``items``, ``total`` in all, each counted in the stage that is under way."""
        stage = self._current
        stage.total += total
        for item in items:
            yield item
            stage.count += 1
            self._tell(stage)

    def gathered(self, items: Iterable[tuple[Item, bool]], total: int) -> Iterator[Item]:
        """Yield ``items`` as ``counted`` does; beside each stands whether it was known already."""
        stage = self._current
        for item, is_known in self.counted(items, total):
            stage.known += is_known
            yield item

    def table(self) -> str:
        """Return what every stage took, as text in columns."""
        rows = [(_("工程"), _("秒"), _("件数"), _("控えから"), _("最大メモリー(MB)"))]
        for one in self.stages:
            count, known = (str(one.count), str(one.known)) if one.count else ("", "")
            rows.append((one.name, f"{one.seconds:.2f}", count, known, f"{one.peak:.0f}" if one.peak else ""))
        rows.append((_("合計"), f"{self._clock() - self._begun:.2f}", "", "", ""))
        return "\n".join(map(_columns, rows))

    def _tell(self, stage: Stage) -> None:
        now = self._clock()
        if self._show and now - self._begun >= _SILENT_FOR and now - self._shown >= _BETWEEN:
            self._shown = now
            self._show(_line(stage, now - stage.begun))


def _columns(row: tuple[str, ...]) -> str:
    """Return a row of the table: the name to the left, figures to the right."""
    name, *figures = row
    padded = (f"{' ' * (_COLUMN - width(figure))}{figure}" for figure in figures)
    return f"{name}{' ' * (_COLUMN - width(name))}{''.join(padded)}".rstrip()


def _line(stage: Stage, seconds: float) -> str:
    """Return how far a stage is: 「ページ作成 1,200/1,895件(毎秒350件、残り約2秒)」."""
    if not stage.count or not stage.total:
        return stage.name
    rate = stage.count / max(seconds, 0.001)
    left = (stage.total - stage.count) / rate
    return _(
        "{name} {count:,}/{total:,}件(毎秒{rate:,.0f}件、残り約{left:.0f}秒)",
        name=stage.name,
        count=stage.count,
        total=stage.total,
        rate=rate,
        left=left,
    )
