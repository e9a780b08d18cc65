"""Events of whole days → a calendar (RFC 5545): the same events give the same bytes, whatever the clock says."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator import spoken

_LONGEST = 75  # octets of a line, so RFC 5545 says (3.1)
_CODED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_AS_DAY = "%Y%m%d"


class Event(NamedTuple):
    """A whole ``day``: ``uid`` stays while what it is about stays, ``told_on`` is the day it was last changed."""

    uid: str
    day: date
    told_on: date
    title: str
    text: str
    address: str
    categories: Sequence[str]


def icalendar(name: str, maker: str, events: Sequence[Event]) -> str:
    """Return ``events`` as a calendar of that ``name``; ``maker`` is who makes it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_coded(maker)}//{spoken().upper()}"]
    lines += [f"NAME:{_coded(name)}", f"X-WR-CALNAME:{_coded(name)}", "REFRESH-INTERVAL;VALUE=DURATION:P1D"]
    for event in events:
        lines += _lines(event)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _lines(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.told_on.strftime(_AS_DAY)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day.strftime(_AS_DAY)}"
    yield f"SUMMARY:{_coded(event.title)}"
    yield f"DESCRIPTION:{_coded(event.text)}"
    yield f"URL:{event.address}"
    yield f"CATEGORIES:{','.join(map(_coded, event.categories))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _coded(text: str) -> str:
    return text.translate(_CODED)


def _folded(line: str) -> str:
    """Return a line cut where it is too long, never within a sign."""
    pieces, room = [""], _LONGEST
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = _LONGEST - 1  # a line that goes on begins with a blank
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)
