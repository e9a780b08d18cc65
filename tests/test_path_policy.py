"""What a change may touch: a contribution only content/, nobody a link or a name that is two names elsewhere."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import PurePosixPath

import pytest
from builders import ROOT

from generator.kinds import KINDS, kind_at
from generator.model.slug import is_slug
from generator.reading import figures, lexical

SCRIPT = ROOT / "tools/path_policy.py"
spec = importlib.util.spec_from_file_location("path_policy", SCRIPT)
policy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(policy)
OURS, THEIRS = {"full_name": "example/x"}, {"full_name": "shiken/x"}
SYSTEM = [
    "mkdocs.yml", "pyproject.toml", "requirements.lock", ".github/workflows/check.yml", ".github/CODEOWNERS",
    "generator/cli.py", "templates/case.md.j2", "tools/path_policy.py", "content/reference/municipalities.csv",
    "content/cases/../../x", "content/x.md", "content/cases/a/b.md", "Content/cases/a.md", "content", "",
]  # fmt: skip


def request(head=THEIRS, labels=()):
    return {"pull_request": {"head": {"repo": head}, "base": {"repo": OURS}, "labels": [{"name": n} for n in labels]}}


def labeled(name):
    return {"action": "labeled", "label": {"name": name}}


@pytest.mark.parametrize(
    "path",
    [
        "content/cases/a.md",
        "content/threads/a.md",
        "content/themes/a.md",
        "content/people/a.yml",
        "content/glossary.yml",
    ],
)
def test_a_contribution_may_touch_content(path):
    assert list(policy.wrong_scope({path}, request())) == []


@pytest.mark.parametrize("path", SYSTEM)
def test_a_contribution_may_touch_nothing_else(path):
    (problem,) = policy.wrong_scope({path}, request())
    assert problem.startswith("content/ の記事のほかを変えています: ")


@pytest.mark.parametrize("path", SYSTEM)
def test_content_is_never_mixed_with_anything_else_even_where_the_program_may_be_changed(path):
    event = request(labels=["プログラム"]) | labeled("プログラム")
    (problem,) = policy.wrong_scope({path, "content/cases/a.md"}, event)
    assert problem.startswith("記事の変更とほかの変更を、1つのプルリクエストに混ぜないでください: ")


def test_the_program_may_be_changed_where_an_editor_said_so():
    event = request(labels=["事例", "プログラム"]) | labeled("プログラム")
    assert list(policy.wrong_scope({"generator/cli.py"}, event)) == []


@pytest.mark.parametrize("action", ["opened", "synchronize", "reopened", "ready_for_review", "edited", "unlabeled", ""])
def test_commits_that_no_editor_has_seen_may_not_change_the_program_under_an_old_label(action):
    (problem,) = policy.wrong_scope({"generator/cli.py"}, request(labels=["プログラム"]) | {"action": action})
    assert problem.startswith("content/ の記事のほかを変えています: ")


@pytest.mark.parametrize("labels", [["事例"], ["事例", "プログラム"]], ids=["alone", "beside an old one"])
def test_another_label_lets_nobody_change_the_program(labels):
    (problem,) = policy.wrong_scope({"generator/cli.py"}, request(labels=labels) | labeled("事例"))
    assert "「プログラム」の印" in problem


def test_branches_of_the_repository_and_merged_changes_may_touch_everything():
    assert list(policy.wrong_scope(set(SYSTEM), request(OURS))) == []
    assert list(policy.wrong_scope(set(SYSTEM), {"ref": "refs/heads/main"})) == []


def test_a_fork_that_was_deleted_is_still_a_fork():
    assert policy.is_from_fork(request(None)["pull_request"])


def test_too_many_files_at_once_are_refused():
    (problem,) = policy.wrong_scope({f"content/cases/a-{n}.md" for n in range(201)}, request())
    assert problem == "一度に変えるファイルは200個までにしてください(いまは201個)"


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        ([("120000", "content/cases/abc.md")], 'シンボリックリンクは置けません: "content/cases/abc.md"'),
        ([("160000", "vendor")], 'サブモジュールは置けません: "vendor"'),
        ([("100755", "content/cases/abc.md")], 'content/ に実行できるファイルは置けません: "content/cases/abc.md"'),
        ([("100644", "a"), ("100644", "A")], '大文字・小文字や全角・半角だけが違う名前があります: "a"、"A"'),
        ([("100644", "か\u3099")], '名前に使えない文字があります: "\\u304b\\u3099"'),
        ([("100644", "a\nb")], '名前に使えない文字があります: "a\\nb"'),
        ([("100644", "a\u202eb")], '名前に使えない文字があります: "a\\u202eb"'),
        ([("100644", "a\udcffb")], '名前に使えない文字があります: "a\\udcffb"'),
        ([("100644", "a\\b")], '名前に使えない文字があります: "a\\\\b"'),
    ],
)
def test_links_submodules_and_names_that_collide_are_refused(tree, found):
    assert list(policy.wrong_files((*file, 0) for file in tree)) == [found]


ENTRIES = ["content/cases/a-b.md", "content/people/abc.yml", "content/glossary.yml", "content/reference/x/SOURCES.md"]
STRANGE = [
    ".gitattributes", ".gitignore", ".gitmodules", ".x.md", "con.md", "b.", "b.md", "x.html", "conftest.py", "Makefile",
    "x.docx", "abc.MD", "abc.yml", "-ab.md", "a--b.md", "abc.md ", "abc.md\n", "あいう.md", f"{'a' * 61}.md",
    "abc/abc.md",
    ".DS_Store", "Thumbs.db", "desktop.ini", ".abc.md.swp", "4913", ".~lock.abc.md#", "#abc.md#", ".#abc.md", "abc.md~",
    "abc.md.bak", "~$abc.docx", "._abc.md",
]  # fmt: skip


@pytest.mark.parametrize("path", ENTRIES)
def test_what_the_site_is_made_of_may_lie_in_content(path):
    assert list(policy.wrong_files([("100644", path, 1000)])) == []


@pytest.mark.parametrize("folder", ["content/", "content/cases/", "content/people/", "content/neu/"])
@pytest.mark.parametrize("name", STRANGE)
def test_nothing_else_may_lie_in_content(name, folder):
    told = f"content/ に置けない種類か名前のファイルです。消してください: {json.dumps(folder + name)}"
    wrong = list(policy.wrong_files([("100644", folder + name, 0)]))
    assert [told] == [told for told in wrong if "名前に使えない" not in told] or (folder, name) == (
        "content/people/",
        "abc.yml",
    )


def test_a_folder_may_be_kept_by_an_empty_file_that_holds_nothing():
    assert list(policy.wrong_files([("100644", "content/cases/.gitkeep", 0)])) == []
    (told,) = policy.wrong_files([("100644", "content/cases/.gitkeep", 1)])
    assert "置けない種類か名前" in told


def test_what_may_be_committed_is_what_is_read():
    """The policy knows the kinds of file of the program without importing it."""
    for kind in KINDS:
        names = [
            f"{name}{kind.suffix}" for name in ("abc", "con", "ab", "a" * 60, "a" * 61, "com1", "com10", "a-1", "A1b")
        ]
        paths = [f"{kind.folder}/{name}" for name in names] if kind.folder else [f"{kind.name}{kind.suffix}"]
        for path in paths:
            place = PurePosixPath(path)
            read = kind_at(place) == kind and is_slug(place.stem)
            assert (path, bool(policy.may_lie_in_content(f"content/{path}", 1))) == (path, read)
    read = (lexical.MAX_BYTES, lexical.MAX_BYTES_OF_GLOSSARY, figures.MAX_BYTES)
    paths = ("content/cases/abc.md", "content/glossary.yml", "content/figures/abc/abc.svg")
    assert tuple(map(policy.most_bytes, paths)) == read


@pytest.mark.parametrize("entry", ["abc", "a-1", "ab", "A1b", "con", "a/b"])
@pytest.mark.parametrize("name", ["abc.svg", "abc.png", "a-1.jpg", "abc.jpeg", "abc.gif", "abc.SVG", "con.png"])
def test_a_figure_may_be_committed_where_one_is_read(entry, name):
    path = f"figures/{entry}/{name}"
    read = figures.may_be_figure(PurePosixPath(path))
    assert bool(policy.may_lie_in_content(f"content/{path}", 1)) == read
    assert not read or list(policy.wrong_scope([f"content/{path}"], {})) == []


@pytest.mark.parametrize(
    ("path", "size", "told"),
    [
        ("content/cases/abc.md", 65_536, []),
        ("content/cases/abc.md", 65_537, ['大きすぎます(65キロバイト): "content/cases/abc.md"']),
        ("content/reference/x.csv", 100_000, []),
        ("docs/x.png", 30_000_000, ['大きすぎます(30,000キロバイト): "docs/x.png"']),
    ],
)
def test_files_that_are_too_large_are_refused_before_anything_reads_them(path, size, told):
    assert list(policy.wrong_files([("100644", path, size)])) == told


def test_this_repository_keeps_its_own_policy():
    if (ROOT / ".git").exists():
        assert list(policy.wrong_files(policy.tree_of(ROOT))) == []


@pytest.fixture
def clone(tmp_path):
    """A repository whose last commit merges a change, as GitHub checks it out."""
    folder = tmp_path / "clone"

    def git(*arguments):
        names = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environ = os.environ | names | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=environ)

    def make(change):
        (folder / "content/cases").mkdir(parents=True)
        (folder / "content/cases/old.md").write_text("x" * 100)
        git("init", "-q", "-b", "main")
        git("add", ".")
        git("commit", "-qm", "base")
        git("checkout", "-qb", "change")
        change(folder)
        git("add", "-A")
        git("commit", "-qm", "change", "--allow-empty")
        git("checkout", "-q", "main")
        git("merge", "-q", "--no-ff", "change", "-m", "merge")
        return folder

    return make


def run(folder, tmp_path, event):
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    environ = os.environ | {"GITHUB_EVENT_PATH": str(tmp_path / "event.json")}
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(folder)],
        env=environ,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_a_change_of_one_case_passes(clone, tmp_path):
    folder = clone(lambda folder: (folder / "content/cases/new.md").write_text("x"))
    assert run(folder, tmp_path, request()) == (0, "")


@pytest.mark.posix
def test_a_link_in_a_change_is_refused(clone, tmp_path):
    folder = clone(lambda folder: (folder / "content/cases/new.md").symlink_to("/etc/passwd"))
    assert run(folder, tmp_path, request()) == (
        1,
        '::error title=変更できる範囲::シンボリックリンクは置けません: "content/cases/new.md"\n',
    )


def test_moving_a_file_out_of_content_is_seen_at_both_ends(clone, tmp_path):
    folder = clone(lambda folder: (folder / "content/cases/old.md").rename(folder / "generator.py"))
    code, output = run(folder, tmp_path, request())
    assert (code, '"generator.py"' in output, "混ぜないで" in output) == (1, True, True)


def test_a_name_full_of_commands_is_only_shown(clone, tmp_path):
    name = "$(touch x)`touch y`\n::error::z%0A"
    folder = clone(lambda folder: (folder / name).write_text("x"))
    code, output = run(folder, tmp_path, request())
    assert code == 1
    assert [line for line in output.splitlines() if not line.startswith("::error title=変更できる範囲::")] == []
    assert sorted(path.name for path in folder.iterdir()) == sorted([".git", "content", name])
