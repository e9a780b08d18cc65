"""The messages of a channel → one thread, in the order in which it was said."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.called import Called
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.messages import Said, author_of, deleted, is_quiet, said_in
from generator.intake.slack.moments import order
from generator.intake.slack.named import joined, names_in
from generator.intake.slack.shapes import word

Json = Mapping[str, Any]
_KIND = re.compile(r"[a-z][a-z0-9_]{0,40}")
_UNNAMED = noted("書き出しに人の一覧(users.json)がありません。文の中の名前はほとんど消せていないので、見てください")


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as it was said: question first. ``notes`` are what a curator should know."""

    channel: Channel
    ts: str
    said: tuple[Said, ...]
    called: Called
    people: Mapping[str, frozenset[str]]
    complete: bool = True
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Kept:
    """The messages of a thread by their ``ts``, as they stand at last."""

    ts: str
    messages: dict[str, Json] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def take(self, message: Json) -> None:
        """Keep a message of the thread; a record of an edit or a deletion changes what was kept."""
        subtype = message.get("subtype")
        if subtype == "message_deleted":
            self.gone.add(str(message.get("deleted_ts")))
            return
        inner = message.get("message")
        if subtype == "message_changed" and isinstance(inner, dict):
            message = inner
        ts = str(message.get("ts"))
        if self.ts in {ts, message.get("thread_ts")}:
            before = self.messages.get(ts)
            is_event = subtype == "message_changed" and before and _edited(message) == _edited(before)
            if before is None or is_event or _edited(message) > _edited(before):
                self.messages[ts] = message

    @property
    def parent(self) -> str:
        """The ``ts`` of the thread to which the message belongs with which this one begins, if that is another one."""
        above = word(self.messages.get(self.ts, {}), "thread_ts")
        return above if order(above) and above != self.ts else ""


def _edited(message: Json) -> tuple[int, int]:
    """Return when a message was edited: in exports that were put together, a day may stand as it was before, too."""
    edited = message.get("edited")
    return order(word(edited, "ts") if isinstance(edited, dict) else "") or (0, 0)


def thread_in(export: Export, channel: Channel, ts: str) -> Thread:
    """Return the thread that begins at ``ts`` in a channel, or the one of which the message at ``ts`` is an answer.

    Raises:
        RefusedError: There is none.
    """
    kept = _kept(export, channel, ts)
    if kept.parent:
        kept = _kept(export, channel, kept.parent)
    ts = kept.ts
    messages = [one for key, one in kept.messages.items() if key not in kept.gone and not is_quiet(one) and order(key)]
    messages.sort(key=lambda one: order(str(one["ts"])) or (0, 0))
    if not messages:
        msg = _("#{channel} に {ts} から始まるやり取りがありません", channel=channel.name, ts=ts)
        raise RefusedError(msg)
    return _thread(export, channel, ts, messages)


def _kept(export: Export, channel: Channel, ts: str) -> _Kept:
    kept = _Kept(ts)
    for message in export.messages(channel, ts):
        kept.take(message)
    return kept


def _thread(export: Export, channel: Channel, ts: str, messages: Sequence[Json]) -> Thread:
    asked = messages[0] if str(messages[0].get("ts")) == ts else None
    called = _called(export, asked, messages)
    unknown = Counter[str]()
    said = [one for message in messages if (one := said_in(message, called, unknown))]
    empty = len(messages) - len(said)
    if asked is None or not said or said[0].ts != ts:
        said.insert(0, Said(ts, "", deleted(), {}, {}))
    missing = _missing(asked, messages)
    people = joined(export.people, names_in(messages))
    unnamed = [] if people else [_(_UNNAMED)]
    notes = [*unnamed, *_notes(asked, said, missing, empty, unknown)]
    return Thread(channel, ts, tuple(said), called, people, not missing and not said[0].is_gone, tuple(notes))


def _called(export: Export, asked: Json | None, messages: Sequence[Json]) -> Called:
    public = {one.id: one.name for one in export.channels if one.public}
    private = frozenset(one.id for one in export.channels if not one.public)
    answering = [author_of(one) for one in messages if one is not asked]
    return Called(author_of(asked) if asked else "", answering, public, export.groups, private)


def _missing(asked: Json | None, messages: Sequence[Json]) -> int:
    """Return how many answers Slack counted that are not there."""
    count = asked.get("reply_count") if asked else 0
    return max(0, count - (len(messages) - 1)) if isinstance(count, int) else 0


def _notes(asked: Json | None, said: Sequence[Said], missing: int, empty: int, unknown: Counter[str]) -> Iterator[str]:
    if asked is None or said[0].is_gone:
        yield _("元の質問は、書き出したファイルにありません(削除されたか、範囲の外です)")
    if missing:
        yield _("返信が{missing}件足りません(Slack の件数より少ない)", missing=missing)
    if empty:
        yield _("中身のない投稿を{empty}件飛ばしました", empty=empty)
    counts = Counter[str]()
    for kind, count in unknown.items():
        counts[kind if _KIND.fullmatch(kind) else "…"] += count
    for kind, count in sorted(counts.items()):
        yield _("知らない部品「{kind}」が{count}件ありました", kind=kind, count=count)
