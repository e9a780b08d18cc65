"""The engine of the browser in an embedded V8: what it finds, how it explains it, and what bad input cannot do."""

import json
import subprocess
import sys
import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis.strategies import text
from py_mini_racer import MiniRacer

from generator.findings.diagnostics import CannotRunError
from generator.search import embedded
from generator.search.counting import counting
from generator.search.embedded import Engine
from generator.search.index import data_of, make_data
from generator.search.searched import SearchedPage
from generator.search.synonyms import general_groups, glossary_lines, municipal_groups, read_groups, targets
from generator.search.text import normalise

PAGES = [
    SearchedPage(
        "kumo.html",
        "ガバメントクラウドの利用料",
        "利用料は自治体の負担です。\n支払い\n共同利用方式と単独利用方式があります。",
        "標準化 運用経費",
        ("ガバクラのランニングコストは誰が払うのか",),
        {"sections": [[14, "shiharai", "支払い"]], "facets": {"種類": ["質問と答え"], "テーマ": ["標準化"]}},
    ),
    SearchedPage(
        "madoguchi.html",
        "書かない窓口",
        "住民が申請書を書かずに済む窓口です。",
        "",
        ("記入なしで手続きできる窓口がほしい",),
        {"facets": {"種類": ["事例"], "テーマ": ["窓口"]}},
    ),
    SearchedPage("alpha.html", "αモデルとβモデル", "LGWAN接続系に端末を置くのがαモデルです。"),
    SearchedPage("card.html", "個人番号カードの紛失", "マイナンバーカードを失くしたときは電話してください。"),
    SearchedPage("rpa.html", "RPAで会議録を作る", "文字起こしを自動化した事例。", "業務改革", (), {"overdue": True}),
    SearchedPage("evil.html", "<img src=x onerror=alert(1)>", "<script>alert(1)</script> & 終わり"),
]


@pytest.fixture(scope="module")
def engine():
    with Engine(make_data(PAGES, municipal_groups())) as running:
        yield running


def test_the_service_starts_in_small_steps_and_is_then_the_one_that_starts_at_once():
    context = MiniRacer()
    try:
        context.eval(embedded.engine_script())
        context.eval(f"globalThis.data = JSON.parse({json.dumps(json.dumps(make_data(PAGES, municipal_groups())))}); 0")
        context.eval(
            "const steps = jaSearchStarting(data); let count = 0, step;"
            "while (!(step = steps.next()).done) count++;"
            "const last = (steps) => { let step; while (!(step = steps.next()).done); return step.value; };"
            "globalThis.found = (service) => JSON.stringify(last(service.finding('ガバクラの支払い'))); 0"
        )
        assert context.eval("count") > 2 * len(PAGES)
        assert context.eval("found(step.value) === found(jaSearchService(data))") is True
    finally:
        context.close()


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("ランニングコスト", "kumo.html"),
        ("ガバクラ", "kumo.html"),
        ("運用経費", "kumo.html"),
        ("記入なし", "madoguchi.html"),
        ("αモデル", "alpha.html"),
        ("ＬＧＷＡＮ", "alpha.html"),
        ("まいなんばーかーど", "card.html"),
        ("マイナバーカード", "card.html"),
        ("マイナンバーカー", "card.html"),
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", "card.html"),
        ("カードをなくした", "card.html"),
        ('"接続系"', "alpha.html"),
        ("+RPA", "rpa.html"),
        ("rpa", "rpa.html"),
        ("ぎょうむかいかく", "rpa.html"),
    ],
)
def test_the_right_page_is_first_however_it_is_typed(engine, query, page):
    assert engine.ids(query, 3)[:1] == [page]


def test_a_word_can_be_kept_out(engine):
    assert "madoguchi.html" in engine.ids("窓口 住民", 10)
    assert "madoguchi.html" not in engine.ids("窓口 -申請書", 10)


@pytest.mark.parametrize(
    "typed",
    [
        *("窓口 －申請書", "窓口　−申請書", "窓口 ‐申請書", "窓口 –申請書", "窓口 ー申請書"),
        *("窓口 NOT 申請書", "窓口 AND NOT 申請書", "窓口　NOT　申請書", "−申請書 窓口"),
    ],
)
def test_a_word_is_kept_out_by_whatever_sign_is_typed_for_a_minus(engine, typed):
    assert engine.ids(typed, 10) == engine.ids("窓口 -申請書", 10)


@pytest.mark.parametrize("typed", ["窓口 AND 住民", "窓口 OR 住民", "窓口　OR　住民"])
def test_and_and_or_between_words_are_no_words(engine, typed):
    assert engine.find(typed)["query"] == "窓口 住民"


@pytest.mark.parametrize("typed", ["窓口 - 申請書", "窓口 ー 申請書", "窓口 RAND 住民", "NOT", "OR 住民"])
def test_a_dash_or_word_that_stands_otherwise_keeps_nothing_out(engine, typed):
    assert engine.find(typed)["query"] == normalise(typed)


def test_a_synonym_is_marked_and_said(engine):
    found = engine.find("個人番号")
    item = next(item for item in found["items"] if item["id"] == "card.html")
    assert found["why"] == [{"from": "個人番号", "to": "マイナンバー"}]
    assert {"text": "マイナンバー", "mark": 2, "from": "個人番号", "told": True} in item["parts"]


