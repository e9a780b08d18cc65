"""``python -m benchmarks.slack_real EXPORT…``: every thread of real public exports becomes a draft that names nobody.

An export is a folder or file as ``kyoso import slack`` takes it, or a folder of answers of the API, lists
of messages in files, made into one. They are fetched by whoever measures and never kept here:

- ``houstondatavis/slack-export`` of GitHub (2016, English)
- the branch ``data`` of ``nishio/oss_weekly_reporter`` (2025, Japanese; its folders ``raw/slack``)
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from generator.intake.slack.choosing import chosen
from generator.intake.slack.draft import draft_of
from generator.intake.slack.export import Export
from generator.intake.slack.ledger import Ledger
from generator.intake.slack.listing import Wanted, threads_in
from generator.intake.slack.opening import open_export

_ALL = 10**9
_AROUND = 40
_LEAST = 4  # signs of a name that is no word of the language
_CODE = re.compile(r"<[@#!]|xox[a-z]-|files\.slack\.com|\b[UW][A-Z0-9]{8,10}\b")
_SPEAKER = re.compile(r"^### (?:質問者|回答者|参加者|ボット|Slack)", re.MULTILINE)


def main() -> None:
    """Read the exports and print what came of them; the exit code tells whether anything could be read of anybody."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slack_real", description=__doc__)
    parser.add_argument("exports", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="what was found, which may name people")
    asked = parser.parse_args()
    sys.stdout.write("| export | threads | messages | drafts | not as many answers | told of somebody |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- | --- |\n")
    found: list[str] = []
    for place in asked.exports:
        with tempfile.TemporaryDirectory() as folder:
            counts, told = _measured(open_export(_made_whole(place, Path(folder) / "export")))
        found += told
        figures = " | ".join(str(counts[one]) for one in ("threads", "messages", "drafts", "fewer"))
        sys.stdout.write(f"| {place.name} | {figures} | {len(told)} |\n")
    sys.stdout.write("".join(f"\n{one}" for one in found if asked.show))
    sys.exit(1 if found else 0)


def _measured(export: Export) -> tuple[Counter[str], list[str]]:
    """Return what was counted, and every place of a draft at which somebody could be told."""
    counts, told, today = Counter[str](), [], datetime.now(UTC).date()
    for ranked in threads_in(export, Wanted(replies=0, most=_ALL)):
        thread = chosen(export, ranked.channel.id, ranked.ts, "")
        text = draft_of(thread, Ledger(b"key", {}), today).text
        exchange = text.split("## やり取り", 1)[1]
        counts.update(threads=1, messages=len(thread.said), drafts=1)
        counts["fewer"] += len(_SPEAKER.findall(exchange)) != len(thread.said)
        names = {name for whole in thread.people.values() for name in whole if len(name) >= _LEAST}
        told += [f"{ranked.ts}: {one}" for one in _told(text, names)]
    return counts, told


def _told(text: str, names: set[str]) -> Iterator[str]:
    """Yield what stands around each sign of somebody: codes anywhere, names as words or parts of an address."""
    spots = [match.span() for match in _CODE.finditer(text)]
    for name in names:
        alone = rf"(?<![A-Za-z0-9_-]){re.escape(name)}(?![A-Za-z0-9_-])"
        spots += [match.span() for match in re.finditer(alone, text)]
    yield from (" ".join(text[max(0, start - _AROUND) : end + _AROUND].split()) for start, end in spots)


def _made_whole(place: Path, target: Path) -> Path:
    """Return ``place``, or an export below ``target`` of the messages that the files of the API hold."""
    raw = sorted(place.rglob("raw/slack/*.json")) if place.is_dir() else []
    if not raw:
        return place
    channels: dict[str, dict[str, dict[str, object]]] = {}
    people: dict[str, str] = {}
    programs: set[str] = set()
    for file in raw:
        held = json.loads(file.read_bytes())
        for message in held if isinstance(held, list) else held.get("messages", ()):
            channels.setdefault(file.stem, {})[message["ts"]] = message
            people[message.get("user", "")] = message.get("user_name", "")
            called = (message.get("bot_profile") or {}).get("name", "")
            programs |= {message["user"]} if called and called == message.get("user_name") else set()
    target.mkdir()
    users = [
        {"id": one, "name": name, "is_bot": one in programs, "profile": {"display_name": name}}
        for one, name in people.items()
        if one
    ]
    (target / "users.json").write_text(json.dumps(users), "utf-8")
    names = [{"id": f"C{number:05}", "name": name} for number, name in enumerate(channels)]
    (target / "channels.json").write_text(json.dumps(names), "utf-8")
    for name, messages in channels.items():
        (target / name).mkdir()
        (target / name / "2025-04-01.json").write_text(json.dumps(list(messages.values())), "utf-8")
    return target


if __name__ == "__main__":
    main()
