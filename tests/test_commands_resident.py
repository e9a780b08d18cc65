"""What is done about a change while the site is served: counted, and compared with what a whole build makes."""

import re
import shutil

import pytest
from builders import EPOCH_OF_TODAY, TODAY
from golden_site import golden_copy, the_project, tree_of

from generator.build import Preview, build
from generator.check import check, check_alone
from generator.commands.behind import Built
from generator.commands.resident import Resident
from generator.reading.source import find_files
from generator.site.showing import Showing

pytestmark = pytest.mark.slow
CASE = "cases/shiken-jisseki.md"
PAGE = "cases/shiken-jisseki.html"
TITLE = re.compile("^title: .*$", re.MULTILINE)


class Behind:
    """Counts the builds that were begun and ended; a test says how they end."""

    def __init__(self):
        self.begun = self.ended = 0
        self.built = None

    def start(self):
        self.begun += 1

    def stop(self):
        self.ended += 1

    def taken(self):
        built, self.built = self.built, None
        return built


class Desk:
    """A resident with its project, whose files are written as in an editor; builds behind it are made here."""

    def __init__(self, project):
        self.project, self.behind = project, Behind()
        self.showing = Showing(project.root / "served")
        self.resident = Resident(project.root, self.showing, self.behind)
        self.resident.begin()
        self.in_place()

    def built(self):
        """Let the build behind what is shown end well."""
        build(self.project, TODAY, self.showing.site)
        self.in_place()

    def in_place(self):
        self.behind.built = Built(0, "")
        self.resident.look_behind()

    def write(self, place, text):
        """Save a file of the content, or remove it; return whether a build was begun for that, and what is said."""
        path, before = self.project.content / place, self.behind.begun
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
        self.resident.changed({path})
        return self.behind.begun - before, self.said()

    def read(self, place=CASE):
        return (self.project.content / place).read_text(encoding="utf-8")

    def page(self, name=PAGE):
        return self.showing.file(name).decode()

    def said(self):
        return [(one.place, one.text) for one in self.showing.said]


def first_build(folder):
    build(golden_copy(folder), TODAY, folder / "served")