def test_a_result_leads_to_the_section_its_passage_stands_in(engine):
    item = engine.find("共同利用方式")["items"][0]
    assert (item["url"], item["section"]) == ("kumo.html#shiharai", "支払い")


def test_facets_are_counted_and_narrow(engine):
    found = engine.find("窓口 利用料", chosen={"種類": ["事例"]})
    kinds = next(facet["values"] for facet in found["facets"] if facet["name"] == "種類")
    assert [item["id"] for item in found["items"]] == ["madoguchi.html"]
    assert {(one["value"], one["chosen"]) for one in kinds} == {("事例", True), ("質問と答え", False)}


@pytest.mark.parametrize("most", [500, 1], ids=["whole", "in parts"])
def test_years_stand_as_they_go_back_and_everything_else_by_how_often_it_is_there(most):
    years = ["2019年", "2024年", "2019年", "2021年"]
    pages = [
        SearchedPage(f"{number}.html", "試験の窓口", "試験の窓口です。", extra={"facets": {"始めた年": [year]}})
        for number, year in enumerate(years)
    ]
    data, parts = data_of([*map(counting(targets([], [])), pages)], [], [], most)
    with Engine(data, parts.get) as running:
        found = running.find("窓口", chosen={"始めた年": ["2019年"]})
    values = [(one["value"], one["count"]) for one in found["facets"][0]["values"]]
    assert values == [("2024年", 1), ("2021年", 1), ("2019年", 2)]
    assert {item["id"] for item in found["items"]} == {"0.html", "2.html"}


def test_a_short_spelling_in_kana_is_marked_only_where_it_was_typed_so():
    pages = [SearchedPage("a.html", "待ち時間の話", "関心が高まった。駅でまった。窓口で待つ。粗大ごみの話。")]
    with Engine(make_data(pages)) as running:
        marks = {
            query: {
                part["text"]
                for item in running.find(query)["items"]
                for part in [*item["titleParts"], *item["parts"]]
                if part["mark"]
            }
            for query in ("待ち時間", "ごみ")
        }
    assert "まっ" not in marks["待ち時間"]
    assert "待ち時間" in marks["待ち時間"]
    assert "ごみ" in marks["ごみ"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [("地図", {"地図", "マップ"}), ("マップ", {"マップ"}), ("時間", {"時間", "タイム"})],
)
def test_what_was_looked_for_instead_is_marked_only_where_it_is_a_whole_word(query, marked):
    text = "地図のマップ。ロードマップの時間とタイム。リアルタイム、タイムス。"
    groups = read_groups(["地図 マップ", "時間 タイム"])
    with Engine(make_data([SearchedPage("a.html", "題", text)], groups)) as running:
        (item,) = running.find(query)["items"]
    parts = [*item["titleParts"], *item["parts"]]
    before = {"".join(one["text"] for one in parts[:i])[-1:] for i, part in enumerate(parts) if part["mark"] == 2}
    assert {part["text"] for part in parts if part["mark"]} >= marked - {"地図"}
    assert not before & set("ドル")


@pytest.mark.parametrize(
    ("query", "freely"),
    [
        *(
            ('"ありえない語句"', "ありえない語句"),
            ("窓口 -窓口", "窓口"),
            ("-窓口", "窓口"),
            ("+ほげ 窓口", "ほげ 窓口"),
        ),
        *(("窓口", ""), ("ほげふが", "")),  # found; nothing to leave out
    ],
)
def test_where_exact_conditions_leave_nothing_there_is_a_way_without_them(engine, query, freely):
    found = engine.find(query)
    assert (found["freely"], bool(found["items"])) == (freely, query == "窓口")


def test_a_lone_digit_is_marked_nowhere():
    with Engine(
        make_data([SearchedPage("a.html", "1社の見積もり", "2014年に1社から見積もりをもらいました。")])
    ) as running:
        item = running.find("1社 見積もり")["items"][0]
    marks = {part["text"] for part in [*item["titleParts"], *item["parts"]] if part["mark"]}
    assert "見積もり" in marks
    assert "1" not in marks


