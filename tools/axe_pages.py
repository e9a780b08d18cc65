"""Holds the made pages of changed entries against axe, as the tests do with every kind of page.

Usage: python tools/axe_pages.py CHANGED, a list by ``git diff --name-only -z``; the site lies in site/.
"""

import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from generator.contribution.handover import changed_files

SITE = Path("site")
MOST = 20  # pages of one change
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FOLDERS = {"cases": "cases/", "threads": "threads/", "themes": "themes/", "pages": ""}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def pages_of(changed: set[str], site: Path) -> list[str]:
    """Return the pages there are of the changed files."""
    found = []
    for path in sorted(changed):
        parts = path.split("/")
        if len(parts) == 3 and parts[0] == "content" and parts[1] in FOLDERS and path.endswith(".md"):  # noqa: PLR2004
            page = f"{FOLDERS[parts[1]]}{parts[2].removesuffix('.md')}.html"
            found += [page] if (site / page).is_file() else []
    return found[:MOST]


def faults_of(pages: list[str], site: Path) -> list[str]:
    """Return what axe objects to on the pages, one line for each element."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    faults = []
    with sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        view = browser.new_page(locale="ja-JP")
        for page in pages:
            view.goto(f"http://127.0.0.1:{server.server_port}/{page}")
            found = Axe().run(view, options=RULES).response["violations"]
            faults += [f"{page}: {rule['id']}: {node['html'][:200]!r}" for rule in found for node in rule["nodes"]]
        browser.close()
    server.shutdown()
    server.server_close()
    return faults


def main() -> int:
    """Print what is wrong as annotations of the workflow."""
    pages = pages_of(changed_files(Path(sys.argv[1])), SITE)
    faults = faults_of(pages, SITE) if pages else []
    for fault in faults:
        print(f"::error title=読み上げなどへの配慮::{fault.replace('%', '%25')}")  # noqa: T201 - the log is its output
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
