"""``kyoso init``: six questions or a file of answers, then a folder that checks and builds; whole or not at all."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import yaml
from builders import COLLECTED, EPOCH_OF_COLLECTED, ROOT
from golden_site import build_site, the_project, tree_of

from generator.check import check
from generator.config.community import Way
from generator.model.register import USUAL_PLACES, settle
from generator.reference.generated import stale_files

pytestmark = pytest.mark.collection  # the tables of places in content/ are handed out

ANSWERS = """\
title: 試験の知恵
community: 試験病院の会
short_name: 病院会
owner: 試験協会
members: 会員の病院の職員
channel: 相談
"""
NEXT = "README.md の「最初に直すもの」を上から直し、「kyoso check」で確かめ、「kyoso serve」で見てください。"


@pytest.fixture
def begun(tmp_path, kyoso):
    """Begin a knowledge base from a file of answers."""

    def begin(answers=ANSWERS, folder="chie"):
        (tmp_path / "answers.yml").write_text(answers, encoding="utf-8")
        return kyoso(tmp_path, "init", folder, "--from", "answers.yml", epoch=EPOCH_OF_COLLECTED)

    return begin


def test_what_it_writes_is_checked_without_a_warning_and_has_nothing_stale(begun, tmp_path):
    assert begun() == (0, f"chie を作りました。\n{NEXT}\n", "")
    project = the_project(tmp_path / "chie")
    assert check(project, COLLECTED).diagnostics == []
    assert stale_files(project.root, project.config) == []
    assert {path.name for path in tmp_path.iterdir()} == {"answers.yml", "chie"}


@pytest.mark.slow
def test_it_begins_with_a_register_of_ones_own_whose_first_subject_is_a_line(begun, tmp_path):
    assert begun(f"{ANSWERS}places: own\nsubject: 病院\n")[0] == 0
    folder = tmp_path / "chie"
    assert {path.name for path in (folder / "content/reference").glob("*")} & {"members.csv", "municipalities.csv"} == {
        "members.csv"
    }
    project = the_project(folder)
    assert check(project, COLLECTED).diagnostics == []
    assert stale_files(project.root, project.config) == []
    build_site(project, COLLECTED)
    assert "病院の一覧" in tree_of(folder / "site")["subjects.html"].decode()
    settle(USUAL_PLACES)


@pytest.mark.slow
def test_it_builds_and_says_what_was_answered_but_shows_no_draft(begun, tmp_path):
    begun()
    build_site(the_project(tmp_path / "chie"), COLLECTED)
    made = tree_of(tmp_path / "chie/site")
    home = made["index.html"].decode()
    assert "試験病院の会で学び合う職員のための、非公式のサイトです。試験協会の公式サイトではありません。" in home
    assert "病院会の「#相談」" in home
    assert "threads/kiji-no-tsukaikata.html" in made
    assert [path for path in made if "mihon" in path] == []


@pytest.mark.slow
@pytest.mark.parametrize(("places", "tables"), [("prefectures", 6), ("none", 2)])
def test_with_other_places_it_has_their_tables_alone_and_builds(places, tables, begun, tmp_path):
    assert begun(f"{ANSWERS}places: {places}\n")[0] == 0
    project = the_project(tmp_path / "chie")
    assert project.config.places == places
    assert len([*(project.content / "reference").iterdir()]) == tables
    assert build_site(project, COLLECTED).diagnostics == []
    made = tree_of(tmp_path / "chie/site")
    assert ("prefectures.html" in made, "bands.html" in made) == (places == "prefectures", False)


ALL_ANSWERS = {
    "all": (
        ["試験の知恵", "試験病院の会 / 病院会", "試験協会", "はい", "会員の病院の職員", "#相談"],
        ("病院会", "試験協会", True, "会員の病院の職員", "「#相談」"),
    ),
    "only what is needed": (["試験の知恵", "試験病院の会", "", "", ""], ("試験病院の会", None, False, None, "Issues")),
    "a mail": (["試験", "会", "", "", "info@example.jp"], ("会", None, False, None, "info@example.jp")),
    "what is refused is asked again": (
        ["", "試験", "", "会", "", "", "ftp://example.jp", "info＠", "https://www.example.jp/form"],
        ("会", None, False, None, "問い合わせフォーム"),
    ),
}


@pytest.mark.parametrize(("answers", "settings"), ALL_ANSWERS.values(), ids=ALL_ANSWERS)
def test_six_questions_at_most_are_asked(answers, settings, tmp_path, kyoso, monkeypatch):
    asked, given = [], iter(answers)

    def prompt(text, **_more):
        asked.append(text)
        return next(given)

    monkeypatch.setattr(click, "prompt", prompt)
    code, _output, errors = kyoso(tmp_path, "init", "chie", epoch=EPOCH_OF_COLLECTED)
    assert (code, errors, list(given)) == (0, "", [])
    assert len(set(asked)) <= 6
    config = the_project(tmp_path / "chie").config
    community, ways = config.community, " ".join(map(Way.__str__, config.ways))
    said = (community.short_name, community.owner, config.official, community.members)
    assert said == settings[:4]
    assert settings[4] in ways


WRONG = {
    "community: 会\n": "answers.yml:1:1: エラー KB201 missing-field",
    "title: 題名\ncommunity: 会\nplaces: own\nsubject: '{病院}'\n": "answers.yml:4:10: エラー KB207",
    "title: 題名\ncommunity: 会\nofficial: たぶん\n": "answers.yml:3:11: エラー KB203",
    "title: 題名\ncommunity: 会\nurl: http://www.example.jp/\n": "answers.yml:3:6: エラー KB207",
    "title: 題名\ncommunity: 会\ncolour: 青\n": "answers.yml:3:1: エラー KB202",
}


@pytest.mark.parametrize(("answers", "told"), WRONG.items())
def test_a_wrong_answer_is_told_at_its_place_and_nothing_is_written(answers, told, begun, tmp_path):
    code, output, errors = begun(answers)
    assert (code, errors, output.startswith(told)) == (1, "", True), output
    assert not (tmp_path / "chie").exists()


@pytest.mark.parametrize(
    "title", ['"}: - # \\"', "$title ${title}", "'試' \"験\" <b>{{ 7 * 7 }}</b>", "#試験", "日本🗾"]
)
def test_any_title_stays_what_it_is(title, begun, tmp_path):
    quoted = title.replace("'", "''")
    assert begun(f"title: '{quoted}'\ncommunity: 会\n")[0] == 0
    assert the_project(tmp_path / "chie").config.title == title


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        (["a.txt"], "「a.txt」があります"),
        (["content", ".github"], "「.github」「content」があります"),
        (["1", "2", "3", "4", "5", "6"], "「1」「2」「3」「4」「5」など6個があります"),
    ],
)
def test_where_something_stands_it_is_named_and_left_alone(standing, told, begun, tmp_path):
    for name in standing:
        (tmp_path / "chie" / name).mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    told = f"受け付けられません: chie には、もう{told}。空のフォルダーか、新しい名前を指定してください\n"
    assert begun() == (1, "", told)
    assert [path for path in sorted(tmp_path.rglob("*")) if path.name != "answers.yml"] == before


def test_a_file_is_no_folder(begun, tmp_path):
    (tmp_path / "chie").write_text("x", encoding="utf-8")
    assert begun() == (3, "", "実行できません: 書き込めません: chie(途中にフォルダーではないものがあります)\n")
    assert (tmp_path / "chie").read_text(encoding="utf-8") == "x"


@pytest.mark.posix
def test_only_the_folder_itself_has_to_be_writable(begun, tmp_path, kyoso):
    begun(folder="other")
    (tmp_path / "above/chie").mkdir(parents=True)
    (tmp_path / "above").chmod(0o555)
    answers = str(tmp_path / "answers.yml")
    code, _output, errors = kyoso(tmp_path / "above/chie", "init", ".", "--from", answers, epoch=EPOCH_OF_COLLECTED)
    (tmp_path / "above").chmod(0o755)
    assert (code, errors) == (0, "")
    made = tree_of(tmp_path / "other")
    assert tree_of(tmp_path / "above/chie") == made


def test_a_clone_of_nothing_and_a_folder_in_no_folder_are_filled(begun, tmp_path):
    (tmp_path / "chie/.git").mkdir(parents=True)
    (tmp_path / "chie/.git/config").write_text("[core]\n", encoding="utf-8")
    assert begun()[0] == 0
    assert (tmp_path / "chie/.git/config").read_text(encoding="utf-8") == "[core]\n"
    assert begun(folder="a/b/c")[0] == 0
    assert (tmp_path / "a/b/c/site_config.yml").is_file()


@pytest.mark.parametrize("there", [True, False])
def test_what_breaks_off_half_way_leaves_nothing(there, begun, tmp_path, monkeypatch):
    if there:
        (tmp_path / "chie").mkdir()
    rename, moved = Path.rename, []

    def until_the_third(path, target):
        if len(moved) == 3:
            raise OSError(28, "No space left on device", str(target))
        moved.append(target)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", until_the_third)
    code, _output, errors = begun()
    assert (code, errors.startswith("実行できません: 書き込めません: ")) == (3, True)
    assert (tmp_path / "chie").exists() == there
    assert [path.name for path in tmp_path.rglob("*") if path.name not in {"chie", "answers.yml"}] == []


def test_its_workflows_are_clean_and_use_what_ours_use(begun, tmp_path):
    begun()
    zizmor = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--strict-collection", "--persona=auditor"]
    done = subprocess.run([*zizmor, ".github"], cwd=tmp_path / "chie", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    uses = {folder: _used_in(folder / ".github/workflows") for folder in (tmp_path / "chie", ROOT)}
    assert uses[tmp_path / "chie"] < uses[ROOT]


def test_it_takes_issues_in_as_ours_does_but_for_what_is_installed(begun, tmp_path):
    begun()
    theirs, ours = (
        yaml.safe_load((root / ".github/workflows/intake.yml").read_text("utf-8")) for root in (tmp_path / "chie", ROOT)
    )
    installed = [job["steps"].pop(2) for job in (theirs["jobs"]["read"], ours["jobs"]["read"])]
    assert [step["name"] for step in installed] == ["Install the generator", "Install the locked versions"]
    text = yaml.safe_dump(ours).replace("starter/tools/", "bash tools/")
    assert yaml.safe_load(text) == theirs
    for name in ("propose_intake.sh", "answer_issue.sh"):
        assert (tmp_path / "chie/tools" / name).read_bytes() == (ROOT / "starter/tools" / name).read_bytes()


def _used_in(folder):
    return {use for path in folder.glob("*.yml") for use in re.findall(r"uses: (\S+)", path.read_text("utf-8"))}


def test_it_says_which_version_it_needs_and_names_only_commands_that_there_are(begun, tmp_path):
    begun()
    texts = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "chie").rglob("*.md")}
    assert re.fullmatch(r"kyoso-knowledge==\d+\.\d+\.\d+\n", (tmp_path / "chie/requirements.txt").read_text())
    assert "kyoso new case" in texts[tmp_path / "chie/README.md"]
    named = {path.name for path, text in texts.items() if "共創PF" in text or "デジタル庁" in text}
    assert named == {"SOURCES.md"}  # which says where the tables of places are from


def test_a_wheel_holds_all_that_it_writes_and_its_types():
    """What hatchling is told to put there; tools/package.sh does it with the wheel itself."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {
        "templates": "generator/templates",
        "starter": "generator/starter",
        "content/reference": "generator/content/reference",
    }
    assert (ROOT / "generator/py.typed").read_bytes() == b""