@pytest.mark.parametrize("before", range(16))
def test_a_passage_ends_and_begins_with_whole_signs_of_its_text(before):
    text = "い" * before + "β′の窓口と" * 100
    with Engine(make_data([SearchedPage("a.html", "題", text)])) as running:
        (item,) = running.find("β")["items"]
    assert all(part["text"] for part in item["parts"])
    assert "".join(part["text"] for part in item["parts"]) in text


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("人の手が足りない", "法人と岩手県。その人の手は、手だ。", ["人の手", "手"]),
        ("税", "住民税と税。", ["税", "税"]),
        ("マイナ保険証", "マイナンバーとマイナの保険証。", ["マイナ", "保険証"]),
        ("割", "80%と8割。", ["割"]),
        ("βダッシュ", "α′とβ′。", ["β′"]),
        ("β′モデル", "α′モデルとβ′モデル。", ["モデル", "β′モデル"]),
        ("(株)", "㈱と株。", ["㈱", "株"]),
    ],
)
def test_no_part_of_a_word_or_of_a_number_is_marked(query, text, marked):
    with Engine(make_data([SearchedPage("a.html", "題", text)])) as running:
        (item,) = running.find(query)["items"]
    assert [part["text"] for part in item["parts"] if part["mark"]] == marked


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("書かない窓口", "書かない窓口の話。書く窓口。", ["書かない窓口", "書く", "窓口"]),
        ("窓口の予約", "窓口の予約と、予約の窓口。", ["窓口の予約", "予約", "窓口"]),
        ("4月1日", "2026年4月1日から5月24日まで。", ["4月1日"]),
        ("令和8年4月1日", "2026年２月に決め、令和８年４月１日に始めた。", ["2026年", "令和８年４月１日"]),
        ("2026年4月1日", "2028年4月1日です。", ["4月1日"]),
        ("第1回", "第１回と第2回。第1に、記入の回数。", ["第１回"]),
        ("1社 見積もり", "2014年に1社から見積もり。", ["1社", "見積もり"]),
        ("3か月", "３ヶ月と13か月。", ["３ヶ月"]),
        ("24時間365日", "24時間365日の窓口。", ["24時間365日"]),
    ],
)
def test_what_is_typed_in_one_is_marked_in_one_and_no_sign_of_a_number_without_it(query, text, marked):
    with Engine(make_data([SearchedPage("a.html", "題", text)])) as running:
        (item,) = running.find(query)["items"]
    assert [part["text"] for part in item["parts"] if part["mark"]] == marked


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("AI", "MAILの窓口でAIを使い、生成AIは使わず、REPAIRはする。", ["AI", "AI"]),
        ("ＡＩ", "ＡＩとＥＭＡＩＬ。AI4台。4AI。", ["ＡＩ", "AI", "AI"]),
        ("PDF", "ePDFとPDFとPDF2枚。", ["PDF", "PDF"]),
        ("R5", "R5とSR5とR50とR5版。", ["R5", "R5"]),
        ("1000", "11000件と10000件と1,000件と21,000件。", ["1,000"]),
        ("6000", "約6,000時間と6000円。", ["6,000", "6000"]),
        ("66", "66と66.8と8.66と５．６６％。66.", ["66", "66"]),
        ("66.8", "66.8%と66と166.8と６６．８。", ["66.8", "６６．８"]),
        ("窓口", "ＡＩ窓口1番。", ["窓口"]),
    ],
)
def test_no_mark_begins_or_ends_within_letters_or_a_number(query, text, marked):
    with Engine(make_data([SearchedPage("a.html", "題", text)])) as running:
        (item,) = running.find(query)["items"]
    assert [part["text"] for part in item["parts"] if part["mark"]] == marked


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("第21条", ["第", "21", "条"]),
        ("21条の2", ["21", "条", "2"]),
        ("条の12", ["条", "12"]),
        ("66.8%", ["66.8"]),
        ("10.2.2", ["10", "2", "2"]),
        ("2.の1", ["2", "1"]),
        ("A7", ["a", "7"]),
    ],
)
def test_no_number_is_cut_however_common_its_digits_are(query, words):
    common = [SearchedPage(f"{n}.html", "第1条と第2条", "第1条の2と第2条の1。" * 9) for n in range(9)]
    pages = [*common, SearchedPage("right.html", "第21条", "第21条の話。66.8%が10.2.2で、A7です。")]
    data, parts = data_of([*map(counting([]), pages)], [], [], most=0)
    with Engine(make_data(pages)) as whole, Engine(data, parts.__getitem__) as in_parts:
        assert [engine.find(query)["words"] for engine in (whole, in_parts)] == [words, words]


def test_a_page_is_not_about_letters_that_stand_within_its_words():
    about = SearchedPage("a.html", "EMAILの話", "EMAILの話。AIも少し。", extra={"answer": "EMAILの話。"})
    with Engine(make_data([about, SearchedPage("b.html", "題", "ほかの話。")])) as running:
        assert running.find("AI")["unsure"] is True
        assert running.find("EMAIL")["unsure"] is False


def test_without_a_question_the_entries_are_there_to_browse(engine):
    assert {item["id"] for item in engine.find("")["items"]} == {"kumo.html", "madoguchi.html"}


def test_while_typing_the_questions_that_may_be_meant_are_offered_those_that_begin_so_first(engine):
    assert engine.meant("ガバクラのラン", 5)[0] == {
        "text": "ガバクラのランニングコストは誰が払うのか",
        "id": "kumo.html",
        "url": "kumo.html",
    }
    assert engine.meant("", 5) == engine.meant("zzzzzz", 5) == []


def test_nothing_found_still_names_the_questions_that_say_some_of_it(engine):
    found = engine.find("ガバクラのランニングコスト +zzzzzz")
    assert (found["items"], [one["id"] for one in found["nearest"]]) == ([], ["kumo.html"])
    assert engine.find("zzzzzz")["nearest"] == []


def test_a_word_in_hiragana_ranks_as_the_one_in_katakana_that_it_can_only_be():
    texts = {"a": "ランサムウェアへの備え", "b": "病院のランサムウェア", "c": "会議の記録"}
    pages = [SearchedPage(f"{name}.html", text, f"{text}を書いたページです。") for name, text in texts.items()]
    with Engine(make_data(pages, municipal_groups())) as running:
        found = [
            [(item["id"], item["score"]) for item in running.find(typed)["items"]]
            for typed in ("らんさむうぇあ", "ランサムウェア")
        ]
    assert found[0] == found[1] != []


def test_a_word_cut_short_stands_for_the_words_it_begins():
    with Engine(make_data([SearchedPage("a.html", "ランサムウェアの被害", "病院の話。")])) as running:
        (item,) = running.find("ランサム")["items"]
    assert [part["text"] for part in item["titleParts"] if part["mark"]] == ["ランサムウェア"]


