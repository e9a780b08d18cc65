"""build/mkdocs.yml → site/: whole or not at all; a failed build never touches the site that is there."""

import errno
import logging
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from golden_site import build_site, tree_of
from plain_road import completed

from generator.findings.diagnostics import CannotRunError
from generator.site import publish as publishing
from generator.site.publish import publish
from generator.site.source import Source
from generator.site.theme import mkdocs_warnings
from generator.work.watch import Watch

pytestmark = pytest.mark.slow

MARK = ".kyoso-site"
MADE = "作ったサイトに問題があるため、公開用のフォルダーは変えていません"


@pytest.fixture
def published(golden, tmp_path):
    """A golden project of its own with the site that was built, and the files of that site."""
    shutil.copytree(golden.root, tmp_path, dirs_exist_ok=True)
    return replace(golden, root=tmp_path), tree_of(tmp_path / "site")


@pytest.fixture
def fails(published, kyoso):
    """Build with ``kyoso``; it must end with exit code 3, one message and the old site untouched."""

    def call():
        project, before = published
        code, output, errors = kyoso(project.root, "build")
        assert (code, output) == (3, "")
        assert errors.startswith("実行できません: ")
        assert "Traceback" not in errors
        assert tree_of(project.root / "site") == before
        assert sorted(path.name for path in project.root.iterdir() if path.name.startswith(".site")) == []
        return errors.removeprefix("実行できません: ").rstrip("\n")

    return call


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_content_error_leaves_build_and_site_as_they_were(published, kyoso):
    project, before = published
    made = tree_of(project.build)
    append(project.content / "cases/shiken-shippai.md", "\n## ない見出し\n\n文章\n")
    code, output, errors = kyoso(project.root, "build")
    assert (code, errors) == (1, "")
    assert "サイトを作りました" not in output
    assert (tree_of(project.build), tree_of(project.root / "site")) == (made, before)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ nai_mono }}", "'nai_mono' is undefined"),
        ("{% if %}", "Expected an expression"),
        ("{{ entry.nai_mono }}", "has no attribute 'nai_mono'"),
        ("{{ 1 | nai_mono }}", "No filter named 'nai_mono'"),
        ('{% include "nai-mono.html" %}', "nai-mono.html"),
    ],
)
def test_a_broken_template_is_named_with_its_line(text, words, published, fails):
    template = published[0].templates / "case.md.j2"
    line = len(template.read_text(encoding="utf-8").splitlines()) + 1
    append(template, f"{text}\n")
    message = fails()
    assert message.startswith(f"テンプレートに誤りがあります: {template} の{line}行目: ")
    assert words in message
    assert "\n" not in message


def test_a_broken_partial_is_named_with_its_line(published, fails):
    partial = published[0].templates / "partials/cards.html"
    append(partial, "{{ nai_mono }}")
    line = len(partial.read_text(encoding="utf-8").splitlines())
    assert fails() == f"テンプレートに誤りがあります: {partial} の{line}行目: 'nai_mono' is undefined"


@pytest.mark.parametrize("text", ["{% endif %}", "{{ nai_mono.x }}"])
def test_a_broken_template_of_the_theme_is_named_with_its_line(text, published, fails):
    template = published[0].templates / "theme/partials/footer.html"
    lines = template.read_text(encoding="utf-8").splitlines()
    append(template, text)
    message = fails()
    assert message.startswith("テンプレートに誤りがあります: ")
    assert f"footer.html の{len(lines) + 1}行目" in message


def test_a_warning_of_mkdocs_stops_the_build(published, fails):
    append(published[0].templates / "fixed.md.j2", "\n\n[x](nai.md)\n")
    first, *problems = fails().splitlines()
    assert first == MADE
    assert [problem for problem in problems if "'nai.md'" in problem]


def test_what_the_last_look_finds_stops_the_build(published, fails):
    append(published[0].templates / "fixed.md.j2", "\n<p onclick='x'>x</p>\n")
    first, *problems = fails().splitlines()
    assert first == MADE
    assert [re.sub("[0-9]+", "N", problem) for problem in problems] == [
        f"  {name}.html のN行目: <p> に許可していない属性 onclick があります"
        for name in ("about", "accessibility", "contribute")
    ]


def test_only_the_first_twenty_problems_are_told(published, fails):
    append(published[0].templates / "partials/crumbs.html", "<p onclick='x'>x</p>\n")
    message = fails().splitlines()
    assert (len(message), message[-1][:4]) == (22, "  ほか")


@pytest.mark.posix
def test_a_link_in_what_mkdocs_reads_is_refused(published):
    (published[0].build / "docs/cases/link.md").symlink_to("/etc/passwd")
    with pytest.raises(CannotRunError, match=r"^シンボリックリンクは使えません: .*/link\.md$"):
        publish(Source(published[0].build), published[0].root / "site", date(2026, 11, 22), Watch())
    assert tree_of(published[0].root / "site") == published[1]


