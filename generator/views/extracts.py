"""What pages show of the texts of entries that are not their own, beside the files that hold whole texts.

It is little, and every build asks for all of it, whatever has changed: so it is worked out for each text by itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import NamedTuple

from generator.catalog import Catalog, group
from generator.language.deadlines import Deadline, deadlines
from generator.markup.plain import rendered_text
from generator.model.claims import Claim
from generator.model.entry import Entry
from generator.reading.document import Document
from generator.reading.promised import plans_gone_by


class Extract(NamedTuple):
    """What is shown of one text, all of it without marks.

    ``answer`` is that of a thread, ``open_questions`` are those that stayed open, each with its number (see
    ``Unanswered``), ``gone_by`` sentences with a plan and the time that it names, which is over, and ``deadlines``
    those that its sections name, each day once, with all its sentences.
    """

    answer: str
    open_questions: Sequence[tuple[int, str]]
    gone_by: Sequence[tuple[str, str]]
    deadlines: Sequence[Deadline]


Extracts = Mapping[str, Extract]  # of published entries, by slug
Each = Callable[[Callable[[Document[Entry]], Extract], Sequence[Document[Entry]]], Iterable[Extract]]


class Bodies:
    """What stands below the front matter of entries: all of it in the ``catalog``, and what other pages show of it."""

    def __init__(self, catalog: Catalog, each: Each = map) -> None:
        """Take everything from ``catalog``; ``each`` works extracts out, or knows them."""
        self.catalog, self._each = catalog, each

    @cached_property
    def extracts(self) -> Extracts:
        """What other pages show, worked out when somebody first asks for it."""
        return extracts_of(self.catalog, self._each)


def extracts_of(catalog: Catalog, each: Each = map) -> Extracts:
    """Return the extracts of all published entries."""
    published = catalog.published
    found = each(partial(extract_of, today=catalog.today), published)
    return {document.slug: extract for document, extract in zip(published, found, strict=True)}


def extract_of(document: Document[Entry], today: date) -> Extract:
    """Return what pages other than its own show of the text of an entry ``today``."""
    answer = document.sections.get(Claim.ANSWER)
    return Extract(
        answer=rendered_text(answer.text.strip()) if answer else "",
        open_questions=[(one.number, one.text) for one in document.open_questions],
        gone_by=[(rendered_text(plan.sentence), plan.told) for _span, plan in plans_gone_by(document, today)],
        deadlines=list(_deadlines(document)),
    )


def _deadlines(document: Document[Entry]) -> Iterator[Deadline]:
    named = [one for section in document.sections.values() for one in deadlines(section.text)]
    for day, found in group(named, lambda one: [one.day]).items():
        yield Deadline(day, "\n".join(dict.fromkeys(rendered_text(one.sentence) for one in found)))
