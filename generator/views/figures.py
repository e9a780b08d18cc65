"""The figures of a case as numbers and small drawings: every length and every wording is worked out here."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator import shown_month
from generator.language.numbers import counted, is_percent, plain_number
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis, Direction, FigureKind

_WHOLE = 100.0
_NOTES = {
    Basis.PUBLISHED: "公表値は、団体や媒体が公表した値で、測り方は資料からわかりません。",
    Basis.PRELIMINARY: "速報値は、確定する前に公表された値です。",
}


class Look(StrEnum):
    """How the bar of a value is drawn; the value names its class."""

    BEFORE = "before"
    AFTER = "after"
    BETTER = "better"
    WORSE = "worse"
    EXPECTED = "expected"


_VERDICTS = {Look.BETTER: "よい方向", Look.WORSE: "よくない方向"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of a change; ``length`` is its share of the frame in percent, None where no bar says anything."""

    label: str
    value: str
    unit: str
    look: Look
    length: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator ready to be shown: the ``bars`` of a change, or one ``value`` with its own ``word``.

    ``basis`` is empty for what was never measured or expected: a target. ``tone`` is that of the change, its
    ``verdict`` the same in words; ``sentence`` says all of a drawing to those who do not see it.
    """

    name: str
    word: str
    basis: str
    value: str
    unit: str
    bars: Sequence[Bar]
    change: str
    tone: Look
    verdict: str
    as_of: str
    method: str
    source: str
    sentence: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The one figure that stands for a case where there is room for one.

    ``word`` says what sort of figure it is; ``remark`` says so, too, where one value stands alone.
    """

    name: str
    word: str
    value: str
    remark: str

    @property
    def text(self) -> str:
        """The figure as one line (「作業時間: 7,627 → 1,627時間/年（実測、2022年3月）」)."""
        return f"{self.name}: {self.value}（{self.remark}）"


def figure(indicator: Indicator, source: str = "") -> Figure:
    """Return an indicator as a drawing of two bars, or as one value, with its text and its ``source`` in words."""
    tone = _tone(indicator)
    value, unit = ("", "") if indicator.value is None else counted(indicator.value, indicator.unit)
    return Figure(
        name=indicator.name,
        word=indicator.kind.label,
        basis=_basis(indicator),
        value=value,
        unit=unit,
        bars=_bars(indicator, tone),
        change=_change(indicator),
        tone=tone,
        verdict=_VERDICTS.get(tone, ""),
        as_of=f"{year_month(indicator.as_of)}時点" if indicator.as_of else "",
        method=indicator.method or "",
        source=source,
        sentence=_sentence(indicator, tone),
    )


def key_figure(indicator: Indicator) -> KeyFigure:
    """Return an indicator as the parts of one line."""
    word = "" if indicator.kind is FigureKind.CHANGE else indicator.kind.label
    date = year_month(indicator.as_of) if indicator.as_of else ""
    values = [value for value in (indicator.before, indicator.after, indicator.value) if value is not None]
    return KeyFigure(
        name=indicator.name,
        word=indicator.kind.label,
        value=_on_one_line(values, indicator.unit),
        remark="、".join(filter(None, (word, _basis(indicator), date))),
    )


def basis_notes(figures: Iterable[Figure]) -> list[str]:
    """Return what the words for how a figure is known mean, of those that are not plain."""
    used = {figure.basis for figure in figures}
    return [note for basis, note in _NOTES.items() if basis.label in used]


def year_month(value: str) -> str:
    """Write ``2025-04`` as 2025年4月."""
    year, month = value.split("-")
    return shown_month(dt.date(int(year), int(month), 1))


def _on_one_line(values: Sequence[float], unit: str) -> str:
    """Return values with their unit: once where all are told in it as it stands."""
    told, plain = [counted(value, unit) for value in values], [plain_number(value) for value in values]
    once = [number for number, _unit in told] == plain
    return " → ".join(plain) + unit if once else " → ".join(map("".join, told))


def _basis(indicator: Indicator) -> str:
    return "" if indicator.kind is FigureKind.TARGET else indicator.basis.label


def _tone(indicator: Indicator) -> Look:
    """Return whether the change is one for the better, as far as its direction is known."""
    change = _difference(indicator)
    if not change or indicator.direction is Direction.NEITHER:
        return Look.AFTER
    return Look.BETTER if (change < 0) == (indicator.direction is Direction.DOWN) else Look.WORSE


def _bars(indicator: Indicator, tone: Look) -> list[Bar]:
    """Return both values of a change; what is expected is the one after, which is hatched."""
    before, after = indicator.before, indicator.after
    if before is None or after is None:
        return []
    longest = _scale((before, after), indicator.unit)
    expected = indicator.basis is Basis.EXPECTED
    known = (("前", before, Look.BEFORE), ("後", after, Look.EXPECTED if expected else tone))
    return [Bar(label, *counted(value, indicator.unit), look, _length(value, longest)) for label, value, look in known]


def _scale(values: Sequence[float], unit: str) -> float:
    """Return the value of a full bar, or 0 where a bar would say nothing; percentages stand against the whole."""
    return _WHOLE if is_percent(unit) and all(value <= _WHOLE for value in values) else max(values)


def _length(value: float, longest: float) -> str | None:
    return f"{value / longest * _WHOLE:.2f}%" if longest else None


def _difference(indicator: Indicator) -> float | None:
    """Return how much more there is after than before; None where there are not both."""
    if indicator.before is None or indicator.after is None:
        return None
    return round(indicator.after - indicator.before, 6)


def _change(indicator: Indicator) -> str:
    """Say how much it became more or less, or will (「270時間減（約77%減）」)."""
    change = _difference(indicator)
    if change is None:
        return ""
    expected = indicator.basis is Basis.EXPECTED
    if not change:
        return "変わらない見込み" if expected else "変わらず"
    sign = "増" if change > 0 else "減"
    return f"{_amount(indicator, change)}{sign}{_share(indicator, change)}{'の見込み' if expected else ''}"


def _amount(indicator: Indicator, change: float) -> str:
    """Return the size of a change with its unit; ``%`` is told in points."""
    return "".join(counted(abs(change), "ポイント" if is_percent(indicator.unit) else indicator.unit))


def _share(indicator: Indicator, change: float) -> str:
    if is_percent(indicator.unit) or not indicator.before:
        return ""
    return f"（約{abs(change) / indicator.before * _WHOLE:.0f}%{'増' if change > 0 else '減'}）"


def _sentence(indicator: Indicator, tone: Look) -> str:
    """Say a change with all that its drawing shows; an empty text for what is not drawn."""
    before, after, change = indicator.before, indicator.after, _difference(indicator)
    if before is None or after is None or change is None:
        return ""
    values = "前は{}{}、後は{}{}".format(*counted(before, indicator.unit), *counted(after, indicator.unit))
    verdict = f"{indicator.direction.label}数値で、{_VERDICTS[tone]}です。" if tone in _VERDICTS else ""
    return f"{indicator.name}。{values}で、{_became(indicator, change)}。{verdict}"


def _became(indicator: Indicator, change: float) -> str:
    expected = indicator.basis is Basis.EXPECTED
    if not change:
        return "変わらない見込みです" if expected else "変わっていません"
    verb = ("増える" if expected else "増えました") if change > 0 else ("減る" if expected else "減りました")
    end = f"{verb}見込みです" if expected else verb
    return f"{_amount(indicator, change)}{end}{_share(indicator, change)}"
