"""What English sentences about a file say of fields and choices → the same by the words that people were shown.

Names of fields are English words, too: a bare one is left alone, but where it can be nothing else.
"""

import re
from collections.abc import Callable

_NAME = r"[a-z]+(?:_[a-z]+)*(?:\.[a-z]+(?:_[a-z]+)*)?"
_TITLED = re.compile(r"\b([a-z][a-z_.-]*)(?:\(([^()]+)\)| \(([A-Z][^()]*)\))")
_BRACKETED = re.compile(rf" \(({_NAME})\)")
_PAIR = re.compile(rf"“({_NAME}): ?\"?([^”\"]*)\"?”")
_SET = re.compile(rf"\b({_NAME})( to |: )({_NAME})\b")
_ALONE = re.compile(rf"“({_NAME})”|(?<![\w“./@-])([a-z]+(?:_[a-z]+)+)(?![\w./@-])|(?<=Did you mean )([a-z]+)(?=\?)")
_HEADING = re.compile(r"“## ([^”]+)”")
_ELSEWHERE = re.compile(r",? (?:that is )?in content/[a-z]+")
_QUOTED = re.compile("(“[^”]*”)")

Label = Callable[[str], str]


def said_in_english(text: str, label: Label) -> str:
    """Return what must hold, or how to mend it; ``label`` gives the label of a field or a choice, or nothing."""
    text = _ELSEWHERE.sub("", _HEADING.sub(r"“\1”", text))
    text = _TITLED.sub(lambda match: match[2] or match[3] if label(match[1]) else match[0], text)
    text = _BRACKETED.sub(lambda match: "" if label(match[1]) else match[0], text)
    text = _PAIR.sub(lambda match: _pair(match, label), text)
    text = _SET.sub(lambda match: _both(match, label), text)
    return _ALONE.sub(lambda match: _quoted(match, label), text)


def found_in_english(text: str, label: Label) -> str:
    """Return what was found; what the author wrote stays as it is, in its quotes."""
    parts = _QUOTED.split(_HEADING.sub(r"“\1”", text))
    return "".join(part if number % 2 else said_in_english(part, label) for number, part in enumerate(parts))


def _quoted(match: re.Match[str], label: Label) -> str:
    shown = label(match[1] or match[2] or match[3])
    return f"“{shown}”" if shown else match[0]


def _pair(match: re.Match[str], label: Label) -> str:
    shown = label(match[1])
    if not shown:
        return match[0]
    return f"“{shown}: {label(match[2]) or match[2]}”" if match[2] not in {"", "…"} else f"“{shown}”"


def _both(match: re.Match[str], label: Label) -> str:
    first, second = label(match[1]), label(match[3])
    return f"“{first}”{match[2]}“{second}”" if first and second else match[0]
