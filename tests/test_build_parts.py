"""A site that several machines made, each its share, is the site that one makes, byte for byte."""

import os
import shutil
from contextlib import closing

import pytest
from golden_site import golden_copy, tree_of
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.parts import Of, Part
from generator.work.share import Share

pytestmark = pytest.mark.slow
MACHINES = 3
NAMES = [str(Share(number, MACHINES)) for number in range(1, MACHINES + 1)]


@given(st.text(), st.integers(1, 50))
def test_everything_is_in_one_share(name, machines):
    assert sum(Share(number, machines).takes(name) for number in range(1, machines + 1)) == 1


@pytest.fixture
def parts(tmp_path, made_once, run):
    """The parts of the golden site, each made in a copy of the project of its own."""

    def make(folder):
        for number, name in enumerate(NAMES, 1):
            project = golden_copy(folder / f"machine {number}")
            done = run(project.root, "build", "--shard", f"{number}/{MACHINES}", str(folder / f"from {number}"))
            assert (done.returncode, done.stderr, (project.root / "site").exists()) == (0, "", False)
            shutil.move(folder / f"from {number}" / name, folder / "parts" / name)

    return shutil.copytree(made_once("parts", make) / "parts", tmp_path / "parts")


@pytest.fixture
def joining(tmp_path, kyoso):
    """Join parts in a project; return what was said, and its site."""
    project = golden_copy(tmp_path / "joined")

    def join(parts):
        code, said, told = kyoso(project.root, "build", "--timings", "--join", str(parts))
        assert not [path for path in project.root.iterdir() if path.name.startswith(".")]
        return code, said, told, tree_of(project.root / "site")

    return join


def known(said, stage="サイト"):
    """Return how many things of a stage were not made again, of how many."""
    columns = next(line for line in said.splitlines() if line.startswith(f"{stage} ")).split()
    return int(columns[3]), int(columns[2])


def test_three_machines_make_the_site_that_one_makes(parts, joining, golden):
    for path in parts.rglob("*"):
        os.utime(path, (1, 1))  # what carries parts from one machine to another does not keep times
    code, said, told, site = joining(parts)
    assert (code, told, site == tree_of(golden.root / "site")) == (0, "", True)
    of_each = []
    for folder in sorted(parts.iterdir()):
        with closing(Part(folder)) as part:
            of_each.append([made.name for made in part.files(Of.SITE) if made.name.endswith(".html")])
    known_pages, pages = known(said)
    assert known_pages > pages / 2  # but those that the theme makes as a whole, which know all files
    assert len(set(known(said, "ページの文章"))) == 1
    assert (sum(map(len, of_each)) == len(set().union(*of_each)), min(map(len, of_each)) > 0) == (True, True)


def test_a_part_that_was_damaged_costs_time_and_nothing_else(parts, joining, golden):
    for path in (parts / NAMES[1]).iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    code, said, told, site = joining(parts)
    assert (code, site == tree_of(golden.root / "site")) == (0, True)
    assert 0 < known(said)[0] < known(said)[1] * 2 / 3
    assert "壊れていたもの" in told


def test_parts_that_do_not_belong_together_are_not_joined(parts, joining):
    (parts / NAMES[0]).rename(parts / "1-of-4")
    code, _said, told, site = joining(parts)
    assert (code, site) == (3, {})
    assert told == (
        f"実行できません: 分けて作った分が、ちょうどそろっていません(あるもの: 1-of-4、2-of-3、3-of-3): {parts}\n"
    )


@pytest.mark.parametrize("option", [("--join",), ("--shard", "1/2")])
def test_what_lies_in_the_project_is_not_believed(option, golden_project, kyoso):
    code, _said, told = kyoso(golden_project.root, "build", *option, "parts")
    assert (code, told) == (
        3,
        "実行できません: 分けて作った分は、プロジェクトの外のフォルダーに置いてください: parts\n",
    )
    assert not (golden_project.root / "parts").exists()


@pytest.mark.parametrize("share", ["0/3", "4/3", "1", "1/3/5", "-1/3", "a/b", "１/３"])
def test_what_is_no_share_is_told(share, golden_project, kyoso):
    code, _said, told = kyoso(golden_project.root, "build", "--shard", share, "../parts")
    assert (code, "3台に分けた1台目なら「1/3 フォルダー」と書いてください" in told) == (2, True)


def test_content_with_errors_makes_no_part(golden_project, kyoso, tmp_path):
    (golden_project.content / "cases/shiken-hoka.md").write_text("---\ntitle: 1\n---\n", "utf-8")
    code, said, _told = kyoso(golden_project.root, "build", "--shard", "1/2", str(tmp_path.parent / "parts"))
    assert (code, "エラー 0件" in said, "の分を作りました" in said) == (1, False, False)
