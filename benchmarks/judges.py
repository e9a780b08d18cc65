"""``python -m benchmarks.judges [lighthouse|pa11y|vnu]``: what programs that judge pages say of the site in ``site/``.

All are taken from npm as benchmarks/browser/package-lock.json has them, into ``.bench/``, again when it changes.
Lighthouse sees a phone (its slow one, on a slow line) and a PC; pages come compressed, as from GitHub Pages. The
scores that are reached are LEAST; of every other audit that is not passed the name is told. It measures
time: nothing else should run beside it. The Nu Html Checker (vnu) needs Java and looks at the files themselves.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.hosting import hosted
from benchmarks.running import ROOT
from tools.chromium import FLAGS

LEAST = {"performance": {"phone": 95, "desktop": 100}, "accessibility": 100, "best-practices": 100, "seo": 100}
_HERE, _TOOLS = Path(__file__).parent / "browser", ROOT / ".bench/browser"
_CHROMIUM = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", "chromium"), "google-chrome"))), "")
_OF_THE_THEME = re.compile("Attribute “autocomplete” is only allowed when the input type is")  # switches of Material
_HIDDEN = ("form/", "404.html")  # pages that stand for themselves are judged by the tests of forms


def main() -> None:
    """Judge the built site and end with 1 where a page falls short."""
    site = ROOT / "site"
    if not (site / "index.html").is_file() or not _CHROMIUM:
        sys.exit("build the site first (make site), with Chromium installed (make .venv/browser)")
    _install()
    judges = {"lighthouse": _lighthouse, "pa11y": _pa11y, "vnu": _vnu}
    chosen = sys.argv[1:] or list(judges)
    with hosted(site) as web:
        short = [fault for name in chosen for fault in judges[name](site, web)]
    _say(*(f"- {fault}" for fault in short), f"{len(short)} faults")
    sys.exit(bool(short))


def _install() -> None:
    """Put both programs into .bench/, as they are locked."""
    locked, installed = _HERE / "package-lock.json", _TOOLS / "package-lock.json"
    if not (_TOOLS / "node_modules").is_dir() or installed.read_bytes() != locked.read_bytes():
        _TOOLS.mkdir(parents=True, exist_ok=True)
        for path in (_HERE / "package.json", locked):
            shutil.copy(path, _TOOLS / path.name)
        _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"])


def _lighthouse(site: Path, web: str) -> Iterator[str]:
    """Print a table of scores; yield the pages that fall short, with the audits that are not passed."""
    _say(
        "| page | seen on | performance | accessibility | best practices | SEO |",
        "| --- | --- | --- | --- | --- | --- |",
    )
    for page in five(site):
        for seen, preset in (("phone", []), ("desktop", ["--preset=desktop"])):
            told = _run(
                ["node_modules/.bin/lighthouse", f"{web}/{page}", "--output=json", "--quiet", *preset, *_chrome()]
            )
            report = json.loads(told)
            scores = {name: round(100 * part["score"]) for name, part in report["categories"].items()}
            _say(f"| {page} | {seen} | {' | '.join(map(str, scores.values()))} |")
            for name, score in scores.items():
                least = LEAST[name]
                if score < (least[seen] if isinstance(least, dict) else least):
                    yield f"{page} on a {seen}: {name} {score}: {', '.join(_not_passed(report, name))}"


def _not_passed(report: dict[str, Any], category: str) -> Iterator[str]:
    for audit in report["categories"][category]["auditRefs"]:
        result = report["audits"][audit["id"]]
        if audit["weight"] and result["score"] is not None and result["score"] < 1:
            yield f"{audit['id']} ({result.get('displayValue') or result['title']})"


def _pa11y(site: Path, web: str) -> Iterator[str]:
    """Yield every error that HTML CodeSniffer (WCAG 2.1 AA) and axe find on one page of every kind."""
    settings = {"chromeLaunchConfig": {"executablePath": _CHROMIUM, "args": FLAGS}, "runners": ["axe", "htmlcs"]}
    (_TOOLS / "pa11y.json").write_text(json.dumps(settings), encoding="utf-8")
    pages = _kinds(site)
    for page in pages:
        told = _run(
            ["node_modules/.bin/pa11y", "--config", "pa11y.json", "--reporter", "json", f"{web}/{page}"], {0, 2}
        )
        yield from (f"{page}: {error['code']} {error['selector']}: {error['message']}" for error in json.loads(told))
    _say(f"pa11y: {len(pages)} pages")


def _vnu(site: Path, _web: str) -> Iterator[str]:
    """Yield every error that the Nu Html Checker finds on one page of every kind, but for that of the theme."""
    pages = [page for page in dict.fromkeys(_kinds(site)) if "?" not in page]
    command = [
        "java",
        "-jar",
        "node_modules/vnu-jar/build/dist/vnu.jar",
        "--errors-only",
        "--format",
        "json",
        "--stdout",
    ]
    told = _run([*command, *(str(site / page) for page in pages)], {0, 1})
    for error in json.loads(told)["messages"]:
        if not _OF_THE_THEME.match(error["message"]):
            yield f"{error['url']} line {error.get('lastLine')}: {error['message']}"
    _say(f"vnu: {len(pages)} pages")


def five(site: Path) -> list[str]:
    """Return the addresses of the first page, a case, a thread, the search and the comparison of two cases."""
    cases, threads = (sorted(path.name for path in (site / folder).glob("*.html")) for folder in ("cases", "threads"))
    compared = "&".join(f"c={name.removesuffix('.html')}" for name in cases[:2])
    return [
        "index.html",
        f"cases/{cases[0]}",
        f"threads/{threads[0]}",
        "search.html?q=窓口",
        f"compare.html?{compared}",
    ]


def _kinds(site: Path) -> list[str]:
    """Return one page of every kind: of every folder, and every page beside them that is no sheet of a list."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    kinds = {name.split("/")[0] if "/" in name else name.split("-")[0]: name for name in reversed(names)}
    return [*five(site), *(name for name in kinds.values() if not name.startswith(_HIDDEN))]


def _chrome() -> list[str]:
    return [f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]


def _run(command: list[str], fine: frozenset[int] | set[int] = frozenset({0})) -> str:
    """Return what a program prints; one that fails ends the measurement."""
    environment = os.environ | {"CHROME_PATH": _CHROMIUM}
    done = subprocess.run(  # noqa: S603 - the commands stand in this module
        command, cwd=_TOOLS, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in fine:
        sys.exit(f"{command} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
