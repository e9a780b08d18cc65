"""The figures of a case as numbers and small drawings: every length and every wording is worked out here."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator import _, noted, shown_month
from generator.language.numbers import counted, is_percent, plain_number
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis, Direction, FigureKind

_WHOLE = 100.0
_NOTES = {
    Basis.PUBLISHED: noted("公表値は、団体や媒体が公表した値で、測り方は資料からわかりません。"),
    Basis.PRELIMINARY: noted("速報値は、確定する前に公表された値です。"),
}


class Look(StrEnum):
    """How the bar of a value is drawn; the value names its class."""

    BEFORE = "before"
    AFTER = "after"
    BETTER = "better"
    WORSE = "worse"
    EXPECTED = "expected"


_VERDICTS = {Look.BETTER: noted("よい方向"), Look.WORSE: noted("よくない方向")}
_BECAME = {  # by whether it is more, and whether that is expected
    (True, True): noted("{amount}増える見込みです{share}"),
    (True, False): noted("{amount}増えました{share}"),
    (False, True): noted("{amount}減る見込みです{share}"),
    (False, False): noted("{amount}減りました{share}"),
}


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
        return _("{name}: {value}（{remark}）", name=self.name, value=self.value, remark=self.remark)


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
        verdict=_(_VERDICTS[tone]) if tone in _VERDICTS else "",
        as_of=_("{month}時点", month=year_month(indicator.as_of)) if indicator.as_of else "",
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
        remark=_("、").join(filter(None, (word, _basis(indicator), date))),
    )


def basis_notes(figures: Iterable[Figure]) -> list[str]:
    """Return what the words for how a figure is known mean, of those that are not plain."""
    used = {figure.basis for figure in figures}
    return [_(note) for basis, note in _NOTES.items() if basis.label in used]


def year_month(value: str) -> str:
    """Write ``2025-04`` as 2025年4月."""
    year, month = value.split("-")
    return shown_month(dt.date(int(year), int(month), 1))


def _on_one_line(values: Sequence[float], unit: str) -> str:
    """Return values with their unit: once where all are told in it as it stands."""
    told, plain = [counted(value, unit) for value in values], [plain_number(value) for value in values]
    once = [number for number, _unit in told] == plain
    return " → ".join(plain) + told[-1][1] if once else " → ".join(map("".join, told))


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
    known = ((_("前"), before, Look.BEFORE), (_("後"), after, Look.EXPECTED if expected else tone))
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
        return _("変わらない見込み") if expected else _("変わらず")
    amount = _amount(indicator, change)
    told = _("{amount}増", amount=amount) if change > 0 else _("{amount}減", amount=amount)
    told += _share(indicator, change)
    return _("{change}の見込み", change=told) if expected else told


def _amount(indicator: Indicator, change: float) -> str:
    """Return the size of a change with its unit; ``%`` is told in points."""
    return "".join(counted(abs(change), _("ポイント") if is_percent(indicator.unit) else indicator.unit))


def _share(indicator: Indicator, change: float) -> str:
    if is_percent(indicator.unit) or not indicator.before:
        return ""
    percent = f"{abs(change) / indicator.before * _WHOLE:.0f}"
    return _("（約{percent}%増）", percent=percent) if change > 0 else _("（約{percent}%減）", percent=percent)


def _sentence(indicator: Indicator, tone: Look) -> str:
    """Say a change with all that its drawing shows; an empty text for what is not drawn."""
    before, after, change = indicator.before, indicator.after, _difference(indicator)
    if before is None or after is None or change is None:
        return ""
    told = _(
        "{name}。前は{before}、後は{after}で、{became}。",
        name=indicator.name,
        before="".join(counted(before, indicator.unit)),
        after="".join(counted(after, indicator.unit)),
        became=_became(indicator, change),
    )
    if tone not in _VERDICTS:
        return told
    direction, verdict = indicator.direction.label, _(_VERDICTS[tone])
    return told + _("{direction}数値で、{verdict}です。", direction=direction, verdict=verdict)


def _became(indicator: Indicator, change: float) -> str:
    expected = indicator.basis is Basis.EXPECTED
    if not change:
        return _("変わらない見込みです") if expected else _("変わっていません")
    told = _BECAME[change > 0, expected]
    return _(told, amount=_amount(indicator, change), share=_share(indicator, change))
