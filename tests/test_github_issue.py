"""An accepted issue becomes a checked file, or an answer that says what to mend."""

import hashlib

import pytest
from builders import TODAY
from issue_bodies import CASE_ANSWERS, a_case_body, a_thread_body, an_event

from generator.check import check
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.github.issue import Issue, read_event, reply_to

FIGURE_PARTS = "指標名 | 数値の種類 | 単位 | 前の値 | 後の値 | 1つの値 | よい向き | 根拠の種類 | 時点 | 測り方"
CASE_FILE = """\
---
# yaml-language-server: $schema=../../schemas/case.schema.json
title: 試験用の事例
summary: "試験用の要約です。"
themes: [madoguchi, gyomu-kaikaku]
questions: ["(住民|市民)の試験用の聞き方", 試験用の聞き方]
evidence:
  - title: 試験用の資料
    publisher: 発行者
    kind: 報道
    url: https://www.example.jp/
    accessed_on: 2026-11-01
    supports: [indicators, period, 取り組み]
published_on: 2026-11-22
reviewed_on: 2026-11-22
review_by: 2027-05-22
attribution: organisation  # 団体名のみ
municipality: "012351"
stage: in_use  # 運用中
outcome: achieved  # 成果あり
period: {from: 2025-04}
indicators:
  - {name: 集計にかかる時間, kind: 前と後, unit: 時間/年, before: 1350, after: 80, basis: 公表値, as_of: 2026-03}
effort: {people: 2}
network: "α"  # αモデル
---

## 課題

試験用の課題です。

- 一つ目
- 二つ目

## 取り組み

試験用の取り組みです。

## 成果

試験用の成果です。

## つまずきと学び

試験用の学びです。

## 真似するための条件

試験用の条件です。

## ずらしどころ

試験用の変え方です。
"""
CLAIMS = (
    "「要約」「指標」「減らした時間の計算」「手間」「費用」「ネットワーク」「期間」「課題」「取り組み」「成果」「つまずきと学び」"
    "「真似するための条件」「ずらしどころ」「答え」「資料が言っていること」「やり取り」「残った問い」"
)
TOLD = [
    (
        "「成果」の3行目: メールアドレスは書かないでください(KB501)。"
        "直し方: 消すか、担当課名やチャンネル名に替えてください"
    ),
    "「題名」: 書かれていません。",
    "「取り組みの段階」: 「計画中」「試行中」「運用中」「終了」から選んでください。",
    "「確認」: 「追記です」の行は、記事に入りません。上のどれかの欄に移すか、消してください。",
    (
        "「自治体」: 「総務省」という自治体はありません。市区町村名か6桁の自治体コードで答えてください。"
        "一覧にない団体は、名前を編集部に知らせると加えられます"
    ),
    (
        "「根拠」の1つ目: 「確認日」は年-月-日(例 2026-11-22)の形で書いてください(KB207)。"
        "いま: 「きのう」と書かれています。直し方: 年-月-日(例 2026-11-22)に書き直してください"
    ),
    (
        f"「根拠」の1つ目: 「裏付ける箇所」は{CLAIMS}のいずれかにしてください(KB204)。"
        "いま: 「summry」と書かれています。直し方: もしかして: 「要約」"
    ),
    (
        "「手間: 人数」: 「人数」には数字を書いてください(KB203)。"
        "いま: 「約2人」と書かれています。直し方: 単位や「約」、カンマを除いて数字だけを書いてください(例 2)"
    ),
    (
        "「テーマ」: 「テーマ」にはテーマの名前を書いてください(KB301)。"
        "いま: 「知らない」というテーマはありません。直し方: 使えるテーマは 業務改革、窓口改革 です"
    ),
]


@pytest.fixture
def folder(tree):
    made = tree()
    for kind in ("cases", "threads"):
        (made / "content" / kind).mkdir()
    return made


@pytest.fixture
def taken(folder):
    def call(body, *labels):
        found, findings = read_project(folder)
        assert found, findings
        return reply_to(Issue(12, body, labels), found, check(found, TODAY))

    return call


def entries(folder):
    return sorted(path.name for kind in ("cases", "threads") for path in (folder / "content" / kind).iterdir())


def test_a_case_becomes_a_file_that_passes_the_check(folder, taken):
    intake = taken(a_case_body(), "事例", "受理")
    assert intake.is_accepted, intake.answer
    assert (intake.path, intake.branch, intake.title) == (
        "content/cases/shiken-jirei.md",
        "intake/issue-12",
        "事例の案: 課題 12",
    )
    assert (folder / intake.path).read_text(encoding="utf-8") == CASE_FILE
    assert hashlib.sha256(a_case_body().encode()).hexdigest() in intake.text
    assert "(Closes #12)" in intake.text


_FIGURE = CASE_ANSWERS["indicators"]
_HEAD = f"| {' | '.join(FIGURE_PARTS.split(' | '))} |\n|{' --- |' * 10}"


