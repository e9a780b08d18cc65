"""What is new: by the day of publication or of the last confirmation."""

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

NEW = a_case("shiken-new", published_on="2026-05-01", reviewed_on="2026-05-01")
CONFIRMED = a_thread("shiken-confirmed", published_on="2026-01-01", reviewed_on="2026-06-01")
OLD = a_case("shiken-old", published_on="2026-02-01", reviewed_on="2026-01-01")
HIDDEN = [a_case("shiken-draft", status="draft"), a_case("shiken-archived", status="archived")]


def news_on(page):
    return [one for month in page.data.months for one in month.news]


def test_news_stand_under_their_months_and_every_month_is_reached_from_every_sheet():
    pages = made_by("newest", a_site(OLD, NEW, CONFIRMED), a_config(page_size=2))
    assert [[month.label for month in page.data.months] for page in pages] == [
        ["2026年6月", "2026年5月"],
        ["2026年2月"],
    ]
    for page in pages:
        assert [(jump.label, jump.path) for jump in page.data.jumps] == [
            ("2026年6月", "newest.md#month-2026-06"),
            ("2026年5月", "newest.md#month-2026-05"),
            ("2026年2月", "newest-2.md#month-2026-02"),
        ]


def test_the_latest_change_comes_first_whether_published_or_confirmed():
    (page,) = made_by("newest", a_site(OLD, NEW, CONFIRMED, *HIDDEN), a_config(page_size=9))
    assert [
        (one.entry.changed_on.isoformat(), one.what, one.entry.kind, one.entry.path, one.themes)
        for one in news_on(page)
    ] == [
        ("2026-06-01", "内容を確認", "質問と答え", "threads/shiken-confirmed.md", "窓口"),
        ("2026-05-01", "公開", "事例", "cases/shiken-new.md", "窓口"),
        ("2026-02-01", "公開", "事例", "cases/shiken-old.md", "窓口"),
    ]


def test_only_published_entries_are_news():
    (page,) = made_by("newest", a_site(*HIDDEN), a_config())
    assert page.data.months == []


def test_every_entry_stands_on_exactly_one_sheet():
    pages = made_by("newest", a_site(OLD, NEW, CONFIRMED), a_config(page_size=1))
    assert [(page.path, [one.entry.path for one in news_on(page)]) for page in pages] == [
        ("newest.md", ["threads/shiken-confirmed.md"]),
        ("newest-2.md", ["cases/shiken-new.md"]),
        ("newest-3.md", ["cases/shiken-old.md"]),
    ]


def test_a_site_without_entries_has_an_empty_page():
    (page,) = made_by("newest", a_site(), a_config())
    assert (page.path, page.data.months, page.data.jumps) == ("newest.md", [], [])
