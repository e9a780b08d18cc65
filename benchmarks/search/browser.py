"""A headless Chromium on a site served from this machine, where an engine answers the queries of a set."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks.search.engines import SCRIPTS, Ready
from benchmarks.search.site import document_number
from generator import spoken
from generator.search.evaluation import WARM_UP, Answered
from generator.search.judged import JudgedSet
from tools.chromium import served

_STARTS = 3
_PAGE = '<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">\n<title>search</title>\n'


@contextmanager
def asking_page(web: Path) -> Iterator[str]:
    """Serve the site and yield the address of an empty page in the language of the set on it."""
    (web / "ask.html").write_text(_PAGE.format(language=spoken()), encoding="utf-8")
    with served(web) as address:
        yield f"{address}/ask.html"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the questions are asked: a browser at an address, its processor ``slowdown`` times slower than here."""

    browser: Browser
    address: str
    slowdown: float = 1


def answers_of(engine: Ready, judged: JudgedSet, desk: Desk) -> Answered:
    """Start the engine in fresh pages and ask it everything in the last; its start-up is the median."""
    ids = [page.id for page in judged.pages]
    starts = [_driven(engine, [], desk)["start_ms"] for _ in range(_STARTS - 1)]
    result = _driven(engine, list(judged.queries.values()), desk)
    return answered(result | {"start_ms": statistics.median([*starts, result["start_ms"]])}, ids)


def _driven(engine: Ready, queries: Sequence[str], desk: Desk) -> dict[str, Any]:
    """Return what ``drive`` in drive.js says of the engine in a page of its own."""
    page = desk.browser.new_page()
    try:
        page.goto(desk.address)
        for script in ("drive", engine.script):
            page.add_script_tag(path=SCRIPTS / f"{script}.js")
        slower = page.context.new_cdp_session(page)
        slower.send("Emulation.setCPUThrottlingRate", {"rate": desk.slowdown})
        task = {"name": engine.script, "options": engine.options, "queries": queries, "warmUp": WARM_UP}
        result: dict[str, Any] = page.evaluate("task => drive(task)", task)
        return result
    finally:
        page.close()


def answered(result: Mapping[str, Any], ids: Sequence[str]) -> Answered:
    """Return what ``drive`` said, addresses of pages as the documents they show."""
    found = [[ids[document_number(one)] for one in row] for row in result["found"]]
    return Answered(found, result["times_ms"], result["start_ms"])
