"""``python -m benchmarks.search``: a Markdown table of our search and others, measured in one run.

Without arguments: this repository's site and ``tests/search/queries.tsv``. With ``--docs``, ``--queries``
and ``--qrels``: any set ``kyoso search-eval`` takes. ``--slowdown 4`` slows the browser's processor down;
``--teacher`` adds a sentence encoder, which reads every page on this machine for minutes.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from benchmarks.search.browser import Desk, answers_of, asking_page
from benchmarks.search.engines import ENGINES, Place, our_data
from benchmarks.search.sets import Task, given_set, own_set
from benchmarks.search.site import build_site
from benchmarks.search.table import Missing, Row, table
from benchmarks.search.teacher import NAME as TEACHER
from benchmarks.search.teacher import dense, mixed, told_of
from generator import speak
from generator.findings.diagnostics import CannotRunError
from generator.search.evaluation import measure
from tools.chromium import chromium

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / ".bench"
_FAILURES = (CannotRunError, BrowserError, OSError, ValueError)


def main() -> None:
    """Measure and print, or say in one sentence what is missing."""
    try:
        given = _arguments()
        speak(given.language)
        files = given.docs, given.queries, given.qrels
        task = given_set(*files) if all(files) else own_set(ROOT, FOLDER)
        place = Place(build_site(task.judged.pages, FOLDER / "pages"), FOLDER / "peers")
        with chromium() as browser, asking_page(place.web) as address:
            desk = Desk(browser, address, given.slowdown)
            rows = [
                *(_row(name, task, place, desk) for name in ENGINES),
                *_teacher_rows(task, place, teacher=given.teacher),
            ]
            sys.stdout.write(f"{_heading(task, browser)}\n\n{table(rows)}\n")
    except (CannotRunError, FileNotFoundError) as error:  # the latter: there is no Chromium
        sys.exit(f"Cannot measure: {error}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description="Our search beside others.")
    for name in ("docs", "queries", "qrels"):
        parser.add_argument(f"--{name}", type=Path, help="of a set of one's own: all three, as for kyoso search-eval")
    parser.add_argument("--language", default="ja", help="en: of a set in English")
    parser.add_argument("--slowdown", type=float, default=1, help="4: as on an office PC of a quarter of this speed")
    parser.add_argument("--teacher", action="store_true", help="rows of a sentence encoder too; it reads long")
    given = parser.parse_args()
    if len({value is None for value in (given.docs, given.queries, given.qrels)}) > 1:
        parser.error("--docs, --queries and --qrels belong together")
    return given


def _heading(task: Task, browser: Browser) -> str:
    pages, queries = len(task.judged.pages), len(task.judged.queries)
    return f"{pages:,} pages, {queries:,} queries, Chromium {browser.version}, {datetime.now(UTC):%Y-%m-%d}"


def _row(name: str, task: Task, place: Place, desk: Desk) -> Row | Missing:
    """Measure one engine; one that cannot be run does not keep the others from it."""
    try:
        ready = ENGINES[name](task, place)
        answered = answers_of(ready, task.judged, desk)
    except _FAILURES as error:
        return Missing(name, str(error).splitlines()[0])
    return Row(name, measure(task.judged, answered, ready.index or ready.with_text), ready.index, ready.with_text)


def _teacher_rows(task: Task, place: Place, *, teacher: bool) -> Iterator[Row | Missing]:
    """Yield the rows of a sentence encoder, alone and beside our engine, where they are asked for."""
    if not teacher:
        return
    try:
        told, size = told_of(task, place.peers)
    except _FAILURES as error:
        yield Missing(TEACHER, str(error).splitlines()[0])
        return
    yield Row(TEACHER, measure(task.judged, dense(told, task), size), size, size)
    yield Row(f"ours and {TEACHER}", measure(task.judged, mixed(told, task, our_data(task)), size), size, size)


if __name__ == "__main__":
    main()
