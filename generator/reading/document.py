"""One valid file: its model, its text, and where everything stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.findings.diagnostics import Span
from generator.kinds import Kind
from generator.model.types import Model
from generator.reading.body import Message, Section, Statement
from generator.reading.source import SourceFile

M_co = TypeVar("M_co", bound=Model, covariant=True)


@dataclass(frozen=True, eq=False)
class Document(Generic[M_co]):
    """One valid file: its model, its sections by title in order, its statements or messages, and where all stands."""

    source: SourceFile
    model: M_co
    sections: Mapping[str, Section] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    messages: tuple[Message, ...] = ()

    @property
    def slug(self) -> str:
        """The file name, which is the identity of the document."""
        return self.source.slug

    @property
    def kind(self) -> Kind:
        """What kind of file the document is."""
        return self.source.kind

    def at(self, *path: str | int) -> Span:
        """Return the place of a value of the front matter, or of the nearest thing around it."""
        return self.source.nearest(path)


AnyDocument = Document[Model]
