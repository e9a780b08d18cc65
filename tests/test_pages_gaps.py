"""What to write next: on the page, in the terminal and for programs, from the same data."""

import json
from datetime import date

import pytest
from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

from generator.config import Goals, read_project
from generator.views.entry import ThemeLink
from generator.views.extracts import extracts_of
from generator.views.gap_report import gaps_as_json, gaps_as_text
from generator.views.gaps import OpenQuestion, Review, ThinTheme, gaps_of


def told_of(catalog):
    return gaps_of(catalog, Goals(), extracts_of(catalog))


THEME = ThemeLink("madoguchi", "窓口", "themes/madoguchi.md")
BODY = "\n## 答え\n\n答え\n\n## 資料が言っていること\n\n### 資料1\n\n話\n\n## 残った問い\n\n{}\n"


def a_question(slug, text, **changes):
    return a_thread(slug, BODY.format(text), title=f"試験の質問{slug}", **changes)


def test_a_theme_with_few_published_entries_is_thin_and_the_emptiest_comes_first():
    themes = [
        a_theme("full", "あ", label="多い"),
        a_theme("thin", "い", label="少ない"),
        a_theme("bare", "う", label="空"),
    ]
    entries = [a_case(f"shiken-{n}", title=f"事例{n}", themes="[full]") for n in range(3)]
    entries += [a_case("shiken-x", title="事例x", themes="[thin]"), a_thread("shiken-t", themes="[thin]")]
    entries += [a_case("shiken-d", title="下書き", themes="[bare]", status="draft")]
    assert told_of(a_site(*themes, *entries, themes=False)).themes == [
        ThinTheme("空", "themes/bare.md", 0, 0),
        ThinTheme("少ない", "themes/thin.md", 1, 1),
    ]


@pytest.mark.parametrize(
    ("review_by", "where"),
    [
        ("2026-11-21", "overdue"),
        ("2026-11-22", "due_soon"),
        ("2027-01-21", "due_soon"),
        ("2027-01-22", ""),
    ],
)
def test_a_review_is_overdue_after_its_day_and_due_soon_for_sixty_days(review_by, where):
    case = a_case(reviewed_on="2026-01-01", published_on="2026-01-01", review_by=review_by)
    gaps = told_of(a_site(case))
    expected = [Review("試しの窓口を1課で始める", "cases/tameshi.md", date.fromisoformat(review_by))]
    assert (gaps.overdue, gaps.due_soon) == (
        expected if where == "overdue" else [],
        expected if where == "due_soon" else [],
    )


def test_an_archived_entry_waits_for_no_review():
    gaps = told_of(
        a_site(a_case(published_on="2026-01-01", reviewed_on="2026-01-01", review_by="2026-02-01", status="archived"))
    )
    assert gaps.overdue == []


def test_every_item_that_stayed_open_is_a_question_without_its_marks():
    thread = a_question("shiken-t", "- **一つ目**の[問い](https://www.example.jp/)は\n  続きます。\n- 二つ目。")
    assert told_of(a_site(thread)).questions == [
        OpenQuestion("一つ目の問いは続きます。", 1, "試験の質問shiken-t", "threads/shiken-t.md", THEME),
        OpenQuestion("二つ目。", 2, "試験の質問shiken-t", "threads/shiken-t.md", THEME),
    ]


@pytest.mark.parametrize("text", ["ありません。", "- 特にありません。", "なし"])
def test_that_nothing_stayed_open_is_no_question(text):
    assert told_of(a_site(a_question("shiken-t", text))).questions == []


def test_the_page_is_reached_from_the_navigation_and_from_how_to_take_part(golden):
    for name in ("index.html", "contribute.html"):
        assert 'href="gaps.html"' in (golden.root / "site" / name).read_text(encoding="utf-8")
    assert (golden.build / "docs/contribute.md").read_text(encoding="utf-8").count('href="gaps.html"') == 1


def asked(thread):
    return [(question.number, question.text) for question in thread.questions]


