"""Holds the made pages of changed entries against axe, as the tests do with every kind of page.

Usage: python tools/axe_pages.py CHANGED, a list by ``git diff --name-only -z``; the site lies in site/.
"""

import sys
from pathlib import Path, PurePosixPath

from axe_playwright_python.sync_playwright import Axe

from generator.github.change import changed_files
from tools.chromium import chromium, served

SITE = Path("site")
MOST = 20  # pages of one change
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
FOLDERS = {"cases": "cases/", "threads": "threads/", "themes": "themes/", "paths": "paths/", "pages": ""}


def pages_of(changed: set[str], site: Path) -> list[str]:
    """Return the pages there are of the changed files."""
    found = []
    for path in sorted(changed):
        parts = path.split("/")
        if len(parts) == 3 and parts[0] == "content" and parts[1] in FOLDERS:  # noqa: PLR2004 - content, folder and file
            page = f"{FOLDERS[parts[1]]}{PurePosixPath(path).stem}.html"
            found += [page] if (site / page).is_file() else []
    return found[:MOST]


def faults_of(pages: list[str], site: Path) -> list[str]:
    """Return what axe objects to on the pages, one line for each element."""
    faults = []
    with served(site) as address, chromium() as browser:
        view = browser.new_page(locale="ja-JP")
        for page in pages:
            view.goto(f"{address}/{page}")
            found = Axe().run(view, options=RULES).response["violations"]
            faults += [f"{page}: {rule['id']}: {node['html'][:200]!r}" for rule in found for node in rule["nodes"]]
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
