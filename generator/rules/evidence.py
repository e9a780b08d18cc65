"""KB4xx: what is claimed has a source, all sections are there, and dates follow one another."""

from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Severity, Span, Told
from generator.language.questions import asks
from generator.model.claims import CASE_SECTIONS, THREAD_SECTIONS, Claim
from generator.model.entry import Case, Entry, Thread
from generator.model.ties import PERIOD_CARRIED, PERIOD_HAPPENED, PERIOD_ORDER, REVIEW_ORDER
from generator.model.types import Model, Sort
from generator.model.values import values_of
from generator.model.vocabulary import ChangeKind
from generator.reading.body import Statement
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule


@file_rule("KB401", "no-evidence", Entry, "根拠(evidence)に公開資料を1件以上書いてください", Told.FORM)
def no_evidence(document: Document[Entry]) -> Iterator[Finding]:
    """An entry names at least one public source.

    Bad: a case without `evidence`
    Good: `evidence:` with title, publisher, url and accessed_on
    """
    if not document.model.evidence:
        mend = _("「evidence:」に資料名・発行者・アドレス・確認日を書いてください")
        yield Finding(document.at("evidence"), _("根拠がありません"), mend)


def _missing(document: Document[Entry], needed: tuple[Claim, ...]) -> Iterator[Finding]:
    """Yield one finding for all sections that are missing or empty, at the end of the file."""
    texts = {title: section.text.strip() for title, section in document.sections.items()}
    missing = [_("「## {claim}」", claim=claim.typed) for claim in needed if not texts.get(claim)]
    if missing:
        last = document.source.lines[-1] if document.source.lines else ""
        span = Span.on_line(max(len(document.source.lines), 1), 1, max(len(last), 1))
        yield Finding(
            span, _("{missing} がないか、空です", missing=_("、").join(missing)), _("見出しと本文を書いてください")
        )


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
    "スレッドの本文には「答え」「資料が言っていること」「残った問い」の見出しを書いてください",
    Told.FORM,
)
def missing_thread_section(document: Document[Thread]) -> Iterator[Finding]:
    """A thread has an answer, what the documents say, and what stayed open.

    Instead of the documents an exchange may stand, if it was really held and everybody who speaks has agreed.

    Bad: a thread without `## 残った問い`
    Good: `## 答え`, `## 資料が言っていること`, `## 残った問い`
    """
    one, other = Claim.COLLECTION, Claim.EXCHANGE
    both = document.sections.keys() & {one, other}
    left_out = one if both == {other} else other
    yield from _missing(document, tuple(claim for claim in THREAD_SECTIONS if claim != left_out))
    if both == {one, other}:
        line = document.sections[other].line
        span = Span.on_line(line, 1, len(document.source.lines[line - 1]))
        found = _("「## {one}」と「## {other}」の両方があります", one=one.typed, other=other.typed)
        yield Finding(span, found, _("資料を集めたものなら前者、実際にあったやり取りなら後者だけを残してください"))


@file_rule(
    "KB414",
    "statement-without-source",
    Thread,
    "「資料が言っていること」の番号は、根拠(evidence)の何番目かを1回ずつ使い、下に文章を書いてください",
    Told.FORM,
)
def statement_without_source(document: Document[Thread]) -> Iterator[Finding]:
    """Each document of a collection is one of the evidence, by its place there, and says something.

    Publisher, title and day of the document stand in `evidence` alone.

    Bad: `### 資料3` with two sources in `evidence`
    Good: `### 資料2` with two sources in `evidence`, and text below it
    """
    seen: set[int] = set()
    for one in document.statements:
        wrong = next(_wrong_with(one, seen, len(document.model.evidence)), None)
        seen.add(one.number)
        if wrong:
            yield Finding(Span.on_line(one.line, 1, len(document.source.lines[one.line - 1])), *wrong)


def _wrong_with(one: Statement, seen: set[int], sources: int) -> Iterator[tuple[str, str]]:
    if 0 < sources < one.number:  # that there are none at all is told by KB401
        yield (
            _("根拠は{sources}件で、資料{number}はありません", sources=sources, number=one.number),
            _("番号を直すか、根拠にその資料を加えてください"),
        )
    if one.number in seen:
        yield _("資料{number}が2回あります", number=one.number), _("1つにまとめてください")
    if not one.text.strip():
        yield (
            _("資料{number}の下に文章がありません", number=one.number),
            _("その資料が言っていることを書くか、見出しを消してください"),
        )