@pytest.mark.parametrize(
    "typed",
    [
        *(f"{mark}{_FIGURE}" for mark in ("- ", "・", "1. ", "① ", "* ")),
        f"| {_FIGURE} |",
        f"{_HEAD}\n| {_FIGURE} |",
        f"```\n{_FIGURE}\n```",
        "\t".join(cell.strip() for cell in _FIGURE.split("|")),
        _FIGURE.replace("|", "｜"),
    ],
)
def test_the_marks_around_a_line_with_parts_are_no_part_of_it(typed, folder, taken):
    intake = taken(a_case_body(indicators=typed), "事例", "受理")
    assert intake.is_accepted, intake.answer
    assert (folder / intake.path).read_text(encoding="utf-8") == CASE_FILE


def test_what_was_promised_under_the_licence_of_the_site_is_a_promise(folder, taken):
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write("licence: {name: 試験の条件, url: 'https://www.example.jp/joken', terms: 試験だけ}\n")
    body = a_case_body()
    assert "CC BY 4.0(出典を示せば誰でも使える条件)" in body
    assert not taken(body, "事例").is_accepted
    assert taken(body.replace("CC BY 4.0(出典を示せば誰でも使える条件)", "試験の条件(試験だけ)"), "事例").is_accepted


@pytest.mark.parametrize("word", ["なし", "特になし", "不明", "－", "N/A"])
def test_an_answer_that_may_be_empty_may_say_so_in_words(word, folder, taken):
    body = a_case_body(keywords=word, materials=word, effort_people=word, effort_months=word, confirmed_by=word)
    intake = taken(body, "事例", "受理")
    assert intake.is_accepted, intake.answer
    text = (folder / intake.path).read_text(encoding="utf-8")
    assert not [name for name in ("keywords:", "materials:", "effort:", "confirmed_by:") if name in text]


def test_a_thread_becomes_a_file_named_after_its_issue(folder, taken):
    intake = taken(a_thread_body(), "質問と答え", "受理")
    assert intake.path == "content/threads/shitsumon-12.md"
    text = (folder / intake.path).read_text(encoding="utf-8")
    assert text.split("---\n", 2)[2] == (
        "\n## 答え\n\n試験用の答えです。\n\n## 資料が言っていること\n\n### 資料1\n\n試験用の話です。"
        "\n\n## 残った問い\n\nありません。\n"
    )


def test_a_thread_takes_several_answers_and_several_sources(folder, taken):
    source = "試験用の資料 | 発行者 | 報道 | https://www.example.jp/ | 2026-11-01"
    told = "### 資料2\n\n二つ目。\n\n### 資料1\n\n一つ目。"
    intake = taken(a_thread_body(資料が言っていること=told, evidence=f"{source}\n\n{source} | 答え"), "質問と答え")
    assert intake.is_accepted, intake.answer
    text = (folder / intake.path).read_text(encoding="utf-8")
    assert text.count("publisher: 発行者\n") == 2
    assert f"## 資料が言っていること\n\n{told}\n" in text


def test_mistakes_of_form_words_shapes_and_rules_are_told_in_one_answer_in_the_words_of_the_questions(folder, taken):
    body = a_case_body(
        title="",
        stage="完了",
        themes="知らない",
        municipality="総務省",
        evidence="資料 | 発行者 | 報道 | https://www.example.jp/ | きのう | summry",
        effort_people="約2人",
        成果="一行目\n\n連絡先は taro@city.example.jp です。",
    )
    lines = taken(f"{body}\n\n追記です", "事例").answer.split("\n")
    assert [line.removeprefix("- ") for line in lines if line.startswith("- ")] == TOLD
    assert entries(folder) == []


def test_a_file_that_was_dropped_into_the_issue_is_refused_with_the_reason(folder, taken):
    answer = taken(a_case_body(取り組み="[手順](https://github.com/user-attachments/files/1/a.pdf)"), "事例").answer
    (line,) = (line for line in answer.split("\n") if line.startswith("- "))
    assert line.startswith("- 「取り組み」の1行目: アップロードしたファイルへのリンクは書かないでください(KB517)。")
    assert line.endswith("消えることもあります。要点を文章で書くか、公開ページのアドレスに替えてください")
    assert entries(folder) == []


def test_content_with_errors_leaves_no_file_and_says_what_to_mend(folder, taken):
    intake = taken(a_case_body(themes="知らない", 成果="連絡先は taro@city.example.jp です。"), "事例")
    assert not intake.is_accepted
    assert entries(folder) == []
    assert "taro" not in intake.answer
    assert intake.answer.count("KB") == 2
    assert "もしかして" in intake.answer or "知らない" in intake.answer