def test_a_swap_that_fails_puts_the_old_site_back(published, kyoso, monkeypatch):
    project, before = published
    rename = Path.rename

    def broken(self, target):
        if self.name.startswith(".site.new"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    code, output, errors = kyoso(project.root, "build")
    assert (code, output, errors) == (
        3,
        "",
        f"実行できません: 書き込めません: {project.root}/site(空き容量がありません)\n",
    )
    assert tree_of(project.root / "site") == before


@pytest.mark.parametrize("moved", ["site", "old"])
def test_a_file_that_a_program_of_windows_has_open_is_named_and_the_site_stays(moved, published, kyoso, monkeypatch):
    """Windows moves and removes neither an open file nor a folder that holds one; here its refusals are played."""
    project, before = published
    folder = project.root / ("site" if moved == "site" else ".site.old")
    if moved == "old":
        shutil.copytree(project.root / "site", folder)
    held = folder / "index.html"
    rename, rmtree = Path.rename, shutil.rmtree

    def refusing(path, target):
        if path in {folder, held}:
            raise PermissionError(errno.EACCES, "used by another process", str(path))
        return rename(path, target)

    def removing(path, *arguments, **options):
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, "used by another process", str(held))
        return rmtree(path, *arguments, **options)

    monkeypatch.setattr(Path, "rename", refusing)
    monkeypatch.setattr("generator.site.swap.shutil.rmtree", removing)
    told = f"ほかのプログラムが開いているファイルがあります。閉じてから、もう一度実行してください: {held}"
    assert kyoso(project.root, "build")[::2] == (3, f"実行できません: {told}\n")
    assert tree_of(project.root / "site") == before


@pytest.mark.posix
def test_what_an_interrupted_build_left_behind_is_cleared_away(published):
    project, before = published
    for name in (".site.new", ".site.new-0123abcd"):
        (project.root / name).mkdir()
        (project.root / name / "half.html").write_text("x", encoding="utf-8")
    (project.root / ".site.old").symlink_to(project.content)
    build_site(project)
    assert tree_of(project.root / "site") == before
    assert [path.name for path in project.root.iterdir() if path.name.startswith(".site")] == []
    assert (project.content / "glossary.yml").is_file()


def test_a_site_that_lies_moved_aside_after_an_interrupted_swap_is_replaced_by_the_next_build(published):
    project, before = published
    (project.root / "site").rename(project.root / ".site.old")
    build_site(project)
    assert tree_of(project.root / "site") == before


def test_a_site_that_lies_moved_aside_is_put_back_while_content_has_errors(published, kyoso):
    project, before = published
    (project.root / "site").rename(project.root / ".site.old")
    append(project.content / "cases/shiken-shippai.md", "\n## ない見出し\n\n文章\n")
    assert kyoso(project.root, "build")[0] == 1
    assert tree_of(project.root / "site") == before


@pytest.mark.parametrize("command", [("search", "試験"), ("vanished", "site/addresses.txt")])
def test_a_site_that_lies_moved_aside_is_put_back_by_whoever_asks_for_it(command, published, kyoso):
    project, before = published
    shutil.copytree(project.root / "site", project.root / ".site.old")
    expected = kyoso(project.root, *command)
    assert expected[0] == 0
    shutil.rmtree(project.root / "site")
    shutil.copy(project.root / ".site.old/addresses.txt", project.root)
    assert kyoso(project.root, *(part.removeprefix("site/") for part in command)) == expected
    assert tree_of(project.root / "site") == before


@pytest.mark.parametrize("change", ["added", "lost", "cut"])
def test_what_changed_after_the_last_look_does_not_become_the_site(change, published, monkeypatch, kyoso):
    project, before = published
    look = publishing.scan

    def looked(fresh, seen):
        problems = look(fresh, seen)
        if change == "added":
            (fresh / "more.html").write_text("x", encoding="utf-8")
        elif change == "lost":
            (fresh / "index.html").unlink()
        else:
            (fresh / "index.html").write_text("x", encoding="utf-8")
        return problems

    monkeypatch.setattr(publishing, "scan", looked)
    assert kyoso(project.root, "build") == (
        3,
        "",
        "実行できません: 作ったばかりのサイトを、ほかのプログラムが書き換えました。もう一度実行してください\n",
    )
    assert tree_of(project.root / "site") == before
    assert [path.name for path in project.root.iterdir() if path.name.startswith(".site")] == []


