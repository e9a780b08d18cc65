"""What clerks write into the cells of a table in words of their own is understood, and whoever takes it in is told."""

from pathlib import Path

import pytest
from test_intake_intake import THEMES
from test_intake_workbook import CATALOG, FOUND, PLACES, filled, read

from generator.entry.answers import Answers
from generator.intake.cells import Remark

NOBODY = "団体名を出さないので、人口の規模"


def told(**cells):
    """Return the answers of a sheet with ``cells``, without its title, and what is told of how they were read."""
    items = read(filled(題名="試験", 課題="文", **cells))
    (answers,) = (item for item in items if isinstance(item, Answers))
    assert answers.slips == ()
    return {name: value for name, value in answers.fields.items() if name != "title"}, [
        item.text for item in items if isinstance(item, Remark)
    ]


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("planned", ["検討中", "準備中", "実施予定", "来年度から導入予定", "これから"]),
        ("pilot", ["試行", "試行実施中", "実証実験中", "一部実施", "テスト中"]),
        (
            "in_use",
            ["実施中", "本格実施", "本格運用", "継続中", "試行終了、本格運用へ", "今も使っています"],
        ),
        ("ended", ["完了", "中止", "廃止", "運用終了", "やめました"]),
    ],
)
def test_a_stage_is_known_by_what_people_call_it_and_told(stage, words):
    for word in words:
        fields, (remark,) = told(取り組みの段階=word)
        assert fields == {"stage": stage}
        assert f"「{word}」は、取り組みの段階" in remark
        assert remark.startswith("シート「事例」の4行目「取り組みの段階」(")


@pytest.mark.parametrize("word", ["だいたい", "あ", "不明"])
def test_what_names_no_stage_stays_to_be_refused_at_its_cell(word):
    assert told(取り組みの段階=word) == ({"stage": word}, [])


@pytest.mark.parametrize("word", ["運用中", "計画中", "終了"])
def test_a_choice_of_the_list_needs_no_remark(word):
    assert told(取り組みの段階=word)[1] == []


@pytest.mark.parametrize("word", ["出さない", "団体名は出さない", "匿名で", "×", "非公表", "人口規模のみ"])
def test_who_does_not_want_to_be_named_has_the_size_alone(word):
    fields, remarks = told(団体名の出し方=word, 自治体=FOUND.full_name)
    assert fields == {"attribution": "band", "population_band": FOUND.band.value}
    assert NOBODY in remarks[-1]


@pytest.mark.parametrize("word", ["出さない", "団体名は載せない", "匿名"])
def test_the_wish_may_stand_where_the_place_is_asked(word):
    assert told(自治体=word)[0] == {"attribution": "band"}


@pytest.mark.parametrize("word", ["出してよい", "可", "○", "公開してOK"])
def test_who_may_be_named_is(word):
    fields, _remarks = told(団体名の出し方=word, 自治体=FOUND.full_name)
    assert fields == {"attribution": "organisation", "municipality": FOUND.code}


@pytest.mark.parametrize(
    ("cells", "figure"),
    [
        ({"指標1_前の値": "400件"}, {"before": "400", "unit": "件"}),
        ({"指標1_前の値": "月400件"}, {"before": "400", "unit": "件"}),
        ({"指標1_前の値": "1,200件"}, {"before": "1200", "unit": "件"}),
        ({"指標1_前の値": "約3時間→30分"}, {"before": "180", "after": "30", "unit": "分"}),
        ({"指標1_前の値": "3時間かかっていたのが30分"}, {"before": "180", "after": "30", "unit": "分"}),
        (
            {"指標1_前の値": "3時間", "指標1_後の値": "30分", "指標1_単位": "分"},
            {"before": "180", "after": "30", "unit": "分"},
        ),
        ({"指標1_1つの値": "20%減"}, {"value": "20", "unit": "%", "kind": "減った量"}),
        ({"指標1_前の値": "20%減"}, {"value": "20", "unit": "%", "kind": "減った量"}),
        ({"指標1_1つの値": "年間120時間削減"}, {"value": "120", "unit": "時間", "kind": "減った量"}),
        ({"指標1_1つの値": "150台"}, {"value": "150", "unit": "台"}),
        ({"指標1_1つの値": "3割5分"}, {"value": "3.5", "unit": "割"}),
        ({"指標1_1つの値": "PC20台"}, {"value": "20", "unit": "台"}),
        ({"指標1_1つの値": "約1,350 人日", "指標1_単位": "人日"}, {"value": "1350", "unit": "人日"}),
        ({"指標1_1つの値": "年間およそ1350（件）", "指標1_単位": "件"}, {"value": "1350", "unit": "件"}),
    ],
)
def test_a_figure_with_its_unit_is_read_told_and_has_no_basis_that_nobody_gave(cells, figure):
    fields, remarks = told(**cells)
    assert fields == {"indicators": [figure]}
    assert remarks
    assert all(remark.endswith("と読みました。違えば直してください。") for remark in remarks)


