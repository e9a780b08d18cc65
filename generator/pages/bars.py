"""The figures of a case as a small drawing: every length and every wording is worked out here."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.models import Indicator
from generator.vocabulary import Basis

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One value; ``length`` is its share of the longest bar in percent, None where there is nothing to compare."""

    label: str
    value: str
    expected: bool
    length: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator ready to be shown."""

    name: str
    basis: str
    expected: bool
    unit: str
    bars: Sequence[Bar]
    change: str
    as_of: str


def figure(indicator: Indicator) -> Figure:
    """Return an indicator as a drawing of one or two bars with their text."""
    expected = indicator.basis is Basis.EXPECTED
    return Figure(
        name=indicator.name,
        basis=indicator.basis.label,
        expected=expected,
        unit=indicator.unit,
        bars=_bars(indicator, expected=expected),
        change=_change(indicator),
        as_of=f"{year_month(indicator.as_of)}時点" if indicator.as_of else "",
    )


def headline(indicator: Indicator) -> str:
    """Return an indicator as one line (「作業時間: 7,627→1,627時間/年（実測、2022年3月）」)."""
    values = [plain_number(value) for value in (indicator.before, indicator.after) if value is not None]
    dates = [year_month(indicator.as_of)] if indicator.as_of else []
    remark = "、".join([indicator.basis.label, *dates])
    before_only = "取り組み前 " if indicator.after is None and indicator.before is not None else ""
    return f"{indicator.name}: {before_only}{' → '.join(values)}{indicator.unit}（{remark}）"


def year_month(value: str) -> str:
    """Write ``2025-04`` as 2025年4月."""
    year, month = value.split("-")
    return f"{year}年{int(month)}月"


def plain_number(value: float) -> str:
    """Write a number as Japanese readers do: 1,234 or 0.5."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"


def _bars(indicator: Indicator, *, expected: bool) -> list[Bar]:
    """Return the values that are known; an expectation is about what comes after, if that is there."""
    known = [
        ("取り組み前", indicator.before, expected and indicator.after is None),
        ("取り組み後", indicator.after, expected),
    ]
    values = [(label, value, hatched) for label, value, hatched in known if value is not None]
    longest = _scale([value for _, value, _ in values], indicator.unit)
    return [_bar(label, value, longest, expected=hatched) for label, value, hatched in values]


def _scale(values: Sequence[float], unit: str) -> float:
    """Return the value of a full bar, or 0 where a bar would say nothing.

    A lone value has nothing to stand against, unless it is a percentage.
    """
    if unit == "%" and all(value <= _WHOLE for value in values):
        return _WHOLE
    return max(values) if len(values) > 1 else 0.0


def _bar(label: str, value: float, longest: float, *, expected: bool) -> Bar:
    text = plain_number(value)
    if not longest:
        return Bar(label, text, expected)
    share = value / longest * _WHOLE
    pattern = "斜線の棒" if expected else "塗りつぶした棒"
    return Bar(label, text, expected, f"{share:.2f}%", f"{pattern}。長さは枠の約{share:.0f}%")


def _change(indicator: Indicator) -> str:
    """Say how much it became more or less; ``%`` is told in points."""
    before, after = indicator.before, indicator.after
    if before is None or after is None:
        return ""
    difference = round(after - before, 6)
    if not difference:
        return "変わらず"
    direction = "増" if difference > 0 else "減"
    if indicator.unit == "%":
        return f"{plain_number(abs(difference))}ポイント{direction}"
    share = f"（約{abs(difference) / before * _WHOLE:.0f}%{direction}）" if before else ""
    return f"{plain_number(abs(difference))}{indicator.unit}{direction}{share}"
