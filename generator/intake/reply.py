"""A file in which somebody answers our mail: found by the mark that its subject or a line of it carries."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.findings.diagnostics import RefusedError
from generator.intake.armour import holds_armour
from generator.intake.cutting import heads_a_mail
from generator.intake.formats import Format, format_of
from generator.intake.grid import grid_in
from generator.intake.headers import has_headers
from generator.intake.letter import answers_of, words_of
from generator.intake.mail import Mail, is_mail, mail_in
from generator.intake.mail_frame import marked
from generator.intake.numbered import answers_us
from generator.intake.outlook import message_in
from generator.intake.received import ENTRY_FILES
from generator.intake.voices import voices_in
from generator.model.slug import is_slug
from generator.reading.text import likely_text, with_line_feeds


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the ``name`` of its draft, empty where no mark names one; the ``number`` of our mail; its text.

    Without a mark it is the last one that was sent: 0.
    """

    name: str
    number: int
    text: str


def reply_in(name: str, data: bytes) -> Reply | None:
    """Return the answer to our mail that ``data``, the content of the file ``name``, is, if it is one.

    One that brings an entry (a form, a table, a file) is none: the entry says more.
    """
    try:
        subject, texts = _texts(name, data)
    except RefusedError:  # which is told by whoever reads it as an entry
        return None
    text = "\n".join(texts)
    mark = marked(unicodedata.normalize("NFKC", f"{subject}\n{text}"))
    is_answer = mark or answers_us(text)
    if not is_answer or holds_armour(text) or voices_in(text) or grid_in(text, has_headers):
        return None
    slug = mark["name"] if mark and is_slug(mark["name"]) else ""
    return Reply(slug, int(mark["number"] or 1) if mark else 0, _below_its_head(text))


def _texts(name: str, data: bytes) -> tuple[str, Sequence[str]]:
    """Return the subject and the texts of a file that may be an answer, none of them where it holds entries."""
    form, suffix = format_of(data), Path(name).suffix.lower()
    if form is Format.MESSAGE:
        return _of_mail(message_in(data))
    if form is Format.LETTER:
        return "", _of_document(data)
    if form is None and suffix not in ENTRY_FILES and is_mail(data):
        return _of_mail(mail_in(data))
    return "", [] if form or suffix in ENTRY_FILES else [with_line_feeds(likely_text(data))]


def _of_mail(mail: Mail) -> tuple[str, Sequence[str]]:
    bodies = [with_line_feeds(likely_text(content)) for name, content in mail.parts if not name]
    letters = [_of_document(content) for _name, content in mail.parts if format_of(content) is Format.LETTER]
    tables = [content for name, content in mail.parts if name.lower().endswith(ENTRY_FILES)]
    workbooks = [content for _name, content in mail.parts if format_of(content) is Format.WORKBOOK]
    if tables or workbooks or not all(letters):
        return "", []
    return mail.subject, [*bodies[:1], *(text for letter in letters for text in letter)]


def _of_document(data: bytes) -> list[str]:
    return [] if has_headers(answers_of(data)[0].rows) else [words_of(data)]


def _below_its_head(text: str) -> str:
    """Return a mail that was pasted without the lines that head it."""
    lines = text.splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip() and not heads_a_mail(line.strip())), 0)
    return "\n".join(lines[start:])
