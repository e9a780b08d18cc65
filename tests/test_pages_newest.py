"""What is new: by the day of publication or of the last confirmation."""

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

NEW = a_case("shiken-new", published_on="2026-05-01", reviewed_on="2026-05-01")
CONFIRMED = a_thread("shiken-confirmed", published_on="2026-01-01", reviewed_on="2026-06-01")
OLD = a_case("shiken-old", published_on="2026-02-01", reviewed_on="2026-01-01")
HIDDEN = [a_case("shiken-draft", status="draft"), a_case("shiken-archived", status="archived")]


def test_the_latest_change_comes_first_whether_published_or_confirmed():
    (page,) = made_by("newest", a_site(OLD, NEW, CONFIRMED, *HIDDEN), a_config(page_size=9))
    assert [
        (one.entry.changed_on.isoformat(), one.what, one.entry.kind, one.entry.path, one.themes)
        for one in page.data.news
    ] == [
        ("2026-06-01", "内容を確認", "質問と答え", "threads/shiken-confirmed.md", "窓口"),
        ("2026-05-01", "公開", "事例", "cases/shiken-new.md", "窓口"),
        ("2026-02-01", "公開", "事例", "cases/shiken-old.md", "窓口"),
    ]


def test_only_published_entries_are_news():
    (page,) = made_by("newest", a_site(*HIDDEN), a_config())
    assert page.data.news == []


def test_every_entry_stands_on_exactly_one_sheet():
    pages = made_by("newest", a_site(OLD, NEW, CONFIRMED), a_config(page_size=1))
    assert [(page.path, [one.entry.path for one in page.data.news]) for page in pages] == [
        ("newest.md", ["threads/shiken-confirmed.md"]),
        ("newest-2.md", ["cases/shiken-new.md"]),
        ("newest-3.md", ["cases/shiken-old.md"]),
    ]


def test_a_site_without_entries_has_an_empty_page():
    (page,) = made_by("newest", a_site(), a_config())
    assert (page.path, page.data.news) == ("newest.md", [])
