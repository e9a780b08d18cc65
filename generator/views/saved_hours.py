"""The hours that a case saves: the formula in words, and the same for the place of the reader."""

from dataclasses import dataclass

from generator import _, noted, of
from generator.language.numbers import plain_number
from generator.model.hours import ROUNDING, hours_of, rounded, saved
from generator.model.parts import Impact, Terms
from generator.model.vocabulary import Basis, FigureKind, Span
from generator.views.figures import KeyFigure, year_month

_TWICE = 2
_TERMS = "terms"  # what is said of the terms of the formula, where a number has no other sentence around it
_TIMES = {Span.YEAR: noted("年{count}回"), Span.ONCE: noted("{count}回")}
_CASES_EACH = noted("1回{count}件")
_CASES = {Span.YEAR: noted("年{count}件"), Span.ONCE: noted("{count}件")}
_HOURS = {Span.YEAR: noted("年{count}時間"), Span.ONCE: noted("{count}時間")}
_LESS = {Span.YEAR: noted("年{hours}時間減"), Span.ONCE: noted("1回で{hours}時間減")}
_MORE = {Span.YEAR: noted("年{hours}時間増"), Span.ONCE: noted("1回で{hours}時間増")}
_REMARKS = {
    Span.YEAR: noted("{basis}、{month}時点。{rounding}しています。"),
    Span.ONCE: noted("{basis}、{month}時点。1回分の値で、1年分ではありません。{rounding}しています。"),
}
_EXAMPLE_OF_LESS = noted(
    "たとえば、件数が2倍（1回{cases}件）でほかは同じ団体なら、取り組み前は年{now}時間です。"
    "この事例と同じ割合（約{percent}%減）で変われば年{then}時間になり、年{change}時間減ります。"
)
_EXAMPLE_OF_MORE = noted(
    "たとえば、件数が2倍（1回{cases}件）でほかは同じ団体なら、取り組み前は年{now}時間です。"
    "この事例と同じ割合（約{percent}%増）で変われば年{then}時間になり、年{change}時間増えます。"
)


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
        remark=_remark(impact),
        yours=_yours(impact),
        key_figure=_key_figure(impact),
    )


def formula(terms: Terms, span: Span = Span.YEAR) -> str:
    """Write the terms with their units (「1回100件 × 1件12分 × 年12回 ÷ 60 = 年240時間」); what is 1 is left out."""
    told = (
        *([_term(_CASES_EACH if terms.times != 1 else _CASES[span], terms.cases)] if terms.cases != 1 else []),
        _term(noted("1件{count}分") if terms.cases != 1 else noted("{count}分"), terms.minutes),
        *([_term(_TIMES[span], terms.times)] if terms.times != 1 else []),
        *([_term(noted("{count}人"), terms.people)] if terms.people != 1 else []),
    )
    return f"{' × '.join(told)} ÷ 60 = {_term(_HOURS[span], rounded(hours_of(terms)))}"


def _term(text: str, count: float) -> str:
    return of(_TERMS, text, count=plain_number(count))


def _remark(impact: Impact) -> str:
    basis, month = impact.basis.label, year_month(impact.as_of)
    return _(_REMARKS[impact.span], basis=basis, month=month, rounding=_(ROUNDING))


def _headline(impact: Impact) -> str:
    less, expected = saved(impact), impact.basis is Basis.EXPECTED
    if not less:
        return _("時間は変わらない見込み") if expected else _("時間は変わらず")
    change = _((_LESS if less > 0 else _MORE)[impact.span], hours=plain_number(abs(less)))
    return _("{change}の見込み", change=change) if expected else change


def _key_figure(impact: Impact) -> KeyFigure:
    remark = _("、").join((impact.basis.label, year_month(impact.as_of)))
    return KeyFigure(_("仕事の時間"), FigureKind.CHANGE.label, _headline(impact), remark)


def _yours(impact: Impact) -> Yours | None:
    before, after = impact.before, impact.after
    if impact.span is Span.ONCE or not rounded(hours_of(before)):
        return None  # a job that comes once measures no year, and a proportion to next to nothing tells nothing
    share = hours_of(after) / hours_of(before)
    return Yours(before, share, _example(before, share))


def _example(before: Terms, share: float) -> str:
    """Work one example out, in the words of ``browser/hours.js``."""
    now = hours_of(before) * _TWICE
    then = now * share
    return _(
        _EXAMPLE_OF_MORE if share > 1 else _EXAMPLE_OF_LESS,
        cases=plain_number(before.cases * _TWICE),
        now=plain_number(rounded(now)),
        percent=round(abs(1 - share) * 100),
        then=plain_number(rounded(then)),
        change=plain_number(abs(rounded(now) - rounded(then))),
    )