@pytest.mark.parametrize(
    ("query", "unsure"),
    [
        ("住民票", True),  # neither 住民 nor 票
        ("ふるさと納税", True),  # not just 納税
        ("テレワーク", True),  # only mentioned
        ("納税", False),
        ("住民の声", False),
        ("電子投票", False),  # one of the keywords
    ],
)
def test_only_what_a_page_is_about_is_answered(query, unsure):
    pages = [
        SearchedPage(
            "a.html",
            "住民の声を聞く",
            "納税の話。テレワークの日に投票した。",
            "電子投票",
            extra={"answer": "納税を聞く。"},
        ),
        SearchedPage("b.html", "別の題", "別の話。", extra={"answer": "別の答え。"}),
    ]
    with Engine(make_data(pages)) as running:
        assert running.find(query)["unsure"] is unsure


SPELT = [
    SearchedPage("katsuragi.html", "葛\U000e0100城市の窓口", "芦\ufe00屋の図書館と一緒に見直した。"),
    SearchedPage("shikaru.html", "𠮟る人の研修", "𠮷野の桜の管理。"),
    SearchedPage("kabu.html", "㈱委託の契約", "№5のﾊﾞｽ停とサ−バ−の更新。"),
    SearchedPage("ryugasaki.html", "龍ケ崎市と袖ケ浦市", "四條畷市と飛驒市も見た。"),
    SearchedPage("kokuban.html", "江戶川の黑板", "⻑い話。"),
    SearchedPage("six.html", "約6,000時間の削減", "帳票を減らした。"),
    SearchedPage("eight.html", "約8,000時間の削減", "帳票を減らした。"),
    SearchedPage("ask.html", "問い合わせの件数", "申込みと引越しの受付。"),
    SearchedPage("year.html", "令和8年度の予算", "システムの更新。"),
    SearchedPage("qa.html", "Q&Aの公開", "よくある話をまとめた。"),
    SearchedPage("kasumigaseki.html", "霞が関の庁舎", "牧之原市の職員が行った。"),
    SearchedPage("elqr.html", "eL-QRの納付書", "税を納める。"),
    SearchedPage("arau.html", "課題の洗い出し", "障害のある人とまちづくりを進めた。"),
]


@pytest.fixture(scope="module")
def spelt():
    with Engine(make_data(SPELT, municipal_groups())) as running:
        yield running


@pytest.mark.parametrize(
    ("query", "page", "mark"),
    [
        ("葛城市", "katsuragi.html", "葛\U000e0100城市"),
        ('"葛城市"', "katsuragi.html", "葛\U000e0100城市"),
        ("芦屋", "katsuragi.html", "芦\ufe00屋"),
        ("𠮟る", "shikaru.html", "𠮟"),
        ("𠮷", "shikaru.html", "𠮷"),
        ("吉野", "shikaru.html", "𠮷野"),
        ("バス停", "kabu.html", "ﾊﾞｽ停"),
        ("サーバー", "kabu.html", "サ−バ−"),
        ("龍ヶ崎市", "ryugasaki.html", "龍ケ崎市"),
        ("竜ケ崎市", "ryugasaki.html", "龍ケ崎市"),
        ("袖ヶ浦市", "ryugasaki.html", "袖ケ浦市"),
        ("龍が崎市", "ryugasaki.html", "龍ケ崎"),
        ("袖が浦市", "ryugasaki.html", "袖ケ浦"),
        ("霞ヶ関", "kasumigaseki.html", "霞が関"),
        ("牧の原市", "kasumigaseki.html", "牧之原"),
        ("四条畷市", "ryugasaki.html", "四條畷市"),
        ("飛騨市", "ryugasaki.html", "飛驒市"),
        ("江戸川", "kokuban.html", "江戶川"),
        ("黒板", "kokuban.html", "黑板"),
        ("長い", "kokuban.html", "⻑い"),
        ("6000時間", "six.html", "6,000時間"),
        ("問合せ", "ask.html", "問い合わせ"),
        ("問合わせ", "ask.html", "問い合わせ"),
        ("申し込み", "ask.html", "申込み"),
        ("申込", "ask.html", "申込み"),
        ("引っ越し", "ask.html", "引越し"),
        ("2026年度", "year.html", "令和8年度"),
        ("洗出し", "arau.html", "洗い出し"),
        ("障がい", "arau.html", "障害"),
        ("街づくり", "arau.html", "まちづくり"),
        ("QA", "qa.html", "Q&A"),
        ("Q&A", "qa.html", "Q&A"),
    ],
)
def test_what_is_one_word_to_a_reader_is_found_surely_and_marked_whole(spelt, query, page, mark):
    found = spelt.find(query)
    item = found["items"][0]
    parts = item["titleParts"] + item["parts"]
    assert (item["id"], found["unsure"]) == (page, False)
    assert mark in [part["text"] for part in parts if part["mark"]]
    assert all(part["text"] for part in parts)


def test_the_sign_of_a_company_does_not_keep_a_page_from_being_found(spelt):
    assert spelt.find("(株)委託")["items"][0]["id"] == "kabu.html"


@pytest.mark.parametrize("query", ["eLQR", "elqr", "eL-QR", "ＥＬ－ＱＲ"])
def test_a_name_with_a_hyphen_is_found_surely_without_it(spelt, query):
    found = spelt.find(query)
    assert (found["items"][0]["id"], found["unsure"]) == ("elqr.html", False)


