"""The same content gives the same bytes, in whatever order its files were made, listed or hashed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builders import ROOT
from golden_site import golden_copy, tree_of

pytestmark = pytest.mark.slow
EPOCH = "1795305600"  # the day on which every test takes place
BACKWARDS = Path(__file__).parent / "backwards.py"
LIST_BACKWARDS = """
import os
from pathlib import Path
import backwards
os.scandir, os.listdir = backwards._scandir_backwards, backwards._listdir_backwards
print([entry.name for entry in os.scandir()], os.listdir(), [path.name for path in Path().iterdir()])
with os.scandir() as entries:
    print(next(entries).name)
"""


def copy_in_opposite_order(source, target):
    """Make the files of ``source`` again in ``target``, the last one first."""
    for path in sorted((path for path in source.rglob("*") if path.is_file()), reverse=True):
        (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / path.relative_to(source))


def built(folder, seed, *program):
    environ = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(
        [sys.executable, *program, "build"], cwd=folder, env=environ, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout, tree_of(folder / "build"), tree_of(folder / "site")


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """Report, ``build/`` and ``site/`` of one project, and of its copy made and listed backwards."""
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    golden_copy(first)
    copy_in_opposite_order(first, second)
    return built(first, "1", "-m", "generator"), built(second, "2", str(BACKWARDS))


@pytest.mark.parametrize("part", [0, 1, 2], ids=["report", "build", "site"])
def test_two_builds_are_the_same_byte_for_byte(part, twice):
    first, second = (result[part] for result in twice)
    assert first
    assert first == second


def test_a_listing_backwards_really_is_backwards(tmp_path):
    for name in "bac":
        (tmp_path / name).touch()
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            LIST_BACKWARDS,
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{BACKWARDS.parent}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout == "['c', 'b', 'a'] ['c', 'b', 'a'] ['c', 'b', 'a']\nc\n"


def test_a_second_build_of_the_same_content_changes_no_page(golden_project, kyoso):
    kyoso(golden_project.root, "build")
    first = tree_of(golden_project.build), tree_of(golden_project.root / "site")
    code, _output, errors = kyoso(golden_project.root, "build")
    assert (code, errors) == (0, "")
    assert (tree_of(golden_project.build), tree_of(golden_project.root / "site")) == first
