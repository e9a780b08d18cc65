"""The draft of a case while its sender is still asked: answers, notes on the mails, and answers nobody understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.entry.answers import Answers
from generator.entry.writer import Hints, entry_text
from generator.intake.asking import LABELS, NOTHING_NOTED, Notes
from generator.intake.markdown_file import kind_of, read_markdown
from generator.kinds import CASE

UNREAD = "読み取れなかった答え"  # no heading of a case: the check tells it until an editor has read what is below
_PLACE, _ANSWERED, _ASKED = "# 載せてよいか聞いた団体: ", "# 答えのあったこと: ", "# {}通目で聞いたこと: "
_FIGURE, _WAITS = "# 文中の数字の案: ", "# 公開を待つ: "
_NOTE = re.compile(
    r"^# (?P<what>載せてよいか聞いた団体|答えのあったこと|\d{1,3}通目で聞いたこと|文中の数字の案|公開を待つ)"
    r": (?P<said>.*)\n",
    re.MULTILINE,
)
_SCHEMA = "# yaml-language-server: "
_HEADING = f"\n## {UNREAD}\n"
_BETWEEN = "、"


@dataclass(frozen=True, slots=True)
class Draft:
    """A case that is not whole yet; ``unread`` are lines of answers that fill nothing."""

    answers: Answers
    notes: Notes = field(default_factory=Notes)
    unread: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return its file."""
        return with_unread(with_notes(entry_text(self.answers, Hints.ALL), self.notes), *self.unread)

    def beside(self, *lines: str) -> "Draft":
        """Return the draft with ``lines`` that fill nothing, each once."""
        return replace(self, unread=tuple(dict.fromkeys([*self.unread, *(" ".join(line.split()) for line in lines)])))


def read_draft(text: str) -> Draft | None:
    """Return the draft that is a file, or None where it is none, or has mistakes that only the check can tell."""
    whole, _heading, below = text.partition(_HEADING)
    if kind_of(whole.encode()) is not CASE or not whole.startswith("---\n"):
        return None
    answers = read_markdown(f"{whole.rstrip()}\n".encode(), CASE)
    unread = tuple(line for one in below.splitlines() if (line := one.removeprefix(">").strip()))
    return Draft(answers, _notes_in(whole), unread) if answers else None


def with_unread(text: str, *lines: str) -> str:
    """Return the file of a draft with ``lines`` that fill nothing below everything else."""
    below = "\n".join([_HEADING, *(f"> {line}\n>" for line in lines)]).removesuffix("\n>")
    return f"{text}{below}\n" if lines else text


def waits(text: str) -> bool:
    """Whether the file of a draft says that its sender wants no page yet."""
    return _notes_in(text).waits


def with_notes(text: str, notes: Notes) -> str:
    """Return the file of a draft with what it knows of the mails about it, near its top."""
    first, rest = text.split("\n", 1)
    return "\n".join([first, *_lines(notes), rest])


def without_notes(data: bytes) -> bytes:
    """Return the file of an entry without what only a draft needs to know."""
    head, end, body = data.decode().partition("\n---\n")
    return f"{_NOTE.sub('', head)}{end}{body}".encode()


def _lines(notes: Notes) -> Iterator[str]:
    yield from [f"{_WAITS}送り主の知らせがあるまで、公開しない"] if notes.waits else []
    yield from [f"{_PLACE}{notes.place}"] if notes.place else []
    yield from [f"{_ANSWERED}{_BETWEEN.join(notes.answered)}"] if notes.answered else []
    yield from (f"{_FIGURE}{figure}" for figure in notes.figures)
    yield from (f"{_ASKED.format(number)}{_BETWEEN.join(labels)}" for number, labels in enumerate(notes.asked, 1))


def _notes_in(text: str) -> Notes:
    place, answered = "", NOTHING_NOTED.answered
    asked: list[tuple[str, ...]] = []
    figures: list[str] = []
    waits = False
    for match in _NOTE.finditer(text.partition("\n---\n")[0]):
        labels = tuple(label for label in match["said"].split(_BETWEEN) if label in LABELS)
        if f"# {match['what']}: " == _PLACE:
            place = match["said"].strip()
        elif f"# {match['what']}: " == _ANSWERED:
            answered = labels
        elif f"# {match['what']}: " == _FIGURE:
            figures.append(match["said"])
        elif f"# {match['what']}: " == _WAITS:
            waits = True
        else:
            asked.append(labels)
    return Notes(place, answered, tuple(asked), tuple(figures), waits=waits)
