"""The glossary: every term once, in 五十音 order, at an address of its own."""

from builders import a_case, a_document, a_thread
from golden_site import a_config, a_site, made_by

from generator.pages.glossary import words_of
from generator.pages.lists import Link
from generator.views.entry import ThemeLink
from generator.views.shelf import Shelf

EVIDENCE = "{title: 試験の資料, publisher: 試験, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}"


def a_glossary(*terms):
    lines = [
        f"  - {{term: {term}, reading: {reading}, definition: 試験です。, evidence: {EVIDENCE}, {more}}}\n"
        for term, reading, more in terms
    ]
    return a_document("glossary.yml", f"terms:\n{''.join(lines)}")


MANY = [
    (f"試験{n:02}", "しけん" + "あいうえおかきくけこ"[n // 10] + "あいうえおかきくけこ"[n % 10], "") for n in range(23)
]


def rows_of(page):
    return [(block.label, [term.term for term in block.terms]) for block in page.data.blocks]


def test_terms_stand_in_the_rows_of_their_readings_those_in_letters_last():
    glossary = a_glossary(
        ("LGWAN試験", "えるじーわんしけん", ""),
        ("亜試験", "あしけん", ""),
        ("画試験", "がしけん", ""),
        ("科試験", "かしけん", ""),
    )
    (page,) = made_by("glossary", a_site(glossary), a_config())
    assert rows_of(page) == [("あ行", ["亜試験"]), ("か行", ["科試験", "画試験"]), ("英数", ["LGWAN試験"])]


def test_a_term_shows_other_wordings_and_its_themes():
    glossary = a_glossary(("試験語", "しけんご", "aliases: [別名, 別の名], themes: [madoguchi]"))
    (page,) = made_by("glossary", a_site(glossary), a_config())
    (term,) = page.data.blocks[0].terms
    assert (term.aliases, term.themes) == (("別名", "別の名"), [ThemeLink("madoguchi", "窓口", "themes/madoguchi.md")])


def test_every_term_stands_on_exactly_one_sheet_of_at_most_five_times_the_page_size():
    pages = made_by("glossary", a_site(a_glossary(*MANY)), a_config(page_size=2))
    assert [page.path for page in pages] == ["glossary.md", "glossary-2.md", "glossary-3.md"]
    terms = [term.term for page in pages for block in page.data.blocks for term in block.terms]
    assert (terms, [len(page.data.sheet.items) for page in pages]) == ([term for term, *_ in MANY], [10, 10, 3])


def test_terms_with_the_same_reading_have_different_addresses():
    glossary = a_glossary(("試験語", "しけんご", ""), ("試験後", "しけんご", ""), ("試験", "しけん", ""))
    assert {word.term: word.path for word in words_of(Shelf(a_site(glossary), a_config()))} == {
        "試験": "glossary.md#term-shiken",
        "試験後": "glossary.md#term-shikengo",
        "試験語": "glossary.md#term-shikengo-2",
    }


def test_the_path_of_a_term_is_the_sheet_it_stands_on():
    catalog, config = a_site(a_glossary(*MANY)), a_config(page_size=2)
    places = {
        term.term: f"{page.path}#{term.anchor}"
        for page in made_by("glossary", catalog, config)
        for block in page.data.blocks
        for term in block.terms
    }
    assert {word.term: word.path for word in words_of(Shelf(catalog, config))} == places


def test_every_row_is_shown_with_its_count_and_leads_to_its_first_sheet():
    (page,) = made_by("glossary", a_site(a_glossary(("試験", "しけん", ""))), a_config())
    assert [(row.label, row.path, row.count) for row in page.data.rows if row.count or row.path] == [
        ("さ行", "glossary.md#row-sa", 1)
    ]
    assert len(page.data.rows) == 11


def test_a_sheet_describes_its_own_terms():
    pages = made_by("glossary", a_site(a_glossary(*MANY)), a_config(page_size=2))
    described = [[term["name"] for term in page.meta.structured[0]["hasDefinedTerm"]] for page in pages]
    assert described == [[term.term for term in page.data.sheet.items] for page in pages]


def test_without_a_glossary_there_is_no_page_of_it():
    assert made_by("glossary", a_site(), a_config()) == []
    assert words_of(Shelf(a_site(), a_config())) == []


def test_a_term_tells_the_entries_that_say_it_those_with_it_as_a_keyword_first_and_the_way_to_all():
    said = [
        a_thread(f"said-{n}", title=f"試験語の題 {n}", published_on=f"2026-02-0{n}", keywords="[]") for n in range(1, 5)
    ]
    keyed = a_thread("keyed", title="別の題", keywords="[別名]", published_on="2026-01-01")
    glossary = a_glossary(("試験語", "しけんご", "aliases: [別名]"), ("無言", "むごん", ""))
    (page,) = made_by("glossary", a_site(glossary, keyed, *said, a_thread("silent", title="何も")), a_config())
    assert {
        term: (one.pattern, [link.path for link in one.entries], one.rest) for term, one in page.data.saying.items()
    } == {
        "試験語": (None, ["threads/keyed.md", "threads/said-4.md", "threads/said-3.md"], 2),
        "無言": (None, [], 0),
    }
    assert page.data.saying["試験語"].query == "q=%E8%A9%A6%E9%A8%93%E8%AA%9E"


def test_a_term_that_is_a_pattern_leads_to_it():
    cases = [
        a_case(f"case-{code}", municipality=f"'{code}'", keywords="[別名]") for code in ("019992", "029998", "039993")
    ]
    (page,) = made_by("glossary", a_site(a_glossary(("試験語", "しけんご", "aliases: [別名]")), *cases), a_config())
    assert page.data.saying["試験語"].pattern == Link("patterns/shikengo.md", "試験語")
