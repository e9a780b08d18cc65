"""What plain words look like in Markdown: signs that would mean something are escaped, all others stay as typed.

Python-Markdown and CommonMark read the outcome alike.
"""

import re

_MEANT = re.compile(
    r"""
    \\(?=[!-/:-@\[-`{-~]|\Z) | [*`{]                 # at the end it would mean the sign that comes next
    | _(?<!\w_)|_(?!\w)                              # between letters it stands for itself
    | ~(?=~)|(?<=~)~
    | \[(?![^\[\]\n]*\](?![(\[:]|$)) | !(?=\[)        # what ends elsewhere may end as a link
    """,
    re.VERBOSE,
)
_ENTITY = re.compile(r"&(?=\#?\w{1,31};)")
_AT_START = re.compile(r"[#>|]|~(?=~~)|[+-](?=[ \t]|$)|-(?=[- \t]*$)|=(?==*[ \t]*$)|:(?=[ \t])")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
_BLANKS = " \t"


def escaped(text: str) -> str:
    """Return ``text`` so that it is read as it stands, wherever on a line that is."""
    return _ENTITY.sub("&amp;", _MEANT.sub(r"\\\g<0>", text)).replace("<", "&lt;")


def line_start_escaped(line: str) -> str:
    """Return a line of finished Markdown so that its beginning makes no heading, list, quotation or code of it."""
    line = line.lstrip(_BLANKS)
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[1]}\\{line[numbered.end(1) :]}"
    return f"\\{line}" if _AT_START.match(line) else line


def label_escaped(text: str) -> str:
    """Return the words of a link: no bracket ends them early."""
    return re.sub(r"(?<!\\)([\[\]])", r"\\\1", escaped(text))


def code(text: str) -> str:
    """Return ``text`` as code within a line, between more backticks than stand together in it."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    apart = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{apart}{text}{apart}{fence}"


def fenced(text: str) -> str:
    """Return lines of code between fences longer than any in them."""
    fence = "`" * max(3, max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    return f"{fence}\n{text}\n{fence}"
