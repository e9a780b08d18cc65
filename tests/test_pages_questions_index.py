"""Every question the site answers, in 五十音 order."""

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.pages.questions_index import RowData, ThemeQuestions
from generator.views.questions import all_questions
from generator.views.shelf import Shelf

THREAD = a_thread("shiken-t", title="'かきの試験'", questions="['かきの試験', '(さし|すせ)の試験', 'きくの試験']")
CASE = a_case("shiken-a", title="あいの事例", questions="['がきの試験', 'LGWANの試験']")
HIDDEN = [
    a_thread("shiken-draft", status="draft", questions="[下書きの聞き方]"),
    a_case("shiken-archived", status="archived", questions="[更新を終えた聞き方]"),
]
CATALOG = a_site(THREAD, CASE, *HIDDEN)


def questions_of(pages):
    return [
        text
        for page in pages
        if isinstance(page.data, RowData)
        for block in page.data.blocks
        for question in block.questions
        for text in (question.text, *question.others)
    ]


def test_a_question_is_the_title_of_a_thread_or_the_first_wording_of_a_pattern_and_stands_once():
    assert [
        (question.text, question.path, question.kind)
        for question in all_questions(Shelf(CATALOG, a_config()).published)
    ] == [
        ("かきの試験", "threads/shiken-t.md", "質問と答え"),
        ("がきの試験", "cases/shiken-a.md", "事例"),
        ("きくの試験", "threads/shiken-t.md", "質問と答え"),
        ("さしの試験", "threads/shiken-t.md", "質問と答え"),
        ("LGWANの試験", "cases/shiken-a.md", "事例"),
    ]


def test_each_row_with_questions_has_sheets_and_every_question_stands_on_exactly_one():
    pages = made_by("questions_index", CATALOG, a_config(page_size=2))
    assert [page.path for page in pages] == [
        "questions.md",
        "questions-ka.md",
        "questions-ka-2.md",
        "questions-sa.md",
        "questions-abc.md",
    ]
    assert questions_of(pages) == ["かきの試験", "がきの試験", "きくの試験", "さしの試験", "LGWANの試験"]
    assert max(len(page.data.sheet.items) for page in pages[1:]) <= 2


def test_the_overview_has_every_theme_with_its_entries_under_one_wording_and_counts_every_row():
    overview = made_by("questions_index", CATALOG, a_config(page_size=9))[0]
    rows = [(row.label, row.path, row.count) for row in overview.data.rows]
    assert [row for row in rows if row[2]] == [
        ("か行", "questions-ka.md", 3),
        ("さ行", "questions-sa.md", 1),
        ("英数", "questions-abc.md", 1),
    ]
    (theme,) = overview.data.samples
    assert (theme.label, theme.anchor, theme.path, theme.count) == ("窓口", "theme-madoguchi", "", 2)
    assert [(one.text, one.answer, one.others) for one in theme.questions] == [
        ("かきの試験", "かきの試験", ["さしの試験", "きくの試験"]),
        ("がきの試験", "あいの事例", ["LGWANの試験"]),
    ]
    assert {row[1] for row in rows if not row[2]} == {""}
    assert (len(rows), overview.data.count, overview.data.answers) == (11, 5, 2)


def test_a_theme_of_many_entries_has_sheets_of_its_own_that_hold_each_once():
    catalog = a_site(*(a_thread(f"shiken-{n}", title=f"'試験{n}'") for n in range(11)))
    overview, *others = made_by("questions_index", catalog, a_config(page_size=6))
    (theme,) = overview.data.samples
    assert (theme.path, theme.count, len(theme.questions)) == ("questions-theme-madoguchi.md", 11, 5)
    sheets = [page for page in others if isinstance(page.data, ThemeQuestions)]
    assert [(page.path, len(page.data.questions)) for page in sheets] == [
        ("questions-theme-madoguchi.md", 6),
        ("questions-theme-madoguchi-2.md", 5),
    ]


def test_wordings_of_one_entry_that_begin_alike_stand_as_one():
    catalog = a_site(a_thread("shiken-t", title="'かきの試験'", questions="['かくの試験', 'きくの試験']"), CASE)
    (sheet,) = [
        page for page in made_by("questions_index", catalog, a_config(page_size=9)) if page.path == "questions-ka.md"
    ]
    told = [[(one.text, one.others) for one in block.questions] for block in sheet.data.blocks]
    assert told == [[("かきの試験", ["かくの試験"]), ("がきの試験", [])], [("きくの試験", [])]]


def test_a_kana_leads_to_the_sheet_where_it_begins():
    pages = {page.path: page for page in made_by("questions_index", CATALOG, a_config(page_size=1))}
    jumps = [(jump.initial, jump.path) for jump in pages["questions-ka.md"].data.jumps]
    assert jumps == [("か", "questions-ka.md#kana-ka"), ("き", "questions-ka-3.md#kana-ki")]
    for _initial, path in jumps:
        page, _, anchor = path.partition("#")
        assert anchor in [block.anchor for block in pages[page].data.blocks]


def test_questions_that_begin_with_one_digit_stand_together_though_numbers_stand_in_order_of_size():
    catalog = a_site(
        a_thread("shiken-t", title="'1つの試験'"),
        a_thread("shiken-u", title="'18の試験'"),
        a_thread(title="'3つの試験'"),
    )
    pages = made_by("questions_index", catalog, a_config(page_size=9))
    (sheet,) = [page.data for page in pages if isinstance(page.data, RowData) and page.path == "questions-abc.md"]
    told = [(block.anchor, [one.text for one in block.questions]) for block in sheet.blocks]
    assert told == [("kana-31", ["1つの試験", "18の試験"]), ("kana-33", ["3つの試験"])]


def test_questions_of_drafts_and_archived_entries_are_not_listed():
    assert not [
        text
        for text in questions_of(made_by("questions_index", CATALOG, a_config()))
        if "下書き" in text or "終え" in text
    ]


def test_a_question_of_signs_alone_has_a_row_and_an_address():
    catalog = a_site(a_thread("shiken-t", title="'？？？'", questions="['…', '①番', 'あ']"))
    pages = made_by("questions_index", catalog, a_config())
    assert sorted(questions_of(pages)) == sorted(["？？？", "…", "①番", "あ"])
    anchors = [block.anchor for page in pages if isinstance(page.data, RowData) for block in page.data.blocks]
    assert all(anchor.isascii() and not anchor.endswith("-") for anchor in anchors)


def test_a_site_without_entries_has_only_the_overview():
    assert [page.path for page in made_by("questions_index", a_site(), a_config())] == ["questions.md"]
