"""``python -m benchmarks.slack_viewer FOLDER EXPORT``: slack-export-viewer reads an export to show it.

It is fetched from PyPI in a pinned version, kept in ``.bench/``, and no dependency.
"""

import re
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

from benchmarks.running import ROOT
from benchmarks.search.commands import run

_FOLDER = ROOT / ".bench/slack-viewer"
_PINNED = Path(__file__).with_suffix(".txt")
VERSION = re.findall(r"^slack-export-viewer==(\S+)", _PINNED.read_text("utf-8"), re.MULTILINE)[0]
_PIP = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:")


def command(export: Path) -> list[str]:
    """Return the command that reads ``export``.

    Raises:
        CannotRunError: The viewer could not be installed.
    """
    if not (_FOLDER / "slackviewer").is_dir():
        run([*_PIP, "--target", str(_FOLDER), "-r", str(_PINNED)], _FOLDER)
    return [sys.executable, "-m", "benchmarks.slack_viewer", str(_FOLDER), str(export)]


def main() -> None:
    """Read the export in all its channels."""
    folder, export = sys.argv[1:]
    sys.path.insert(0, folder)
    wanted = SimpleNamespace(
        archive=export, since=None, hide_channels=[], filter_user=None, skip_channel_member_change=False, debug=False
    )
    channels = import_module("slackviewer.reader").Reader(wanted).compile_channels()
    sys.stdout.write(f"{sum(map(len, channels.values()))}\n")


if __name__ == "__main__":
    main()