@given(
    text(
        "令和平R元8十三〇年第条條国國かヶ月割百千万億円5/203r"
        "aｱ1,9&〜龍ヶヵゕ葛戶⻑㈱№ﾊﾞがか\u3099\ufe00\U000e0100𠮟𠮷😀サームン−-－~.ＡΩ \u3000\n\x00\u200b",
        max_size=24,
    )
)
def test_the_browser_and_the_index_make_texts_alike(engine, words):
    assert engine.find(words)["query"] == normalise(words)


@given(text("令和R8年ab1,9&龍ヶ葛戶㈱№ﾊﾞか\u3099\ufe00𠮟😀サー−。 ", max_size=24))
@settings(max_examples=25)
def test_a_passage_is_the_text_whatever_is_marked_in_it(words):
    with Engine(make_data([SearchedPage("a.html", "題", f"窓口{words}窓口")])) as running:
        (item,) = running.find("窓口")["items"]
    assert "".join(part["text"] for part in item["parts"]) == f"窓口{words}窓口"
    assert all(part["text"] for part in item["parts"])


def test_a_phrase_in_quotation_marks_is_marked_whole_in_the_section_that_has_it():
    text = "初め。\n課題\n公共施設等総合管理計画です。\n成果\n公共の施設の総合的な管理と計画です。"
    places = [[text.index(name), name, name] for name in ("課題", "成果")]
    pages = [SearchedPage("a.html", "題", text, extra={"answer": "答え。", "sections": places})]
    with Engine(make_data(pages, municipal_groups())) as running:
        (item,) = running.find('"公共施設等総合管理計画"')["items"]
    assert (item["section"], [part["text"] for part in item["parts"] if part["mark"]]) == (
        "課題",
        ["公共施設等総合管理計画"],
    )


def test_a_passage_from_the_middle_of_a_paragraph_begins_with_its_label():
    long = "ほかの話もあります。" * 30
    texts = {"label.html": f"編集部の見方: {long}窓口を減らします。", "no-label.html": f"{long}窓口を減らします。"}
    with Engine(make_data([SearchedPage(path, "題", text) for path, text in texts.items()])) as running:
        shown = {item["id"]: item["parts"][0]["text"] for item in running.find("窓口")["items"]}
    assert shown["label.html"] == "編集部の見方: …"
    assert not shown.get("no-label.html", "").startswith("編集部")


def test_a_parameter_that_is_no_facet_narrows_nothing(engine):
    assert engine.find("ほげ", chosen={"utm_source": ["mail"]})["narrowed"] is False
    assert engine.find("窓口", chosen={"種類": ["事例"]})["narrowed"] is True


def test_a_page_to_be_reviewed_comes_after_an_equal_one():
    same = [SearchedPage(f"{name}.html", "会議録", "会議録を作る。", extra={"overdue": name == "a"}) for name in "ab"]
    with Engine(make_data(same)) as running:
        assert running.ids("会議録", 2) == ["b.html", "a.html"]


def test_texts_stay_texts(engine):
    item = next(item for item in engine.find("alert")["items"] if item["id"] == "evil.html")
    assert "".join(part["text"] for part in item["parts"]) == PAGES[5].text


