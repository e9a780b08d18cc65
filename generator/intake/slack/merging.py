"""The same thread imported again: what the curator changed stays, what Slack changed comes, new answers are marked.

A draft is parted at its headings ``### 質問者``, ``### 回答者1`` …: a part is a message. Three are compared: the last
import, the curator's file, and the new import.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator import _
from generator.model.claims import Claim

_PART = re.compile(r"^(?=### )", re.MULTILINE)
_FIELD = re.compile(r"([a-z_]+):")
_START, _NOTES = "", "#"
_NEXT = re.compile(r"^## ", re.MULTILINE)
_BETWEEN = "\n\n"
_NEW = "# review: new: "


@dataclass(frozen=True, slots=True)
class _Parted:
    before: str
    parts: tuple[str, ...]
    after: str

    @property
    def text(self) -> str:
        """Return the whole file."""
        messages = _BETWEEN.join(part.strip("\n") for part in self.parts)
        return f"{self.before}{messages}\n{self.after}"


@dataclass(frozen=True, slots=True)
class Merged:
    """The file after another import; ``told`` says what came of it."""

    text: str
    told: tuple[str, ...]


def merged(last: str, curated: str, new: str) -> Merged:
    """Return the curator's file with what became new since the ``last`` import."""
    if new in {last, curated}:
        return Merged(curated, (_("前に取り込んだときから変わっていません"),))
    old, own, now = map(_parted, (last, curated, new))
    told: list[str] = []
    parts = list(_messages(old.parts, own.parts, now.parts, told))
    added = range(len(old.parts) + 1, len(now.parts) + 1)
    own = replace(own, before=_front(old.before, own.before, now.before))
    if added:
        speakers = {number: _speaker(now.parts[number - 1]) for number in added}
        names = _("、").join(_("{number}番目({speaker})", number=one, speaker=who) for one, who in speakers.items())
        told.append(_("新しい発言を足しました: {names}", names=names))
        own = replace(own, before=_marked(own.before, names))
    return Merged(replace(own, parts=tuple(parts)).text, tuple(told))


def _messages(old: Sequence[str], own: Sequence[str], now: Sequence[str], told: list[str]) -> Iterator[str]:
    """Yield the messages of the merged file; one that both sides changed stays as the curator left it."""
    kept = list(own)
    for number, (before, after) in enumerate(zip_longest(old, now), 1):
        if before is None or after is None or before.strip() == after.strip():
            continue
        place = next((place for place, part in enumerate(kept) if part.strip() == before.strip()), None)
        if place is None:
            told.append(_("{number}番目の発言は Slack でも直されています。原稿はそのままにしました", number=number))
        else:
            kept[place] = after
            told.append(_("{number}番目の発言を、Slack で直されたとおりにしました", number=number))
    yield from kept
    yield from now[len(old) :]


def _front(last: str, own: str, new: str) -> str:
    """Return the fields of the curator's file, those of the new import where the curator left the last ones alone.

    Notes of the import are its own.
    """
    old, mine, now = map(_fields, (last, own, new))
    fields = {name: now.get(name, text) if text == old.get(name) else text for name, text in mine.items()}
    return "".join({**fields, _NOTES: now[_NOTES]}.values())


def _fields(text: str) -> dict[str, str]:
    """Return the lines of each field by its name, and of the notes above all fields."""
    found: dict[str, str] = {_START: "", _NOTES: ""}
    name = _START
    for line in text.splitlines(keepends=True):
        if line.startswith("# ") and name in {_START, _NOTES}:
            name = _NOTES
        elif field := _FIELD.match(line):
            name = field[1]
        found[name] = found.get(name, "") + line
    return found


def _marked(before: str, names: str) -> str:
    first, rest = before.split("\n", 1)
    return f"{first}\n{_NEW}{names}\n{rest}"


def _speaker(part: str) -> str:
    return part.split("\n", 1)[0].removeprefix("### ").strip()


def _parted(text: str) -> _Parted:
    headings = (f"## {Claim.EXCHANGE.typed}\n", f"## {Claim.EXCHANGE}\n")
    before, heading, rest = text.partition(next((one for one in headings if one in text), headings[0]))
    following = _NEXT.search(rest)
    exchange, after = (rest[: following.start()], rest[following.start() :]) if following else (rest, "")
    first, *parts = _PART.split(exchange)
    return _Parted("".join((before, heading, first or "\n")), tuple(parts), f"\n{after}" if after else "")
