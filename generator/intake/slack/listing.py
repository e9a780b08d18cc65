"""Which threads of an export are worth keeping: all are looked at once, and ranked by what shows that they helped."""

import heapq
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator import _, noted, of
from generator.intake.slack.elements import texts_in
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.messages import author_of, is_quiet
from generator.intake.slack.moments import moment_of, order
from generator.intake.slack.shapes import dicts, word
from generator.intake.slack.signals import Sign, sign_of

Json = Mapping[str, Any]
_ASKS = re.compile(r"[？?]|でしょうか|ますか|ですか|教えて|ご存じ|ご存知|知りたい|どうして")
_GRATEFUL = re.compile(r"ありがとう|助かりま|感謝|参考にな")
_SOLVED = re.compile(r"解決|できました|うまくいきま|動きました")
_LONG = 600
_ASKED, _WORKED = noted("質問"), noted("解決")
_THANKED, _CHEERED = noted("質問者のお礼"), noted("感謝の反応")
_WEIGHTS = {_ASKED: 2, _THANKED: 4, _WORKED: 3, _CHEERED: 2}


@dataclass(slots=True)
class Ranked:
    """What is known of a thread without reading it as a whole."""

    channel: Channel
    ts: str
    text: str = ""
    asker: str = ""
    replies: int = 0
    people: set[str] = field(default_factory=set)
    length: int = 0
    signs: set[str] = field(default_factory=set)
    reactions: int = 0
    meant: Mapping[str, str] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """How much speaks for keeping it."""
        told = sum(weight for sign, weight in _WEIGHTS.items() if sign in self.signs)
        return told + min(self.replies, 10) / 2 + min(self.length, _LONG) / 300 + min(self.reactions, 10) / 5

    @property
    def reasons(self) -> list[str]:
        """Why, in words."""
        answers = _("返信{replies}件({people}人)", replies=self.replies, people=len(self.people))
        return [*(of("sign", sign) for sign in sorted(self.signs)), answers]

    def take(self, message: Json) -> None:
        """Take a message into account."""
        text, who = word(message, "text") or _words_of_blocks(message), author_of(message)
        if str(message.get("ts")) == self.ts:
            self.text, self.asker = text, who
            self.signs |= {_ASKED} if _ASKS.search(text) else set()
        else:
            self.replies += 1
            self.people.add(who)
            self.signs |= {_WORKED} if _SOLVED.search(text) else set()
            self.signs |= {_THANKED} if who == self.asker and _GRATEFUL.search(text) else set()
        self.length += len(text)
        for one in dicts(message.get("reactions")):
            self.reactions += 1
            if sign_of(word(one, "name"), self.meant) is Sign.THANKS:
                self.signs.add(_CHEERED)


def _words_of_blocks(message: Json) -> str:
    """Return the words of a message whose text is empty: programs write blocks and attachments alone."""
    return " ".join(texts_in([message.get("blocks"), message.get("attachments")]))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which threads are asked for: of which channel, from which day on, with how many answers, and how many."""

    channel: str = ""
    since: date | None = None
    replies: int = 1
    most: int = 20
    meant: Mapping[str, str] = field(default_factory=dict)  # reactions of the community's own


def threads_in(export: Export, wanted: Wanted) -> Sequence[Ranked]:
    """Return the threads that are most worth keeping, the best first, of the channel that is wanted.

    Without one they are of all channels that every member may read.
    """
    only = export.channel(wanted.channel) if wanted.channel else None
    channels = [only] if only else [one for one in export.channels if one.public]
    found = (thread for channel in channels for thread in _threads(export, channel, wanted))
    return heapq.nlargest(wanted.most, found, key=lambda one: (one.weight, one.ts))


def _threads(export: Export, channel: Channel, wanted: Wanted) -> Iterator[Ranked]:
    """Yield the threads of a channel that are asked for, when all of its messages were seen."""
    found: dict[str, Ranked] = {}
    for message in export.messages(channel):
        ts = str(message.get("thread_ts") or message["ts"])
        if is_quiet(message) or not order(ts) or (ts == message["ts"] and not message.get("reply_count", 1)):
            continue
        if ts not in found:
            found[ts] = Ranked(channel, ts, meant=wanted.meant)
        found[ts].take(message)
    for thread in found.values():
        if thread.replies >= wanted.replies and (not wanted.since or moment_of(thread.ts).date() >= wanted.since):
            yield thread
