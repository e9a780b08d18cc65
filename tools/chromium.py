"""A folder served over http from this machine, and the Chromium that looks at it: for tests, measurements and tools."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# CHROMIUM names another one, such as the oldest the site must work in. The shell is the same engine without
# the windows and menus around a page, for which the others start one more process with every window.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_PROGRAMS = (os.environ.get("CHROMIUM", ""), *_NAMES)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: a page that is closed may leave files half read."""


@contextmanager
def served(folder: Path, answering: type[SimpleHTTPRequestHandler] = _Quiet) -> Iterator[str]:
    """Serve ``folder``, each request ``answering`` in its way, and yield its address, without a slash at the end."""
    server = _Server(("127.0.0.1", 0), partial(answering, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium, or the one Playwright installed.

    Raises:
        FileNotFoundError: There is none.
    """
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, filter(None, _PROGRAMS))), None)
        if path is None and not Path(playwright.chromium.executable_path).exists():
            msg = "Chromium is missing; `make .venv/browser` sets it up"
            raise FileNotFoundError(msg)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