@pytest.fixture
def desk(made_once, monkeypatch, tmp_path):
    """A resident whose first build has ended."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH_OF_TODAY)
    monkeypatch.setenv("KYOSO_CACHE", str(tmp_path / "caches"))
    shutil.copytree(made_once("first-build", first_build), tmp_path / "project")
    return Desk(the_project(tmp_path / "project"))


def test_an_edited_page_is_shown_at_once_and_the_site_built_behind_it(desk):
    for number, edit in enumerate(
        (lambda text: f"{text}\n書き足した文。\n", lambda text: TITLE.sub("title: 改題", text))
    ):
        assert desk.write(CASE, edit(desk.read())) == (1, [])
        assert ("書き足した文。", "改題")[number] in desk.page()
        assert desk.showing.ahead.keys() == {PAGE, CASE, PAGE.replace(".html", ".js")}


def test_a_page_does_not_change_again_when_the_site_is_in_place(desk):
    desk.write(CASE, f"{desk.read()}\n書き足した文。\n")
    ahead = desk.showing.version(PAGE)
    desk.built()
    assert (desk.showing.ahead, desk.showing.version(PAGE)) == ({}, ahead)


def test_a_new_title_is_known_to_the_next_page_that_is_edited(desk):
    other = "threads/shiken-shitsumon.md"
    desk.write(CASE, TITLE.sub("title: 改題", desk.read()))
    desk.built()
    assert "改題" in desk.page("threads/shiken-shitsumon.html")
    desk.write(other, f"{desk.read(other)}\n書き足した文。\n")
    assert "改題" in desk.page("threads/shiken-shitsumon.html")


def test_what_is_wrong_is_said_with_its_line_while_the_last_good_page_stays_until_it_is_mended(desk):
    good, page = desk.read(), desk.page()
    begun, said = desk.write(CASE, good.replace("title: ", "titel: "))
    assert (begun, {place.split()[0] for place, _text in said}) == (0, {f"content/{CASE}"})
    assert all(re.search(r" \d+行目$", place) for place, _text in said)
    assert desk.page() == page
    assert desk.write(CASE, good) == (1, [])


def test_what_is_wrong_elsewhere_stays_said_and_nothing_is_built(desk):
    other = "threads/shiken-shitsumon.md"
    good = desk.read(other)
    desk.write(other, "---\n")
    begun, said = desk.write(CASE, f"{desk.read()}\n書き足した文。\n")
    assert (begun, bool(said)) == (0, True)
    assert "書き足した文。" in desk.page()
    assert desk.write(other, good) == (1, [])


def test_what_an_edit_breaks_in_another_file_is_said_by_the_build_behind_it(desk):
    text = desk.read()
    assert desk.write(CASE, text.replace("status: published", "status: draft"))[0] == 1
    desk.write("threads/shiken-shitsumon.md", "---\n")
    desk.behind.built = Built(1, "")
    desk.resident.look_behind()
    assert desk.said()


def test_a_file_that_comes_or_goes_goes_the_whole_way(desk):
    other = "threads/shiken-shitsumon.md"
    assert desk.write("threads/shiken-atarashii.md", TITLE.sub("title: 新しい題名の質問", desk.read(other))) == (1, [])
    assert desk.write("threads/shiken-atarashii.md", None) == (1, [])
    assert desk.showing.ahead == {}
    assert desk.write("memo.txt", "覚え書き")[0] == 0
    assert desk.write("memo.txt", None) == (1, [])


def test_a_page_looks_new_only_after_what_it_looks_like_was_changed(desk):
    first = desk.showing.version(PAGE)
    desk.write(CASE, desk.read())
    desk.built()
    assert desk.showing.version(PAGE) == first
    style = desk.project.templates / "theme/assets/base.css"
    style.write_text("/* 空 */", encoding="utf-8")
    desk.resident.changed({style})
    desk.built()
    assert desk.showing.version(PAGE) != first


def test_settings_with_mistakes_are_said_and_then_forgotten(desk):
    settings = desk.project.root / "site_config.yml"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(f"{good}nai: 1\n", encoding="utf-8")
    desk.resident.changed({settings})
    assert [place.split()[0] for place, _text in desk.said()] == ["site_config.yml"]
    settings.write_text(good, encoding="utf-8")
    desk.resident.changed({settings})
    assert desk.said() == []


def test_what_keeps_a_build_from_running_is_said_and_does_not_end_the_server(desk, capsys):
    desk.behind.built = Built(3, "テンプレートに誤りがあります")
    desk.resident.look_behind()
    assert desk.said() == [("", "テンプレートに誤りがあります")]
    assert capsys.readouterr().err.endswith("実行できません: テンプレートに誤りがあります\n")


def test_an_empty_content_folder_is_said(desk):
    files = [*desk.project.content.rglob("*.md"), *desk.project.content.rglob("*.yml")]
    for path in files:
        path.unlink()
    desk.resident.changed(set(files))
    assert desk.said() == [("", "content フォルダーに記事がありません。「kyoso new thread 名前」で書き始められます")]


def test_the_pages_that_are_ahead_are_those_that_a_build_makes(tmp_path, today):
    project = golden_copy(tmp_path)
    before = check(project, today)
    build(project, today, tmp_path / "first")
    preview = Preview(project, before)
    files = [file for file in find_files(project.content, "content")[0] if file.slug in before.catalog.public]
    ahead = {}
    for file in files:
        data = file.path.read_bytes() + "\n試験で書き足した文。\n".encode()
        file.path.write_bytes(data)
        document, found = check_alone(before, file, data)
        assert all(one.rule.warns for one in found)
        ahead |= preview.files(document)
    build(project, today, tmp_path / "second")
    made = tree_of(tmp_path / "second")
    assert len(ahead) == 3 * len(files)  # the page, its text for readers of plain words, its script
    assert [path for path, content in ahead.items() if made[path] != content] == []


def test_a_file_alone_is_judged_as_among_all_others(golden_project, today):
    whole = check(golden_project, today)
    files = find_files(golden_project.content, "content")[0]
    for file in files:
        _document, found = check_alone(whole, file, file.path.read_bytes())
        assert found == [one for one in whole.diagnostics if one.path == file.shown]
