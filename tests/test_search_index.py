"""The build side of the search: text, words, numbers as text, synonyms, and the same bytes from the same pages."""

import json
import subprocess
import sys

import pytest
from builders import ROOT

from generator.search.analysis import COUNTER, FUNCTION, NOUN, NUMBER, STOP, VERB, words
from generator.search.coding import DIGITS, front_coded, number_text, readings_text
from generator.search.counting import CountedPage, counting
from generator.search.index import data_of, make_data
from generator.search.phrases import Phrases
from generator.search.postings import Postings, code_of, encode_postings, level
from generator.search.searched import SearchedPage
from generator.search.spellings import spellings_of
from generator.search.synonyms import (
    Member,
    encode,
    general_groups,
    lists_of,
    municipal_groups,
    prune,
    read_groups,
    targets,
)
from generator.search.text import is_kana, kana_key, normalise
from generator.work.sharing import shared


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ＬＧＷＡＮ", "lgwan"),
        ("ﾏｲﾅﾝﾊﾞｰ", "マイナンバー"),
        ("サ−バ–", "サーバー"),
        ("２０２６-04", "2026-04"),
        (" 一\u200b二\n三\t", "一 二 三"),
        ("㈱　①", "(株) 1"),
        ("龍ヶ崎・飛驒・⻑い・芦\ufe00屋", "竜ケ崎・飛騨・長い・芦屋"),
        ("1,234,567円と12,34", "1234567円と12,34"),
        ("Q&A と R & D", "qa と r & d"),
        ("窓口😀受付", "窓口 受付"),
    ],
)
def test_texts_are_made_alike(text, plain):
    assert normalise(text) == plain
    assert normalise(plain) == plain


def test_a_reading_is_hiragana_without_long_marks():
    assert (kana_key("サーバー"), is_kana("サーバー"), is_kana("サーバ機"), is_kana("")) == ("さば", True, False, False)


def test_a_word_has_every_spelling_that_the_dictionary_takes_for_it():
    spelt = {"問い合わせ", "問い合せ", "問合わせ", "問合せ", "問合"}
    assert {word.surface for word in spellings_of("問い合わせ")} == spelt
    assert {word.surface for word in spellings_of("窓口")} == {"窓口"}
    for form, short in {
        "洗い出し": "洗出し",
        "打ち切り": "打切り",
        "引き下げ": "引下げ",
    }.items():  # it has none of these
        assert {word.surface for word in spellings_of(form)} >= {form, short}
    assert "引込み" not in {word.surface for word in spellings_of("引き込み")}  # for it another word
    assert spellings_of("行う") == ()


def test_a_name_that_joins_kanji_by_ga_or_no_is_spelt_with_every_sign_for_it_and_no_other_word_is():
    for form, signs in {"駒ケ根": "ケが", "霞ケ関": "ケが", "牧之原": "のノ之"}.items():
        assert {word.surface for word in spellings_of(form)} >= {f"{form[0]}{sign}{form[2]}" for sign in signs}
    assert {word.surface for word in spellings_of("六ケ所")} == set()


def test_words_have_classes_and_readings():
    found = {word.surface: word for word in words("市役所で3つの書類を書くこと")}
    assert [found[name].weight for name in ("市", "3", "書類", "書く", "で")] == [NOUN, NUMBER, NOUN, VERB, FUNCTION]
    assert words("所")[0].weight == STOP
    assert [word.weight for word in words("3件")] == [NUMBER, COUNTER]
    assert found["書類"].reading == "しょるい"
    assert [words(number)[0].reading for number in ("43", "0120")] == ["よんさん", ""]  # nobody types many digits so


def test_readings_are_told_in_signs_of_one_byte_as_far_as_they_are_common():
    told = readings_text([("しょるい",), (), ("にん", "ひと"), ("ぬぺ",)])
    assert (len(told), told[-2:], told[:-2].isascii()) == (len("AしょるいAAにん,ひとAぬぺ"), "ぬぺ", True)


def test_words_are_read_alike_in_whatever_order_they_come():
    texts = ["2024年度の窓口", "2024年の窓口", "18日", "25人", "窓口", "α′の窓口"]
    assert [list(words(text)) for text in texts] == [list(words(text)) for text in reversed(texts)][::-1]


def test_numbers_have_texts_of_their_own_that_can_be_told_apart():
    texts = [number_text(number) for number in range(70_000)]
    assert len(set(texts)) == len(texts)
    assert all(sign in DIGITS for text in texts[:5000] for sign in text)
    assert max(map(len, texts[:60])) == 1


def test_sorted_words_share_their_beginnings():
    assert front_coded(["あい", "あいう", "か"]) == "AあいCうAか"
    assert front_coded(["𠮟る", "𠮟れ"]) == "A𠮟るCれ"


def test_levels_never_exceed_the_count():
    assert [level(count) for count in (0, 1, 6, 7, 8, 63, 64, 9999)] == [0, 1, 6, 6, 7, 13, 14, 14]


def test_postings_keep_fields_apart():
    postings = Postings()
    postings.add(0, code_of(1, 0, 2, 0))
    postings.add(3, code_of(0, 1, 0, 9))
    made = encode_postings([postings])
    assert made["counts"] == "2"
    assert made["gaps"] == ["", "", "02"]
    assert made["extra"] == "0319"


