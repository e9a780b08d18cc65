"""The first page of the site."""

from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

from generator.pages.newest import Jump
from generator.views.collection import Collection

THEMES = [a_theme("theme-a", "あああ"), a_theme("theme-b", "いいい")]

_RESULT = "{population_band: 1万人未満, result: same, difference: なし, reported_on: 2026-11-01}"
RESULTS = f"[{_RESULT}, {_RESULT.replace('same', 'partial')}]"


def data_of(*documents):
    (page,) = made_by("home", a_site(*THEMES, *documents, themes=False), a_config())
    return page.data


def a_trouble(slug, outcome, theme="theme-a"):
    return a_case(slug, outcome=outcome, themes=f"[{theme}]")


def test_failures_come_before_stops_before_half_successes_from_different_themes():
    data = data_of(
        a_trouble("case-a-partial", "partial"),
        a_trouble("case-b-stopped", "stopped"),
        a_trouble("case-c-failed", "failed"),
        a_trouble("case-d-failed", "failed"),
        a_trouble("case-e-partial", "partial", "theme-b"),
        a_trouble("case-f-achieved", "achieved"),
        a_case("case-g-draft", outcome="failed", status="draft", themes="[theme-b]"),
    )
    assert [card.path for card in data.troubles] == [
        "cases/case-c-failed.md",
        "cases/case-e-partial.md",
        "cases/case-d-failed.md",
    ]
    assert data.trouble_count == 5


def test_the_six_newest_published_entries_are_news():
    entries = [
        a_thread(f"thread-{n}", themes="[theme-a]", published_on=f"2026-01-0{n}", reviewed_on=f"2026-01-0{n}")
        for n in range(1, 9)
    ]
    hidden = [a_case(f"case-{status}", themes="[theme-a]", status=status) for status in ("draft", "archived")]
    (month,) = data_of(*entries, *hidden).months
    assert (month.label, month.anchor) == ("2026年1月", "month-2026-01")
    assert [one.entry.path for one in month.news] == [f"threads/thread-{n}.md" for n in (8, 7, 6, 5, 4, 3)]


def test_the_digest_of_the_last_month_is_offered_with_what_it_counts():
    digest = data_of(
        a_thread("thread-a", themes="[theme-a]", published_on="2026-02-01", reviewed_on="2026-03-01")
    ).digest
    assert digest == Jump("2026年3月のまとめ", "newest-2026-03.md", "増えた記事 0件・直した記事 1件")


def test_four_example_questions_come_from_different_themes_first():
    entries = [
        a_thread(f"thread-{n}", themes="[theme-a]", questions=f"['(問い|質問){n}']", published_on=f"2026-02-0{n}")
        for n in range(1, 6)
    ]
    other = a_case("case-b", themes="[theme-b]", questions="[別の問い]", published_on="2026-01-01")
    assert [link.label for link in data_of(*entries, other).examples] == ["問い5", "別の問い", "問い4", "問い3"]


def test_every_band_is_counted_and_none_is_left_out():
    cases = [
        a_case("case-a", municipality="'019992'", themes="[theme-a]"),
        a_case("case-b", municipality="'139998'", themes="[theme-a]"),
        a_case("case-c", municipality="'139998'", attribution="none", themes="[theme-a]"),
    ]
    assert [(link.label, link.remark) for link in data_of(*cases).bands] == [
        ("50万人以上", "1件"),
        ("20万〜50万人", "0件"),
        ("5万〜20万人", "0件"),
        ("1万〜5万人", "1件"),
        ("1万人未満", "0件"),
        ("都道府県", "0件"),
    ]


def test_an_empty_site_has_a_first_page():
    data = data_of()
    assert (data.examples, data.months, data.troubles) == ([], [], [])
    assert [(row.label, row.threads, {cell.path for cell in row.cells}) for row in data.crossed.rows] == [
        ("窓口", 0, set()),
        ("窓口", 0, set()),
    ]
    assert data.collection == Collection(0, 0, 0, 0, 0, 0, 0, 0)


def test_the_collection_is_counted_without_what_lists_do_not_show_and_everything_once():
    source = (
        "[{title: 試験の資料, publisher: 試験, kind: 報道, url: 'https://www.example.jp/', accessed_on: 2026-01-01}]"
    )
    documents = [
        a_case("case-a", municipality="'019992'", themes="[theme-a]", outcome="failed", evidence=source),
        a_case("case-b", municipality="'019992'", themes="[theme-b]", evidence=source, replications=RESULTS),
        a_case("case-c", municipality="'139998'", attribution="none", themes="[theme-b]", evidence=source),
        a_case("case-d", municipality="'139998'", themes="[theme-b]", evidence=source, status="draft"),
        a_thread("thread-a", themes="[theme-a]", questions="[問い, 別の問い]", evidence=source),
    ]
    collection = data_of(*documents).collection
    assert (collection.entries, collection.threads, collection.cases) == (4, 1, 3)
    assert (collection.places, collection.prefectures, collection.sources, collection.failed) == (1, 1, 1, 1)
    assert collection.tried == 2
    assert collection.wordings >= 2


def test_the_fullest_theme_comes_first_and_each_cell_leads_to_its_cases():
    entries = [a_trouble(f"case-{n}", "failed", "theme-b") for n in range(5)]
    entries += [a_trouble("case-p", "partial", "theme-b"), a_thread("thread-a", themes="[theme-a]")]
    crossed = data_of(*entries).crossed
    assert [(row.path, row.threads) for row in crossed.rows] == [("themes/theme-b.md", 0), ("themes/theme-a.md", 1)]
    assert [(cell.path, cell.count, cell.tone) for cell in crossed.rows[0].cells if cell.count] == [
        ("outcomes/partial/theme-b.md", 1, 1),
        ("outcomes/failed/theme-b.md", 5, 4),
    ]
