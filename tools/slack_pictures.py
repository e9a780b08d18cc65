"""``python -m tools.slack_pictures``: draw the steps of docs/slack.ja.md by what the commands say.

The words in the pictures are those of the program; the export is that of the tests, in which nobody is a person.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs/images"
_DAY = "1795705200"  # 27 November 2026: so that the pictures are the same on every day
_EXPORT, _THREAD = "書き出し.zip", "1717254000.000100"
_COLUMNS, _LINE, _EDGE, _WIDE = 84, 22, 24, 760
_OWN_ID = re.compile(r"slack-k[a-p]{10}")  # is another on every machine
_FLOW = (
    "管理者が、公開チャンネルを\nZIPに書き出す",
    "自分のPCの中だけで読む\n(どこにも送らない)",
    "名前のない下書きができる\n(サイトには出ない)",
)


def main() -> None:
    """Write all pictures."""
    for name, drawn in pictures().items():
        (FOLDER / name).write_text(drawn, encoding="utf-8")


def pictures() -> dict[str, str]:
    """Return the pictures by their file names, as SVG."""
    slack = ("import", "slack", _EXPORT)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _prepare(place)
        listed = _said(place, *slack, "--list")
        _said(place, *slack, "--thread", _THREAD)
        (draft,) = (place / "intake").glob("*.md")
        text = draft.read_text(encoding="utf-8")
        asked = _said(place, "consent", _EXPORT, "--thread", _THREAD)
        lacks = _said(place, "intake", f"intake/{draft.name}")
    head = [line for line in text.splitlines() if line.startswith("# ") and "$schema" not in line]
    talk = text.split("## やり取り")[1].split("## 残った問い")[0].replace("\n\n", "\n").strip().splitlines()
    return {
        "slack-1-export.svg": _flow(),
        "slack-2-list.svg": _window(f"kyoso {' '.join(slack)} --list", listed),
        "slack-3-draft.svg": _window("intake/slack-….md(下書き)", [*head, "", "## やり取り", "", *talk]),
        "slack-4-consent.svg": _window(f"kyoso consent {_EXPORT} --thread {_THREAD}", asked),
        "slack-5-intake.svg": _window("kyoso intake intake/slack-….md", lacks),
    }


def _prepare(place: Path) -> None:
    """Make a project that has nothing but its lists and themes, and the export."""
    for name in ("reference", "themes"):
        shutil.copytree(ROOT / "content" / name, place / "content" / name)
    shutil.copy(ROOT / "site_config.yml", place)
    sys.path.insert(0, str(ROOT / "tests"))
    import_module("slack_exports").in_zip(place / _EXPORT)


def _said(place: Path, *arguments: str) -> list[str]:
    """Return the lines that ``kyoso`` says in the project at ``place``."""
    own = {"KYOSO_SLACK": str(place / "own"), "KYOSO_CACHE": str(place / "cache"), "PYTHONPATH": str(ROOT)}
    environment = os.environ | own | {"SOURCE_DATE_EPOCH": _DAY, "PYTHONUTF8": "1"}
    program = [sys.executable, "-m", "generator", *arguments]
    ran = subprocess.run(  # noqa: S603 - this program itself; that it finds mistakes is a part of what is shown
        program, cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    return _OWN_ID.sub("slack-…", f"{ran.stdout}{ran.stderr}").strip().splitlines()


def _window(title: str, lines: Sequence[str]) -> str:
    """Draw a window with ``lines`` of text below its ``title``."""
    rows = [row for line in lines for row in _wrapped(line)]
    high = _LINE * (len(rows) + 3)
    told = "".join(
        f'<text x="{_EDGE}" y="{_LINE * (number + 3)}" xml:space="preserve">{escape(row)}</text>'
        for number, row in enumerate(rows)
    )
    bar = (
        f'<rect width="{_WIDE}" height="36" fill="#1a3f8f"/><text x="{_EDGE}" y="24" fill="#fff">{escape(title)}</text>'
    )
    return _svg(high, title, f'<rect width="{_WIDE}" height="{high}" fill="#f8f8fb" stroke="#767676"/>{bar}{told}')


def _flow() -> str:
    """Draw the way from the workspace to the draft."""
    parts = []
    for number, words in enumerate(_FLOW):
        left = _EDGE + number * 246
        first, second = words.split("\n")
        parts.append(
            f'<rect x="{left}" y="24" width="220" height="84" rx="8" fill="#e8f1fe" stroke="#1a3f8f"/>'
            f'<text x="{left + 110}" y="58" text-anchor="middle">{first}</text>'
            f'<text x="{left + 110}" y="84" text-anchor="middle">{second}</text>'
        )
    arrows = "".join(
        f'<path d="M{_EDGE + 222 + at * 246} 66h18l-6-6m6 6l-6 6" fill="none" stroke="#1a3f8f" stroke-width="2"/>'
        for at in (0, 1)
    )
    return _svg(132, "、".join(words.replace("\n", "") for words in _FLOW), "".join(parts) + arrows)


def _svg(high: int, title: str, inner: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" width="{_WIDE}" height="{high}" '
        f'role="img" font-family="\'Noto Sans JP\', Meiryo, sans-serif" font-size="15" fill="#1a1a1c">'
        f"<title>{escape(title)}</title>{inner}</svg>\n"
    )


def _wrapped(line: str) -> Iterator[str]:
    """Yield a line in pieces that fit into a window; a sign of full width counts twice."""
    row, wide = "", 0
    for sign in line:
        one = 2 if unicodedata.east_asian_width(sign) in "WFA" else 1
        if wide + one > _COLUMNS:
            yield row
            row, wide = "", 0
        row, wide = row + sign, wide + one
    yield row


if __name__ == "__main__":
    main()
