"""What is found of entries is told where they were written, in the words of whoever wrote them."""

import csv
import io

import pytest
from builders import TODAY
from test_intake_intake import FIELDS, SECTIONS, SOURCE, THEMES

from generator.config import read_project
from generator.intake.intake import take_in
from generator.places.called import HOW_TO_ADD

WHOLE = {
    "題名": FIELDS["title"],
    "要約": FIELDS["summary"],
    "テーマ": "窓口改革",
    "よくある聞き方": "試験用の聞き方",
    "自治体": "石狩市",
    "取り組みの段階": "運用中",
    "成果の種類": "成果あり",
    "根拠1 資料名": SOURCE["title"],
    "根拠1 発行者": SOURCE["publisher"],
    "根拠1 資料の種類": SOURCE["kind"],
    "根拠1 アドレス": SOURCE["url"],
    "根拠1 確認日": SOURCE["accessed_on"],
    **dict.fromkeys(SECTIONS, "試験用の文章です。"),
}
ANOTHER = "https://www.example.jp/another"
AS_TEXT = "表計算ソフトが形を変えるときは、セルの書式を「文字列」にしてから書き直してください"
NO_PLACE = f"という自治体はありません。市区町村名か6桁の自治体コードで答えてください。{HOW_TO_ADD}"
TOLD = [
    (
        "2行目「公開日」(S列)",
        "「公開日」は年-月-日(例 2026-11-22)の形で書いてください",
        "「4月26日」と書かれています",
        f"年-月-日(例 2026-11-22)に書き直してください。{AS_TEXT}",
    ),
    (
        "2行目「取り組みの段階」(F列)",
        "「取り組みの段階」は「計画中」「試行中」「運用中」「終了」のいずれかにしてください",
        "「青色」と書かれています",
        "決められた語から選んでください",
    ),
    ("3行目「自治体」(E列)", f"「総務省」{NO_PLACE}", "", ""),
    (
        "3行目「題名」(A列)",
        "必須の項目「題名」を書いてください",
        "「題名」がないか、空です",
        "「題名」に値を書いてください",
    ),
    (
        "3行目「テーマ」(C列)",
        "「テーマ」にはテーマの名前を書いてください",
        "「謎」というテーマはありません",
        "使えるテーマは 業務改革、窓口改革 です",
    ),
    (
        "4行目「成果」(O列)の3行目",
        "HTML のタグや文字参照は書かないでください",
        "「<b>」があります",
        "タグを消してください。強調は **重要**、文字としての < や & は全角の ＜ ＆ で書けます",
    ),
    (
        "4行目「課題」(M列)",
        "事例の本文には決められた6つの見出しをすべて書いてください",
        "「課題」がないか、空です",
        "見出しと本文を書いてください",
    ),
    (
        "5行目「テーマ」(C列)",
        "「テーマ」にはテーマの名前を書いてください",
        "「テーマ外」というテーマはありません",
        "使えるテーマは 業務改革、窓口改革 です",
    ),
    (
        "5行目「自治体」(E列)",
        "団体名の出し方と、自治体・人口規模の有無を合わせてください",
        "団体名を出さない設定ですが、自治体があります",
        "自治体の欄を空にしてください",
    ),
]


@pytest.fixture
def taken(project):
    here, _findings = read_project(project(THEMES))
    assert here

    def call(*rows):
        headers = list(dict.fromkeys(header for row in (WHOLE, *rows) for header in row))
        text = io.StringIO()
        csv.writer(text).writerows([headers, *([row.get(header, "") for header in headers] for row in rows)])
        return take_in(here, TODAY, "x.csv", text.getvalue().encode())

    return call


def test_a_row_without_mistakes_is_taken_in(taken):
    result = taken(WHOLE, WHOLE | {"題名": "二つ目"})
    assert (result.findings, result.mistakes, result.has_errors) == ([], [], False)
    assert [entry.slug for entry in result.entries] == ["ishikari-madoguchi", "ishikari-madoguchi-2"]


def test_all_mistakes_of_all_rows_are_told_at_once_by_row_and_header_in_the_labels_of_the_form(taken):
    result = taken(
        WHOLE | {"取り組みの段階": "青色", "公開日": "4月26日"},
        WHOLE | {"題名": "", "テーマ": "謎", "自治体": "総務省"},
        WHOLE | {"題名": "三", "成果": "一行目\n\n<b>", "課題": ""},
        WHOLE | {"題名": "四", "団体名の出し方": "記載しない", "テーマ": "テーマ外", "根拠1 アドレス": ANOTHER},
    )
    assert result.findings == []
    assert result.has_errors
    assert [(mistake.place, mistake.must, mistake.found, mistake.mend) for mistake in result.mistakes] == TOLD


@pytest.mark.parametrize("figure", ["1.2E+05", "0x10", "-1", "1,35", "#####"])
def test_a_figure_that_a_spreadsheet_spoilt_is_told_at_its_place_with_the_remedy(taken, figure):
    (mistake,) = taken(WHOLE | {"手間 人数": figure}).mistakes
    assert mistake.place == "2行目「手間 人数」(S列)"
    assert AS_TEXT in mistake.mend or mistake.must == (
        "表計算ソフトのエラー(#####)になっています。値を書き直してください"
    )
