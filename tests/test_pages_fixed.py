"""Hand-written pages."""

from urllib.parse import quote

from builders import TODAY, a_document
from golden_site import a_config, a_site

from generator.entry.writer import Hints, skeleton
from generator.kinds import ENTRY_KINDS
from generator.pages.fixed import fixed_pages

ABOUT = a_document("pages/about.md", "---\ntitle: 試験の説明\nsummary: 試験の要約です。\n---\n\n## 見出し\n\n文章\n")


def test_a_hand_written_page_shows_its_text_its_edition_and_where_to_mend_it():
    (page,) = fixed_pages(a_site(ABOUT), a_config())
    assert (page.path, page.title, page.description) == ("about.md", "試験の説明", "試験の要約です。")
    assert page.data == {
        "text": "## 見出し\n\n文章",
        "forms": False,
        "edition": TODAY,
        "repository": "https://www.example.jp/shiken-repository",
        "guide": "https://www.example.jp/shiken-repository/blob/main/CONTRIBUTING.md",
        "issues": "https://www.example.jp/shiken-repository/issues",
        "start": {
            "new": "https://www.example.jp/shiken-repository/new/main",
            "form": "https://www.example.jp/shiken-repository/issues/new?template=",
            "skeletons": {
                kind.name: quote(skeleton(kind, TODAY, Hints.NEEDED), safe="/") for kind in ENTRY_KINDS.values()
            },
        },
        "edit": "https://www.example.jp/shiken-repository/edit/main/content/pages/about.md",
    }


def test_hand_written_pages_are_found_by_search_engines_and_by_the_search():
    (page,) = fixed_pages(a_site(ABOUT), a_config())
    assert page.meta == {"search": {"label": "このサイトについて", "boost": 0.8}}
