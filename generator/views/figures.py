"""The figures of a case as a small drawing: every length and every wording is worked out here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.language.numbers import is_percent, plain_number
from generator.model.parts import Indicator
from generator.model.vocabulary import Basis

_WHOLE = 100.0


class Look(StrEnum):
    """How the bar of a value is drawn; the value names its class."""

    MEASURED = "measured"
    EXPECTED = "expected"
    PLAIN = "plain"


_DRAWN = {Look.MEASURED: "塗りつぶした棒", Look.EXPECTED: "斜線の棒", Look.PLAIN: "灰色の棒"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One value; ``length`` is its share of the longest bar in percent, None where there is nothing to compare.

    ``basis`` is said beside the value where it differs between the values of a figure.
    """

    label: str
    value: str
    look: Look
    basis: str = ""
    length: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator ready to be shown."""

    name: str
    basis: str
    look: Look
    unit: str
    bars: Sequence[Bar]
    change: str
    as_of: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The one figure that stands for a case where there is room for one; ``word`` says what sort of figure it is."""

    name: str
    word: str
    value: str
    remark: str

    @property
    def text(self) -> str:
        """The figure as one line (「作業時間: 7,627 → 1,627時間/年（実測、2022年3月）」)."""
        return f"{self.name}: {self.value}（{self.remark}）"


def figure(indicator: Indicator) -> Figure:
    """Return an indicator as a drawing of one or two bars with their text."""
    return Figure(
        name=indicator.name,
        basis=indicator.basis.label,
        look=Look.EXPECTED if indicator.basis is Basis.EXPECTED else Look.MEASURED,
        unit=indicator.unit,
        bars=_bars(indicator),
        change=_change(indicator),
        as_of=f"{year_month(indicator.as_of)}時点" if indicator.as_of else "",
    )


def key_figure(indicator: Indicator) -> KeyFigure:
    """Return an indicator as the parts of one line."""
    values = [plain_number(value) for value in (indicator.before, indicator.after) if value is not None]
    before_only = "取り組み前 " if indicator.after is None and indicator.before is not None else ""
    dates = [year_month(indicator.as_of)] if indicator.as_of else []
    return KeyFigure(
        name=indicator.name,
        word="取り組みの前と後" if len(values) > 1 else "",
        value=f"{before_only}{' → '.join(values)}{indicator.unit}",
        remark="、".join([indicator.basis.label, *dates]),
    )


def headline(indicator: Indicator) -> str:
    """Return an indicator as one line."""
    return key_figure(indicator).text


def year_month(value: str) -> str:
    """Write ``2025-04`` as 2025年4月."""
    year, month = value.split("-")
    return f"{year}年{int(month)}月"


def _bars(indicator: Indicator) -> list[Bar]:
    """Return the values that are known.

    What is expected is the value after; the one before it stands there for comparison, with no
    word on how it was found.
    """
    basis = Look.EXPECTED if indicator.basis is Basis.EXPECTED else Look.MEASURED
    compared = basis is Look.EXPECTED and indicator.after is not None
    known = [
        ("取り組み前", indicator.before, Look.PLAIN if compared else basis),
        ("取り組み後", indicator.after, basis),
    ]
    values = [(label, value, look) for label, value, look in known if value is not None]
    longest = _scale([value for _, value, _ in values], indicator.unit)
    return [_bar(label, value, longest, look) for label, value, look in values]


def _scale(values: Sequence[float], unit: str) -> float:
    """Return the value of a full bar, or 0 where a bar would say nothing.

    A lone value has nothing to stand against, unless it is a percentage.
    """
    if is_percent(unit) and all(value <= _WHOLE for value in values):
        return _WHOLE
    return max(values) if len(values) > 1 else 0.0


def _bar(label: str, value: float, longest: float, look: Look) -> Bar:
    text = plain_number(value)
    basis = Basis.EXPECTED.label if look is Look.EXPECTED else ""
    if not longest:
        return Bar(label, text, look, basis)
    share = value / longest * _WHOLE
    return Bar(label, text, look, basis, f"{share:.2f}%", f"{_DRAWN[look]}。長さは枠の約{share:.0f}%")


def _change(indicator: Indicator) -> str:
    """Say how much it became more or less, or will; ``%`` is told in points."""
    before, after = indicator.before, indicator.after
    if before is None or after is None:
        return ""
    expected = indicator.basis is Basis.EXPECTED
    difference = round(after - before, 6)
    if not difference:
        return "変わらない見込み" if expected else "変わらず"
    return _difference(difference, before, indicator.unit) + ("の見込み" if expected else "")


def _difference(difference: float, before: float, unit: str) -> str:
    direction = "増" if difference > 0 else "減"
    if is_percent(unit):
        return f"{plain_number(abs(difference))}ポイント{direction}"
    share = f"（約{abs(difference) / before * _WHOLE:.0f}%{direction}）" if before else ""
    return f"{plain_number(abs(difference))}{unit}{direction}{share}"
