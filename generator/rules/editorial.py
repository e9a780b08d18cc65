"""KB6xx: what makes an entry easy to find, to read and to trust for long."""

import re
from collections.abc import Iterator

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import Severity, Told
from generator.language.lines import BETWEEN_WORDS
from generator.language.questions import is_well_formed
from generator.model.entry import Entry
from generator.model.lengths import SUMMARY
from generator.model.reference import FixedPage, StartPage, Theme
from generator.model.types import Model, Sort
from generator.model.values import values_of
from generator.model.vocabulary import Status
from generator.reading.document import Document
from generator.rules.base import Finding, catalog_rule, file_rule

_MARKS = re.compile(r"\*\*[^*\n]+\*\*|\[[^\[\]\n]+\]\(https?:[^()\n]*\)")


@file_rule("KB601", "summary-too-long", Model, f"要約(summary)は{SUMMARY.signs}字以内にしてください", Told.FORM)
def summary_too_long(document: Document[Model]) -> Iterator[Finding]:
    """The answer fits in 120 characters (of English: 240), so that it is read before anything else.

    Bad: a summary of 150 characters
    Good: one sentence that says what came of it
    """
    if isinstance(document.model, Entry | Theme | FixedPage | StartPage):
        size = len(document.model.summary)
        if size > SUMMARY.most:
            yield Finding(
                document.at("summary"),
                _("{size}字あります", size=size),
                _("答えだけを残し、経緯は本文に移してください"),
            )


@file_rule("KB602", "no-questions", Entry, "よくある聞き方(questions)を1つ以上書いてください", Told.FORM)
def no_questions(document: Document[Entry]) -> Iterator[Finding]:
    """Readers type the question they have; without it they do not find the entry.

    Bad: an entry without `questions`
    Good: `questions: ["(住民|市民)アンケートの集計に時間がかかりすぎる"]`
    """
    if not document.model.questions:
        mend = _("同僚ならどう聞くかを「questions:」に書いてください")
        yield Finding(document.at("questions"), _("聞き方がありません"), mend)


@catalog_rule(
    "KB603",
    "review-overdue",
    Entry,
    "次の確認期限を過ぎた記事は内容を確かめてください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def review_overdue(document: Document[Entry], catalog: Catalog) -> Iterator[Finding]:
    """An entry past its ``review_by`` shows 要確認 to readers until somebody has checked it.

    Bad: `review_by: 2025-05-22` (in the past)
    Good: `reviewed_on` today and a later `review_by`
    """
    entry = document.model
    if catalog.is_overdue(entry) and entry.status is Status.PUBLISHED:
        mend = _("内容が今も正しければ reviewed_on と review_by を新しくしてください")
        yield Finding(document.at("review_by"), _("期限 {review_by} を過ぎています", review_by=entry.review_by), mend)


@file_rule(
    "KB604",
    "broken-question-pattern",
    Model,
    "questions のかっこは (A|B) の形で、入れ子にせず対にしてください",
    Told.FORM,
)
def broken_question_pattern(document: Document[Model]) -> Iterator[Finding]:
    """A question pattern has paired, unnested groups of alternatives.

    Bad: `"(住民|市民アンケートを電子化したい"`
    Good: `"(住民|市民)アンケートを電子化したい"`
    """
    for path, pattern in values_of(document.model, Sort.SENTENCE):
        if not is_well_formed(pattern):
            mend = _("例 (住民|市民)アンケートを電子化したい")
            yield Finding(document.at(*path), _("「{pattern}」は読み取れません", pattern=pattern), mend)


@file_rule("KB605", "words-in-one", Entry, "keywords の言葉は半角カンマで分けてください", Told.FORM)
def words_in_one(document: Document[Entry]) -> Iterator[Finding]:
    """A Japanese comma does not separate the items of a list.

    Bad: `keywords: [予約、転入]`
    Good: `keywords: [予約, 転入]`
    """
    for number, word in enumerate(document.model.keywords):
        words = BETWEEN_WORDS.split(word)
        if len(words) > 1:
            mend = _("[{words}] と書いてください", words=", ".join(words))
            yield Finding(document.at("keywords", number), _("「{word}」が1つの言葉になっています", word=word), mend)


@file_rule(
    "KB609",
    "marks-in-plain-text",
    Entry,
    "題名・要約・よくある聞き方には、太字やリンクの記号を書かないでください",
    Told.CHECK,
    severity=Severity.WARNING,
)
def marks_in_plain_text(document: Document[Entry]) -> Iterator[Finding]:
    """Title, summary and questions stand on pages, in lists and in mails as they are, without Markdown.

    Bad: `summary: "**半年**で[公開](https://www.example.jp/)しました。"`
    Good: `summary: 半年で公開しました。`
    """
    entry = document.model
    told: list[tuple[tuple[str | int, ...], str]] = [(("title",), entry.title), (("summary",), entry.summary)]
    told += [(("questions", number), question) for number, question in enumerate(entry.questions)]
    for path, text in told:
        if mark := _MARKS.search(text):
            found = _("「{mark}」は記号のまま表示されます", mark=mark[0])
            yield Finding(document.at(*path), found, _("記号を消してください。アドレスは evidence に書きます"))


RULES = (
    summary_too_long,
    no_questions,
    review_overdue,
    broken_question_pattern,
    words_in_one,
    marks_in_plain_text,
)
