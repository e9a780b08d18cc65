"""Raw values → documents: models, sections, messages, or what is wrong with them."""

import re
from pathlib import Path

import pytest
from builders import a_case, a_document, a_thread

from generator import kinds
from generator.model.entry import Case, Thread
from generator.model.reference import FixedPage
from generator.reading.body import Message, Statement
from generator.reading.load import load
from generator.reading.source import FoundFile, read_text

FRONT = a_thread().source.text.split("\n---\n")[0] + "\n---\n"
FIRST = len(FRONT.splitlines()) + 1


def findings(body):
    path = Path("content/threads/tameshi.md")
    source, _faults = read_text(FoundFile(kinds.THREAD, "tameshi", path, path.as_posix()), (FRONT + body).encode())
    document, found = load(source)
    assert (document is None) == bool(found)
    return [(item.rule.code, item.span.line - FIRST, item.found) for item in found]


def test_a_case_has_its_model_and_its_sections_in_order():
    case = a_case()
    assert isinstance(case.model, Case)
    assert (case.kind, case.slug, case.messages) == (kinds.CASE, "tameshi", ())
    assert list(case.sections) == ["課題", "取り組み", "成果", "つまずきと学び", "真似するための条件", "ずらしどころ"]


def test_sections_are_kept_in_the_order_of_the_file():
    assert list(a_case(body="\n## 成果\n\nあ\n\n## 課題\n\nい\n").sections) == ["成果", "課題"]


def test_a_collection_has_its_statements_by_the_number_of_their_document():
    thread = a_thread(body="\n## 資料が言っていること\n\n### 資料12\n\n1課から。\n\n### 資料１\n\n2課でも。\n")
    line = thread.source.body_line + 3
    assert thread.statements == (Statement(12, "\n1課から。", line), Statement(1, "\n2課でも。", line + 4))
    assert thread.messages == ()


def test_a_thread_has_its_messages():
    thread = a_thread(body="\n## やり取り\n\n### 質問者\n\n何から。\n\n### 回答者1(試験用の市)\n\n1課から。\n")
    assert isinstance(thread.model, Thread)
    line = thread.source.body_line + 3
    assert thread.messages == (
        Message("質問者", "", "\n何から。", line),
        Message("回答者1", "試験用の市", "\n1課から。", line + 4),
    )


def test_other_kinds_have_one_section_without_a_title():
    page = a_document("pages/tameshi.md", "---\ntitle: 試験\nsummary: 要約\n---\n\n## 自由な見出し\n\n文章\n")
    assert isinstance(page.model, FixedPage)
    assert [(section.title, section.text) for section in page.sections.values()] == [("", "## 自由な見出し\n\n文章")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("\n\n前の文\n", ("KB211", 2, "見出しの前に文章があります")),
        ("\n## 課題\n", ("KB211", 1, "「## 課題」という見出しがあります")),
        ("## 答え\n## 答え\n", ("KB211", 1, "「## 答え」が" + str(FIRST) + "行目にもあります")),
        ("## やり取り\n\n\n前の文\n", ("KB212", 3, "見出しの前に文章があります")),
        ("## やり取り\n\n### 試験太郎\n", ("KB212", 2, "「### 試験太郎」という見出しがあります")),
        ("## やり取り\n\n###試験太郎\n", ("KB212", 2, "「### 試験太郎」という見出しがあります")),
    ],
)
def test_a_mistake_in_the_text_is_reported_at_its_line(body, found):
    assert findings(body) == [found]


def test_every_mistake_of_a_file_is_found_at_once():
    front = FRONT.replace("\ntitle: ", "\nname: ")
    path = Path("content/threads/tameshi.md")
    source, _faults = read_text(
        FoundFile(kinds.THREAD, "tameshi", path, path.as_posix()), (front + "## 背景\n").encode()
    )
    document, found = load(source)
    assert (document, sorted(item.rule.code for item in found)) == (None, ["KB201", "KB202", "KB211"])


def test_full_width_brackets_of_a_list_are_named():
    front = re.sub(r"(?m)^themes:.*$", "themes: ［madoguchi］", FRONT)
    path = Path("content/threads/tameshi.md")
    source, _faults = read_text(FoundFile(kinds.THREAD, "tameshi", path, path.as_posix()), front.encode())
    assert [item.mend for item in load(source)[1]] == ["かっこを半角の「[」「]」に替えてください"]