MORE_THAN_A_NUMBER = [
    *("△10", "▲10", "−10", "ー10", "—10", "マイナス10", "(10)", "-10"),
    *("△10件", "10減", "10未満", "10以上", "10件以下", "5点満点中4.2"),
    *("20ポイント増", "+5pt", "10件増", "10〜20件", "10-20", "約10～約20件", "3分の1", "l20件", "O20件"),
]


@pytest.mark.parametrize(
    "cells",
    [
        {"指標1_前の値": "だいぶ"},
        {"指標1_前の値": "3時間", "指標1_単位": "件"},
        {"指標1_前の値": "1350 人日", "指標1_単位": "件"},
        {"指標1_前の値": "3分の1", "指標1_単位": "時間"},
        *({"指標1_前の値": value, "指標1_単位": "件"} for value in MORE_THAN_A_NUMBER),
    ],
)
def test_what_is_no_figure_or_fits_no_unit_stays_to_be_refused_at_its_cell(cells):
    fields, remarks = told(**cells)
    assert (fields["indicators"][0]["before"], remarks) == (cells["指標1_前の値"], [])


@pytest.mark.parametrize(
    ("cells", "period"),
    [
        *(({"期間_開始": text}, {"from": "2025-04"}) for text in ("令和7年4月", "R7.4", "2025/4", "2025年4月")),
        *(({"期間_開始": text}, {"from": "2025-04"}) for text in ("2025年4月から", "令和7年4月〜", "2025年4月頃")),
        *(({"期間_開始": text}, {"from": "2025-04"}) for text in ("令和7年度", "R7年度", "2025年度")),
        ({"期間_開始": "2025年度末"}, {"from": "2026-03"}),
        ({"期間_開始": "2025年4月〜2026年3月"}, {"from": "2025-04", "to": "2026-03"}),
        ({"期間_開始": "2025年4月", "期間_終了": "令和7年度"}, {"from": "2025-04", "to": "2026-03"}),
        ({"期間_開始": "2025年4月", "期間_終了": "2026年3月末"}, {"from": "2025-04", "to": "2026-03"}),
        ({"期間_開始": "2025年4月", "期間_終了": "継続中"}, {"from": "2025-04"}),
    ],
)
def test_months_are_read_as_clerks_write_them(cells, period):
    assert told(**cells)[0] == {"period": period}


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        *((text, "0円") for text in ("なし", "無料", "かかっていない")),
        ("50万円", "〜50万円"),
        ("約120万円", "50万円〜300万円"),
        ("初期20万円、年額40万円", "50万円〜300万円"),
        ("1億2千万円", "1億円〜10億円"),
    ],
)
def test_a_cost_in_yen_falls_into_its_band(text, cost):
    assert told(費用=text)[0] == {"cost": cost}


@pytest.mark.parametrize(
    ("cells", "effort"),
    [
        *(({"手間_人数": text}, {"people": "5"}) for text in ("職員5人", "5名", "約5人")),
        *(({"手間_期間(月)": text}, {"months": "6"}) for text in ("半年", "6か月", "約6ヶ月", "6カ月")),
        ({"手間_期間(月)": "1年半"}, {"months": "18"}),
    ],
)
def test_hands_and_months_are_read_with_their_words(cells, effort):
    assert told(**cells)[0] == {"effort": effort}


@pytest.mark.parametrize(
    ("network", "words"),
    [
        ("α", ["アルファ", "αモデル（従来型）", "Alpha"]),
        ("α′", ["α'モデル", "α’", "アルファダッシュ"]),
        ("β", ["ベータ", "βです"]),
        ("β′", ["β´モデル", "ベータダッシュモデル"]),
    ],
)
def test_a_network_is_known_by_what_people_call_it(network, words):
    for word in words:
        assert told(ネットワーク=word)[0] == {"network": network}, word


@pytest.mark.parametrize("word", ["αからβへ", "α・α′", "三層", "LGWAN系"])
def test_what_names_no_network_or_several_stays_to_be_refused(word):
    assert told(ネットワーク=word) == ({"network": word}, [])


@pytest.mark.parametrize(
    ("word", "kind"),
    [("新聞", "報道"), ("地元テレビ", "報道"), ("業界誌", "専門誌"), ("ベンダーの資料", "事業者の資料")],
)
def test_a_kind_of_source_is_known_by_what_people_call_it(word, kind):
    assert told(根拠1_資料の種類=word)[0] == {"evidence": [{"kind": kind}]}


@pytest.mark.parametrize("word", ["ホームページ", "新聞と雑誌"])
def test_what_may_be_of_several_kinds_stays_to_be_refused(word):
    assert told(根拠1_資料の種類=word) == ({"evidence": [{"kind": word}]}, [])


@pytest.mark.parametrize(
    ("word", "basis"),
    [
        ("見込", "見込み"),
        ("推計", "見込み"),
        ("実測（時計で計測）", "実測"),
        ("速報", "速報値"),
        ("市が公表", "公表値"),
    ],
)
def test_how_a_figure_is_known_is_told_in_words_of_their_own(word, basis):
    assert told(指標1_根拠の種類=word)[0] == {"indicators": [{"basis": basis}]}


