"""Names with numbers (JIS X 8341, ISO/IEC 27001, RFC 3161): no line of a page ends inside one.

The blank that holds them together is the same one to the search, and to the eye.
"""

import re

_NO_BREAK = "\u00a0"
_INSIDE = re.compile(r"(?<![A-Za-z0-9])([A-Z][A-Za-z/]*) (?=[0-9]|[A-Z] [0-9])")


def unbroken(text: str) -> str:
    """Return plain ``text`` with the blanks inside such names as no-break ones."""
    return _INSIDE.sub(rf"\1{_NO_BREAK}", text)
