"""A headless Chromium on a site served from this machine, where an engine answers the queries of a set."""

import shutil
import statistics
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search.engines import SCRIPTS, Ready
from benchmarks.search.site import document_number
from generator.diagnostics import CannotRunError
from generator.search.evaluation import WARM_UP, Answered
from generator.search.judged import JudgedSet

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_STARTS = 3
_PAGE = '<!doctype html>\n<html lang="ja">\n<meta charset="utf-8">\n<title>search</title>\n'


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: a page that is closed may leave files half read."""


@contextmanager
def served(web: Path) -> Iterator[str]:
    """Serve the site over http and yield the address of an empty page in Japanese on it."""
    (web / "ask.html").write_text(_PAGE, encoding="utf-8")
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(web)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/ask.html"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium, or the one Playwright installed.

    Raises:
        CannotRunError: There is none.
    """
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, _BROWSERS)), None)
        if path is None and not Path(playwright.chromium.executable_path).exists():
            msg = "Chromium is missing; `make .venv/browser` sets it up"
            raise CannotRunError(msg)
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


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
