"""The first page of the site."""

from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

THEMES = [a_theme("theme-a", "あああ"), a_theme("theme-b", "いいい")]


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
    news = data_of(*entries, *hidden).news
    assert [(one.entry.path, one.entry.kind, one.themes) for one in news] == [
        (f"threads/thread-{n}.md", "質問と答え", "窓口") for n in (8, 7, 6, 5, 4, 3)
    ]


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
    assert (data.examples, data.news, data.troubles, len(data.topics)) == ([], [], [], 2)
