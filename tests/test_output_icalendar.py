"""Calendars as RFC 5545 has them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.output.icalendar import Event, icalendar

EVENT = Event(
    *("review-a@www.example.jp", date(2027, 5, 22), date(2026, 11, 22), "見直し; a,b", "一行\n二行 \\"),
    *("https://www.example.jp/a.html", ["窓口", "税,収納"]),
)


def test_a_calendar_of_one_event_is_exactly_this():
    assert icalendar("試験", "試験のサイト", [EVENT]).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//試験のサイト//JA",
        "NAME:試験",
        "X-WR-CALNAME:試験",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "BEGIN:VEVENT",
        "UID:review-a@www.example.jp",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;VALUE=DATE:20270522",
        "SUMMARY:見直し\\; a\\,b",
        "DESCRIPTION:一行\\n二行 \\\\",
        "URL:https://www.example.jp/a.html",
        "CATEGORIES:窓口,税\\,収納",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(st.text(alphabet="市a𠮷é ,;\\", max_size=200))
def test_no_line_is_longer_than_75_octets_and_unfolded_it_is_as_it_was(title):
    text = icalendar("試験", "試験", [EVENT._replace(title=title)])
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    coded = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"\r\nSUMMARY:{coded}\r\n" in text.replace("\r\n ", "")