def test_a_municipality_that_two_places_are_called_is_asked_for_again(folder, taken):
    assert "東京都府中市(132063)、広島県府中市(342084)" in taken(a_case_body(municipality="府中市"), "事例").answer
    assert entries(folder) == []


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("[試験用の資料](https://www.example.jp/)", "https://www.example.jp/"),
        ("試験用の資料", "[試験用の資料](https://www.example.jp/)"),
        ("試験用の[資料](<https://www.example.jp/a>)", "[https://www.example.jp/](https://www.example.jp/)"),
    ],
)
def test_the_marks_of_a_link_are_no_part_of_a_title_or_an_address(title, address, folder, taken):
    line = CASE_ANSWERS["evidence"].replace("https://www.example.jp/", address).replace("試験用の資料", title, 1)
    reply = taken(a_case_body(evidence=line), "事例")
    assert (folder / reply.path).read_text(encoding="utf-8") == CASE_FILE


@pytest.mark.parametrize(
    ("name", "line", "told"),
    [
        (
            "evidence",
            "資料だけ",
            "「根拠」の2つ目: 1行に「資料名 | 発行者 | 資料の種類 | アドレス | 確認日 | 裏付ける箇所 | 公表日」の順",
        ),
        (
            *("indicators", "件数 | 件 | 350"),
            f"「指標」の2つ目: 1行に「{FIGURE_PARTS}」の順",
        ),
    ],
)
def test_a_line_with_too_few_parts_is_told_once_in_the_words_of_the_form(name, line, told, folder, taken):
    answer = taken(a_case_body(**{name: f"{CASE_ANSWERS[name]}\n{line}"}), "事例").answer.replace("\\|", "|")
    told_lines = [text for text in answer.split("\n") if text.startswith("- ")]
    assert told_lines == [f"- {told}で、「|」で区切って書いてください。"]
    assert entries(folder) == []


@pytest.mark.parametrize("slug", ["../../x", "con", "$(id)", "a`id`", "x\u202ey"])
def test_a_file_name_that_is_no_slug_is_refused(slug, folder, taken):
    assert "ファイル名は英小文字" in taken(a_case_body(slug=slug), "事例").answer
    assert entries(folder) == []


def test_a_file_name_that_exists_is_refused(folder, taken):
    assert taken(a_case_body(), "事例").is_accepted
    assert "記事がもうあります" in taken(a_case_body(), "事例").answer
    assert entries(folder) == ["shiken-jirei.md"]


@pytest.mark.parametrize("label", ["ほか", "受理"])
def test_issues_of_no_form_are_left_to_people(label, folder, taken):
    assert taken("### ページのアドレス\n\nhttps://www.example.jp/", label).answer == (
        "この課題からは案を作れません。作れるのは、「事例を投稿する」、「質問と答えを投稿する」、「内容の誤りを知らせる」、"
        "「うちでもやってみた」、「取り下げを頼む」のフォームだけです。編集部が読んでお答えします。"
    )
    assert entries(folder) == []


def test_mentions_and_links_in_an_answer_are_only_text(taken):
    answer = taken(a_case_body(課題="### @example/all https://evil.example/ <img src=x> **x**"), "事例").answer
    for word in ("@example", "https://evil", "<img", "**x**", "@e"):
        assert word not in answer


def test_the_event_is_taken_as_it_was_recorded(tmp_path):
    (tmp_path / "event.json").write_text(an_event("本文\r\n", "事例", "受理"), encoding="utf-8")
    issue = read_event(tmp_path / "event.json")
    assert issue == Issue(12, "本文\r\n", ["事例", "受理"])
    assert issue.digest == hashlib.sha256("本文\r\n".encode()).hexdigest()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"issue": 1}', '{"issue": {"number": "x"}}', "\ud800", "[" * 9999])
def test_anything_else_than_an_event_cannot_be_run_on(text, tmp_path):
    (tmp_path / "event.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(CannotRunError, match="GitHub の記録を読めません"):
        read_event(tmp_path / "event.json")


def test_the_command_hands_over_small_files_and_leaves_with_0(folder, kyoso):
    (folder / "event.json").write_text(an_event(a_case_body(), "事例", "受理"), encoding="utf-8")
    code, _output, _errors = kyoso(folder, "issue", "event.json", "--out", "out")
    assert code == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "answer.md",
        "body.md",
        "branch",
        "entry.md",
        "path",
        "title",
    ]
    assert (folder / "out/entry.md").read_text(encoding="utf-8") == CASE_FILE
    assert (folder / "out/path").read_text(encoding="utf-8") == "content/cases/shiken-jirei.md\n"


def test_the_command_leaves_with_1_and_only_an_answer_where_something_is_wrong(folder, kyoso):
    (folder / "event.json").write_text(an_event(a_case_body(title=""), "事例"), encoding="utf-8")
    code, output, errors = kyoso(folder, "issue", "event.json", "--out", "out")
    assert (code, errors) == (1, "")
    assert [path.name for path in (folder / "out").iterdir()] == ["answer.md"]
    assert (folder / "out/answer.md").read_text(encoding="utf-8") == output
