"""The pages of themes, and the list of all themes."""

from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_site, made_by

from generator.output.page import Word
from generator.pages.cards import Topic
from generator.pages.patterns import Together
from generator.pages.theme import ThemeData

THEMES = [
    a_theme("theme-n", "んのつくてーま", label="んのつくテーマ", related="[theme-a]"),
    a_theme("theme-a", "あのつくてーま", label="あのつくテーマ"),
]
ENTRIES = [
    *(a_case(f"case-{n}", themes="[theme-n]", published_on=f"2026-01-0{n}") for n in (1, 2, 3)),
    *(a_thread(f"thread-{n}", themes="[theme-n, theme-a]", published_on=f"2026-02-0{n}") for n in (1, 2)),
    a_case("case-draft", themes="[theme-n]", status="draft"),
    a_thread("thread-archived", themes="[theme-n]", status="archived"),
]
GLOSSARY = a_document(
    "glossary.yml",
    "terms:\n  - {term: 試験語, reading: しけんご, definition: 試験です。, themes: [theme-n], evidence: {title: 資料, "
    "publisher: 発行者, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-11-01}}\n",
)
CATALOG = a_site(*THEMES, *ENTRIES, GLOSSARY, themes=False)


def pages_of(size):
    return {page.path: page for page in made_by("theme", CATALOG, a_config(page_size=size))}


def entries_on(page):
    return [card.path for card in (*page.data.threads, *page.data.cases)]


def test_the_fullest_theme_is_listed_first_and_each_with_its_counts():
    assert pages_of(9)["themes/index.md"].data.topics == [
        Topic("themes/theme-n.md", "んのつくテーマ", "試験のためのテーマです。", "質問と答え 2件・事例 3件"),
        Topic("themes/theme-a.md", "あのつくテーマ", "試験のためのテーマです。", "質問と答え 2件・事例 0件"),
    ]


def test_a_theme_shows_its_threads_then_its_cases_newest_first_on_sheets():
    pages = pages_of(2)
    assert {path: entries_on(page) for path, page in pages.items() if path.startswith("themes/theme-n")} == {
        "themes/theme-n.md": ["threads/thread-2.md", "threads/thread-1.md"],
        "themes/theme-n-2.md": ["cases/case-3.md", "cases/case-2.md"],
        "themes/theme-n-3.md": ["cases/case-1.md"],
    }


def shares_on(sheets, path):
    return [(share.path, share.label, share.count, share.length) for share in sheets[path].data.shares]


def test_how_the_cases_turned_out_is_drawn_above_the_first_of_them():
    cases = [
        a_case(f"case-{n}", themes="[theme-n]", outcome=kind)
        for n, kind in enumerate(("failed", "achieved", "failed", "failed"))
    ]
    catalog = a_site(*THEMES, *cases, a_case("case-one", themes="[theme-a]"), *ENTRIES[3:5], themes=False)
    sheets = {page.path: page for page in made_by("theme", catalog, a_config(page_size=2))}
    assert shares_on(sheets, "themes/theme-n-2.md") == [
        ("outcomes/achieved/theme-n.md", "成果あり", 1, "33.33%"),
        ("outcomes/failed/theme-n.md", "うまくいかなかった", 3, "100%"),
    ]
    assert {path: len(shares_on(sheets, path)) for path in sheets if path.startswith("themes/theme-")} == {
        "themes/theme-a.md": 0,
        "themes/theme-a-2.md": 0,
        "themes/theme-n.md": 0,
        "themes/theme-n-2.md": 2,
        "themes/theme-n-3.md": 0,
    }


def test_an_entry_with_two_themes_stands_under_both():
    pages = pages_of(9)
    assert [path for path, page in pages.items() if isinstance(page.data, ThemeData) and entries_on(page)[:1]] == [
        "themes/theme-a.md",
        "themes/theme-n.md",
    ]
    assert entries_on(pages["themes/theme-a.md"]) == ["threads/thread-2.md", "threads/thread-1.md"]


def test_the_words_of_a_theme_are_its_own_and_lead_to_their_places_in_the_glossary():
    page = pages_of(9)["themes/theme-n.md"]
    assert [topic.path for topic in page.data.topics] == ["themes/theme-a.md"]
    assert page.data.words == [Word("試験語", "試験です。", "glossary.md#term-shikengo")]
    assert pages_of(9)["themes/theme-a.md"].data.words == []


def test_a_theme_without_entries_has_a_page_that_says_so():
    empty = a_site(a_theme())
    index, page = made_by("theme", empty, a_config())
    assert index.data.topics[0].count == "記事はこれからです"
    assert (page.path, page.data.sheet.items, page.data.theme.text) == (
        "themes/madoguchi.md",
        [],
        "試験のための文章です。",
    )


def test_the_title_of_a_later_sheet_says_which_one_it_is():
    page = pages_of(2)["themes/theme-n-2.md"]
    assert (page.title, page.crumbs[-1].label) == ("んのつくテーマ（2ページ目）",) * 2


def test_a_theme_leads_from_its_first_sheet_to_the_patterns_that_most_of_its_cases_have():
    codes = ("019992", "029998", "039993", "049999")
    cases = [
        a_case(f"case-{n}", themes="[theme-n]" if n else "[theme-a]", municipality=f"'{code}'", keywords=words)
        for n, (code, words) in enumerate(zip(codes, ("[台帳]", "[台帳, 名簿]", "[台帳, 名簿]", "[名簿]"), strict=True))
    ]
    sheets = {
        page.path: page for page in made_by("theme", a_site(*THEMES, *cases, themes=False), a_config(page_size=2))
    }
    assert {path: page.data.patterns for path, page in sheets.items() if path.startswith("themes/theme-")} == {
        "themes/theme-a.md": [Together("台帳", 1, "patterns/daicho.md")],
        "themes/theme-n.md": [Together("名簿", 3, "patterns/meibo.md"), Together("台帳", 2, "patterns/daicho.md")],
        "themes/theme-n-2.md": [],
    }
