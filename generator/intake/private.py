"""What is private in what was handed in, wherever it stands: told first, also where nothing else could be read."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator import _
from generator.catalog import Catalog
from generator.check import private_findings
from generator.entry.remark_rows import is_own_sheet
from generator.findings.diagnostics import RefusedError
from generator.intake.armour import holds_armour, texts_in_armour
from generator.intake.formats import Format, format_of
from generator.intake.grid import Grid, grid_in, letters
from generator.intake.headers import has_headers
from generator.intake.letter import answers_of
from generator.intake.mail import is_mail, mail_in
from generator.intake.mistakes import Mistake
from generator.intake.outlook import message_in
from generator.intake.proposal import Proposed
from generator.intake.received import ENTRY_FILES, holds_voice, is_entry, is_entry_file
from generator.intake.voices import Voice, voice_file
from generator.intake.workbook import grids_of
from generator.reading.text import TextFile, likely_text, with_line_feeds

_MANY, _AT_ONCE = 2_000, 100  # cells: each by itself takes long only where there are many


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reader said back, the file that keeps it, and what an editor does next."""

    voice: Voice
    file: str
    next_step: str

    def mistakes(self, place: str) -> list[Mistake]:
        """Return what is private in the file, which lies at ``place``."""
        return list(_mistakes(place, self.file, ""))


def heard(voice: Voice, catalog: Catalog) -> Heard:
    """Return ``voice`` as it is kept."""
    return Heard(voice, voice_file(voice, catalog), voice.next_step(catalog))


def private_mistakes(name: str, data: bytes, entries: Sequence[Proposed] = ()) -> list[Mistake]:
    """Return what is private in ``data``, the content of the file ``name``, beside what is told of its ``entries``.

    A mail is for whoever takes it in and stays with them: of it only the attached entries are looked at.
    """
    known = "\n".join(entry.data.decode(errors="replace") for entry in entries)
    return [mistake for place, text in _suspects(list(_texts(name, data))) for mistake in _mistakes(place, text, known)]


def _suspects(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the texts in which something private may be: of the cells of a large table those beside which it is."""
    size = _AT_ONCE if len(texts) > _MANY else 1
    for start in range(0, len(texts), size):
        some = texts[start : start + size]
        if size == 1 or private_findings("", "\n\n".join(text for _place, text in some)):
            yield from some


def with_private_first(refused: RefusedError, told: Sequence[Mistake]) -> RefusedError:
    """Return what was refused with what is private in it told before everything else."""
    return RefusedError("\n".join([*map(str, told), str(refused)]))


def _mistakes(place: str, text: str, known: str) -> Iterator[Mistake]:
    file = TextFile(place, "", text)
    for finding in private_findings(place, text):
        if file.words_at(finding.span) not in known:
            where = _("{place}の{line}行目", place=place, line=finding.span.line) if len(file.lines) > 1 else place
            yield Mistake(where, finding.must, finding.found, finding.mend, finding.rule)


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text of ``data`` that was written to be published, with what people call its place."""
    form = format_of(data)
    with suppress(RefusedError):  # which is told by whoever reads it as entries
        if form is Format.WORKBOOK or form is Format.LETTER:
            for grid in grids_of(data) if form is Format.WORKBOOK else [answers_of(data)[0]]:
                yield from () if is_own_sheet(grid.name) else _cells(grid)  # which tell where to send it
        elif form is Format.MESSAGE:
            yield from _of_mail(message_in(data).parts)
        elif Path(name).suffix.lower() not in ENTRY_FILES and is_mail(data):
            yield from _of_mail(mail_in(data).parts)
        else:
            yield from _plain(name, with_line_feeds(likely_text(data)))


def _of_mail(parts: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    for name, content in parts:
        yield from _texts(name, content) if is_entry_file(name, content) else _in_armour(likely_text(content))


def _plain(name: str, text: str) -> Iterator[tuple[str, str]]:
    suffix = Path(name).suffix.lower()
    if holds_voice(text):  # which tells it by itself
        return
    if holds_armour(text):
        yield from _in_armour(text)
    elif suffix != ".md" and (grid := grid_in(text, has_headers)):
        yield from _cells(grid)
    elif is_entry(name, text) if suffix == ".md" else suffix in ENTRY_FILES or text.lstrip().startswith("---\n"):
        yield name, text


def _in_armour(text: str) -> Iterator[tuple[str, str]]:
    if holds_armour(text):
        yield from ((_("投稿の文字列"), told) for told in texts_in_armour(text))


def _cells(grid: Grid) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row, 1):
            yield _("{row}({column}列)", row=grid.row(number), column=letters(column)), cell
