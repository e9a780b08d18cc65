"""KB409 to KB411, KB419: hours that are claimed are what their terms give, and somebody published the terms."""

from collections.abc import Iterator

from generator import _
from generator.findings.diagnostics import Severity, Told
from generator.findings.suggest import suggestion
from generator.language.numbers import plain_number
from generator.model.entry import Case
from generator.model.hours import ROUNDING, UNITS, hours_of, rounded, saved
from generator.model.parts import Impact, Indicator, Terms
from generator.model.ties import IMPACT_CARRIED
from generator.reading.document import Document
from generator.rules.base import Finding, file_rule


@file_rule(
    "KB409",
    "impact-mismatch",
    Case,
    "減った時間(impact.hours)は、前後の式から計算した値と同じにしてください",
    Told.WRITER,
)
def impact_mismatch(document: Document[Case]) -> Iterator[Finding]:
    """The hours an author states are what the terms give, in whole hours, halves rounded up.

    Bad: `hours: 350` with terms that give 340 hours before and 80 after
    Good: `hours: 260`, or no `hours` at all
    """
    impact = document.model.impact
    if impact and impact.hours is not None and impact.hours != saved(impact):
        before, after = (_formula(terms) for terms in (impact.before, impact.after))
        found = _(
            "「{said}」とありますが、計算すると {worked_out} です",
            said=plain_number(impact.hours),
            worked_out=plain_number(saved(impact)),
        )
        mend = _(
            "「hours: {saved}」に直すか、この行を消してください(前 {before}、後 {after}。{rounding})",
            saved=saved(impact),
            before=before,
            after=after,
            rounding=_(ROUNDING),
        )
        yield Finding(document.at("impact", "hours"), found, mend)


@file_rule(
    "KB410",
    "impact-indicator",
    Case,
    "impact.indicator の指標は、前後の式から計算した時間と同じ値にしてください",
    Told.WRITER,
)
def impact_indicator(document: Document[Case]) -> Iterator[Finding]:
    """The indicator that states the same hours exists, counts hours of the same span, and says what the terms give.

    Bad: `indicator: 集計時間` where that indicator says `after: 80` and the terms give 60
    Good: `after: 60` with the unit 時間/年
    """
    impact = document.model.impact
    if impact is None or impact.indicator is None:
        return
    named = {indicator.name: place for place, indicator in enumerate(document.model.indicators)}
    if impact.indicator not in named:
        mend = suggestion(impact.indicator, named, _("indicators にある name を書くか、この行を消してください"))
        yield Finding(
            document.at("impact", "indicator"),
            _("「{indicator}」という指標はありません", indicator=impact.indicator),
            mend,
        )
        return
    place = named[impact.indicator]
    indicator = document.model.indicators[place]
    unit = UNITS[impact.span]
    if indicator.unit != unit:
        mend = _("単位を {unit} にするか、impact.indicator の行を消してください", unit=unit)
        yield Finding(document.at("indicators", place, "unit"), _("単位が「{unit}」です", unit=indicator.unit), mend)
        return
    for field, stated, right in _stated(impact, indicator):
        found = _(
            "「{field}: {said}」とありますが、計算すると {worked_out} です",
            field=field,
            said=plain_number(stated),
            worked_out=plain_number(right),
        )
        mend = _("「{field}: {right}」に直してください({rounding})", field=field, right=right, rounding=_(ROUNDING))
        yield Finding(document.at("indicators", place, field), found, mend)


def _stated(impact: Impact, indicator: Indicator) -> Iterator[tuple[str, float, int]]:
    """Yield the values of the indicator that differ from the computed ones: field, value, right value."""
    computed = (
        ("before", indicator.before, rounded(hours_of(impact.before))),
        ("after", indicator.after, rounded(hours_of(impact.after))),
        ("value", indicator.value, saved(impact)),
    )
    for field, value, right in computed:
        if value is not None and value != right:
            yield field, value, right


@file_rule(
    "KB411",
    "impact-unsupported",
    Case,
    "減らした時間の計算(impact)を裏付ける根拠を1件以上示してください",
    Told.FORM,
)
def impact_unsupported(document: Document[Case]) -> Iterator[Finding]:
    """The terms of a formula need a source that says them.

    Bad: `impact` given, and no evidence with `supports: [impact]`
    Good: an evidence with `supports: [impact, 成果]`
    """
    for path in IMPACT_CARRIED.broken(document.model):
        mend = _("件数・分・回数・人数が載っている資料の supports に impact を加えてください")
        yield Finding(document.at(*path), _("どの根拠の supports にも impact がありません"), mend)


@file_rule(
    "KB419",
    "impact-of-a-total",
    Case,
    "前と後の時間の合計だけがわかるときは、減らした時間の計算(impact)ではなく指標(indicators)に書いてください",
    Told.WRITER,
    severity=Severity.WARNING,
)
def impact_of_a_total(document: Document[Case]) -> Iterator[Finding]:
    """A formula shows how hours come about; a total that an indicator tells already is none.

    Bad: `before: {cases: 1, minutes: 21600, times: 1, people: 1}` beside an indicator of 360 時間/年
    Good: the indicator alone, or the terms that the source tells: 120 件, 15 分, 12 回
    """
    impact = document.model.impact
    if impact is None or not (_is_total(impact.before) and _is_total(impact.after)):
        return
    totals = [rounded(hours_of(terms)) for terms in (impact.before, impact.after)]
    for indicator in document.model.indicators:
        told = [rounded(one) for one in (indicator.before, indicator.after) if one is not None]
        if indicator.unit in UNITS.values() and told == totals:
            mend = _("impact を消してください。件数・分・回数・人数のうち2つ以上がわかれば、それを書いてください")
            yield Finding(document.at("impact"), _("指標「{name}」と同じ合計です", name=indicator.name), mend)
            return


def _is_total(terms: Terms) -> bool:
    """Whether minutes alone are told."""
    return terms.cases == terms.times == terms.people == 1


def _formula(terms: Terms) -> str:
    numbers = (terms.cases, terms.minutes, terms.times, terms.people)
    return f"{' × '.join(map(plain_number, numbers))} ÷ 60 = {plain_number(rounded(hours_of(terms)))}"


RULES = (impact_mismatch, impact_indicator, impact_unsupported, impact_of_a_total)
