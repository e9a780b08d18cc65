"""Start pages: three steps with their ways on, the list of them, and the first page."""

from builders import a_case, a_document, a_theme, a_thread
from golden_site import a_config, a_site, made_by
from variants import variant

from generator.output.page import Crumb
from generator.pages.home import Link
from generator.pages.starts import Start, StartsData, WayOn

STEPS = """\
- {title: 一つ目, why: 試験の理由です。, entries: [tameshi, tameshi-thread]}
- {title: 二つ目, why: 試験の理由です。, pages: [tameshi, questions], themes: [madoguchi]}
- {title: 三つ目, why: 試験の理由です。, searches: ["窓口 & #1"]}"""


def a_start(slug, **changes):
    return a_document(f"paths/{slug}.yml", variant("paths.yml", set=changes))


CATALOG = a_site(
    a_start("kohan", title="試験の係になったら"),
    a_start("zenhan", title="試験の担当になったら", steps=STEPS),
    a_case("tameshi", summary="試験の事例の要約です。"),
    a_thread("tameshi-thread", summary="試験の答えの要約です。"),
    a_document("pages/tameshi.md", variant("pages.md")),
    a_theme("gyomu-kaikaku", "ぎょうむ", label="業務改革"),
)
PAGES = {page.path: page for page in made_by("starts", CATALOG, a_config())}


def test_every_step_leads_to_entries_then_themes_then_pages_then_searches():
    assert [[*step.ways] for step in PAGES["paths/zenhan.md"].data.steps] == [
        [
            WayOn("cases/tameshi.md", "試しの窓口を1課で始める", "事例", "試験の事例の要約です。"),
            WayOn("threads/tameshi-thread.md", "試しの窓口は何から始めますか", "質問と答え", "試験の答えの要約です。"),
        ],
        [
            WayOn("themes/madoguchi.md", "窓口", "テーマ", "試験のためのテーマです。"),
            WayOn("tameshi.md", "試験用のページ", "ページ", "試験のためのページです。"),
            WayOn("questions.md", "質問一覧", "ページ"),
        ],
        [WayOn("search.md", "「窓口 & #1」でさがす", "検索", query="q=%E7%AA%93%E5%8F%A3%20%26%20%231")],
    ]


def test_a_start_page_is_found_by_how_colleagues_ask_and_counts_in_full():
    page = PAGES["paths/zenhan.md"]
    assert (page.meta.questions, page.meta.search.label, page.meta.search.boost) == (
        ("試験は何から始めるの",),
        "始め方",
        None,
    )
    assert page.crumbs == (Crumb("ホーム", "index.md"), Crumb("始め方", "paths.md"), Crumb("試験の担当になったら"))


def test_the_list_shows_every_start_page_with_its_steps_and_each_leads_to_the_others():
    starts = [
        Start("paths/kohan.md", "試験の係になったら", "試験のための始め方です。", ["試験の一", "試験の二", "試験の三"]),
        Start("paths/zenhan.md", "試験の担当になったら", "試験のための始め方です。", ["一つ目", "二つ目", "三つ目"]),
    ]
    assert PAGES["paths.md"].data == StartsData(starts)
    assert (PAGES["paths/zenhan.md"].data.others, PAGES["paths/kohan.md"].data.others) == (starts[:1], starts[1:])


def test_the_first_page_leads_to_every_start_page():
    (home,) = made_by("home", CATALOG, a_config())
    assert home.data.starts == [
        Link("paths/kohan.md", "試験の係になったら", "試験のための始め方です。"),
        Link("paths/zenhan.md", "試験の担当になったら", "試験のための始め方です。"),
    ]


def test_where_nobody_wrote_a_start_page_there_is_no_list_and_nothing_on_the_first_page():
    empty = a_site()
    assert made_by("starts", empty, a_config()) == []
    assert made_by("home", empty, a_config())[0].data.starts == []


def test_an_entry_that_was_withdrawn_is_not_shown_and_its_step_stays():
    withdrawn = a_document("cases/tameshi.md", variant("withdrawn.md"))
    catalog = a_site(
        a_start("kohan", steps=STEPS.replace(", tameshi-thread", "").replace("[tameshi, questions]", "[questions]")),
        withdrawn,
        a_theme("madoguchi", "まどぐち"),
    )
    (page,) = (page for page in made_by("starts", catalog, a_config()) if page.path == "paths/kohan.md")
    assert [(step.title, len(step.ways)) for step in page.data.steps] == [("一つ目", 0), ("二つ目", 2), ("三つ目", 1)]
