"""The hours that a case saves: the formula in words, and the same for the place of the reader."""

from dataclasses import dataclass

from generator.language.numbers import plain_number
from generator.model.hours import ROUNDING, hours_of, rounded, saved
from generator.model.parts import Impact, Terms
from generator.model.vocabulary import Basis, FigureKind, Span
from generator.views.figures import KeyFigure, year_month

_TWICE = 2
_EACH = {Span.YEAR: "年", Span.ONCE: ""}  # before the number of times and of hours
_LESS = {Span.YEAR: "年", Span.ONCE: "1回で"}
_OF_ONE_JOB = {Span.YEAR: "", Span.ONCE: "1回分の値で、1年分ではありません。"}


@dataclass(frozen=True, slots=True)
class Yours:
    """What ``browser/hours.js`` makes a form of: the terms before, and the share of the hours that is left after.

    ``example`` says the same for a place with twice as many cases, for readers without JavaScript.
    """

    terms: Terms
    share: float
    example: str


@dataclass(frozen=True, slots=True)
class SavedHours:
    """The formula of a case, worded.

    ``yours`` is missing where no hours stand before, so that no share is known, and of a job that comes only once.
    """

    headline: str
    before: str
    after: str
    remark: str
    yours: Yours | None
    key_figure: KeyFigure


def saved_hours(impact: Impact) -> SavedHours:
    """Return the formula of ``impact`` in words with its numbers."""
    return SavedHours(
        headline=_headline(impact),
        before=formula(impact.before, impact.span),
        after=formula(impact.after, impact.span),
        remark=f"{impact.basis.label}、{year_month(impact.as_of)}時点。{_OF_ONE_JOB[impact.span]}{ROUNDING}しています。",
        yours=_yours(impact),
        key_figure=_key_figure(impact),
    )


def formula(terms: Terms, span: Span = Span.YEAR) -> str:
    """Write the terms with their units (「1回100件 × 1件12分 × 年12回 ÷ 60 = 年240時間」); what is 1 is left out."""
    cases, minutes, times, people = map(plain_number, (terms.cases, terms.minutes, terms.times, terms.people))
    hours, each = plain_number(rounded(hours_of(terms))), _EACH[span]
    told = (
        *([f"{'1回' if terms.times != 1 else each}{cases}件"] if terms.cases != 1 else []),
        f"{'1件' if terms.cases != 1 else ''}{minutes}分",
        *([f"{each}{times}回"] if terms.times != 1 else []),
        *([f"{people}人"] if terms.people != 1 else []),
    )
    return f"{' × '.join(told)} ÷ 60 = {each}{hours}時間"


def _headline(impact: Impact) -> str:
    less, expected = saved(impact), impact.basis is Basis.EXPECTED
    if not less:
        return "時間は変わらない見込み" if expected else "時間は変わらず"
    span = _LESS[impact.span]
    return f"{span}{plain_number(abs(less))}時間{'減' if less > 0 else '増'}{'の見込み' if expected else ''}"


def _key_figure(impact: Impact) -> KeyFigure:
    remark = f"{impact.basis.label}、{year_month(impact.as_of)}"
    return KeyFigure("仕事の時間", FigureKind.CHANGE.label, _headline(impact), remark)


def _yours(impact: Impact) -> Yours | None:
    before, after = impact.before, impact.after
    if impact.span is Span.ONCE or not rounded(hours_of(before)):
        return None  # a job that comes once measures no year, and a proportion to next to nothing tells nothing
    share = hours_of(after) / hours_of(before)
    return Yours(before, share, _example(before, share))


def _example(before: Terms, share: float) -> str:
    """Work one example out, in the words of ``browser/hours.js``."""
    now = hours_of(before) * _TWICE
    left, change = rounded(now) - rounded(now * share), round(abs(1 - share) * 100)
    direction = "増" if share > 1 else "減"
    return (
        f"たとえば、件数が2倍（1回{plain_number(before.cases * _TWICE)}件）でほかは同じ団体なら、"
        f"取り組み前は年{plain_number(rounded(now))}時間です。この事例と同じ割合（約{change}%{direction}）で変われば"
        f"年{plain_number(rounded(now * share))}時間になり、年{plain_number(abs(left))}時間{direction}ります。"
    ).replace("増ります", "増えます")
