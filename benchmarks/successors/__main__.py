"""``python -m benchmarks.successors``: every builder in a fresh environment, its site beside that of the lock."""

import argparse
import shutil
import sys
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.running import ROOT
from benchmarks.search.commands import run
from benchmarks.successors.asked import answers, axe_faults
from benchmarks.successors.differences import compared
from benchmarks.successors.report import Found, report
from benchmarks.successors.surroundings import BUILDERS, Surroundings
from generator.findings.diagnostics import CannotRunError

_STANDARD = ("mkdocs", "mkdocs-material")
_FOLDER = ROOT / ".bench/successors/standard"


def main() -> None:
    """Compare, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.successors", description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "docs/successors.md")
    parser.add_argument("--builders", nargs="+", default=BUILDERS, choices=BUILDERS)
    parser.add_argument("--no-journeys", action="store_true", help="leave out the tests in a browser")
    asked = parser.parse_args()
    today = datetime.now(UTC).date()
    standard = _standard(today)
    found = [_found(builder, standard, today, journeys=not asked.no_journeys) for builder in asked.builders]
    versions = [f"{name}=={version(name)}" for name in _STANDARD]
    asked.output.write_text(report(found, versions, today.isoformat()), "utf-8")
    sys.exit(1 if any(one.fault for one in found) else 0)


def _standard(today: date) -> Path:
    """Return the site that the locked versions make."""
    shutil.rmtree(_FOLDER, ignore_errors=True)
    shutil.copytree(ROOT / "content", _FOLDER / "content")
    shutil.copy(ROOT / "site_config.yml", _FOLDER)
    command = [sys.executable, "-m", "generator", "build", "--quiet", "--clean"]
    run(command, _FOLDER, PYTHONPATH=str(ROOT), SOURCE_DATE_EPOCH=_epoch(today))
    return _FOLDER / "site"


def _found(builder: str, standard: Path, today: date, *, journeys: bool) -> Found:
    versions: list[str] = []
    try:
        here = Surroundings(builder)
        versions = here.versions
        site = here.site(_epoch(today))
    except CannotRunError as error:
        return Found(builder, versions, str(error))
    pairs = [*zip(answers(standard), answers(site), strict=True)]
    same = sum(one == other for one, other in pairs)
    found = Found(builder, versions, site=compared(standard, site), answers=(same, len(pairs)))
    if found.is_same:  # then so is what axe and the tests in a browser say
        return found
    return found._replace(axe=axe_faults(site), journeys=here.journeys() if journeys else None)


def _epoch(today: date) -> str:
    return str(int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()))


if __name__ == "__main__":
    main()
