"""KB4xx: what is claimed is supported, dated, and said to be measured only when it was."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.findings.diagnostics import Span, Told
from generator.model.claims import CASE_SECTIONS, THREAD_SECTIONS, Claim
from generator.model.entry import Case, Entry, Thread
from generator.model.parts import Impact, Indicator
from generator.model.ties import (
    FIGURES_CARRIED,
    FIGURES_DATED,
    FIGURES_GIVEN,
    FIGURES_MEASURED,
    IMPACT_MEASURED,
    PERIOD_ORDER,
    REVIEW_ORDER,
    NotMeasured,
)
from generator.model.tree import FieldPath
from generator.model.types import Model, Sort
from generator.model.values import value_at, values_of
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule

_TELL_EXPECTED = "basis を「見込み」にするか、測った値と時点に直してください"
_TO_COME = {"stage": "取り組みはまだ計画中です", "outcome": "成果の種類は「成果見込み」です"}


@file_rule("KB401", "no-evidence", Entry, "根拠(evidence)に公開資料を1件以上書いてください", Told.FORM)
def no_evidence(document: Document[Entry]) -> Iterator[Finding]:
    """An entry names at least one public source.

    Bad: a case without `evidence`
    Good: `evidence:` with title, publisher, url and accessed_on
    """
    if not document.model.evidence:
        mend = "「evidence:」に資料名・発行者・アドレス・確認日を書いてください"
        yield Finding(document.at("evidence"), "根拠がありません", mend)


def _missing(document: Document[Entry], needed: tuple[Claim, ...]) -> Iterator[Finding]:
    """Yield one finding for all sections that are missing or empty, at the end of the file."""
    texts = {title: section.text.strip() for title, section in document.sections.items()}
    missing = [f"「## {claim}」" for claim in needed if not texts.get(claim)]
    if missing:
        last = document.source.lines[-1] if document.source.lines else ""
        span = Span.on_line(max(len(document.source.lines), 1), 1, max(len(last), 1))
        yield Finding(span, f"{'、'.join(missing)} がないか、空です", "見出しと本文を書いてください")


@file_rule("KB402", "missing-section", Case, "事例の本文には決められた6つの見出しをすべて書いてください", Told.FORM)
def missing_section(document: Document[Case]) -> Iterator[Finding]:
    """A case tells challenge, approach, outcome, lessons, conditions and adaptation.

    What went wrong and what others need in order to copy it is why a case is read.

    Bad: a case without `## つまずきと学び`
    Good: all six sections with text
    """
    yield from _missing(document, CASE_SECTIONS)


@file_rule(
    "KB403",
    "missing-thread-section",
    Thread,
    "スレッドの本文には決められた3つの見出しをすべて書いてください",
    Told.FORM,
)
def missing_thread_section(document: Document[Thread]) -> Iterator[Finding]:
    """A thread has an answer, the exchange, and what stayed open.

    Bad: a thread without `## 残った問い`
    Good: `## 答え`, `## やり取り`, `## 残った問い`
    """
    yield from _missing(document, THREAD_SECTIONS)


@file_rule("KB404", "figure-without-date", Case, "数値(indicators)には、いつの値かを as_of に書いてください", Told.FORM)
def figure_without_date(document: Document[Case]) -> Iterator[Finding]:
    """A figure without an as-of month misleads once it ages.

    Bad: `- {name: 作業時間, unit: 時間/年, before: 350, basis: 実測}`
    Good: the same with `as_of: 2025-10`
    """
    for path in FIGURES_DATED.broken(document.model):
        found = f"指標「{_indicator(document, path).name}」に時点がありません"
        yield Finding(document.at(*path), found, "「as_of: 2025-10」のように年月を書いてください")


def _indicator(document: Document[Case], path: FieldPath) -> Indicator:
    return document.model.indicators[int(path[1])]


@file_rule("KB405", "expected-as-measured", Case, "まだ測っていない値は basis を「見込み」にしてください", Told.FORM)
def expected_as_measured(document: Document[Case]) -> Iterator[Finding]:
    """An expectation never passes as a measurement.

    A value after the change cannot have been measured while the work is planned or its outcome
    expected, nor later than the entry was reviewed.

    Bad: `outcome: expected` with `after: 80, basis: 実測`
    Good: `outcome: expected` with `after: 80, basis: 見込み`
    """
    case = document.model
    for number, indicator in enumerate(case.indicators):
        if reason := _why_not_measured(FIGURES_MEASURED, case, indicator):
            found = f"指標「{indicator.name}」は実測とされていますが、{reason}"
            yield Finding(document.at("indicators", number, "basis"), found, _TELL_EXPECTED)
    if case.impact and (reason := _why_not_measured(IMPACT_MEASURED, case, case.impact)):
        found = f"減らした時間の計算は実測とされていますが、{reason}"
        yield Finding(document.at("impact", "basis"), found, _TELL_EXPECTED)


def _why_not_measured(tie: NotMeasured, case: Case, figure: Indicator | Impact) -> str:
    """Return why the figure cannot have been measured, or nothing where it can, or is not said to be."""
    if figure.basis != tie.basis:
        return ""
    if figure.as_of and figure.as_of > value_at(case, tie.day).isoformat()[:7]:
        return "時点が確認日より先です"
    if tie.after and value_at(figure, tie.after) is None:
        return ""
    return next((_TO_COME[name] for name, value in tie.to_come if value_at(case, name) == value), "")


@file_rule("KB406", "indicator-without-value", Case, "指標には取り組み前か取り組み後の値を書いてください", Told.FORM)
def indicator_without_value(document: Document[Case]) -> Iterator[Finding]:
    """An indicator has at least one value.

    Bad: `- {name: 作業時間, unit: 時間/年, basis: 実測, as_of: 2025-10}`
    Good: the same with `before: 350`
    """
    for path in FIGURES_GIVEN.broken(document.model):
        found = f"指標「{_indicator(document, path).name}」に before も after もありません"
        yield Finding(document.at(*path), found, "値を書くか、この指標を消してください")


@file_rule("KB407", "indicators-unsupported", Case, "数値(indicators)を裏付ける根拠を1件以上示してください", Told.FORM)
def indicators_unsupported(document: Document[Case]) -> Iterator[Finding]:
    """Figures need a source that says so.

    Bad: `indicators` given, and no evidence with `supports: [indicators]`
    Good: an evidence with `supports: [indicators, 成果]`
    """
    for path in FIGURES_CARRIED.broken(document.model):
        mend = "数値が載っている資料の supports に indicators を加えてください"
        yield Finding(document.at(*path), "どの根拠の supports にも indicators がありません", mend)


@catalog_rule("KB408", "wrong-date-order", Model, "日付の前後を合わせてください", Told.FORM)
def wrong_date_order(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """Dates follow one another: seen and reviewed not in the future, review due after the review.

    Bad: `reviewed_on: 2026-11-22` and `review_by: 2026-05-22`
    Good: `reviewed_on: 2026-11-22` and `review_by: 2027-05-22`
    """
    for path in REVIEW_ORDER.broken(document.model):
        yield Finding(document.at(*path), "次の確認期限が確認日より前です", "確認日より後の日付にしてください")
    for path, day in values_of(document.model, Sort.PAST_DAY):
        if day > catalog.today:
            yield Finding(document.at(*path), f"{day} は未来の日付です", "今日までの日付に直してください")
    for path in PERIOD_ORDER.broken(document.model):
        yield Finding(document.at(*path), "終了が開始より前です", "開始と終了の年月を確かめてください")


RULES = (
    no_evidence,
    missing_section,
    missing_thread_section,
    figure_without_date,
    expected_as_measured,
    indicator_without_value,
    indicators_unsupported,
    wrong_date_order,
)
