"""KB4xx: a figure says what it is, when, how it is known, and that it was measured only when it was."""

from collections.abc import Iterator

from generator import _, noted
from generator.findings.diagnostics import Severity, Told
from generator.model.claims import Claim
from generator.model.entry import Case
from generator.model.parts import Impact, Indicator
from generator.model.ties import (
    FIGURES_CARRIED,
    FIGURES_DATED,
    FIGURES_EXPLAINED,
    FIGURES_FITTING,
    FIGURES_MEASURED,
    IMPACT_MEASURED,
    NotMeasured,
)
from generator.model.tree import FieldPath
from generator.model.values import value_at
from generator.model.vocabulary import FigureKind
from generator.reading.document import Document
from generator.rules.base import Finding, file_rule

_TELL_EXPECTED = noted("basis を「見込み」にするか、測った値と時点に直してください")
_TO_COME = {"stage": noted("取り組みはまだ計画中です"), "outcome": noted("成果の種類は「成果見込み」です")}
_ONE_VALUE = "・".join(kind for kind in FigureKind if kind is not FigureKind.CHANGE)


@file_rule("KB404", "figure-without-date", Case, "数値(indicators)には、いつの値かを as_of に書いてください", Told.FORM)
def figure_without_date(document: Document[Case]) -> Iterator[Finding]:
    """A figure without an as-of month misleads once it ages.

    Bad: `- {name: 作業時間, unit: 時間/年, before: 350, after: 80, basis: 公表値}`
    Good: the same with `as_of: 2025-10`
    """
    for path in FIGURES_DATED.broken(document.model):
        found = _("指標「{name}」に時点がありません", name=_indicator(document, path).name)
        yield Finding(document.at(*path), found, _("「as_of: 2025-10」のように年月を書いてください"))


def _indicator(document: Document[Case], path: FieldPath) -> Indicator:
    return document.model.indicators[int(path[1])]


@file_rule("KB405", "expected-as-measured", Case, "これからの値と目標は basis を「見込み」にしてください", Told.FORM)
def expected_as_measured(document: Document[Case]) -> Iterator[Finding]:
    """An expectation never passes as something that has happened.

    What came of a change is not known while the work is planned or its outcome expected, nor later than the
    entry was reviewed; a target never is.

    Bad: `outcome: expected` with `after: 80, basis: 実測`
    Good: `outcome: expected` with `after: 80, basis: 見込み`
    """
    case = document.model
    for number, indicator in enumerate(case.indicators):
        if reason := _why_not_known(FIGURES_MEASURED, case, indicator):
            found = _(
                "指標「{name}」は{basis}とされていますが、{reason}",
                name=indicator.name,
                basis=indicator.basis,
                reason=reason,
            )
            yield Finding(document.at("indicators", number, "basis"), found, _TELL_EXPECTED)
    if case.impact and (reason := _why_not_known(IMPACT_MEASURED, case, case.impact)):
        found = _("減らした時間の計算は{basis}とされていますが、{reason}", basis=case.impact.basis, reason=reason)
        yield Finding(document.at("impact", "basis"), found, _TELL_EXPECTED)


def _why_not_known(tie: NotMeasured, case: Case, figure: Indicator | Impact) -> str:
    """Return why the figure cannot be known yet, or nothing where it can, or is not said to be."""
    if figure.basis not in tie.known:
        return ""
    if figure.as_of and figure.as_of > value_at(case, tie.day).isoformat()[:7]:
        return _("時点が確認日より先です")
    kind = value_at(figure, "kind")
    if kind in tie.aims:
        return _("目標の値です")
    if tie.ends and kind not in tie.ends:
        return ""
    return next((_(_TO_COME[name]) for name, value in tie.to_come if value_at(case, name) == value), "")


