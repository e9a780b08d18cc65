"""What was exported of a workspace: people, channels, and the messages of one channel, a file at a time."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.files import alike
from generator.intake.slack.moments import order
from generator.intake.slack.shapes import message_of

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel: its id, its name, whether all members may read it, and the names of the files of its messages."""

    id: str
    name: str
    public: bool = True
    files: tuple[str, ...] = ()


@dataclass(slots=True)
class Export:
    """An export: its channels, the names of its people by their ids, its groups; ``faults`` are what cannot be read.

    ``read`` returns what a file of messages holds, or nothing if the words given are not in it: it may have looked
    for them without reading the rest.
    """

    channels: Sequence[Channel]
    read: Callable[[str, str], object]
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def messages(self, channel: Channel, holding: str = "") -> Iterator[Json]:
        """Yield the messages of a channel, file by file, at least those ``holding`` these words.

        What is no message is told and left out.
        """
        for name in channel.files:
            try:
                found = self.read(name, holding)
            except RefusedError as error:
                self.faults.append(str(error))
                continue
            yield from self._only_messages(found, name)

    def _only_messages(self, found: object, name: str) -> Iterator[Json]:
        if not isinstance(found, list):
            self.faults.append(_("{name}: 投稿の一覧ではないので、飛ばしました", name=name))
            return
        for number, one in enumerate(found, 1):
            message = message_of(one)
            if message and order(message.get("ts", "")):
                yield message
            else:
                self.faults.append(_("{name}: {number}番目は投稿ではないので、飛ばしました", name=name, number=number))

    def channel(self, name: str) -> Channel | None:
        """Return the channel of that name or id."""
        wanted = alike(name.removeprefix("#"))
        return next((one for one in self.channels if wanted in {alike(one.name), alike(one.id)}), None)

    def told_faults(self, most: int) -> list[str]:
        """Return what could not be read, each once, with how often it was found; no more than ``most``."""
        counted = Counter(self.faults)
        first = list(counted.items())[:most]
        told = [_("{fault}({count}回)", fault=fault, count=count) if count > 1 else fault for fault, count in first]
        return [*told, _("ほか{count}件", count=len(counted) - most)] if len(counted) > most else told