@file_rule(
    "KB415",
    "no-open-question",
    Thread,
    "「残った問い」には、同僚が答えられる問いを1文ずつ書いてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def no_open_question(document: Document[Thread]) -> Iterator[Finding]:
    """What stayed open is asked, one sentence to an item, so that a colleague can answer it where it is listed.

    What is known of it, and where to look it up, belongs to the answer.

    Bad: `- 手数料の見直し。窓口の経費とあわせて確かめてください。`
    Good: `- 手数料はどう見直されましたか`
    """
    for one in document.open_questions:
        if not asks(one.text):
            span = Span.on_line(one.line, 1, len(document.source.lines[one.line - 1]))
            mend = _("「…ですか」のように「か」で終わる1文にし、わかっていることや注意は「答え」に移してください")
            yield Finding(span, _("問いの形になっていません"), mend)


@catalog_rule("KB408", "wrong-date-order", Model, "日付の前後を合わせてください", Told.FORM)
def wrong_date_order(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """Dates follow one another: seen and reviewed not in the future, review due after the review.

    Changes come one after another, none before the publication, and no confirmation after the last one.

    Bad: `reviewed_on: 2026-11-22` and `review_by: 2026-05-22`
    Good: `reviewed_on: 2026-11-22` and `review_by: 2027-05-22`
    """
    for path in REVIEW_ORDER.broken(document.model):
        yield Finding(document.at(*path), _("次の確認期限が確認日より前です"), _("確認日より後の日付にしてください"))
    days = (*values_of(document.model, Sort.PAST_DAY), *values_of(document.model, Sort.ISSUED))
    today = str(catalog.today)
    for path, day in days:
        if str(day) > today:
            yield Finding(document.at(*path), _("{day} は未来の日付です", day=day), _("今日までの日付に直してください"))
    for path in PERIOD_ORDER.broken(document.model):
        yield Finding(document.at(*path), _("終了が開始より前です"), _("開始と終了の年月を確かめてください"))
    if isinstance(document.model, Entry):
        for number, found, mend in _disordered_changes(document.model):
            yield Finding(document.at("changes", number, "changed_on"), found, mend)


def _disordered_changes(entry: Entry) -> Iterator[tuple[int, str, str]]:
    """Yield every change whose day does not fit those around it, with what is wrong and how to mend it."""
    before, last = entry.published_on, entry.reviewed_on
    for number, change in enumerate(entry.changes):
        day = change.changed_on
        if day < before:
            mend = _("公開日からあとの変更を、古い順に書いてください")
            yield number, _("公開日か、1つ前の変更({before})より前です", before=before), mend
        elif change.kind is ChangeKind.CONFIRMED and day > last:
            mend = _("確かめ直した日なら、確認日も同じ日にしてください")
            yield number, _("確認日(reviewed_on)の {last} よりあとです", last=last), mend
        before = max(before, day)


@file_rule("KB413", "planned-period", Case, "期間(period)には、実際に取り組んだ年月だけを書いてください", Told.FORM)
def planned_period(document: Document[Case]) -> Iterator[Finding]:
    """The period is when the work was done; what a plan announces stands in the text.

    Whether a past month is that of a plan, no program can see: the help of the field says it.

    Bad: `stage: planned` with `period: {from: 2026-01}`, or a month after `reviewed_on`
    Good: `stage: planned` without `period`
    """
    for path in PERIOD_HAPPENED.broken(document.model):
        month = len(path) > 1
        found = _("確認日より先の年月です") if month else _("取り組みはまだ計画中です")
        mend = _("この年月を消すか") if month else _("period の行を消すか")
        yield Finding(document.at(*path), found, _("予定は本文に書き、{mend}、実際の年月に直してください", mend=mend))


@file_rule("KB417", "period-unsupported", Case, "期間(period)を裏付ける根拠を1件以上示してください", Told.FORM)
def period_unsupported(document: Document[Case]) -> Iterator[Finding]:
    """When the work was done needs a source that says so.

    Bad: `period` given, and no evidence with `supports: [period]`
    Good: an evidence with `supports: [period, 取り組み]`
    """
    for path in PERIOD_CARRIED.broken(document.model):
        mend = _("いつ取り組んだかが載っている資料の supports に period を加えてください")
        yield Finding(document.at(*path), _("どの根拠の supports にも period がありません"), mend)


RULES = (
    no_evidence,
    missing_section,
    missing_thread_section,
    statement_without_source,
    no_open_question,
    wrong_date_order,
    planned_period,
    period_unsupported,
)
