"""``python -m benchmarks.slack``: an export of many messages is made, listed, and one thread of it becomes a draft.

Beside it stand the least that any program does with such files, reading their JSON and nothing else, and another
program that reads them (``benchmarks.slack_viewer``). It measures time: nothing else should run beside it.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.lexicon import Lexicon, lexicon_of
from benchmarks.running import ROOT
from benchmarks.slack_viewer import VERSION, command

SEED = 13
_CHANNELS = 140
_A_DAY = 40  # messages of a channel
_FIRST = 1_700_000_000
_PEOPLE = 1_500
_QUESTIONS = 0.2


def main() -> None:
    """Make an export, measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slack", description=__doc__)
    parser.add_argument("--messages", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made, ts = make_export(Path(folder) / "export", asked.messages)
        shutil.copy(ROOT / "site_config.yml", folder)
        shutil.copytree(ROOT / "content/reference", Path(folder) / "content/reference")
        files = sorted(made.rglob("2*.json"))
        size = sum(one.stat().st_size for one in files)
        begun = time.process_time()
        for one in files:
            json.loads(one.read_bytes())
        plain = time.process_time() - begun
        rows = [("JSON read, nothing else", plain, 0.0)]
        for what, option in (("threads listed", ["--list"]), ("one thread, draft and all", ["--thread", ts])):
            program = [sys.executable, "-m", "generator", "import", "slack", str(made), *option]
            rows.append((what, *_run(Path(folder), program)))
        rows.append((f"slack-export-viewer {VERSION}, all read", *_run(Path(folder), command(made))))
    sys.stdout.write(f"{asked.messages:,} messages, {len(files):,} files, {size / 1e6:.0f} MB\n\n")
    sys.stdout.write("| what | CPU, s | messages a second | ÷ JSON | peak, MB |\n| --- | --- | --- | --- | --- |\n")
    for name, seconds, peak in rows:
        rate = f"{asked.messages / seconds:,.0f}"
        sys.stdout.write(f"| {name} | {seconds:.2f} | {rate} | {seconds / plain:.2f} | {peak:.0f} |\n")


def _run(folder: Path, program: list[str]) -> tuple[float, float]:
    """Run a program in ``folder`` and return the seconds it computed and the most memory it had, in megabytes."""
    environment = os.environ | {"KYOSO_SLACK": str(folder / "own"), "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(program, cwd=folder, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - this program
    _number, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{program[2]} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def make_export(folder: Path, messages: int) -> tuple[Path, str]:
    """Write an export of so many messages below ``folder``; return it and the ``ts`` of a thread in its middle."""
    chance = random.Random(SEED)  # noqa: S311 - the same export every time
    words = lexicon_of(ROOT / "content", SEED)
    people = [{"id": f"U{n:05}", "name": f"shiken{n}", "profile": {"real_name": f"試験{n}"}} for n in range(_PEOPLE)]
    channels = [{"id": f"C{n:05}", "name": f"相談_{n:03}"} for n in range(_CHANNELS)]
    folder.mkdir(parents=True)
    (folder / "users.json").write_text(json.dumps(people), "utf-8")
    (folder / "channels.json").write_text(json.dumps(channels), "utf-8")
    thread = ""
    for day in range(-(-messages // (_CHANNELS * _A_DAY))):
        for channel in channels:
            found = list(_day(day, chance, words))
            thread = thread or (found[0]["ts"] if channel is channels[_CHANNELS // 2] else "")
            place = folder / channel["name"] / f"20{24 + day // 360}-{day // 30 % 12 + 1:02}-{day % 30 + 1:02}.json"
            place.parent.mkdir(exist_ok=True)
            place.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    return folder, thread


def _day(day: int, chance: random.Random, words: Lexicon) -> Iterator[dict[str, Any]]:
    """Yield the messages of a day: questions with answers, as a text and as what its writer saw."""
    moment, asked = _FIRST + day * 86_400, ""
    for number in range(_A_DAY):
        ts = f"{moment + number * 60}.{chance.randrange(10**6):06}"
        is_question = not asked or chance.random() < _QUESTIONS
        asked = ts if is_question else asked
        text = "".join(words.drawn(chance, chance.randrange(5, 60))) + (
            "はどうしていますか？" if is_question else "です。"
        )
        elements = [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}]
        yield {
            "type": "message",
            "ts": ts,
            "thread_ts": asked,
            "user": f"U{chance.randrange(_PEOPLE):05}",
            "text": text,
            "blocks": [{"type": "rich_text", "elements": elements}],
        }


if __name__ == "__main__":
    main()
