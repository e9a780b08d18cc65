"""The text of a file as it was written, before anything is read into it: its lines, and where its characters stand."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from generator import _
from generator.findings.diagnostics import CannotRunError, Diagnostic, Fault, Rule, Span, reason_of
from generator.reading.lexical import FORBIDDEN, MAX_LINE

_MAX_EXCERPT = MAX_LINE  # a longer line is refused; reports show the part of a long one around the place
_MAX_LOOK = 1024 * 1024  # no entry is as long; of what was laid in its place by mistake the beginning is looked at
_HALF_WIDTH = re.compile("[｡-ﾟ]")
_JIS = b"\x1b$"
_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, eq=False)
class TextFile:
    """A text that was handed in, with LF line ends: what it is called in reports, and its name without ending."""

    shown: str
    slug: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text; of no text there are none."""
        return tuple(self.text.split("\n")) if self.text else ()

    def offset_of(self, span: Span) -> int:
        """Return where in ``text`` a place begins."""
        return sum(len(line) + 1 for line in self.lines[: span.line - 1]) + span.column - 1

    def span_of(self, start: int, end: int) -> Span:
        """Return the place of the characters ``start`` to ``end`` of ``text``."""
        line, column = self._place(start)
        return Span(line, column, *self._place(max(end, start + 1)))

    def _place(self, offset: int) -> tuple[int, int]:
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def words_at(self, span: Span) -> str:
        """Return the characters at a place."""
        return self.text[self.offset_of(span) : self.offset_of(Span.on_line(span.end_line, span.end_column))]

    def diagnose(self, rule: Rule, span: Span, found: str, mend: str) -> Diagnostic:
        """Return a finding in this file, with the source line it stands on."""
        return self.tell(Fault(rule, span, found, mend))

    def tell(self, fault: Fault) -> Diagnostic:
        """Return a fault of this file as a finding, with the source line it stands on."""
        return diagnose(self.shown, self.lines, fault)


def content_of(file: Path, typed: BinaryIO) -> bytes:
    """Return the content of ``file``, or what is ``typed`` if it is called ``-``.

    Raises:
        CannotRunError: The file cannot be read.
    """
    try:
        return typed.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        msg = _("ファイルを読めません: {path}({reason})", path=file, reason=reason_of(error))
        raise CannotRunError(msg) from error


def text_file(shown: str, slug: str, data: bytes) -> TextFile:
    """Return what can be read of ``data``, whatever else is wrong with it; nothing of what is no text."""
    is_text = b"\0" not in data[:_MAX_LOOK] or data.startswith(_MARKS_OF_UTF16)
    return TextFile(shown, slug, with_line_feeds(likely_text(data[:_MAX_LOOK])) if is_text else "")


def likely_text(data: bytes) -> str:
    """Return the text of ``data`` in the character set it is most likely in; what fits none is replaced."""
    if _JIS in data:
        return data.decode("iso2022_jp_ext", "replace")
    if data.startswith(_MARKS_OF_UTF16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return min((data.decode(charset, "replace") for charset in ("utf-8-sig", "cp932", "euc_jp")), key=_oddness)


def _oddness(text: str) -> int:
    """Return how many signs ``text`` has that Japanese read in the wrong character set is full of."""
    return text.count("\ufffd") + len(_HALF_WIDTH.findall(text))


def with_line_feeds(text: str) -> str:
    """Return ``text`` with line feeds at the ends of its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def diagnose(shown: str, lines: tuple[str, ...], fault: Fault) -> Diagnostic:
    """Turn a fault of the file ``shown`` into a finding."""
    line = lines[fault.span.line - 1] if 0 < fault.span.line <= len(lines) else ""
    excerpt = shown_text(line) if len(line) <= _MAX_EXCERPT else ""
    must, found, mend = (_(text) for text in (fault.must or fault.rule.must, fault.found, fault.mend))
    return Diagnostic(fault.rule, shown, fault.span, must, shown_text(found), mend, excerpt)


def shown_text(text: str) -> str:
    """Return ``text`` fit for a report: what would hide, reorder or break it becomes a replacement character."""
    return FORBIDDEN.sub("\ufffd", text.replace("\t", " ").replace("\n", " "))