def test_open_questions_stand_under_their_theme_and_all_of_a_long_list_on_sheets_of_its_own():
    items = "\n".join(f"- 問い{number}" for number in range(31))
    few = a_question("shiken-f", "- 別の問い", themes="[other]")
    catalog = a_site(a_theme(), a_theme("other", "ん", label="別"), a_question("shiken-t", items), few, themes=False)
    page, *sheets = made_by("gaps", catalog, a_config(page_size=20))
    shown = [(number + 1, f"問い{number}") for number in range(20)]
    told = [
        (one.theme.label, one.path, one.count, [(thread.path, asked(thread)) for thread in one.threads])
        for one in page.data.open_themes
    ]
    assert told == [
        ("窓口", "gaps-theme-madoguchi.md", 31, [("threads/shiken-t.md", shown)]),
        ("別", "", 1, [("threads/shiken-f.md", [(1, "別の問い")])]),
    ]
    assert (page.data.open_count, page.meta.search.exclude) == (32, True)
    assert [(one.path, [len(thread.questions) for thread in one.data.threads]) for one in sheets] == [
        ("gaps-theme-madoguchi.md", [20]),
        ("gaps-theme-madoguchi-2.md", [11]),
    ]


def test_the_terminal_names_the_files():
    thread = a_question(
        "shiken-t",
        "- 一つ目。",
        summary="'**2025年度末までの移行**を目指しています。'",
        published_on="2026-01-01",
        reviewed_on="2026-01-01",
        review_by="2026-02-01",
    )
    assert gaps_as_text(told_of(a_site(thread))) == (
        "記事が3件より少ないテーマ: 1件\n"
        "  窓口(質問と答え1件、事例0件) content/themes/madoguchi.md\n"
        "確認の期限を過ぎた記事: 1件\n"
        "  2026-02-01 試験の質問shiken-t content/threads/shiken-t.md\n"
        "60日以内に期限が来る記事: 0件\n"
        "時期の過ぎた予定が残る文: 1件\n"
        "  2025年度: 2025年度末までの移行を目指しています content/threads/shiken-t.md\n"
        "弱い資料: 1件\n"
        "  試験の質問shiken-t: 資料が1つだけです。団体や国の発表か、別の媒体の資料を加えてください"
        " content/threads/shiken-t.md\n"
        "答えが見つかっていない問い: 1件\n"
        "  一つ目。 content/threads/shiken-t.md"
    )


def test_programs_read_the_same():
    gaps = told_of(a_site(a_question("shiken-t", "- 一つ目。")))
    assert json.loads(gaps_as_json(gaps)) == {
        "goals": [],
        "themes": [{"label": "窓口", "path": "themes/madoguchi.md", "threads": 1, "cases": 0}],
        "overdue": [],
        "due_soon": [],
        "gone_by": [],
        "weak": [
            {
                "why": "資料が1つだけです。団体や国の発表か、別の媒体の資料を加えてください",
                "title": "試験の質問shiken-t",
                "path": "threads/shiken-t.md",
            }
        ],
        "questions": [
            {
                "text": "一つ目。",
                "number": 1,
                "title": "試験の質問shiken-t",
                "path": "threads/shiken-t.md",
                "theme": {"slug": "madoguchi", "label": "窓口", "path": "themes/madoguchi.md"},
            }
        ],
    }


def test_the_command_prints_the_same_as_the_page_holds(golden, golden_catalog, kyoso):
    goals = read_project(golden.root)[0].config.goals
    gaps = gaps_of(golden_catalog, goals, extracts_of(golden_catalog))
    assert kyoso(golden.root, "gaps") == (0, f"{gaps_as_text(gaps)}\n", "")
    assert kyoso(golden.root, "gaps", "--json") == (0, f"{gaps_as_json(gaps)}\n", "")


@pytest.mark.parametrize(
    "text", ["- 一つ目\n- 二つ目", "・一つ目\n・二つ目", "1. 一つ目\n2. 二つ目", "一つ目\n\n二つ目"]
)
def test_open_questions_are_told_one_by_one_whatever_mark_they_have(text):
    told = told_of(a_site(a_question("shiken-a", text))).questions
    assert [question.text for question in told] == ["一つ目", "二つ目"]
