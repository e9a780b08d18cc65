"""The built site in a real Chromium: served over http, watched for errors and for requests that leave it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from builders import TODAY
from playwright.sync_api import Browser, BrowserContext, Page

from generator.build import build
from generator.check import check
from generator.forms.form_file import form_page
from generator.kinds import HANDED_IN
from tools.chromium import chromium, served
from tools.firefox import Firefox, firefox

DESKTOP = {"width": 1366, "height": 768}
PHONE = {"width": 375, "height": 812}


@pytest.fixture(scope="session")
def site(readers, today, made_once) -> Path:
    """The site of the readers' project, below the path of its public address."""
    place = urlsplit(readers.config.url).path.strip("/")
    return made_once("web", lambda folder: build(readers, today, folder / place)) / place


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """Where the site is served, as on GitHub Pages."""
    with served(site.parent) as web:
        yield f"{web}/{site.name}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the system's, or the one Playwright installed."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def fox() -> Iterator[Firefox]:
    """One window of Firefox for all tests."""
    with firefox() as started:
        yield started


class Watch:
    """What a page did wrong: script errors, failed loads, requests to other hosts."""

    def __init__(self, context: BrowserContext, allowed: tuple[str, ...]) -> None:
        self.faults: list[str] = []
        self._allowed = allowed
        context.on("request", self._request)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("console", self._console)

    def _request(self, request) -> None:
        if not request.url.startswith((*self._allowed, "data:", "blob:")):
            self.faults.append(f"request to {request.url}")

    def _console(self, message) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text}")


@pytest.fixture
def open_page(browser, address, site) -> Iterator[object]:
    """Open a page of the site; at the end, nothing may have gone wrong and no request may have left."""
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def call(
        path: str = "index.html", *, size: dict[str, int] = DESKTOP, scripts: bool = True, disk: bool = False
    ) -> Page:
        context = browser.new_context(viewport=size, java_script_enabled=scripts, locale="ja-JP", offline=disk)
        contexts.append(context)
        watches.append(Watch(context, (f"file://{site}/",) if disk else (f"{address}/",)))
        page = context.new_page()
        page.goto(f"file://{site}/{path}" if disk else f"{address}/{path}")
        return page

    yield call
    faults = [fault for watch in watches for fault in watch.faults]
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def open_from_folder(browser) -> Iterator[object]:
    """Open a page of a site from its folder; nothing may go wrong, nothing may be asked of the network.

    What is not ``watched`` may ask for more, as axe asks for style sheets.
    """
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def call(
        site: Path, path: str, *, size: dict[str, int] = DESKTOP, scripts: bool = True, watched: bool = True
    ) -> Page:
        context = browser.new_context(viewport=size, java_script_enabled=scripts, locale="ja-JP", offline=True)
        contexts.append(context)
        if watched:
            watches.append(Watch(context, (f"{site.as_uri()}/",)))
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{path}")
        return page

    yield call
    faults = [fault for watch in watches for fault in watch.faults]
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def go_to(address):
    """Show another page of the served site."""
    return lambda page, path: page.goto(f"{address}/{path}")


@pytest.fixture(scope="session")
def page_kinds(site) -> list[str]:
    """One address of every kind of page; the rows and sheets of a list are of one kind."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    kinds: dict[str, str] = {}
    for path in pages:
        kinds.setdefault(path.rpartition("/")[0] + "/" if "/" in path else re.split(r"[-.]", path)[0], path)
    return [*kinds.values(), "newest.html", "themes/index.html"]


@pytest.fixture(scope="session")
def write_form(readers, tmp_path_factory):
    """Write the form for a kind of entry to disk."""

    def call(kind: str) -> Path:
        path = tmp_path_factory.mktemp("form") / f"{kind}.html"
        path.write_bytes(form_page(readers, check(readers, TODAY).catalog, HANDED_IN[kind]))
        return path

    return call


@pytest.fixture(scope="session")
def form(write_form) -> Path:
    """The form for cases on disk."""
    return write_form("case")


@pytest.fixture
def open_form(browser) -> Iterator[object]:
    """Open a form from disk, offline; at the end nothing may have gone wrong and nothing may have been asked for."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def call(path: Path, size: dict[str, int] = DESKTOP, beside: Page | None = None, *, folded: bool = False) -> Page:
        context = beside.context if beside else browser.new_context(viewport=size, locale="ja-JP", offline=True)
        if beside is None:
            contexts.append(context)
            context.on("weberror", lambda error: faults.append(str(error.error)))
            context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
            context.on("request", lambda request: faults.append(request.url))
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-22T03:00:00Z")
        page.goto(path.as_uri())
        if not folded and page.locator("#rest:not([open])").count():
            page.locator("#rest > summary").click()
        return page

    yield call
    for context in contexts:
        context.close()
    assert [fault for fault in faults if not fault.startswith(("blob:", "file:"))] == []
