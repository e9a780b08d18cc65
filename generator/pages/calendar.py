"""Calendars of the site and of each theme: when an entry is looked at again, and which deadlines it names.

A deadline counts if it was still to come when the entry was last looked at: what is in a calendar follows from the
content alone, and nothing falls out of it from one day to the next.
"""

from collections.abc import Iterator
from datetime import date

from generator import _
from generator.catalog import group
from generator.config import SiteConfig
from generator.output.icalendar import Event, icalendar
from generator.output.page import Maker, Page
from generator.pages.edition import FileData
from generator.views.addresses import CALENDAR, theme_calendar_path
from generator.views.entry import EntryView
from generator.views.extracts import Bodies, Extracts
from generator.views.shelf import Shelf


def makers(shelf: Shelf, bodies: Bodies) -> list[Maker]:
    """Return what makes the calendars: anew if a deadline, or the front matter of any entry, has changed."""

    def reads() -> str:
        told = bodies.extracts.items()
        return "\n".join(f"{slug} {one.day} {one.sentence}" for slug, found in told for one in found.deadlines)

    return [Maker("calendar", lambda _none: _pages(shelf, bodies.extracts), reads)]


def _pages(shelf: Shelf, found: Extracts) -> Iterator[Page]:
    events = {entry.slug: list(_events(entry, found, shelf.config)) for entry in shelf.published}
    listed = {CALENDAR: (shelf.config.title, shelf.published)}
    for slug, entries in group(shelf.published, lambda entry: [theme.slug for theme in entry.themes]).items():
        listed[theme_calendar_path(slug)] = f"{shelf.themes[slug].label} | {shelf.config.title}", tuple(entries)
    for path, (name, shown) in listed.items():
        chosen = sorted((one for entry in shown for one in events[entry.slug]), key=lambda one: (one.day, one.uid))
        if chosen:  # a calendar without an event is none
            yield Page(path, name, shelf.config.tagline, FileData(icalendar(name, shelf.config.title, chosen)))


def _events(entry: EntryView, found: Extracts, config: SiteConfig) -> Iterator[Event]:
    """Yield the day of the next review, and each deadline."""
    name = entry.first_path.removesuffix(".md").replace("/", "-")
    themes, site = [theme.label for theme in entry.themes], config.tagging_entity.partition(",")[0]

    def event(kind: str, day: date, title: str, text: str) -> Event:
        title = f"{title}: {entry.title}"
        return Event(f"{kind}-{name}@{site}", day, entry.changed_on, title, text, entry.address, themes)

    promise = _("この日までに、内容が今も正しいかを確かめます。")
    care = _("期限は、記事の文から拾ったものです。使う前に、記事と出典で確かめてください。")
    yield event("review", entry.review_by, _("見直しの予定"), f"{promise}\n{entry.address}")
    for one in found[entry.slug].deadlines:
        if one.day > entry.reviewed_on:
            text = f"{_('「{quoted}」', quoted=one.sentence)}\n{care}\n{entry.address}"
            yield event(f"until-{one.day:%Y%m%d}", one.day, _("記事にある期限"), text)
