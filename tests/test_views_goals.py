"""How near the collection is to its goals."""

from builders import a_case, a_theme, a_thread
from golden_site import a_site

from generator.config import Goals
from generator.views.goals import goals_of


def counted(goals, *documents):
    return [(goal.label, goal.have, goal.want, list(goal.missing)) for goal in goals_of(a_site(*documents), goals)]


def test_without_goals_nothing_is_counted():
    assert counted(Goals(), a_case()) == []


def test_what_is_published_is_counted_beside_each_goal_that_is_set():
    cases = [
        a_case("shiken-a", title="事例a", municipality='"019992"', outcome="failed"),
        a_case("shiken-b", title="事例b", outcome="stopped"),
        a_case("shiken-c", title="事例c"),
        a_case("shiken-d", title="下書き", status="draft", outcome="failed"),
    ]
    found = counted(Goals(cases=60, threads=1, troubled=2, prefectures=25), *cases, a_thread())
    assert found == [
        ("事例", 3, 60, []),
        ("質問と答え", 1, 1, []),
        ("事例のある都道府県", 1, 25, []),
        ("うまくいかなかった・中止した事例", 2, 2, []),
    ]


def test_themes_and_sizes_with_too_few_are_named():
    themes = [a_theme(), a_theme("shiken", "ん", label="試験")]
    documents = [*themes, a_case("shiken-a", title="事例a", municipality='"019992"'), a_thread()]
    catalog = a_site(*documents, themes=False)
    theme, band = goals_of(catalog, Goals(per_theme=2, per_band=1))
    assert (theme.label, theme.have, theme.want, theme.missing) == ("記事が2件以上あるテーマ", 1, 2, ["試験"])
    assert (band.label, band.have, band.want, len(band.missing)) == ("事例が1件以上ある人口規模", 1, 6, 5)
    assert (theme.is_reached, goals_of(catalog, Goals(cases=1))[0].is_reached) == (False, True)