@file_rule(
    "KB406",
    "indicator-without-value",
    Case,
    f"指標には、前と後の値をそろえて書くか、値を1つ書いて種類({_ONE_VALUE})を選んでください",
    Told.FORM,
)
def indicator_without_value(document: Document[Case]) -> Iterator[Finding]:
    """An indicator has a value before and one after, or one value that says what it is, and nothing besides.

    Bad: `- {name: 減らした時間, unit: 時間/年, after: 6000, basis: 公表値, as_of: 2025-10}`
    Good: `- {name: 減らした時間, kind: 減った量, unit: 時間/年, value: 6000, basis: 公表値, as_of: 2025-10}`
    """
    for path in FIGURES_FITTING.broken(document.model):
        indicator = _indicator(document, path)
        found = _(
            "指標「{name}」は種類が「{kind}」ですが、{misfit}",
            name=indicator.name,
            kind=indicator.kind,
            misfit=_misfit(indicator),
        )
        mend = _("前と後の値は before と after に、1つだけの値は value に書き、kind を合わせてください")
        yield Finding(document.at(*path), found, mend)


def _misfit(indicator: Indicator) -> str:
    """Return which values an indicator lacks for its kind, or which it should not have."""
    values = {"before": indicator.before, "after": indicator.after, "value": indicator.value}
    needed = dict(FIGURES_FITTING.needs)[indicator.kind]
    missing = [name for name in needed if values[name] is None]
    if missing:
        return _("{missing} がありません", missing=_(" と ").join(missing))
    return _(
        "{items} もあります",
        items=_(" と ").join(name for name, value in values.items() if value is not None and name not in needed),
    )


@file_rule("KB407", "indicators-unsupported", Case, "数値(indicators)を裏付ける根拠を1件以上示してください", Told.FORM)
def indicators_unsupported(document: Document[Case]) -> Iterator[Finding]:
    """Figures need a source that says so.

    Bad: `indicators` given, and no evidence with `supports: [indicators]`
    Good: an evidence with `supports: [indicators, 成果]`
    """
    for path in FIGURES_CARRIED.broken(document.model):
        mend = _("数値が載っている資料の supports に indicators を加えてください")
        yield Finding(document.at(*path), _("どの根拠の supports にも indicators がありません"), mend)


@file_rule(
    "KB412", "measured-without-method", Case, "実測の数値(indicators)には、測り方を method に書いてください", Told.FORM
)
def measured_without_method(document: Document[Case]) -> Iterator[Finding]:
    """Only a figure of which it is told how it was counted may be called measured.

    Bad: `- {name: 作業時間, unit: 時間/年, before: 350, after: 80, basis: 実測, as_of: 2025-10}`
    Good: the same with `method: 1週間の記録を12か月分に換算`, or with `basis: 公表値`
    """
    for path in FIGURES_EXPLAINED.broken(document.model):
        found = _("指標「{name}」は実測とされていますが、測り方がありません", name=_indicator(document, path).name)
        mend = _("method に測り方を書いてください。資料からわからないときは、basis を「公表値」にしてください")
        yield Finding(document.at(*path), found, mend)


@file_rule(
    "KB418",
    "figure-of-which-source",
    Case,
    "数値が載っている資料が2つ以上あるときは、指標ごとに、どの資料の値かを source に書いてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def figure_of_which_source(document: Document[Case]) -> Iterator[Finding]:
    """Readers can look each figure up: where several sources carry figures, each figure names its own.

    A source is named by its place in `evidence`, and has `indicators` in its `supports`.

    Bad: two sources with `supports: [indicators]`, and `- {name: 作業時間, …, as_of: 2025-10}`
    Good: the same figure with `source: 2`
    """
    carrying = document.model.carrying(Claim.INDICATORS)
    for number, indicator in enumerate(document.model.indicators):
        if indicator.source is None and len(carrying) > 1:
            mend = _("「source: {carrying}」のように、evidence の上から何番目かを書いてください", carrying=carrying[0])
            found = _("指標「{name}」が、どの資料の値かわかりません", name=indicator.name)
            yield Finding(document.at("indicators", number), found, mend)
        if indicator.source is not None and indicator.source not in carrying:
            found = _(
                "指標「{name}」の資料{source}は、数値を裏付ける資料ではありません",
                name=indicator.name,
                source=indicator.source,
            )
            mend = _("evidence の上から何番目の資料かを確かめ、その supports に indicators を加えてください")
            yield Finding(document.at("indicators", number, "source"), found, mend)


RULES = (
    figure_without_date,
    expected_as_measured,
    indicator_without_value,
    indicators_unsupported,
    measured_without_method,
    figure_of_which_source,
)
