"""A thread that was copied out of the program and pasted into a file: the best that can be made of it.

Nobody has described how the program writes what one copies, and it changes; so the curator is shown where the text was
parted, and moments are never made up: messages are only counted.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.files import alike
from generator.intake.slack.named import names_in

_CLOCK = r"(?:(?:午前|午後|AM|PM)\s?)?\d{1,2}[:時]\d{2}分?(?:\s?(?:AM|PM))?"
_DAY = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|今日|昨日|\d{4}[/-]\d{1,2}[/-]\d{1,2}|[A-Z][a-z]{2} \d{1,2}(?:st|nd|rd|th)?)"
_WHEN = rf"(?:{_DAY}[ ,]*(?:at |の)?)?{_CLOCK}"
_HEAD = re.compile(rf"(?P<name>\S[^\n]{{0,60}}?)(?:\s*[APP]{{3}}|アプリ)?[ \u3000]+[\[（(]?{_WHEN}[\]）)]?[ \u3000]*")
_SENTENCE = re.compile(
    r"(?:[はがを、。:：?？!！]|から|まで|です|ます|した|とき|ごろ|より|は、)$"
)  # no name ends so: 会議は 10:30
_TIME = re.compile(rf"[ \t\u3000]*[\[（(]?{_WHEN}[\]）)]?[ \t\u3000]*")
_LATER = re.compile(
    r"\d+ ?(?:件の返信|replies|reply)|最終返信.*|スレッドに返信.*|\(編集済み\)|（編集済み）|\(edited\)|Last reply.*"
)
CHANNEL = "haritsuke"


def pasted(path: Path, text: str) -> Export:
    """Return the messages of a text: each begins with a name and a time, on one line or on two.

    Raises:
        RefusedError: No message can be told from another.
    """
    parts = list(_parts(text.replace("\r\n", "\n").split("\n")))
    if not parts:
        msg = _("{name} を発言に分けられません。「名前 11:22」の行が発言ごとに要ります", name=path.name)
        raise RefusedError(msg)
    people = {name: f"U{number}" for number, name in enumerate(dict.fromkeys(alike(name) for name, _lines in parts), 1)}
    messages = [_message(number, people[alike(name)], name, lines) for number, (name, lines) in enumerate(parts, 1)]
    channel = Channel(CHANNEL, "", files=(path.name,))
    return Export([channel], lambda _name, _holding: messages, names_in(messages))


def _parts(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the lines of each message."""
    name, said = "", list[str]()
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        head = _HEAD.fullmatch(line)
        if (head and not _SENTENCE.search(head["name"])) or (
            line.strip() and _TIME.fullmatch(after) and not _TIME.fullmatch(line)
        ):
            if name:
                yield name, said
            name, said = (head["name"] if head else line).strip(), []
        elif not _TIME.fullmatch(line) and not _LATER.fullmatch(line.strip()):
            said.append(line)
    if name:
        yield name, said


def _message(number: int, person: str, name: str, lines: list[str]) -> dict[str, object]:
    """Return a message as Slack would keep it, but for its moment: that is its number."""
    text = "\n".join(lines).strip("\n").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return {"ts": f"{number}.0", "thread_ts": "1.0", "user": person, "user_name": name, "text": text}
