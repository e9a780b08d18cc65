"""The draft of a case while its sender is still asked: answers, notes on the mails, and answers nobody understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from generator import _, noted, worded_by
from generator.entry.answers import Answers
from generator.entry.writer import Hints, entry_text
from generator.intake.asking import LABELS, NOTHING_NOTED, Notes, shown
from generator.intake.markdown_file import kind_of, read_markdown
from generator.intake.quoted import listed
from generator.kinds import CASE

# No heading of a case: the check tells it until an editor has read what is below.
UNREAD = noted("読み取れなかった答え")
_PLACE, _ANSWERED = noted("載せてよいか聞いた団体"), noted("答えのあったこと")
_FIGURE, _WAITS = noted("文中の数字の案"), noted("公開を待つ")
_ASKED = noted("{number}通目で聞いたこと")
_SCHEMA = "# yaml-language-server: "
_BETWEEN = re.compile("、|, ")


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
    heading = next((one for one in map(_headed, (_(UNREAD), UNREAD)) if one in text), _headed(UNREAD))
    whole, _found, below = text.partition(heading)
    if kind_of(whole.encode()) is not CASE or not whole.startswith("---\n"):
        return None
    answers = read_markdown(f"{whole.rstrip()}\n".encode(), CASE)
    unread = tuple(line for one in below.splitlines() if (line := one.removeprefix(">").strip()))
    return Draft(answers, _notes_in(whole), unread) if answers else None


def with_unread(text: str, *lines: str) -> str:
    """Return the file of a draft with ``lines`` that fill nothing below everything else."""
    below = "\n".join([_headed(_(UNREAD)), *(f"> {line}\n>" for line in lines)]).removesuffix("\n>")
    return f"{text}{below}\n" if lines else text


def _headed(title: str) -> str:
    return f"\n## {title}\n"


def waits(text: str) -> bool:
    """Whether the file of a draft says that its sender wants no page yet."""
    return _notes_in(text).waits


def waiting_line() -> str:
    """Return how the line begins that says so."""
    return f"# {_(_WAITS)}"


def with_notes(text: str, notes: Notes) -> str:
    """Return the file of a draft with what it knows of the mails about it, near its top."""
    first, rest = text.split("\n", 1)
    return "\n".join([first, *_lines(notes), rest])


def without_notes(data: bytes) -> bytes:
    """Return the file of an entry without what only a draft needs to know."""
    head, end, body = data.decode().partition("\n---\n")
    return f"{_note(worded_by()).sub('', head)}{end}{body}".encode()


def _lines(notes: Notes) -> Iterator[str]:
    yield from [f"{waiting_line()}: {_('送り主の知らせがあるまで、公開しない')}"] if notes.waits else []
    yield from [f"# {_(_PLACE)}: {notes.place}"] if notes.place else []
    yield from [f"# {_(_ANSWERED)}: {_labelled(notes.answered)}"] if notes.answered else []
    yield from (f"# {_(_FIGURE)}: {figure}" for figure in notes.figures)
    for number, labels in enumerate(notes.asked, 1):
        yield f"# {_(_ASKED, number=number)}: {_labelled(labels)}"


def _labelled(labels: Sequence[str]) -> str:
    return listed(map(shown, labels))


@cache
def _note(_words: object) -> re.Pattern[str]:
    """Return the pattern of a line about our mails, in Japanese or the language of the site."""
    kinds = {"place": _PLACE, "answered": _ANSWERED, "asked": _ASKED, "figure": _FIGURE, "waits": _WAITS}
    named = (
        rf"(?P<{name}>{'|'.join(_any_number(one) for one in dict.fromkeys((label, _(label))))})"
        for name, label in kinds.items()
    )
    return re.compile(rf"^# (?:{'|'.join(named)}): (?P<said>.*)\n", re.MULTILINE)


def _any_number(label: str) -> str:
    return re.escape(label).replace(re.escape("{number}"), r"\d{1,3}")


def _notes_in(text: str) -> Notes:
    known = {name: label for label in LABELS for name in (label, shown(label))}
    told: dict[str, list[str]] = {}
    for match in _note(worded_by()).finditer(text.partition("\n---\n")[0]):
        kind = next(name for name, words in match.groupdict().items() if words is not None)
        told.setdefault(kind, []).append(match["said"])
    answered, asked = (
        [tuple(known[name] for name in _BETWEEN.split(said) if name in known) for said in told.get(kind, ())]
        for kind in ("answered", "asked")
    )
    return Notes(
        next(iter(told.get("place", ())), "").strip(),
        answered[-1] if answered else NOTHING_NOTED.answered,
        tuple(asked),
        tuple(told.get("figure", ())),
        waits="waits" in told,
    )
