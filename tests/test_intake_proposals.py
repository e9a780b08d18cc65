"""Numbers and stages in plain words are proposed to whoever reads the draft; no number becomes a figure by itself."""

import pytest
from test_intake_intake import THEMES
from test_intake_prose import TWO, told_of

from generator.intake.proposals import proposals

ALL = "項目には入れていません。数え方を確かめてから入れてください。"


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("申請は月400件です。", ["指標(規模・実績) 400件"]),
        ("3時間が30分になりました。", ["指標(前と後) 前 180分、後 30分"]),
        ("差し戻しは月30件から8件に減少", ["指標(前と後) 前 30件、後 8件"]),
        ("集計の時間が年間120時間減りました。", ["指標(減った量) 120時間"]),
        ("問い合わせは3割減りました。", ["指標(減った量) 3割"]),
        ("5人で3か月、費用は50万円でした。", ["費用 50万円まで", "手間 5人、3か月"]),
        ("費用は3万5,000円でした。", ["費用 50万円まで"]),
        ("費用は1億2,000万円でした。", ["費用 1億円〜10億円"]),
        ("申請は月1万2,000件です。", ["指標(規模・実績) 12000件"]),
        ("維持費が年間180万円減った。", ["指標(減った量) 1800000円"]),
        ("電話は15件まで減りました。", []),
        ("800人分の書類を見ていました。", []),
        ("数字のない文です。", []),
    ],
)
def test_a_sentence_with_numbers_says_what_they_could_be(sentence, meant):
    assert [line.partition("」→ ")[2] for line in proposals([sentence])] == meant


def test_proposals_stand_in_the_draft_and_in_no_field():
    one = told_of(f"{TWO}\n\nその結果、3時間が30分になりました。費用は50万円でした。")
    assert {"indicators", "effort", "cost", "impact"}.isdisjoint(one.answers.fields)
    assert len(one.notes.figures) == 2
    assert one.remarks[-1].endswith(ALL)


def test_proposals_are_kept_with_the_draft_and_never_published(project, kyoso):
    folder = project(THEMES)
    (folder / "a.txt").write_text(f"{TWO}\n\nその結果、3時間が30分になりました。", encoding="utf-8")
    kyoso(folder, "intake", "a.txt")
    draft = (folder / "intake/kiji.md").read_text(encoding="utf-8")
    assert "\n# 文中の数字の案: 「その結果、3時間が30分になりました」→ 指標(前と後) 前 180分、後 30分\n" in draft
    assert "\nindicators:  # 指標。" in draft


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("昨年度から運用しています。", "in_use"),
        ("一部の課で試行しています。", "pilot"),
        ("実証実験中です。", "pilot"),
        ("全庁への導入を検討中です。", "planned"),
    ],
)
def test_the_stage_that_the_words_tell_is_a_guess_that_is_told(line, stage):
    one = told_of(f"{TWO}\n{line}")
    assert one.answers.fields["stage"] == stage
    assert any(
        "取り組みの段階" in remark and "を入れました。違えば直してください。" in remark for remark in one.remarks
    )
    assert any(told.startswith("いまの段階「") for told in one.notes.guessed)
