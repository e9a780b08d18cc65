"""KB606 and on: what ages: plans whose time is over, and reviews later than a theme changes."""

from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Severity, Told
from generator.model.entry import Entry
from generator.model.types import Model
from generator.model.vocabulary import Status
from generator.reading.document import Document
from generator.reading.promised import plans_gone_by
from generator.rules.base import Finding, catalog_rule


@catalog_rule(
    "KB606",
    "plan-gone-by",
    Model,
    "時期の過ぎた予定や見込みは、結果か、過去のこととして書いてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def plan_gone_by(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """A plan is not told as still to come when its day, month or 年度 is over.

    来年度 counts only where the days of the entry leave no doubt which year it means. Titles of documents and what
    stands between 「 and 」 may say what they say.

    Bad: `国は2026年4月の開始に向けて準備しています` after that month
    Good: `国は2026年4月に始めました`, `2026年4月に始まる予定でした。その後は確かめられていません`
    """
    for span, promise in plans_gone_by(document, catalog.today):
        mend = _("どうなったかを資料で確かめて書くか、わからなければ「…の予定でした」と過去のこととして書いてください")
        yield Finding(span, _("「{told}」は過ぎましたが、これからのこととして書かれています", told=promise.told), mend)


@catalog_rule(
    "KB607",
    "review-too-late",
    Entry,
    "次の確認期限は、テーマの変わる速さに合わせてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def review_too_late(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """An entry of a theme that changes fast is looked at again as soon as the theme asks (its `review_days`).

    Bad: `reviewed_on: 2026-11-22` and `review_by: 2027-05-22` in a theme with `review_days: 90`
    Good: `review_by: 2027-02-20`
    """
    entry, pace = document.model, catalog.pace_of(document.model.themes)
    if pace and entry.review_by > entry.reviewed_on + pace and entry.status is not Status.ARCHIVED:
        found = _(
            "このテーマは{days}日ごとに確かめますが、期限は {review_by} です", days=pace.days, review_by=entry.review_by
        )
        yield Finding(
            document.at("review_by"),
            found,
            _("{reviewed_on} までの日付にしてください", reviewed_on=entry.reviewed_on + pace),
        )


RULES = (plan_gone_by, review_too_late)
