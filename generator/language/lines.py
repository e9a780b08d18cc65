"""Lines of Japanese text."""

import re

_BREAK = r"[ \t]*[\r\n\v\f]\s*"
_BESIDE_JAPANESE = re.compile(rf"(?<=[^\x00-\xff]){_BREAK}|{_BREAK}(?=[^\x00-\xff])")
BETWEEN_WORDS = re.compile("[、\uff0c]")  # what people type between the words of a list


def one_line(text: str) -> str:
    """Return the lines of ``text`` as one: with a blank between Latin words, and none beside Japanese."""
    return re.sub(_BREAK, " ", _BESIDE_JAPANESE.sub("", text))
