"""The deadlines that an entry names, as its calendars show them."""

from collections.abc import Iterable, Mapping, Sequence

from generator.catalog import group
from generator.language.deadlines import Deadline, deadlines
from generator.markup.plain import rendered_text
from generator.model.entry import Entry
from generator.reading.document import Document

Deadlines = Mapping[str, Sequence[Deadline]]  # of entries, by slug


def deadlines_of(documents: Iterable[Document[Entry]]) -> Deadlines:
    """Return the deadlines that the sections of entries name, each day once, with all its sentences without marks."""
    return {document.slug: _days(document) for document in documents}


def _days(document: Document[Entry]) -> list[Deadline]:
    named = [one for section in document.sections.values() for one in deadlines(section.text)]
    by_day = group(named, lambda one: [one.day])
    return [Deadline(day, _plain(found)) for day, found in by_day.items()]


def _plain(found: Iterable[Deadline]) -> str:
    return "\n".join(dict.fromkeys(rendered_text(one.sentence) for one in found))
