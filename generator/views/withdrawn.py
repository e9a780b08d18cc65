"""What is left to show of a withdrawn entry: when and why, and nothing of what it said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.entry import Withdrawn
from generator.reading.document import Document
from generator.views.addresses import entry_path


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """A withdrawn entry; ``successor`` names what to read instead, if anything."""

    path: str
    former_paths: Sequence[str]
    withdrawn_on: date
    reason: str
    successor: str


def withdrawn_view(document: Document[Withdrawn]) -> WithdrawnView:
    """Return what is left of a withdrawn entry."""
    model, folder = document.model, document.kind.folder
    return WithdrawnView(
        path=entry_path(folder, document.slug),
        former_paths=[entry_path(folder, slug) for slug in model.formerly],
        withdrawn_on=model.withdrawn_on,
        reason=model.reason.label,
        successor=model.successor or "",
    )