HOSTILE = [
    "", " ", "あ" * 10_000, "漢" * 10_000, "保育所 " * 3000, "ア" * 10_000, "a" * 10_000, "1" * 10_000,
    "😀👨\u200d👩\u200d👧\u200d👦🏳️\u200d🌈", "\u0000\u0001\u200b\ufeff\u202e", "\ud800", "\udfff窓口",
    "(.*)+[a-z]{1,9}$^|\\", "<img src=x onerror=alert(1)>", '"', '""', "+", "-", "+ -", '"窓口', "-窓口",
    "+窓口 -料金", "「窓口」の料金", "__proto__ constructor toString", "ー" * 50, "จุลศักราช", "النص العربي",
    "한국어", "か\u3099", "\n\t\r", "a\u0301" * 3000, "㌔㍿" * 400, "﷽" * 2000, "^ | > <", "窓口^費用",
    "`${1}`", "');//",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_input_breaks_the_search(engine, query):
    found = engine.find(query)
    assert isinstance(found["items"], list)
    assert all(item["score"] is not None for item in found["items"])


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_input_breaks_an_empty_index(query):
    with Engine(make_data([])) as running:
        assert running.find(query)["items"] == []


BROKEN = [{}, {"index": {}}, {"index": {"format": 9}, "docs": []}, {"index": make_data([])["index"], "docs": [{}]}]


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_data_of_another_form_is_refused_in_japanese(data):
    with pytest.raises(CannotRunError, match="検索データを読み込め"):
        Engine(data)


def in_parts(pages, *lists):
    """What the engine of a large site begins with, and its parts by name."""
    groups, general = (*lists, [], [])[:2]
    return data_of([*map(counting(targets(groups, general)), pages)], groups, general, most=0)


def test_an_index_in_parts_finds_and_shows_what_the_whole_one_does(engine):
    data, parts = in_parts(PAGES, municipal_groups())
    asked = [
        "ランニングコスト",
        "まいなんばーかーど",
        "マイナバーカード",
        '"接続系"',
        "ぎょうむかいかく",
        "個人番号",
        "αモデル",
        "窓口 利用料",
        "",
        "zzzz",
    ]
    with Engine(data, parts.__getitem__) as large:
        for query in asked:
            found, expected = large.find(query), engine.find(query)
            for item in (*found["items"], *expected["items"]):
                item["score"] = round(item["score"], 2)  # rarities of the words of titles are written with two digits
            assert found == expected
        assert large.meant("窓口", 5) == engine.meant("窓口", 5)


def test_a_question_asks_for_a_part_once_and_only_for_those_it_needs():
    pages = [SearchedPage(f"{number}.html", f"{place}の窓口", f"{place}の話") for number, place in enumerate(PLACES)]
    data, parts = in_parts(pages)
    asked = []
    with Engine(data, lambda name: asked.append(name) or parts[name]) as large:
        assert large.ids("石狩", 3) == ["0.html"]
        assert len(asked) == len(set(asked)) < len(parts) / 2
        assert [name for name in asked if name.startswith("p")] == ["p0"]
        first = len(asked)
        large.ids("石狩", 3)
        assert len(asked) == first


PLACES = ["石狩", "大衡", "志木", "豊田", "飯田", "別府", "善通寺", "下呂", "岩手", "大阪"]


def changed(before, after):
    """Names of the parts that differ."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def test_a_page_that_says_a_word_more_changes_few_parts():
    pages = [SearchedPage(f"{number}.html", f"{place}の窓口", f"{place}の話") for number, place in enumerate(PLACES)]
    _data, before = in_parts(pages)
    _data, after = in_parts([replace(pages[0], text="石狩の話。石狩"), *pages[1:]])
    assert {name[0] for name in changed(before, after)} <= {"w", "t", "p"}
    assert len(changed(before, after)) <= 4


def test_a_part_of_another_edition_of_the_pages_is_refused():
    data, parts = in_parts(PAGES)
    _data, others = in_parts(PAGES[1:])
    with Engine(data, (parts | {"p0": others["p0"]}).__getitem__) as large:
        with pytest.raises(CannotRunError, match="開き直して"):
            large.ids("利用料", 1)
        assert large.ids("文字起こし", 1) == ["rpa.html"]


def test_exact_conditions_hold_in_an_index_in_parts_too():
    data, parts = in_parts(PAGES)
    with Engine(data, parts.__getitem__) as large:
        assert large.ids("利用料 -単独", 3) == []
        assert large.ids('"単独利用方式"', 3) == ["kumo.html"]


def test_two_engines_live_side_by_side(engine):
    with Engine(make_data([SearchedPage("x.html", "別のサイト", "本文")])) as other:
        assert (other.ids("サイト", 1), engine.ids("rpa", 1)) == (["x.html"], ["rpa.html"])


def test_engines_begun_one_after_another_in_a_fresh_process_all_live(tmp_path):
    script = (
        "from generator.search.embedded import Engine; from generator.search.index import make_data\n"
        "with Engine(make_data([])) as one, Engine(make_data([])) as other, Engine(make_data([])) as third:\n"
        "    print(len({id(engine) for engine in (one, other, third)}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
    )
    assert run.stdout == "3\n"


def test_engines_live_whichever_thread_began_the_first(tmp_path):
    script = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from generator.search.embedded import Engine; from generator.search.index import make_data\n"
        "with ThreadPoolExecutor(1) as thread, thread.submit(Engine, make_data([])).result() as first:\n"
        "    for _again in range(4):\n"
        "        with Engine(make_data([])) as other:\n"
        "            print(other.ids('窓口', 1), first.ids('窓口', 1))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "[] []\n" * 4)


def test_the_data_survives_json(engine):
    again = json.loads(json.dumps(make_data(PAGES, municipal_groups()), ensure_ascii=False))
    with Engine(again) as running:
        assert running.find("窓口") == engine.find("窓口")


def test_a_page_that_only_leads_to_others_comes_after_them():
    pages = [
        SearchedPage(name, "窓口の案内", "窓口の仕事", extra=extra)
        for name, extra in (("a", {"boost": 0.8}), ("b", {}))
    ]
    with Engine(make_data(pages)) as running:
        assert running.ids("窓口", 2) == ["b", "a"]


@pytest.mark.parametrize("fault", [KeyboardInterrupt, CannotRunError, ValueError])
def test_an_engine_that_does_not_start_is_closed(fault, monkeypatch):
    closed = []

    class Racer(MiniRacer):
        def close(self):
            closed.append(self)
            super().close()

    def broken(*_arguments):
        raise fault

    monkeypatch.setattr(embedded, "MiniRacer", Racer)
    monkeypatch.setattr(Engine, "_run", broken)
    before = threading.active_count()
    with pytest.raises(fault):
        Engine([])
    assert (len(closed), threading.active_count()) == (1, before)


ANSWERED = [
    SearchedPage(
        "rpa.html",
        "RPAで転記を減らす",
        "RPAで転記を減らしました。\n数字\nRPAで自動化した費用は3万円。\n課題\n費用が読めませんでした。\n聞き方\n費用は",
        extra={
            "answer": "RPAで転記を減らしました。",
            "sections": [[15, "suji", "数字", 1], [35, "kadai", "課題"], [51, "kikikata", "聞き方", 1]],
            "confirmed": "2026-11-20",
            "strength": 1,
        },
    ),
    SearchedPage("old.html", "RPA", "RPAの話。", extra={"confirmed": "2025-01-01", "strength": 3}),
    SearchedPage("none.html", "RPAの一覧", "RPAの話。RPAの話。"),
]


@pytest.fixture(scope="module")
def answered():
    with Engine(make_data(ANSWERED, municipal_groups())) as running:
        yield running


def shown_of(found, page):
    item = next(item for item in found["items"] if item["id"] == page)
    return item["section"], "".join(part["text"] for part in item["parts"])


def test_a_passage_comes_only_from_a_section_that_answers(answered):
    assert shown_of(answered.find("RPA 費用"), "rpa.html") == ("課題", "費用が読めませんでした。")


@pytest.mark.parametrize("query", ["RPA", "転記", "自動化"])
def test_where_the_answer_says_what_was_asked_there_is_no_passage(answered, query):
    assert shown_of(answered.find(query), "rpa.html") == ("", "")


@pytest.mark.parametrize(
    ("sort", "first"), [("near", None), ("new", ["rpa.html", "old.html"]), ("firm", ["old.html", "rpa.html"])]
)
def test_results_stand_in_the_order_the_reader_chose(answered, sort, first):
    found = answered.find("RPA", sort=sort)
    ids = [item["id"] for item in found["items"]]
    assert ids[:2] == (first or [item["id"] for item in answered.find("RPA")["items"]][:2])
    assert sorted(ids) == sorted(page.id for page in ANSWERED)
    assert [item["id"] for item in answered.find("", sort=sort)["items"]] == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("個人番号", ["個人番号"]),
        ("ＬＧＷＡＮ", ["ＬＧＷＡＮ"]),
        ("前個人番号", []),
        ("このガバクラ", ["ガバクラ"]),
        ("ふるさと納税", []),  # nothing fits, so nothing is said to mean the same
        ("飼育方法", []),
        ("納め方", []),
    ],
)
def test_only_words_typed_whole_are_told_as_they_were_typed(query, told):
    text = "マイナンバーとガバメントクラウドと総合行政ネットワークで自動化し、税の納付の方を道路で通園する。"
    pages = [SearchedPage("a.html", "題", text)]
    with Engine(make_data(pages, municipal_groups(), general_groups())) as running:
        why = running.find(query)["why"]
    assert list(dict.fromkeys(one["from"] for one in why)) == told
    assert all(len(one["to"]) > 1 for one in why)


RELATED = "システムの調査の結果と、交付の様式、納税通知書、オンラインの受付、安全対策、基幹業務システム。"


@pytest.mark.parametrize(
    "query",
    ["制度", "データ", "印刷", "公表", "統計", "請求書", "インターネット", "窓口", "セキュリティ"],
)
def test_words_that_are_only_related_are_found_and_marked_and_not_said_to_mean_the_same(query):
    with Engine(make_data([SearchedPage("a.html", "題", RELATED)], municipal_groups(), general_groups())) as running:
        found = running.find(query)
    marked = {part["text"]: part["told"] for part in found["items"][0]["parts"] if part["mark"]}
    assert marked
    assert not any(marked.values())
    assert found["why"] == []


@pytest.mark.parametrize("parts", [False, True], ids=["whole", "in parts"])
def test_a_reading_of_several_words_is_not_said_to_mean_one_of_them(parts):
    groups = read_groups(["=期間 =日数"])
    pages = [SearchedPage("a.html", "機関", "日数。"), SearchedPage("b.html", "期間", "機関の日数。")]
    corpus = [*map(counting(targets(groups)), pages)]
    data, others = data_of(corpus, groups, (), most=0 if parts else 500)
    with Engine(data, others.__getitem__) as running:
        told = {query: running.find(query)["why"] for query in ("期間", "きかん")}
    assert told == {"期間": [{"from": "期間", "to": "日数"}], "きかん": []}


@pytest.mark.parametrize("query", ["メーター", "リニューアル", "コールマン", "デマンド", "アルバイトニュース"])
def test_the_words_inside_a_longer_one_in_katakana_are_not_said_to_have_been_looked_for(query):
    pages = [SearchedPage("a.html", "題", "メールのデータ、ターミナル、ニュース、アルバム、コール、マン、ニュー。")]
    with Engine(make_data(pages, municipal_groups(), general_groups())) as running:
        assert running.find(query)["corrections"] == []


NAMED = [
    SearchedPage("lgwan.html", "LGWANの端末", "庁内の端末とα´モデルの話。"),
    SearchedPage("rpa.html", "RPAの内製", "VPN装置とAIの話。"),
    SearchedPage("dna.html", "アイスとケーキ", "ティーの話。"),
]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("エルジーワン", "lgwan.html"),
        ("えるじーわん", "lgwan.html"),
        ("LG-WAN", "lgwan.html"),
        ("アルファダッシュモデル", "lgwan.html"),
        ("α'モデル", "lgwan.html"),
        ("α′モデル", "lgwan.html"),
        ("アールピーエー", "rpa.html"),
        ("あーるぴーえー", "rpa.html"),
        ("ブイピーエヌ装置", "rpa.html"),
        ("アイス", "dna.html"),
        ("ティー", "dna.html"),
    ],
)
def test_names_of_letters_are_found_as_they_are_said_and_words_that_sound_so_stay(query, page):
    with Engine(make_data(NAMED)) as engine:
        assert engine.ids(query, 1) == [page]


def test_the_reading_of_a_term_stands_for_the_term_in_any_kana():
    groups = read_groups(glossary_lines([(["書かない窓口", "スマート窓口"], "かかないまどぐち")]).splitlines())
    pages = [
        SearchedPage("a.html", "書かない窓口の始め方", "住民の話。"),
        SearchedPage("b.html", "窓口の受付", "窓口。"),
    ]
    with Engine(make_data(pages, groups)) as engine:
        assert [engine.ids(one, 1) for one in ("かかないまどぐち", "カカナイマドグチ")] == [["a.html"]] * 2


TERMS = [
    ["term-ai", "文章や絵を作る人工知能。", "生成AI", "対話型AI"],
    ["term-lgwan", "自治体をつなぐ閉じた網。生成AIは別の道で使う。", "LGWAN"],
]


@pytest.mark.parametrize(
    ("query", "url", "title", "answer"),
    [
        ("生成AI", "glossary.html#term-ai", "生成AI（用語）", "文章や絵を作る人工知能。"),
        ("対話型AI", "glossary.html#term-ai", "生成AI（用語）", "文章や絵を作る人工知能。"),
        ("閉じた網", "glossary.html#term-lgwan", "LGWAN（用語）", TERMS[1][1]),
        ("用語集", "glossary.html", "用語集", "二語を説明します。"),
    ],
)
def test_a_result_of_a_glossary_is_the_term_that_was_asked_for(query, url, title, answer):
    text = "\n".join(f"{names[0]} {definition}" for _anchor, definition, *names in TERMS)
    glossary = SearchedPage(
        "glossary.html", "用語集", text, "生成AI\n対話型AI\nLGWAN", (), {"terms": TERMS, "answer": "二語を説明します。"}
    )
    with Engine(make_data([glossary, SearchedPage("a.html", "題", "本文。")])) as running:
        item = running.find(query)["items"][0]
    shown = "".join(part["text"] for part in item["answerParts"])
    assert (item["id"], item["url"], item["title"], shown) == (url, url, title, answer)
    assert item["parts"] == [] or url == "glossary.html"


def test_of_pages_that_say_the_only_word_none_is_raised_by_its_synonyms_and_those_that_lack_it_are_found_by_them():
    groups = read_groups(["窓口 受付"])
    pages = [
        SearchedPage("both.html", "受付の案内", "受付のしかた。窓口の表。窓口の図。受付の順。"),
        SearchedPage("typed.html", "案内", "窓口の案内のしかた。窓口の順。順に窓口を回る。窓口。"),
        SearchedPage("other.html", "受付", "受付の案内。"),
        *(SearchedPage(f"{number}.html", "題", "ほかの話。") for number in range(9)),
    ]
    corpus = [*map(counting(targets(groups)), pages)]
    data, parts = data_of(corpus, groups, (), most=0)
    with Engine(data, parts.__getitem__) as large, Engine(make_data(pages, groups)) as whole:
        found = [running.ids("窓口", 3) for running in (large, whole)]
    assert [ids[0] for ids in found] == ["typed.html"] * 2
    assert [set(ids) for ids in found] == [{"typed.html", "both.html", "other.html"}] * 2


def test_in_a_question_of_two_words_a_page_is_raised_less_by_what_is_near_a_word_that_it_says():
    groups = read_groups(["窓口 受付"])
    pages = [
        SearchedPage("both.html", "受付の案内", "受付のしかた。窓口の表。窓口の図。受付の順。"),
        SearchedPage("typed.html", "案内", "窓口の案内のしかた。窓口の順。順に窓口を回る。窓口。"),
        *(SearchedPage(f"{number}.html", "題", "ほかの話。") for number in range(9)),
    ]
    with Engine(make_data(pages, groups)) as running, Engine(make_data(pages)) as plain:
        assert running.ids("窓口 案内", 1) == plain.ids("窓口 案内", 1) == ["typed.html"]


def test_a_sign_that_is_a_word_is_said_where_it_begins_one():
    pages = [SearchedPage("a.html", "αモデルの話", "αモデルの話。"), SearchedPage("b.html", "題", "ほかの話。")]
    with Engine(make_data(pages)) as running:
        assert running.find("α")["unsure"] is False


def test_no_word_is_said_to_mean_one_that_it_is_a_piece_of_and_no_piece_of_a_word_that_is_told():
    groups = read_groups(["=民間 =民間企業", "=個人番号 =番号札", "=個人番号カード =名札"])
    pages = [SearchedPage("a.html", "題", "民間企業の名札と番号札。"), SearchedPage("b.html", "題", "ほかの話。")]
    pages += [replace(pages[1], id=f"{number}.html") for number in range(9)]
    with Engine(make_data(pages, groups)) as running:
        items = {query: running.find(query)["items"] for query in ("民間", "個人番号カード")}
        why = {query: running.find(query)["why"] for query in items}
    assert all(found[0]["id"] == "a.html" for found in items.values())
    assert why == {"民間": [], "個人番号カード": [{"from": "個人番号カード", "to": "名札"}]}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("水道量金", "水道料金"), ("水道料全", "水道料金"), ("ひょうじゅんか", "標準化")],
)
def test_a_wrong_kanji_and_a_name_typed_as_it_is_read_find_what_is_meant(typed, meant):
    pages = [
        SearchedPage("suido.html", "水道料金の収納", "水道料金を機械で確かめます。水道料金の納付書です。"),
        SearchedPage("hyojunka.html", "標準化の期限", "標準化を終える日を決めます。"),
        SearchedPage("denwa.html", "電話の交換機", "量と金額を比べます。"),
    ]
    with Engine(make_data(pages, read_groups(["=標準化 >ひょうじゅんか"]))) as running:
        assert running.ids(typed, 1) == running.ids(meant, 1) != []
