"""``python -m benchmarks.asked``: what a question loads before its first result is seen, and how long that takes.

The site of a made corpus, or the one that ``--site`` names, is served compressed, as by GitHub Pages, to a browser of
full speed and one that is four times slower, with nothing kept; the address of the question is opened. It measures
time: nothing else should run beside it.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from benchmarks.corpus import make_corpus
from benchmarks.hosting import hosted
from benchmarks.running import ROOT, run_python
from tools.chromium import chromium

QUESTIONS = ("窓口", "書かない窓口", "オンライン申請の本人確認", "マイナンバーカードの更新の手続き")
_RUNS = 5
_FIRST_RESULT = """new Promise((done) => {
  const seen = () => document.querySelector("#ja-search-results li") && done(performance.now());
  new MutationObserver(seen).observe(document.documentElement, { childList: true, subtree: true });
  seen();
})"""


def main() -> None:
    """Print one row for each question."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.asked")
    parser.add_argument("--entries", type=int, default=10_000, help="size of the corpus")
    parser.add_argument("--site", type=Path, help="a made site, instead of a corpus")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = asked.site
        if not site:
            run_python(["-m", "generator", "build"], make_corpus(ROOT, Path(folder), asked.entries))
            site = Path(folder, "site")
        _ask(site)


def _ask(site: Path) -> None:
    sys.stdout.write("| question | kB of the search | files | kB in all | first result, ms | CPU four times slower |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- |\n")
    with chromium() as browser, hosted(site) as web:
        for row in _rows(browser, web):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


def _rows(browser: Browser, web: str) -> Iterator[str]:
    for question in QUESTIONS:
        address = f"{web}/search.html?q={quote(question)}"
        fast, slow = ([_asked(browser, address, slower) for _ in range(_RUNS)] for slower in (1, 4))
        of_search, files, whole, _seen = fast[-1]
        times = [statistics.median(seen for *_weight, seen in runs) for runs in (fast, slow)]
        yield f"| {question} | {of_search:.0f} | {files} | {whole:.0f} | {times[0]:.0f} | {times[1]:.0f} |"


def _asked(browser: Browser, address: str, slower: int) -> tuple[float, int, float, float]:
    """Return kilobytes and files that the search loaded until a result was seen, kilobytes in all, and milliseconds."""
    context = browser.new_context()
    page = context.new_page()
    line, names, weights = context.new_cdp_session(page), dict[str, str](), dict[str, float]()
    line.on("Network.requestWillBeSent", lambda event: names.update({event["requestId"]: event["request"]["url"]}))
    line.on("Network.loadingFinished", lambda event: weights.update({event["requestId"]: event["encodedDataLength"]}))
    line.send("Network.enable")
    line.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address, wait_until="commit")
    seen = float(page.evaluate(_FIRST_RESULT))
    of_search = [weight for request, weight in weights.items() if "search/" in names[request]]
    context.close()
    return sum(of_search) / 1000, len(of_search), sum(weights.values()) / 1000, seen


if __name__ == "__main__":
    main()
