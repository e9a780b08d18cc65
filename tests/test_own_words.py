"""Words of one's own: a text that pages say is said otherwise, everywhere, and nothing else is."""

import shutil

import pytest
from builders import check_folder
from golden_site import GOLDEN, build_site, golden_copy, the_project, tree_of
from test_config import CONFIG, read

OWN = """\
words:
  - {text: 失敗から学ぶ, instead: うまくいかなかった話}
  - {text: 困りごとを、ふだんの言葉で入れてください, instead: 知りたいことを、ふだんの言葉で入れてください}
  - text: <a><strong>{entries}</strong>件の記事</a> <span>質問と答え{threads}・事例{cases}</span>
    instead: <a>記事 <strong>{entries}</strong></a> <span>事例{cases}と質問{threads}</span>
"""


def own_project(folder, lines=OWN):
    project = golden_copy(folder)
    shutil.rmtree(project.templates)
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(lines)
    return the_project(folder)


@pytest.mark.slow
def test_pages_say_what_the_settings_say_and_everything_else_as_before(tmp_path):
    build_site(own_project(tmp_path))
    made = tree_of(tmp_path / "build/docs")
    expected = (GOLDEN / "expected/docs/index.md").read_text(encoding="utf-8")
    for before, after in (
        ("失敗から学ぶ", "うまくいかなかった話"),
        ("困りごとを、ふだんの言葉で入れてください", "知りたいことを、ふだんの言葉で入れてください"),
        ("<strong>4</strong>件の記事</a> <span>質問と答え2・事例2<", "記事 <strong>4</strong></a> <span>事例2と質問2<"),
    ):
        assert expected.count(before) == 1
        expected = expected.replace(before, after)
    assert made["index.md"].decode() == expected


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "{text: 失敗からまなぶ, instead: 失敗}",
            [("KB204", "「失敗からまなぶ」という文はありません", "もしかして: 失敗から学ぶ")],
        ),
        ("{text: 失敗から学ぶ, instead: 失敗}", []),
        *(
            (
                lines,
                [("KB204", f"「{name}」は、前にもあるか、はじめから使われています", "ほかの言葉にしてください")]
                * times,
            )
            for lines, name, times in (
                ("{text: 課題, instead: 取り組み}", "取り組み", 1),
                ("{text: 成果あり, instead: 中止・廃止}", "中止・廃止", 1),
                ("{text: 課題, instead: 試験}\n  - {text: 成果, instead: 試験}", "試験", 2),
            )
        ),
        ("{text: 課題, instead: 試験}\n  - {text: 成果あり, instead: 試験}", []),
        (
            "{text: 失敗から学ぶ, instead: 失敗}\n  - {text: 失敗から学ぶ, instead: 試験}",
            [("KB204", "「失敗から学ぶ」前にもあります", "どちらか一方を消してください")],
        ),
    ],
)
def test_a_text_that_no_page_says_is_told_with_the_nearest_one(line, found, tmp_path):
    own_project(tmp_path, f"words:\n  - {line}\n")
    told = [one for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    assert [(one.rule.code, one.found, one.mend) for one in told] == found


def test_in_english_two_words_of_a_list_are_not_called_alike_either(tmp_path):
    own_project(
        tmp_path, "language: en\nwords:\n  - {text: 課題, instead: What was done}\n  - {text: 成果, instead: Gain}\n"
    )
    told = [one.found for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    assert told == ["“What was done” stands there before, or is used already"]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("記事", "<b>記事</b>"),
        ("記事", "{{ site.title }}"),
        ("記事", '"記事'),
        ("{count}件", "件"),
        ("{count}件", "{count}件と{count}件"),
        ("<a>見る</a>", "<a>見る"),
    ],
)
def test_what_would_break_a_page_is_refused_at_its_line(text, instead, tmp_path):
    lines = f"words:\n  - text: '{text}'\n    instead: '{instead}'\n"
    assert [(one.rule.code, one.span.line) for one in read(tmp_path, CONFIG + lines)[1]] == [("KB207", 8)]


HEADINGS = """\
words:
  - {text: 課題, instead: 困っていたこと}
  - {text: 種類, instead: 記事の形}
  - {text: 報道, instead: もとの資料}
"""


def test_a_heading_of_a_case_a_facet_and_a_word_of_a_list_are_typed_and_shown_as_the_settings_say(tmp_path):
    project = own_project(tmp_path, HEADINGS)
    path = next(path for path in sorted((tmp_path / "content/cases").iterdir()) if "報道" in path.read_text("utf-8"))
    text = path.read_text("utf-8")
    path.write_text(text.replace("## 課題", "## 困っていたこと").replace("kind: 報道", "kind: もとの資料"), "utf-8")
    assert [
        one for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml" or path.name in one.path
    ] == []
    build_site(project)
    page = tree_of(tmp_path / "build/docs")[f"cases/{path.stem}.md"].decode()
    assert "困っていたこと" in page
    assert "もとの資料" in page
    assert '"記事の形"' in page
    assert '"種類"' not in page
    assert "課題</" not in page
