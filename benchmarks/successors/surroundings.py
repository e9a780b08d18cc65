"""A fresh environment for each builder, in ``.bench/``: its pinned packages beside the locked ones of the product."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.running import ROOT
from benchmarks.search.commands import run

_HERE = Path(__file__).parent
BUILDERS = sorted(path.stem for path in _HERE.glob("*.txt"))
_PLACE = ROOT / ".bench/successors"
_BLOCK = re.compile(r"^([\w.-]+)==\S.*(?:\n[ ].*)*", re.MULTILINE)
# What a builder stands in for, and what only looks at our own code.
_LEFT_OUT = {"mkdocs", "mkdocs-material", "deno", "mypy", "ruff", "zizmor"}
_SUMMARY = re.compile(r"^FAILED \S*tests/browser/([^\s\[]+(?:\[.*?\])?)(?: - (.*))?$", re.MULTILINE)
_COUNTS = re.compile(r"(\d+) (passed|failed|errors?|skipped)")
_SECONDS = 3600


class Journeys(NamedTuple):
    """What the tests in a browser said: how many passed, failed, or could not be run where there is no MkDocs.

    ``why`` names those that failed, each with its first line.
    """

    passed: int
    failed: int
    unrun: int
    why: Sequence[tuple[str, str]]


class Surroundings:
    """The environment of one builder, made anew."""

    def __init__(self, builder: str) -> None:
        """Install the packages of ``builder``.

        Raises:
            CannotRunError: They could not be installed.
        """
        self.builder, self.folder = builder, _PLACE / builder
        own = (_HERE / f"{builder}.txt").read_text("utf-8")
        self.versions = re.findall(r"^([\w.-]+==[^\s\\]+)", own, re.MULTILINE)
        named = {found[1] for found in _BLOCK.finditer(own)} | _LEFT_OUT
        locked = (ROOT / "requirements.lock").read_text("utf-8")
        kept = [found[0] for found in _BLOCK.finditer(locked) if found[1] not in named]
        shutil.rmtree(self.folder, ignore_errors=True)
        run([sys.executable, "-m", "venv", str(self.folder)], _PLACE)
        (self.folder / "all.txt").write_text("\n".join([own, *kept]), "utf-8")
        pip = [self._python, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
        run([*pip, "--only-binary=:all:", "-r", str(self.folder / "all.txt")], _PLACE)

    @property
    def _python(self) -> str:
        return str(self.folder / "bin/python")

    def site(self, day: str) -> Path:
        """Return the site of the repository's own content as of a day, made by this builder.

        Raises:
            CannotRunError: It could not be made.
        """
        project = self.folder / "project"
        shutil.copytree(ROOT / "content", project / "content")
        settings = (ROOT / "site_config.yml").read_text("utf-8")
        (project / "site_config.yml").write_text(f"{settings}\nbuilder: {self.builder}\n", "utf-8")
        command = [self._python, "-m", "generator", "build", "--quiet", "--clean"]
        run(command, project, PYTHONPATH=str(ROOT), SOURCE_DATE_EPOCH=day)
        return project / "site"

    def journeys(self) -> Journeys:
        """Return what the tests in a browser say of the sites that this builder makes."""
        command = [self._python, "-m", "pytest", "tests/browser", "-m", "browser and not collection", "-n", "auto"]
        command += ["--quiet", "--tb=no", "-rfE", "-p", "no:cacheprovider"]
        done = subprocess.run(  # noqa: S603 - the commands stand in this package
            ["/usr/bin/env", f"BUILDER={self.builder}", "COLUMNS=400", *command],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=_SECONDS,
        )
        return told(done.stdout)


def told(output: str) -> Journeys:
    """Return what the output of pytest says in its summary."""
    counts = {name.rstrip("s"): int(number) for number, name in _COUNTS.findall(output.rstrip().rpartition("\n")[2])}
    passed, failed, unrun = (counts.get(name, 0) for name in ("passed", "failed", "error"))
    return Journeys(passed, failed, unrun, _SUMMARY.findall(output))
