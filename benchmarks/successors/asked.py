"""A made site, asked: the same questions in the engine of the browser, and axe on a page of every kind."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ViewportSize

from benchmarks.running import ROOT
from generator.search.asked.desk import Desk
from tools.axe_pages import RULES
from tools.chromium import chromium, served

_QUESTIONS = ROOT / "tests/search/queries.tsv"
_BEST = 10
_SIZES = (ViewportSize(width=1366, height=768), ViewportSize(width=375, height=812))


def questions() -> list[str]:
    """Return what our judged set asks."""
    with _QUESTIONS.open(encoding="utf-8", newline="") as file:
        return [row[0] for row in csv.reader(file, delimiter="\t") if len(row) > 1]


def answers(site: Path) -> list[Sequence[str]]:
    """Return for each question the first pages that the engine finds in ``site``."""
    with Desk(site) as desk:
        return [[item["url"] for item in desk.find(one)["items"]][:_BEST] for one in questions()]


def kinds_of_page(site: Path) -> list[str]:
    """Return one page of every kind."""
    kinds: dict[str, str] = {}
    for path in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        kinds.setdefault(re.split(r"[-./]", path)[0], path)
    return list(kinds.values())


def axe_faults(site: Path) -> tuple[int, list[str]]:
    """Return on how many pages axe looked, in two widths, and what it objects to."""
    pages, faults = kinds_of_page(site), []
    with served(site) as address, chromium() as browser:
        for size in _SIZES:
            view = browser.new_page(locale="ja-JP", viewport=size)
            for page in pages:
                view.goto(f"{address}/{page}")
                found = Axe().run(view, options=RULES).response["violations"]
                faults += [f"{page} ({size['width']}): {rule['id']}" for rule in found]
    return len(pages), faults
