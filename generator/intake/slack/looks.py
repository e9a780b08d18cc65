"""Words of several looks on a line → Markdown; where its marks would not be read, tags say the same.

``**「重要」**です`` is bold nowhere: CommonMark wants a blank beside a mark that has a bracket on its other side.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.intake.slack.signs import code, escaped, label_escaped
from generator.intake.slack.tree import Inline, Link, Style, Words

_LOOKS = (Style.BOLD, Style.ITALIC, Style.STRIKE, Style.UNDERLINE)
_TAGS = {Style.BOLD: "strong", Style.ITALIC: "em", Style.STRIKE: "del", Style.UNDERLINE: "u"}
_MARKS = {Style.BOLD: "**", Style.ITALIC: "*", Style.STRIKE: "~~"}
_BLANKS = re.compile(r"(\A\s+|\s*\n\s*|\s+\Z)")
_RISKY = re.compile(r"[\s()]")


def shown_inlines(inlines: Sequence[Inline]) -> str:
    """Return words and links as Markdown."""
    runs = list(_runs(inlines))
    found = ""
    for number, group in enumerate(groups := list(_groups(runs))):
        after = _first(groups[number + 1][0]) if number + 1 < len(groups) else ""
        found += _group(group, found[-1:], after)
    return found


def _runs(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Yield the same with blanks outside of every look, and neighbours of one look as one."""
    parted = [part for one in inlines for part in _parted(one)]
    for alike, group in groupby(parted, key=lambda one: one.styles if isinstance(one, Words) else None):
        if alike is None:
            yield from group
        else:
            yield Words("".join(one.text for one in group if isinstance(one, Words)), alike)


def _parted(one: Inline) -> Iterator[Inline]:
    if isinstance(one, Link) or not one.styles or Style.CODE in one.styles:
        yield one
        return
    for text in _BLANKS.split(one.text):  # a look ends with its line, and begins anew
        if text:
            yield Words(text, frozenset() if text.isspace() else one.styles)


def _groups(runs: Sequence[Inline]) -> Iterator[list[Inline]]:
    """Yield runs beside each other that share a look, together."""
    group: list[Inline] = []
    for run in runs:
        if group and not _looks(group[-1]) & _looks(run):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _looks(run: Inline) -> frozenset[Style]:
    return run.styles - {Style.CODE} if isinstance(run, Words) else frozenset()


def _group(group: Sequence[Inline], before: str, after: str) -> str:
    looks = _looks(group[0])
    inside = "".join(map(_bare, group)) if all(_looks(run) == looks for run in group) else ""
    if not looks:
        return inside
    if inside and looks <= _MARKS.keys() and _is_read(inside, before, after):
        marks = "".join(_MARKS[look] for look in _LOOKS if look in looks)
        return f"{marks}{inside}{marks[::-1]}"
    return _tagged(group, frozenset())


def _bare(run: Inline) -> str:
    """Return a run without its looks."""
    if isinstance(run, Link):
        return _link(run)
    return code(run.text) if Style.CODE in run.styles else escaped(run.text)


def _tagged(runs: Sequence[Inline], within: frozenset[Style]) -> str:
    """Return runs between tags, those of the look that goes on longest outside."""
    found, rest = "", list(runs)
    while rest:
        looks = [look for look in _LOOKS if look in _looks(rest[0]) - within]
        if not looks:
            found += _bare(rest.pop(0))
            continue
        look = max(looks, key=lambda one: _length(rest, one))
        length = _length(rest, look)
        found += f"<{_TAGS[look]}>{_tagged(rest[:length], within | {look})}</{_TAGS[look]}>"
        rest = rest[length:]
    return found


def _length(runs: Sequence[Inline], look: Style) -> int:
    """Return how many of ``runs`` have the ``look`` before one has not."""
    return next((number for number, run in enumerate(runs) if look not in _looks(run)), len(runs))


def _is_read(inside: str, before: str, after: str) -> bool:
    """Whether marks around ``inside`` begin and end something: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run."""
    return "\n" not in inside and _is_free(inside[0], before) and _is_free(inside[-1], after)


def _is_free(inner: str, outer: str) -> bool:
    return not _is_sign(inner) or not outer or outer.isspace() or _is_sign(outer)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _first(run: Inline) -> str:
    """Return the sign with which a run will begin."""
    if isinstance(run, Link):
        return "["
    return "<" if _looks(run) else "`" if Style.CODE in run.styles else run.text[:1]


def _link(link: Link) -> str:
    if not link.words:
        return f"<{link.url}>"
    words = shown_inlines(link.words) if any(one.styles for one in link.words) else label_escaped(link.words[0].text)
    return f"[{words}]({f'<{link.url}>' if _RISKY.search(link.url) else link.url})"
