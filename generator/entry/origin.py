"""Where an entry was handed in, in the words of the person who did: a row of a table, a question of a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator import _
from generator.model.tree import FieldPath


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of the ``whole`` entry, and of each answer by its path; headings are paths of their own.

    ``remedies`` say of some answers what else may help, because of where they were typed.
    """

    whole: str
    places: Mapping[FieldPath, str] = field(default_factory=dict)
    remedies: Mapping[FieldPath, str] = field(default_factory=dict)

    def place(self, path: FieldPath, line: int = 0) -> str:
        """Return where the answer at ``path`` stood, or the nearest around it, and which of its lines."""
        place = self.places.get(_nearest(path, self.places), self.whole)
        return _("{place}の{line}行目", place=place, line=line) if line else place

    def remedy(self, path: FieldPath) -> str:
        """Return what else may help there, or nothing."""
        return self.remedies.get(_nearest(path, self.remedies), "")


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake of an answer that is no matter of files: where it stands, and a sentence about it."""

    place: str
    sentence: str


def _nearest(path: FieldPath, known: Mapping[FieldPath, str]) -> FieldPath:
    return next((path[:length] for length in range(len(path), 0, -1) if path[:length] in known), ())