def test_a_failure_after_an_interrupted_swap_brings_the_old_site_back(published, kyoso):
    project, before = published
    (project.root / "site").rename(project.root / ".site.old")
    append(project.templates / "fixed.md.j2", "\n<p onclick='x'>x</p>\n")
    assert kyoso(project.root, "build")[0] == 3
    assert tree_of(project.root / "site") == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_swap_that_is_interrupted_puts_the_old_site_back(stop, published, monkeypatch):
    project, before = published
    rename = Path.rename

    def interrupted(self, target):
        if self.name.startswith(".site.new"):
            raise stop
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(stop):
        build_site(project)
    assert tree_of(project.root / "site") == before
    assert [path.name for path in project.root.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("name", ["notes.txt", "index.html", "sitemap.xml", f"{MARK}/x"])
def test_a_folder_that_is_no_site_is_never_replaced(name, golden_project, kyoso):
    (golden_project.root / "site" / name).parent.mkdir(parents=True)
    (golden_project.root / "site" / name).write_text("大事なもの", encoding="utf-8")
    code, _output, errors = kyoso(golden_project.root, "build")
    assert (code, errors.startswith("実行できません: サイトではないファイルが入っているフォルダーです。")) == (3, True)
    assert (golden_project.root / "site" / name).read_text(encoding="utf-8") == "大事なもの"


@pytest.mark.posix
def test_a_link_or_a_file_in_the_place_of_the_site_is_refused(golden_project, kyoso):
    (golden_project.root / "elsewhere").mkdir()
    (golden_project.root / "site").symlink_to("elsewhere")
    (golden_project.root / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CannotRunError, match=r"^サイトの置き場所が、ふつうのフォルダーではありません: "):
        publish(Source(golden_project.build), golden_project.root / "site", date(2026, 11, 22), Watch())
    for place in ("file", "site"):
        code, _output, errors = kyoso(golden_project.root, "build", "--site", place)
        assert (code, "ふつうのフォルダーではありません" in errors) == (3, True)
    assert list((golden_project.root / "elsewhere").iterdir()) == []


@pytest.mark.posix
def test_a_build_folder_that_leads_elsewhere_or_belongs_to_somebody_is_left_alone(golden_project, kyoso):
    elsewhere = golden_project.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "notes.txt").write_text("大事なもの", encoding="utf-8")
    golden_project.build.symlink_to("elsewhere")
    for _attempt in ("link", "folder"):
        code, output, errors = kyoso(golden_project.root, "build")
        assert (code, output) == (3, "")
        assert errors.startswith("実行できません: 生成物ではないファイルが入っているか、リンクになっています。")
        assert tree_of(elsewhere if elsewhere.exists() else golden_project.build) == {
            "notes.txt": "大事なもの".encode()
        }
        assert not (golden_project.root / "site").exists()
        if elsewhere.exists():
            golden_project.build.unlink()
            elsewhere.rename(golden_project.build)


def test_a_place_that_cannot_be_written_ends_the_run(golden_project, kyoso):
    (golden_project.root / "file").write_text("x", encoding="utf-8")
    code, output, errors = kyoso(golden_project.root, "build", "--site", "file/site")
    assert (code, output) == (3, "")
    assert (
        errors
        == f"実行できません: 書き込めません: {golden_project.root}/file/site(途中にフォルダーではないものがあります)\n"
    )


def test_an_empty_folder_becomes_the_site(golden_project, kyoso):
    (golden_project.root / "web").mkdir()
    code, output, errors = kyoso(golden_project.root, "build", "--site", "web")
    assert (code, output.splitlines()[-1], errors) == (0, "サイトを作りました: web", "")
    assert (golden_project.root / "web/index.html").is_file()


def test_the_environment_is_as_before(published, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    build_site(published[0])
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
    assert "NO_MKDOCS_2_WARNING" not in os.environ


def test_mkdocs_alone_builds_the_same_pages_without_search_and_policy_and_with_spare_files_of_the_theme(published):
    project, made = published
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", "build/mkdocs.yml", "-d", project.root / "alone"],
        cwd=project.root,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1795305600"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert tree_of(completed(project.build, project.root / "alone")) | {MARK: b""} == made


def test_a_site_carries_the_mark_by_which_the_next_build_knows_it(published):
    assert published[1][MARK] == b""


@pytest.mark.parametrize("name", ["mkdocs.structure.pages", "properdocs.structure.pages"])
def test_what_the_builder_warns_of_is_heard_under_its_own_name_and_under_its_successors(name):
    with mkdocs_warnings() as heard:
        logging.getLogger(name).warning("A link is broken")
    assert heard == ["A link is broken"]


def test_a_handler_of_ours_does_not_stay_with_mkdocs(published):
    handlers = list(logging.getLogger("mkdocs").handlers)
    build_site(published[0])
    assert logging.getLogger("mkdocs").handlers == handlers


def test_a_build_folder_that_cannot_be_written_ends_the_run_before_the_site_is_touched(published, kyoso):
    project, before = published
    shutil.rmtree(project.build)
    project.build.write_text("x", encoding="utf-8")
    code, output, errors = kyoso(project.root, "build")
    assert (code, output, errors) == (
        3,
        "",
        f"実行できません: 書き込めません: {project.build}(同じ名前のものがあります)\n",
    )
    assert tree_of(project.root / "site") == before
