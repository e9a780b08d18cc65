"""The text of an entry as its own page shows it; no other page does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator import _
from generator.catalog import Catalog
from generator.markup.plain import rendered_text
from generator.model.claims import Claim
from generator.model.entry import Entry
from generator.model.roles import typed_role
from generator.reading.body import Message, Statement
from generator.reading.document import Document
from generator.views.source import Source, source


class _Written:
    """A text of an entry, in contributed Markdown."""

    __slots__ = ()
    text: str

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return rendered_text(self.text)


@dataclass(frozen=True, slots=True)
class Passage(_Written):
    """A section of an entry."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class StatementView(_Written):
    """What one document of a collection says, with the document; ``carries`` names what else it is evidence of."""

    source: Source
    carries: str
    text: str


@dataclass(frozen=True, slots=True)
class Turn(_Written):
    """A message of an exchange with its heading."""

    heading: str
    text: str
    asks: bool


@dataclass(frozen=True, eq=False, slots=True)
class EntryText:
    """The sections of an entry by what they claim, what single documents say, and the messages of an exchange.

    ``other_sources`` are those of the entry that no statement is about: the others are told in full there.
    """

    passages: Mapping[Claim, Passage]
    statements: Sequence[StatementView]
    other_sources: Sequence[Source]
    turns: Sequence[Turn]

    def of(self, claim: Claim) -> str:
        """Return the text of a section, empty where there is none."""
        passage = self.passages.get(claim)
        return passage.text if passage else ""


def entry_text(document: Document[Entry], catalog: Catalog) -> EntryText:
    """Return the text of an entry; its people are looked up in the ``catalog``."""
    said = document.statements
    stated = {one.number for one in said}
    return EntryText(
        passages=_passages(document),
        statements=[_statement(one, document.model) for one in said],
        other_sources=[source(one) for number, one in enumerate(document.model.evidence, 1) if number not in stated],
        turns=[_turn(message, catalog) for message in document.messages],
    )


def _passages(document: Document[Entry]) -> dict[Claim, Passage]:
    """Return the sections of an entry in the order of the model."""
    found = ((claim, document.sections.get(claim.written)) for claim in document.kind.sections)
    return {claim: Passage(claim.label, section.text.strip()) for claim, section in found if section}


def _statement(one: Statement, entry: Entry) -> StatementView:
    evidence = entry.evidence[one.number - 1]
    carries = _("、").join(claim.label for claim in evidence.supports if claim is not Claim.COLLECTION)
    return StatementView(source(evidence), carries, one.text.strip())


def _turn(message: Message, catalog: Catalog) -> Turn:
    """Return a message with its heading; where a person is quoted, who agreed to it, with the name."""
    person = catalog.person_called(message.capacity)
    named, speaker = person.model.name if person else message.capacity, typed_role(message.speaker)
    heading = _("{speaker}（{named}）", speaker=speaker, named=named) if named else speaker
    return Turn(heading, message.text.strip(), message.asks)
