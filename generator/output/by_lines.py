"""Simple texts → blocks of XHTML, told by their lines alone (``markup.simple``): most texts are, and need no engine."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

_BLOCK = re.compile(r"(?P<ul>(?:- .*(?:\n|\Z))+)|(?P<ol>(?:\d{1,2}\. .*(?:\n|\Z))+)|(?P<h>#+) (?P<title>.*)|(?P<p>.+)")
_MARK = re.compile(r"^(?:-|\d+\.) ", re.MULTILINE)
_LISTS = {"ul", "ol"}


def blocks_by_lines(text: str, inline: Callable[[str], str]) -> list[str]:
    """Return the blocks of a simple ``text``, of which ``inline`` writes each line; none if two lists may be one."""
    found = list(_BLOCK.finditer(text))
    kinds = [one.lastgroup for one in found]
    if any(one == other and one in _LISTS for one, other in pairwise(kinds)):
        return []
    return [*_written(found, inline)]


def _written(found: list[re.Match[str]], inline: Callable[[str], str]) -> Iterator[str]:
    for block in found:
        kind = block.lastgroup
        if kind in _LISTS:
            items = "".join(f"<li>{inline(line)}</li>" for line in _MARK.sub("", block[0]).rstrip("\n").split("\n"))
            start = int(block[0].partition(".")[0]) if kind == "ol" else 1
            said = "" if start == 1 else f' start="{start}"'
            yield f"<{kind}{said}>{items}</{kind}>"
        elif kind == "title":
            level = len(block["h"])
            yield f"<h{level}>{inline(block['title'])}</h{level}>"
        else:
            yield f"<p>{inline(block[0])}</p>"