def test_a_list_of_synonyms_knows_directions_and_comments():
    assert read_groups(["# x", "", "マイナンバー >個人番号 <番号 # y"]) == [
        [Member("マイナンバー"), Member("個人番号", target=False), Member("番号", trigger=False)]
    ]


def test_a_list_says_which_words_are_names_of_one_thing():
    (group,) = read_groups(["=一 =>二 三 <=四"])
    assert group == [
        Member("一", same=True),
        Member("二", target=False, same=True),
        Member("三"),
        Member("=四", trigger=False),
    ]
    assert encode([group[:3]]) == "=一|=>二|三"


def test_groups_that_lead_nowhere_are_dropped():
    groups = read_groups(["一 二", "三 四", ">五 <六"])
    assert encode(prune(dict(enumerate(groups)), {"二", "六"}.__contains__).values()) == ">一|二\n>五|<六"


def test_the_list_that_comes_along_is_well_formed():
    groups = municipal_groups() + general_groups()
    assert len(groups) > 20_000
    assert all(member.word and normalise(member.word) == member.word for group in groups for member in group)


def test_words_of_the_lists_are_found_in_a_text_wherever_its_own_words_end():
    phrases = Phrases(["書かない窓口", "窓口", "かない窓", "窓", "申請書", "口"])
    assert phrases.within("書かない窓口で") == {"書かない窓口", "窓口", "かない窓"}
    assert (phrases.within("窓"), phrases.within("")) == (set(), set())


def counted(pages: list[SearchedPage]) -> list[CountedPage]:
    """The pages, counted with the words of the package's lists."""
    return list(map(counting(targets(*lists_of([]))), pages))


def test_a_page_is_counted_by_itself_whatever_came_before_it_and_by_whatever_process():
    pages = [*PAGES, SearchedPage("c.html", "α´モデル", "2024年度の窓口。\n18日", head="eL-QR")] * 6
    assert counted(pages) == counted(pages[::-1])[::-1]
    lists = lists_of(["窓口 うけつけ"])
    assert data_of([*shared(counting(targets(*lists)), pages, workers=2)], *lists) == (
        make_data(pages, *lists),
        {},
    )


def test_a_line_that_many_pages_have_is_looked_up_once(monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr("generator.search.japanese.words", lambda text: asked.append(text) or words(text))
    pages = [
        SearchedPage(f"{number}.html", f"記事{number}", "同じ行\n別の行", aliases=("同じ行",)) for number in range(9)
    ]
    assert len(counted(pages)) == 9
    assert sorted(asked) == sorted(["", "同じ行", "別の行", *(f"記事{number}" for number in range(9))])


def test_general_groups_count_only_as_they_are_written():
    pages = [SearchedPage("a.html", "引っ越し", "転居の届け")]
    one_way = make_data(pages, read_groups(["引越 移転"]))["index"]["synonyms"]
    assert (one_way, make_data(pages, (), read_groups(["引越 移転"]))["index"]["synonyms"]) == ("引っ越し|>移転", "")
    assert make_data(pages, (), read_groups(["転居 移転"]))["index"]["synonyms"] == "転居|>移転"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("納税 >税の証明", "納税|>税^証明"),  # a browser cuts it into words of the pages
        ("納税 >税金の証", "納税|>税金の証"),
        ("証明 >チャリンコ >ちゃりんこ", "証明|>チャリンコ"),  # known under one text
        ("クラブ >クラブー", ""),  # is read so
        ("がん >ガン", "がん|>ガン"),  # too short a text, and what is in hiragana has no reading
        ("証明 >しょうめい", "証明|>しょうめい"),
    ],
)
def test_what_is_only_typed_is_told_once(line, told):
    pages = [SearchedPage("a.html", "納税の証明", "税と証明をクラブで、がんも。")]
    assert make_data(pages, read_groups([line]))["index"]["synonyms"] == told


PAGES = [
    SearchedPage("a.html", "書かない窓口", "住民が申請書を書かずに済む窓口です。", aliases=("記入なしで手続きしたい",)),
    SearchedPage("b.html", "マイナンバーカード", "失くしたときは電話してください。", head="住民"),
]


def test_the_data_holds_what_is_shown_and_nothing_empty():
    docs = make_data(PAGES)["docs"]
    assert docs[0] == {"id": "a.html", "title": PAGES[0].title, "text": PAGES[0].text, "aliases": [*PAGES[0].aliases]}
    assert docs[1]["head"] == "住民"


def test_no_pages_are_an_index_too():
    assert make_data([], municipal_groups())["index"]["pages"] == 0


def test_the_same_pages_give_the_same_bytes_in_every_process(tmp_path):
    code = (
        "import json; from tests.test_search_index import PAGES; from generator.search.index import make_data; "
        "from generator.search.synonyms import municipal_groups; "
        "print(json.dumps(make_data(PAGES, municipal_groups()), ensure_ascii=True))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0]) == json.loads(json.dumps(make_data(PAGES, municipal_groups())))
