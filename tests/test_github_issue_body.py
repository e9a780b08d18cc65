"""The body of an issue is read by the headings of its form, and by nothing a person can type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from issue_bodies import CASE_ANSWERS, THREAD_ANSWERS, a_case_body, a_thread_body, body_of

from generator.forms.issue_forms import issue_forms
from generator.forms.questions import NO_RESPONSE
from generator.github.issue_body import MAX_BODY, form_of, question_at, read_form

CASE, THREAD, *_OTHERS = issue_forms()

UNTOUCHED = {**read_form(a_case_body(), CASE).answers, "課題": ""}
NOT_READ = "の行は、記事に入りません。"
UNREADABLE = "という行は、記入欄の名前と区別できません。行の先頭の # を消してください。"


def problems_of(body, form=CASE):
    return [f"{slip.place}: {slip.sentence}" for slip in read_form(body, form).slips]


def answers_of(body, form=CASE):
    """Return what is answered in a body with which nothing is wrong."""
    read = read_form(body, form)
    assert read.slips == []
    return dict(read.answers)


def test_answers_are_found_by_the_ids_of_their_questions():
    answers = answers_of(a_thread_body(), THREAD)
    agreed = answers.pop("agreed")
    assert agreed.count("- [X] ") == 3
    assert answers == {"keywords": "", "materials": "", "slug": "", **THREAD_ANSWERS}
    assert list(answers) == [question.id for question in THREAD.questions][:-1]


@pytest.mark.parametrize("nothing", [NO_RESPONSE, "", "   "])
def test_no_response_is_an_empty_answer(nothing):
    body = a_case_body().replace("### キーワード\n\n_No response_", f"### キーワード\n\n{nothing}")
    assert answers_of(body)["keywords"].strip() == ""


def test_no_response_is_a_missing_answer_where_one_is_needed():
    assert problems_of(a_case_body(title="")) == ["「題名」: 書かれていません。"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end):
    assert answers_of(a_case_body().replace("\n", end))["課題"] == CASE_ANSWERS["課題"]


@pytest.mark.parametrize("label", [question.label for question in CASE.questions])
def test_a_heading_of_the_form_in_an_answer_is_refused(label):
    found = problems_of(a_case_body(課題=f"文章\n\n### {label}\n\n乗っ取り"))
    assert f"「{label}」: 「### {label}」が2回あります。答えの中にあるほうを消してください。" in found


@pytest.mark.parametrize("line", ["### 知らない見出し", "## 成果", "# 題", "  ## 成果", "###", "###\t題"])
def test_another_heading_in_an_answer_is_refused(line):
    assert problems_of(a_case_body(課題=f"文章\n{line}\n文章")) == [f"「課題」: 「{line.strip()}」{UNREADABLE}"]


@pytest.mark.parametrize("fence", ["```", "~~~~", "```yaml", "<!--", "<details>"])
def test_fences_and_comments_hide_no_heading(fence):
    answers = answers_of(a_case_body(課題=f"文章\n{fence}"))
    assert (answers["課題"], answers["取り組み"]) == (f"文章\n{fence}", CASE_ANSWERS["取り組み"])
    assert "### 成果" in problems_of(a_case_body(課題=f"{fence}\n### 成果\n"))[0]


def test_a_question_that_was_cut_out_is_told():
    body = a_case_body().replace("### 要約\n\n試験用の要約です。\n\n", "")
    assert problems_of(body) == ["「要約」: 「### 要約」の欄がありません。フォームから書き直してください。"]


def test_text_above_the_first_question_is_told_and_the_rest_is_read_all_the_same():
    body = f"まえがき\n\n{a_case_body(title='')}"
    assert problems_of(body) == [
        f"「### 題名」より上: 「まえがき」{NOT_READ}下のどれかの欄に移すか、消してください。",
        "「題名」: 書かれていません。",
    ]


@pytest.mark.parametrize("text", ["追記です", "- 追記です", "- [x] ほかの確認"])
def test_text_below_the_last_question_is_told(text):
    sentence = f"「確認」: 「{text}」{NOT_READ}上のどれかの欄に移すか、消してください。"
    assert problems_of(f"{a_case_body()}\n\n{text}\n続き") == [sentence]


def test_several_documents_may_stand_in_the_answer_about_a_collection_and_nowhere_else():
    told = "### 資料1\n\n一つ目。\n\n### 資料２\n\n二つ目。"
    assert answers_of(a_thread_body(資料が言っていること=told), THREAD)["資料が言っていること"] == told
    assert problems_of(a_thread_body(答え=told), THREAD) == [
        f"「答え」: 「### {heading}」{UNREADABLE}" for heading in ("資料1", "資料２")
    ]


def test_a_line_of_the_body_stands_in_the_answer_to_the_question_above_it():
    lines = f"まえがき\n{a_case_body()}".split("\n")
    told = ("まえがき", "試験用の事例", "- 二つ目")
    places = [question_at("\n".join(lines), lines.index(line) + 1, CASE) for line in told]
    assert places == ["本文の1行目", "「題名」", "「課題」の4行目"]


def test_questions_in_another_order_are_refused():
    first, second, *rest = a_case_body().split("\n\n### ")
    moved = "\n\n### ".join([first, rest[0], second, *rest[1:]])
    assert problems_of(moved) == ["本文: 記入欄の順番が変わっています。フォームから書き直してください。"]


def test_a_body_of_another_form_is_refused():
    assert (
        problems_of(a_thread_body())[-1]
        == "「ずらしどころ」: 「### ずらしどころ」の欄がありません。フォームから書き直してください。"
    )


def test_answers_that_are_too_long_or_no_choice_are_all_told_at_once():
    body = a_case_body(title="あ" * 41, stage="完了", keywords="一\n二")
    assert problems_of(body) == [
        "「題名」: 40字以内で書いてください(いまは41字)。",
        "「キーワード」: 1行で書いてください。",
        "「取り組みの段階」: 「計画中」「試行中」「運用中」「終了」から選んでください。",
    ]


def test_a_box_that_was_not_ticked_is_told():
    option = CASE.questions[-1].options[0]
    body = a_case_body().replace(f"- [X] {option}", f"- [ ] {option}")
    assert problems_of(body) == [f"「確認」: 「{option}」に印がありません。"]


def test_a_body_longer_than_github_allows_is_refused_without_reading():
    assert problems_of("あ" * (MAX_BODY + 1)) == ["本文: 65,536字より長くて読めません。2つの投稿に分けてください。"]


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=300))
def test_whatever_stands_in_one_answer_changes_no_other(text):
    read = read_form(body_of(CASE, CASE_ANSWERS | {"課題": text}), CASE)
    assert read.slips or {**read.answers, "課題": ""} == UNTOUCHED


def test_the_form_is_told_by_exactly_one_label():
    labels = {form.label: form for form in issue_forms()}
    assert form_of(labels, ["受理", "事例"]) == CASE
    assert form_of(labels, ["受理"]) is None
    assert form_of(labels, ["事例", "質問と答え"]) is None
