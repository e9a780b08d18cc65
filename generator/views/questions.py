"""Every question that the site answers: in 五十音 order, and by the entry that answers it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import group
from generator.language.readings import Row, SortKey, initial, reading, row_of, sort_key
from generator.language.romaji import letters
from generator.views.addresses import row_path
from generator.views.entry import EntryView


@dataclass(frozen=True, slots=True)
class Question:
    """One way of asking, and the entry that answers it; ``initial`` is what it is found under."""

    text: str
    path: str
    answer: str
    kind: str
    row: Row
    initial: str
    key: SortKey

    @property
    def row_path(self) -> str:
        """Where the first sheet of its row lies."""
        return row_path(self.row.slug)

    @property
    def anchor(self) -> str:
        """The address within a page of the questions that begin alike."""
        return f"kana-{letters(self.initial) or format(ord(self.initial), 'x')}"


@dataclass(frozen=True, slots=True)
class Asked:
    """An entry under one way of asking for it; ``others`` are more of them."""

    text: str
    path: str
    answer: str
    kind: str
    others: Sequence[str]


def asked_for(entry: EntryView) -> Asked:
    """Return an entry under the first way of asking for it; one that nobody asked for stands under its title."""
    first, *others = [*asked_of(entry)] or [entry.title]
    return Asked(first, entry.path, entry.title, entry.kind, others)


def together(questions: Iterable[Question]) -> list[Asked]:
    """Return ``questions`` in their order, those of one entry as one at the place of the first."""
    by_entry = group(questions, lambda question: [question.path]).values()
    return [
        Asked(first.text, first.path, first.answer, first.kind, [other.text for other in others])
        for first, *others in by_entry
    ]


def all_questions(entries: Iterable[EntryView]) -> list[Question]:
    """Return every question of ``entries``: a thread's title, and one wording of each pattern."""
    questions = (_question(text, entry) for entry in entries for text in asked_of(entry))
    return sorted(questions, key=lambda question: (question.key, question.path))


def asked_of(entry: EntryView) -> Iterator[str]:
    """Yield every way of asking for ``entry``, each once."""
    titles = [] if entry.case else [entry.title]
    yield from dict.fromkeys([*titles, *entry.wordings])


def _question(text: str, entry: EntryView) -> Question:
    spoken = reading(text)
    places = (row_of(text, spoken), initial(text, spoken), sort_key(text, spoken))
    return Question(text, entry.path, entry.title, entry.kind, *places)
