"""``python -m benchmarks.weight COMMIT``: what five pages weigh and when they are seen, beside an older commit of them.

Both programs build their own content; the sites are served compressed, as by GitHub Pages, to a phone of a quarter
of this machine's speed on a slow line (150 ms, 1.6 Mbit/s), with nothing kept. Weights count what comes over the line
until nothing more does for two seconds. It measures time: nothing else should run beside it.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from benchmarks.hosting import hosted
from benchmarks.judges import five
from benchmarks.running import ROOT, checked_out, run_python
from tools.chromium import chromium

_RUNS, _PHONE = 3, ViewportSize(width=375, height=812)
_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}  # bytes a second
_FIRST_PAINT = """new Promise((done) => new PerformanceObserver((list) =>
  list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => done(startTime))
).observe({ type: "paint", buffered: true }))"""


def main() -> None:
    """Print one row for each page."""
    (commit,) = sys.argv[1:] or sys.exit("python -m benchmarks.weight COMMIT")
    sys.stdout.write(
        f"| page | requests, {commit} | kB, {commit} | first paint, ms, {commit} | ratio of first paint |\n"
    )
    sys.stdout.write("| --- | --- | --- | --- | --- |\n")
    with tempfile.TemporaryDirectory() as folder:
        older = checked_out(commit, Path(folder))
        for root in (ROOT, older):
            run_python(["-m", "generator", "build"], root, root)
        for row in _rows(ROOT / "site", older / "site"):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


def _rows(here: Path, older: Path) -> Iterator[str]:
    with chromium() as browser, hosted(here) as new, hosted(older) as old:
        for page in five(older):
            runs = [(_opened(browser, f"{new}/{page}"), _opened(browser, f"{old}/{page}")) for _ in range(_RUNS)]
            sides = [
                [statistics.median(facts) for facts in zip(*side, strict=True)] for side in zip(*runs, strict=True)
            ]
            pairs = " | ".join(f"{ours:.0f}, {theirs:.0f}" for ours, theirs in zip(*sides, strict=True))
            yield f"| {page} | {pairs} | {sides[0][-1] / sides[1][-1]:.2f} |"


def _opened(browser: Browser, address: str) -> tuple[float, float, float]:
    """Return requests, kilobytes over the line and milliseconds until something is seen."""
    context = browser.new_context(viewport=_PHONE)
    page = context.new_page()
    line, weights = context.new_cdp_session(page), list[float]()
    line.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", _LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address)
    seen, before = page.evaluate(_FIRST_PAINT), -1
    while before < len(weights):
        before = len(weights)
        page.wait_for_timeout(2000)
    context.close()
    return len(weights), sum(weights) / 1000, seen


if __name__ == "__main__":
    main()
