"""One valid file: its model, its text, and where everything stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from generator.findings.diagnostics import Span
from generator.kinds import Kind
from generator.model.claims import Claim
from generator.model.types import Model
from generator.reading.body import (
    Message,
    Section,
    Statement,
    Unanswered,
    read_message,
    read_statement,
    read_unanswered,
    split_at_headings,
)
from generator.reading.source import SourceFile
from generator.reading.yamltree import place_of_plain_field

T = TypeVar("T")
M_co = TypeVar("M_co", bound=Model, covariant=True)


@dataclass(frozen=True, eq=False, slots=True)
class Document(Generic[M_co]):
    """One valid file: its model and its text; the parts of the text are read again for whoever asks for them."""

    source: SourceFile
    model: M_co

    @property
    def put_away(self) -> "Document[M_co]":
        """The same document without anything of its text that was worked out: thousands of them live to the end."""
        return Document(self.source.put_away, self.model)

    @property
    def sections(self) -> Mapping[str, Section]:
        """The sections of an entry by title, in their order; other kinds have one without a title."""
        return _sections(self.source)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the documents of a collection say."""
        return _parts(self.sections.get(Claim.COLLECTION), read_statement)

    @property
    def open_questions(self) -> tuple[Unanswered, ...]:
        """The questions that stayed open; none if the section says that there are none."""
        section = self.sections.get(Claim.OPEN_QUESTIONS)
        return read_unanswered(section) if section else ()

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages of an exchange."""
        return _parts(self.sections.get(Claim.EXCHANGE), read_message)

    @property
    def slug(self) -> str:
        """The file name, which is the identity of the document."""
        return self.source.slug

    @property
    def kind(self) -> Kind:
        """What kind of file the document is."""
        return self.source.kind

    @property
    def without_body(self) -> "Document[M_co]":
        """The document as far as its front matter tells."""
        return Document(self.source.head, self.model)

    def at(self, *path: str | int) -> Span:
        """Return the place of a value of the front matter, or of the nearest thing around it."""
        plain = place_of_plain_field(self.source.fields, self.source.front.start + 1, path)
        return plain or self.source.nearest(path)


AnyDocument = Document[Model]


def sections_of(source: SourceFile) -> Mapping[str, Section]:
    """Cut the text of an entry into its sections, the first of each title; other kinds have one untitled section."""
    known = source.kind.sections
    if not known:
        return {"": Section("", source.body.strip(), source.body_line)}
    sections: dict[str, Section] = {}
    for section in split_at_headings(source.body, source.body_line, 2):
        if section.title in known:
            sections.setdefault(section.title, section)
    return sections


@lru_cache(maxsize=2)
def _sections(source: SourceFile) -> Mapping[str, Section]:
    return sections_of(source.put_away)


def _parts(section: Section | None, read: Callable[[Section], T | None]) -> tuple[T, ...]:
    parts = split_at_headings(section.text, section.line + 1, 3) if section else ()
    return tuple(one for part in parts if (one := read(part)) is not None)
