"""Rows → a CSV file that Japanese Excel opens as it is, and in which no text is taken for a formula.

A text that begins with a sign of a formula, be it behind blanks or of full width, gets an apostrophe before it, and so
does one that begins with an apostrophe: whoever takes one apostrophe away from every text that begins with it, has
all texts as they were.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_MARK = "\ufeff"  # by which Excel knows UTF-8
_QUOTED = "'"
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|[\t\r\n']")


def sheet(rows: Iterable[Sequence[str]]) -> str:
    """Return ``rows`` as the text of a CSV file (RFC 4180): CRLF after each, every cell in quotation marks."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return _MARK + written.getvalue()


def harmless(cell: str) -> str:
    """Return a text that no program takes for a formula."""
    return _QUOTED + cell if _FORMULA.match(cell) else cell
