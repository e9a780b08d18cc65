"""What is private in what was handed in, wherever it stands: told first, also where nothing else could be read."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from generator.check import private_findings
from generator.findings.diagnostics import RefusedError
from generator.intake.armour import holds_armour, texts_in_armour
from generator.intake.grid import Grid, grid_in, letters
from generator.intake.headers import has_headers
from generator.intake.mail import is_mail, parts_of
from generator.intake.mistakes import Mistake
from generator.intake.proposal import Proposed
from generator.intake.received import ENTRY_FILES
from generator.reading.text import TextFile, likely_text, with_line_feeds


def private_mistakes(name: str, data: bytes, entries: Sequence[Proposed] = ()) -> list[Mistake]:
    """Return what is private in ``data``, the content of the file ``name``, beside what is told of its ``entries``.

    A mail is for whoever takes it in and stays with them: of it only the attached entries are looked at.
    """
    known = "\n".join(entry.data.decode(errors="replace") for entry in entries)
    return [mistake for place, text in _texts(name, data) for mistake in _mistakes(place, text, known)]


def with_private_first(refused: RefusedError, told: Sequence[Mistake]) -> RefusedError:
    """Return what was refused with what is private in it told before everything else."""
    return RefusedError("\n".join([*map(str, told), str(refused)]))


def _mistakes(place: str, text: str, known: str) -> Iterator[Mistake]:
    file = TextFile(place, "", tuple(text.split("\n")))
    for finding in private_findings(place, text):
        if file.words_at(finding.span) not in known:
            where = f"{place}の{finding.span.line}行目" if len(file.lines) > 1 else place
            yield Mistake(where, finding.must, finding.found, finding.mend, finding.rule)


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text of ``data`` that was written to be published, with what people call its place."""
    suffix = Path(name).suffix.lower()
    if suffix not in ENTRY_FILES and is_mail(data):
        for attached, content in _parts(data):
            is_letter = not attached.lower().endswith(ENTRY_FILES)
            yield from _armour(likely_text(content)) if is_letter else _texts(attached, content)
        return
    text = with_line_feeds(likely_text(data))
    grid = None if suffix == ".md" or holds_armour(text) else _grid(text)
    if grid:
        yield from _cells(grid)
    elif suffix in ENTRY_FILES or text.lstrip().startswith("---\n"):
        yield name, text
    else:
        yield from _armour(text)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with suppress(RefusedError):
        return parts_of(data)
    return []


def _armour(text: str) -> Iterator[tuple[str, str]]:
    with suppress(RefusedError):
        for told in texts_in_armour(text):
            yield "投稿の文字列", told


def _grid(text: str) -> Grid | None:
    with suppress(RefusedError):
        return grid_in(text, has_headers)
    return None


def _cells(grid: Grid) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row, 1):
            yield f"{grid.row(number)}({letters(column)}列)", cell
