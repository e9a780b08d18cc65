"""What the collection holds, in numbers."""

from dataclasses import dataclass

from generator.model.vocabulary import OutcomeKind
from generator.views.questions import asked_of
from generator.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Collection:
    """How many published threads and cases there are, and what they name.

    ``places`` are the bodies that cases name, ``prefectures`` those they are listed under; ``sources`` are public
    documents, each counted once; ``wordings`` ways of asking; ``failed`` cases that did not go well; ``tried`` results
    of others who did the same.
    """

    threads: int
    cases: int
    places: int
    prefectures: int
    sources: int
    wordings: int
    failed: int
    tried: int

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return self.threads + self.cases


def collection_of(shelf: Shelf) -> Collection:
    """Return the numbers of what lists show."""
    entries = shelf.published
    cases = [entry.case for entry in entries if entry.case]
    return Collection(
        threads=len(entries) - len(cases),
        cases=len(cases),
        places=len({place.full_name for case in cases for place in case.named}),
        prefectures=len(shelf.by_prefecture),
        sources=len({source.url for entry in entries for source in entry.sources}),
        wordings=sum(len(list(asked_of(entry))) for entry in entries),
        failed=sum(case.outcome is OutcomeKind.FAILED for case in cases),
        tried=sum(len(case.replications) for case in cases),
    )
