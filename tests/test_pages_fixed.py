"""Hand-written pages."""

from builders import TODAY, a_document
from golden_site import a_config, a_site, made_by

from generator.entry.web_editor import skeletons
from generator.output.page import Meta, SearchFacts
from generator.pages.fixed import FixedData, Start

ABOUT = a_document("pages/about.md", "---\ntitle: 試験の説明\nsummary: 試験の要約です。\n---\n\n## 見出し\n\n文章\n")


def test_a_hand_written_page_shows_its_text_its_edition_and_where_to_mend_it():
    (page,) = made_by("fixed", a_site(ABOUT), a_config())
    assert (page.path, page.title, page.description) == ("about.md", "試験の説明", "試験の要約です。")
    assert page.data == FixedData(
        text="## 見出し\n\n文章",
        edition=TODAY,
        repository="https://www.example.jp/shiken-repository",
        guide="https://www.example.jp/shiken-repository/blob/main/CONTRIBUTING.md",
        issues="https://www.example.jp/shiken-repository/issues",
        edit="https://www.example.jp/shiken-repository/edit/main/content/pages/about.md",
        start=None,
    )


def test_the_page_on_how_to_contribute_also_shows_ways_to_begin():
    text = "---\ntitle: 試験の参加\nsummary: 要約\n---\n\n文章\n"
    (page,) = made_by("fixed", a_site(a_document("pages/contribute.md", text)), a_config())
    assert page.data.start == Start(
        new="https://www.example.jp/shiken-repository/new/main",
        form="https://www.example.jp/shiken-repository/issues/new?template=",
        skeletons=skeletons(TODAY),
    )


def test_a_hand_written_page_belongs_to_a_tab_if_the_navigation_names_it():
    other = a_document("pages/betsu.md", "---\ntitle: 別\nsummary: 要約\n---\n\n文章\n")
    pages = made_by("fixed", a_site(ABOUT, other), a_config())
    assert [(page.path, page.area, page.listing) for page in pages] == [
        ("about.md", "このサイトについて", "about.md"),
        ("betsu.md", "", ""),
    ]


def test_hand_written_pages_are_found_by_search_engines_and_by_the_search():
    (page,) = made_by("fixed", a_site(ABOUT), a_config())
    assert page.meta == Meta(search=SearchFacts(label="このサイトについて", boost=0.65))
