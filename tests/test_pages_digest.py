"""The digest of a month: by theme, each entry once, and the same as a text to paste."""

from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

THEMES = [
    a_theme("theme-a", "あのつくてーま", label="あのテーマ"),
    a_theme("theme-b", "いのつくてーま", label="いのテーマ"),
]
MARCH = {"published_on": "2026-03-02", "reviewed_on": "2026-03-02"}
NEW = a_case(
    "shiken-new",
    title="新しい事例",
    themes="[theme-b, theme-a]",
    changes="[{changed_on: 2026-04-03, kind: 追記, what: 例を加えました。}, "
    "{changed_on: 2026-04-04, kind: 訂正, what: 人数を直しました。}]",
    published_on="2026-04-02",
    reviewed_on="2026-04-30",
)
MENDED = a_thread(
    "shiken-mended",
    title="前からある質問",
    themes="[theme-a]",
    changes="[{changed_on: 2026-04-01, kind: 差し替え, what: 資料を新しくしました。}]",
    **MARCH,
)
TRIED = a_case(
    "shiken-tried",
    title="試された事例",
    themes="[theme-a]",
    replications="[{population_band: 1万人未満, result: same, difference: なし, reported_on: 2026-04-05}]",
    **MARCH,
)
CONFIRMED = "内容が今も正しいことを確かめました。"


def digests(*documents):
    _newest, *pages = made_by("newest", a_site(*THEMES, *documents, themes=False), a_config())
    return {page.path: page for page in pages}


def test_a_month_is_grouped_by_the_first_theme_new_ones_first_and_told_with_its_kinds():
    page = digests(NEW, MENDED, TRIED)["newest-2026-04.md"]
    assert [
        (theme.label, [(item.title, item.kinds, bool(item.answer), item.lines) for item in theme.items])
        for theme in page.data.themes
    ] == [
        (
            "あのテーマ",
            [
                (
                    "試された事例",
                    ["やってみた"],
                    False,
                    ["人口規模 1万人未満の団体の結果（同じようにできた）を載せました。"],
                ),
                ("前からある質問", ["差し替え"], False, ["資料を新しくしました。"]),
            ],
        ),
        (
            "いのテーマ",
            [
                (
                    "新しい事例",
                    ["新規", "追記", "訂正", "確認"],
                    True,
                    ["例を加えました。", "人数を直しました。", CONFIRMED],
                )
            ],
        ),
    ]
    month = page.data.month
    assert (month.added, month.mended, month.tried) == (1, 3, 1)


def test_the_text_to_paste_says_the_same_with_public_addresses():
    assert digests(NEW, MENDED)["newest-2026-04.md"].data.text.splitlines() == [
        "試験のサイト（非公式サイト） 2026年4月に増えたもの・直したもの",
        "増えた記事 1件、直した記事 2件",
        "",
        "■ あのテーマ",
        "・【差し替え】前からある質問",
        "  資料を新しくしました。",
        "  https://www.example.jp/shiken/threads/shiken-mended.html",
        "",
        "■ いのテーマ",
        "・【新規・追記・訂正・確認】新しい事例",
        "  例を加えました。",
        "  人数を直しました。",
        f"  {CONFIRMED}",
        "  https://www.example.jp/shiken/cases/shiken-new.html",
        "",
        "くわしくは https://www.example.jp/shiken/newest-2026-04.html",
    ]


def test_every_month_in_which_something_happened_has_a_page_that_leads_to_those_beside_it():
    old = a_thread("shiken-old", themes="[theme-a]", published_on="2025-12-31", reviewed_on="2025-12-31")
    pages = digests(NEW, MENDED, old)
    assert {path: [(near.rel, near.path) for near in page.data.neighbours] for path, page in pages.items()} == {
        "newest-2026-04.md": [("prev", "newest-2026-03.md")],
        "newest-2026-03.md": [("prev", "newest-2025-12.md"), ("next", "newest-2026-04.md")],
        "newest-2025-12.md": [("next", "newest-2026-03.md")],
    }


def test_what_lists_do_not_show_is_in_no_digest():
    hidden = [a_case(f"shiken-{status}", themes="[theme-a]", status=status) for status in ("draft", "archived")]
    assert digests(*hidden) == {}


def test_a_full_month_stands_on_several_sheets_each_with_its_own_text():
    entries = [a_thread(f"shiken-{n}", title=f"試験{n}", themes="[theme-a]") for n in range(101)]
    first, second = digests(*entries).values()
    assert (first.path, second.path) == ("newest-2026-11.md", "newest-2026-11-2.md")
    assert second.title == "2026年11月に増えたもの・直したもの（2ページ目）"
    assert (first.data.text.count("【新規】"), second.data.text.count("【新規】")) == (100, 1)
