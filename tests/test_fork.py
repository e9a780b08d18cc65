"""A fork that replaces the content and the settings has nothing else to mend: its tests pass."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builders import BESIDE, REFERENCE, ROOT
from golden_site import GOLDEN
from trees import tree_named

pytestmark = [pytest.mark.slow, pytest.mark.collection]  # a fork is none of another
LEFT_BEHIND = (".git", ".venv", ".bench", ".*_cache", ".hypothesis", "__pycache__", "node_modules", "build", "site")
KEPT = "generator|templates|tests|tools|docs|\\.github|benchmarks|examples|starter"
ABOUT = re.compile(
    rf"""\bBOTH_REFERENCES\b | def[ ]test_\w+\([^)]*\broot\b
    | (?<!str\()(?<!\{{)\bROOT\b(?![ ]=|[ ]/[ ]["'](?:{KEPT})\b)""",
    re.VERBOSE,
)
# Every other test runs on what a fork keeps, or own_content.py finds it out.
ABOUT_THE_REPOSITORY = sorted(
    f"tests/{path.name}"
    for path in Path(__file__).parent.glob("test_*.py")
    if any(ABOUT.search(line) for line in path.read_text(encoding="utf-8").splitlines() if " import " not in line)
)


@pytest.fixture(scope="module")
def fork(tmp_path_factory):
    """The repository with other, fewer content and another title, and what its configuration must say then."""
    folder = tmp_path_factory.mktemp("fork") / "repository"
    left_behind = shutil.ignore_patterns(*LEFT_BEHIND, "content", "site_config.yml")
    shutil.copytree(ROOT, folder, ignore=lambda place, names: left_behind(place, names) if place == str(ROOT) else ())
    shutil.copytree(BESIDE, folder / "content")
    shutil.copytree(REFERENCE, folder / "content" / "reference")
    tree_named("thread").write(folder / "content")
    shutil.copy(GOLDEN / "site_config.yml", folder)
    settings = folder / "pyproject.toml"
    kept, said = "shipped_collection = true", settings.read_text(encoding="utf-8")
    assert said.count(kept) == 1
    settings.write_text(said.replace(kept, "shipped_collection = false"), encoding="utf-8")
    return folder


def run_in(folder, *arguments):
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_content_is_checked(fork):
    done = run_in(fork, "-m", "generator", "check")
    assert (done.returncode, done.stdout) == (0, "5個のファイルを確認しました。問題はありません。\n")


def test_what_judges_the_collection_is_left_out_and_the_rest_passes(fork):
    quick = ("-q", "-p", "no:cacheprovider", "-m", "not slow")
    done = run_in(fork, "-m", "pytest", *quick, *ABOUT_THE_REPOSITORY)
    assert done.returncode == 0, done.stdout
    assert re.search(r"\d{4} passed, \d{2,} deselected", done.stdout.splitlines()[-1])
