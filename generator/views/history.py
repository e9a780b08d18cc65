"""What happened to an entry: published, changed, tried elsewhere, confirmed; each is told by one field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.entry import Entry
from generator.model.vocabulary import ChangeKind
from generator.views.trust import ReplicationView

PUBLISHED, TRIED = "新規", "やってみた"


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day, with a word for what kind of thing it was and a sentence for readers."""

    day: date
    kind: str
    what: str


def history(entry: Entry, tried: Sequence[ReplicationView]) -> list[Event]:
    """Return what happened to ``entry``, the latest first; ``tried`` is what others found, of a case."""
    events = [
        *_last_confirmation(entry),
        *(Event(one.reported_on, TRIED, f"{one.place}の結果（{one.result}）を載せました。") for one in reversed(tried)),
        *(Event(change.changed_on, change.kind.label, change.what) for change in reversed(entry.changes)),
        Event(entry.published_on, PUBLISHED, "記事を公開しました。"),
    ]
    return sorted(events, key=lambda event: event.day, reverse=True)


def last_correction(entry: Entry) -> date | None:
    """Return the day on which ``entry`` was last corrected, which was a look at it too; None if it never was."""
    return max((one.changed_on for one in entry.changes if one.kind is ChangeKind.CORRECTED), default=None)


def _last_confirmation(entry: Entry) -> list[Event]:
    """Return that it was looked over again, unless a change of that day tells so in its own words."""
    day, kind = entry.reviewed_on, ChangeKind.CONFIRMED
    told = any(change.kind is kind and change.changed_on == day for change in entry.changes)
    again = day > entry.published_on and not told
    return [Event(day, kind.label, "内容が今も正しいことを確かめました。")] if again else []
