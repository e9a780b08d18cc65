"""Cases of one pattern: what counts as one, what it is called, and where its page lies."""

import pytest
from builders import a_case, a_document, a_thread
from golden_site import a_shelf

from generator.views import patterns

CODES = ("019992", "029998", "039993", "049999", "059994", "069990")  # places of the golden project
GLOSSARY = a_document(
    "glossary.yml",
    "terms:\n  - {term: ロボット, reading: ろぼっと, definition: 機械です。, aliases: [ＲＰＡ], evidence: "
    "{title: 資料, publisher: 者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}}\n",
)


def cases(count, keywords, **changes):
    return [
        a_case(
            f"case-{keywords.strip('[]').encode().hex()[:8]}-{code}",
            municipality=f"'{code}'",
            keywords=keywords,
            **changes,
        )
        for code in CODES[:count]
    ]


def found_in(*documents):
    return [(one.path, one.word, one.places) for one in a_shelf(*documents).patterns.all]


def test_a_word_of_three_places_is_a_pattern_and_of_two_it_is_none():
    assert found_in(*cases(3, "[台帳]"), *cases(2, "[名簿]")) == [("patterns/daicho.md", "台帳", 3)]


def test_many_cases_of_one_place_are_no_pattern_and_neither_are_threads():
    same = [a_case(f"case-{n}", municipality="'019992'", keywords="[台帳]") for n in range(5)]
    threads = [a_thread(f"thread-{n}", keywords="[台帳]") for n in range(5)]
    assert found_in(*same, *threads) == []


def test_a_place_that_may_not_be_named_counts_for_none_but_its_case_is_there():
    hidden = a_case("hidden", attribution="band", municipality=None, population_band="1万〜5万人", keywords="[台帳]")
    assert found_in(*cases(2, "[台帳]"), hidden) == []
    (pattern,) = a_shelf(*cases(3, "[台帳]"), hidden).patterns.all
    assert (pattern.places, len(pattern.cases)) == (3, 4)


def test_one_word_is_one_however_it_is_written_and_goes_by_the_name_of_the_glossary():
    first, second, third = cases(3, "[x]")
    again = [
        a_case(one.slug, municipality=f"'{one.model.municipality}'", keywords=f"[{word}]")
        for one, word in zip((first, second, third), ("rpa", "ＲＰＡ", "ロボット"), strict=True)
    ]
    (pattern,) = a_shelf(*again, GLOSSARY).patterns.all
    assert (pattern.path, pattern.word, pattern.definition) == ("patterns/robotto.md", "ロボット", "機械です。")


def test_a_word_that_the_glossary_lacks_is_written_as_most_cases_do():
    documents = [*cases(2, "[ai]"), *cases(3, "[AI]")]
    assert [(word, places) for _path, word, places in found_in(*documents)] == [("AI", 3)]


def test_big_places_come_first():
    (pattern,) = a_shelf(*cases(6, "[台帳]"), a_case("pref", municipality="'010006'", keywords="[台帳]")).patterns.all
    bands = [entry.case.band.label for entry in pattern.cases]
    assert bands == ["1万〜5万人"] * 6 + ["都道府県"]


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("AI-OCR", "patterns/aiocr.md"),
        ("生成AI", "patterns/seiseiai.md"),
        ("β′", "patterns/beta.md"),
        ("？？", "patterns/go.md"),
        ("台帳-2", "patterns/daicho2.md"),
        ("自治体情報" * 9, f"patterns/{('jichitaijoho' * 9)[:40]}.md"),
    ],
)
def test_the_address_of_a_pattern_is_its_word_in_latin_letters_and_no_sheet_of_another_one(word, path):
    assert [found[0] for found in found_in(*cases(3, f"[{word}]"))] == [path]


def test_namesakes_in_latin_letters_have_addresses_of_their_own():
    shelf = a_shelf(*cases(3, "[A-B]"), *cases(3, "[AB]"))
    assert sorted(one.path for one in shelf.patterns.all) == ["patterns/ab-n2.md", "patterns/ab.md"]


def test_of_too_many_patterns_those_of_most_places_are_there(monkeypatch):
    monkeypatch.setattr(patterns, "MOST", 1)
    assert [word for _path, word, _places in found_in(*cases(3, "[台帳]"), *cases(4, "[名簿]"))] == ["名簿"]


def test_an_entry_has_the_patterns_of_its_keywords_in_their_order():
    thread = a_thread("thread", keywords="[名簿, ほか, 台帳]")
    shelf = a_shelf(thread, *cases(3, "[台帳]"), *cases(3, "[名簿]"))
    assert [one.word for one in shelf.patterns.of(shelf.entries["thread"])] == ["名簿", "台帳"]