@pytest.mark.parametrize(
    ("word", "way"), [("減", "減るとよい"), ("少ない方がよい", "減るとよい"), ("増", "増えるとよい")]
)
def test_which_way_is_better_is_told_in_words_of_their_own(word, way):
    assert told(指標1_よい向き=word)[0] == {"indicators": [{"direction": way}]}


@pytest.mark.parametrize("cell", ["指標1_根拠の種類", "指標1_よい向き"])
@pytest.mark.parametrize("word", ["実績", "公表された見込み", "増減", "減らない方がよい"])
def test_what_says_none_or_two_of_them_stays_to_be_refused(cell, word):
    assert told(**{cell: word})[1] == []


@pytest.mark.parametrize("day", ["2026.11.20.", "2026年11月20日確認", "2026/11/20に閲覧", "令和8年11月20日アクセス"])
def test_a_day_is_read_with_what_was_done_on_it(day):
    assert told(根拠1_確認日=day)[0] == {"evidence": [{"accessed_on": "2026-11-20"}]}


def test_what_people_call_a_kind_of_source_is_none_of_a_figure():
    assert told(指標1_数値の種類="新聞") == ({"indicators": [{"kind": "新聞"}]}, [])


@pytest.mark.parametrize(
    "line",
    [
        *("{slug}", "{title}", "・{title}", "https://www.example.jp/a/cases/{slug}.html"),
        "https://www.example.jp/cases/{slug}.html#outcome",
    ],
)
def test_a_related_entry_is_named_by_its_name_its_title_or_its_address(line):
    ((slug, entry),) = CATALOG.public.items()
    assert told(関連記事=line.format(slug=slug, title=entry.model.title))[0] == {"related": [slug]}


def test_what_names_no_entry_stays_to_be_refused():
    assert told(関連記事="ない記事,nai\nhttps://www.example.jp/nai.html")[0] == {
        "related": ["ない記事", "nai", "https://www.example.jp/nai.html"]
    }


NOTHING = (
    "なし",
    "特になし",
    "該当なし",
    "不明",
    "未定",
    "記載なし",
    "わからない",
    "－",
    "ー",
    "-",
    "―",
    "／",
    "N/A",
    "Unknown",
    "not known",
    "TBC",
)
OPTIONAL = (
    *("手間_人数", "手間_期間(月)", "期間_開始", "指標1_前の値", "ネットワーク", "キーワード", "関連記事"),
    *("いっしょに取り組んだ団体", "確認した人の立場", "根拠1_資料名", "根拠1_資料の種類", "根拠1_アドレス"),
    *("根拠1_公表日", "そのまま使える資料1_資料名"),
)


@pytest.mark.parametrize(
    ("cell", "word"), [*((cell, "なし") for cell in OPTIONAL), *(("手間_人数", word) for word in NOTHING)]
)
def test_a_cell_that_says_that_there_is_nothing_is_empty_and_that_is_told(cell, word):
    fields, (remark,) = told(**{cell: word})
    assert (fields, "は空欄と読みました" in remark) == ({}, True)


@pytest.mark.parametrize("word", ["なしの木", "不明点の一覧", "未定稿", "-5", "ありません課", "記載なしの届"])
def test_a_word_that_only_begins_so_is_kept(word):
    assert told(キーワード=word)[0] == {"keywords": [word]}


def test_partners_are_read_below_each_other_with_marks_before_them_and_none_hides_no_name():
    first, *_others, second = PLACES.values()
    fields, remarks = told(いっしょに取り組んだ団体=f"・{first.full_name}\n2. {second.full_name}")
    assert (fields, remarks) == ({"partners": [first.code, second.code]}, [])
    assert told(自治体=FOUND.full_name, いっしょに取り組んだ団体="なし")[0] == {"municipality": FOUND.code}


def test_a_sheet_that_is_not_whole_leaves_a_draft_and_a_letter_of_six_numbers_at_most(project, kyoso):
    folder = project(THEMES)
    sheet = filled(題名="試験の題名", 取り組みの段階="実施中", 自治体="謎の市", 課題="試験の文章です。")
    (folder / "a.xlsx").write_bytes(sheet)
    code, output, errors = kyoso(folder, "intake", "a.xlsx")
    assert (code, errors) == (1, "")
    assert "「実施中」は、取り組みの段階「運用中」と読みました。" in output
    assert "シート「事例」の4行目「自治体」(" in output
    (letter,) = Path(folder, "intake").glob("*.txt")
    asked = [line.split(":")[0] for line in letter.read_text(encoding="utf-8").splitlines() if line[:1].isdecimal()]
    assert asked == ["1. 公開の確認", "2. 団体名", "3. 公開資料", "4. 成果の種類", "5. 取り組み", "6. 成果"]
