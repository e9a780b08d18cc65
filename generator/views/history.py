"""What happened to an entry: published, changed, tried elsewhere, confirmed; each is told by one field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import _, noted, of
from generator.model.entry import Entry
from generator.model.vocabulary import ChangeKind
from generator.views.trust import ReplicationView

PUBLISHED, TRIED = noted("新規"), noted("やってみた")


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day: of what ``kind``, as it is written and compared, and in a sentence for readers."""

    day: date
    kind: str
    what: str

    @property
    def word(self) -> str:
        """What readers see of its kind."""
        return of(ChangeKind.__name__, self.kind)


def history(entry: Entry, tried: Sequence[ReplicationView]) -> list[Event]:
    """Return what happened to ``entry``, the latest first; ``tried`` is what others found, of a case."""
    events = [
        *_last_confirmation(entry),
        *(Event(one.reported_on, TRIED, _result(one)) for one in reversed(tried)),
        *(Event(change.changed_on, change.kind.written, change.what) for change in reversed(entry.changes)),
        Event(entry.published_on, PUBLISHED, _("記事を公開しました。")),
    ]
    return sorted(events, key=lambda event: event.day, reverse=True)


def last_correction(entry: Entry) -> date | None:
    """Return the day on which ``entry`` was last corrected, which was a look at it too; None if it never was."""
    return max((one.changed_on for one in entry.changes if one.kind is ChangeKind.CORRECTED), default=None)


def _result(tried: ReplicationView) -> str:
    return _("{place}の結果（{result}）を載せました。", place=tried.place, result=tried.result)


def _last_confirmation(entry: Entry) -> list[Event]:
    """Return that it was looked over again, unless a change of that day tells so in its own words."""
    day, kind = entry.reviewed_on, ChangeKind.CONFIRMED
    told = any(change.kind is kind and change.changed_on == day for change in entry.changes)
    again = day > entry.published_on and not told
    return [Event(day, kind.written, _("内容が今も正しいことを確かめました。"))] if again else []
