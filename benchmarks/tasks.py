"""``python -m benchmarks.tasks``: what a reader and a maintainer wait for where there are 1,000 entries.

The check of a made corpus; then its site on a slow PC, from a folder (Chromium, four times slower): how long it
takes from opening the search page to being able to ask, and from the last key to the first result.
The exit code tells whether every limit of docs/tasks.md was kept.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT, run_python
from tools.chromium import chromium

CHECK, OPENED, ANSWERED = 30.0, 10.0, 1.0  # seconds, at most
SLOWER = 4
_READY = "document.querySelector('.ja-search__status')?.textContent.includes('準備') === false"
_QUERIES = ROOT / "tests/search/queries.tsv"
_TYPE = """(words) => new Promise((done) => {
  const field = document.querySelector("#ja-search-query");
  const list = document.querySelector("#ja-search-results");
  field.value = words;
  const begun = performance.now();
  new MutationObserver((_changes, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => done((performance.now() - begun) / 1000));
  }).observe(list, { childList: true, subtree: true });
  field.form.requestSubmit();
})"""


def main() -> None:
    """Measure, print a table, and end with 1 where a limit was not kept."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as made:
        folder = make_corpus(ROOT, Path(made), asked.entries)
        begun = time.perf_counter()
        run_python(["-m", "generator", "check"], folder)
        rows = [("check", time.perf_counter() - begun, CHECK)]
        run_python(["-m", "generator", "build"], folder)
        rows += _reader(folder / "site", asked.queries)
    sys.stdout.write(f"| {asked.entries:,} entries | seconds | limit |\n| --- | --- | --- |\n")
    for what, seconds, limit in rows:
        sys.stdout.write(f"| {what} | {seconds:.2f} | {limit:g} |\n")
    sys.exit(0 if all(seconds < limit for _what, seconds, limit in rows) else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tasks")
    parser.add_argument("--entries", type=int, default=1000, help="size of the corpus")
    parser.add_argument("--queries", type=int, default=30, help="how many questions are asked")
    return parser.parse_args()


def _reader(site: Path, queries: int) -> list[tuple[str, float, float]]:
    """Return what a reader waits for: to be able to ask, and the first results in the middle and in 95 of 100."""
    lines = [line for line in _QUERIES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    with chromium() as browser:
        page = browser.new_context(offline=True).new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        begun = time.perf_counter()
        page.goto(f"{site.as_uri()}/search.html")
        page.wait_for_function(_READY)
        opened = time.perf_counter() - begun
        times = sorted(_asked(page, line.split("\t")[0]) for line in lines[:: len(lines) // queries])
    late = times[int(len(times) * 0.95)]
    return [
        ("search page ready", opened, OPENED),
        ("first results, median", statistics.median(times), ANSWERED),
        ("first results, 95 %", late, ANSWERED),
    ]


def _asked(page: Page, words: str) -> float:
    """Return the seconds from asking to the first frame that shows an answer."""
    return float(page.evaluate(_TYPE, words))


if __name__ == "__main__":
    main()
