"""A navigation of one's own: which pages stand in which tab, in which order, and what they are called."""

import re
import shutil

import pytest
from builders import check_folder
from golden_site import build_site, golden_copy, the_project, tree_of
from test_config import CONFIG, read

from generator.model.register import USUAL_PLACES
from generator.output.render import relative_url
from generator.pages.register import listings, navigation

OWN = """\
navigation:
  - tab: さがす
    label: 探す
    pages:
      - {page: questions, label: 質問を見る}
      - {page: search}
  - tab: テーマ
    label: 分野
    pages: [{page: themes/index}]
  - tab: このサイトについて
    label: 案内
    pages:
      - {page: shiken-atsukai}
      - {page: about, label: 試験について}
"""
PAGE = "---\ntitle: 試験の取り扱い\nsummary: 試験用の要約\n---\n\n試験用の文です。\n"
TABS = re.compile(r'<ul class="kb-tabs__list">(.*?)</ul>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]*)"([^>]*)>([^<]*)</a>')


def own_project(folder, lines=OWN):
    project = golden_copy(folder)
    shutil.rmtree(project.templates)
    (project.content / "pages/shiken-atsukai.md").write_text(PAGE, encoding="utf-8")
    with (folder / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(lines)
    return the_project(folder)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with the navigation above."""
    project = own_project(tmp_path_factory.mktemp("navigation"))
    assert not build_site(project).has_errors
    return tree_of(project.root / "site")


def tabs_of(page):
    """Return the tabs of a page: where each leads, what it is called, and whether one is there."""
    return [(path, name, "kb-tabs__here" in more) for path, more, name in LINK.findall(TABS.search(page.decode())[1])]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("index.html", "ホーム"),
        ("questions.html", "探す"),
        ("threads/shiken-shitsumon.html", "分野"),
        ("themes/shiken-ichi.html", "分野"),
        ("shiken-atsukai.html", "案内"),
        ("bands.html", "探す"),  # not in the navigation, and still in its tab
    ],
)
def test_tabs_stand_in_their_order_under_their_names_and_each_page_knows_its_own(path, here, site):
    ways = [("index.html", "ホーム"), ("questions.html", "探す"), ("themes/index.html", "分野")]
    ways.append(("shiken-atsukai.html", "案内"))
    assert tabs_of(site[path]) == [(relative_url(path, way), name, name == here) for way, name in ways]


@pytest.mark.slow
def test_pages_are_called_so_in_the_navigation_and_those_made_by_the_program_in_their_title_too(site):
    local = re.search(r'<nav class="kb-local".*?</nav>', site["questions.html"].decode(), re.DOTALL)[0]
    assert [name for _path, _more, name in LINK.findall(local)] == ["質問を見る", "検索"]
    assert "<h1>質問を見る</h1>" in site["questions.html"].decode()
    footer = site["index.html"].decode().split('<footer class="kb-footer">')[1]
    named = [name for _path, _more, name in LINK.findall(footer)][:6]
    assert named == ["ホーム", "質問を見る", "検索", "分野", "試験の取り扱い", "試験について"]
    assert {"bands.html", "gaps.html", "carry.html"} <= set(site)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("{tab: さがす, pages: [{page: nai-peji}]}", "「nai-peji」がありません"),
        ("{tab: さがす, pages: [{page: search}, {page: search}]}", "「search」前にもあります"),
        ("{tab: テーマ, pages: [{page: themes/shiken-ichi}]}", "「themes/shiken-ichi」がありません"),
        ("{tab: ホーム, pages: [{page: about}]}", "「about」があります"),
    ],
)
def test_a_page_that_is_not_there_or_there_twice_is_told_at_its_place(lines, found, tmp_path):
    own_project(tmp_path, f"navigation:\n  - {lines}\n")
    (finding,) = [one for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    line = (tmp_path / "site_config.yml").read_text(encoding="utf-8").count("\n")
    assert (finding.rule.code, finding.found, finding.span.line) == ("KB204", found, line)


@pytest.mark.parametrize(
    ("name", "mend"),
    [("seach", "もしかして: search"), ("search.html", "もしかして: search"), ("about.md", "もしかして: about")],
)
def test_a_mistyped_page_is_told_with_the_one_that_may_be_meant(name, mend, tmp_path):
    own_project(tmp_path, f"navigation:\n  - {{tab: さがす, pages: [{{page: {name}}}]}}\n")
    (finding,) = [one for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    assert finding.mend == mend


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("[{tab: さがす, pages: [{page: search}, {page: index, label: 入口}]}]", [("ホーム", "index.md"), "さがす"]),
        ("[{tab: さがす, label: ホーム, pages: [{page: search}]}]", [("ホーム", "index.md"), "ホーム"]),
        (
            "[{tab: さがす, pages: [{page: search}]}, {tab: ホーム, label: 入口, pages: [{page: index}]}]",
            [("入口", "index.md"), "さがす"],
        ),
    ],
)
def test_the_first_page_stays_a_link_of_its_own_and_first_wherever_it_is_put(lines, found, tmp_path):
    project, wrong = read(tmp_path, f"{CONFIG}navigation: {lines}\n")
    assert not wrong
    shown = navigation({"index.md", "search.md"}, listings(USUAL_PLACES, project.config.navigation))
    assert [*shown[0].items(), *(name for one in shown[1:] for name in one)] == found


def test_a_page_of_places_is_not_there_on_a_site_without_places(tmp_path):
    lines = "places: none\nnavigation:\n  - {tab: さがす, pages: [{page: prefectures}]}\n"
    own_project(tmp_path, lines)
    found = [one.found for one in check_folder(tmp_path).diagnostics if one.path == "site_config.yml"]
    assert found == ["「prefectures」がありません"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{tab: 探す, pages: [{page: search}]}", "KB204"),
        ("{tab: さがす, pages: []}", "KB206"),
        ("{tab: さがす, label: '<b>', pages: [{page: search}]}", "KB207"),
        ("{tab: さがす, pages: [{page: search, title: 検索}]}", "KB202"),
    ],
)
def test_what_is_no_navigation_is_told(line, code, tmp_path):
    assert [one.rule.code for one in read(tmp_path, f"{CONFIG}navigation:\n  - {line}\n")[1]] == [code]
