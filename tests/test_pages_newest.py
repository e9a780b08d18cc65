"""What is new: what happened to entries, the latest first, and the ways to every month and every feed."""

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.pages.newest import Jump

NEW = a_case("shiken-new", published_on="2026-05-01", reviewed_on="2026-05-01")
CONFIRMED = a_thread("shiken-confirmed", published_on="2026-01-01", reviewed_on="2026-06-01")
OLD = a_case("shiken-old", published_on="2026-02-01", reviewed_on="2026-01-01")
HIDDEN = [a_case("shiken-draft", status="draft"), a_case("shiken-archived", status="archived")]


def newest(*documents, **config):
    (page, *_digests) = made_by("newest", a_site(*documents), a_config(**config))
    return page


def shown(page):
    return [
        (month.label, [(one.day.isoformat(), one.events[0].kind, one.entry.path) for one in month.news])
        for month in page.data.months
    ]


def test_what_happened_stands_under_its_month_the_latest_first():
    assert shown(newest(OLD, NEW, CONFIRMED, page_size=9)) == [
        ("2026年6月", [("2026-06-01", "確認", "threads/shiken-confirmed.md")]),
        ("2026年5月", [("2026-05-01", "新規", "cases/shiken-new.md")]),
        ("2026年2月", [("2026-02-01", "新規", "cases/shiken-old.md")]),
        ("2026年1月", [("2026-01-01", "新規", "threads/shiken-confirmed.md")]),
    ]


def test_of_what_is_new_the_answer_is_told_and_of_what_changed_the_change():
    change = "[{changed_on: 2026-06-02, kind: 追記, what: 別の市の例を加えました。}]"
    page = newest(a_case("shiken-a", published_on="2026-05-01", reviewed_on="2026-05-01", changes=change), page_size=9)
    told = [one.told for month in page.data.months for one in month.news]
    assert told == ["別の市の例を加えました。", "試験用の事例です。1課だけで始めて、待ち時間を測りました。"]


def test_only_the_latest_are_shown_and_every_month_is_reached_with_what_it_counts():
    page = newest(OLD, NEW, CONFIRMED, page_size=2)
    assert [month.label for month in page.data.months] == ["2026年6月", "2026年5月"]
    assert page.data.digests == [
        Jump("2026年6月のまとめ", "newest-2026-06.md", "増えた記事 0件・直した記事 1件"),
        Jump("2026年5月のまとめ", "newest-2026-05.md", "増えた記事 1件・直した記事 0件"),
        Jump("2026年2月のまとめ", "newest-2026-02.md", "増えた記事 1件・直した記事 0件"),
        Jump("2026年1月のまとめ", "newest-2026-01.md", "増えた記事 1件・直した記事 0件"),
    ]


def test_every_theme_can_be_followed():
    page = newest()
    assert (page.data.feed, page.data.feeds) == ("feed.xml", [Jump("窓口", "themes/madoguchi.xml")])


def test_only_published_entries_are_news():
    pages = made_by("newest", a_site(*HIDDEN), a_config())
    assert [(page.path, page.data.months, page.data.digests) for page in pages] == [("newest.md", [], [])]
