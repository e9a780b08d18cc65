"""How much of a sheet an entry fills, so that none leaves a few lines alone on a second one."""

from collections.abc import Iterable
from math import ceil

from generator.views.entry import EntryView
from generator.views.entry_text import EntryText
from generator.views.source import Source

_LINE = 26  # signs of a line of a column
_FULL, _CLOSELY = 80, 121  # lines of two columns below the head of an entry, and those of the smaller letters
_HEADING, _BARS, _FIGURE, _HOURS, _PICTURE = 1.5, 5, 2.2, 7, 18  # in lines
_NARROW = 0.45  # how wide a letter of an address is beside a 漢字, in smaller type


def closely(entry: EntryView, text: EntryText) -> bool:
    """Tell whether smaller letters make one sheet of an entry; a longer one fills more than that in either way."""
    return _FULL < lines_of(entry, text) <= _CLOSELY


def lines_of(entry: EntryView, text: EntryText) -> float:
    """Return about how many lines of a column an entry takes, without its head."""
    texts = [passage.text for passage in text.passages.values()]
    texts += [turn.text for turn in text.turns]
    return (
        _listed(statement.source for statement in text.statements)  # their texts are a passage
        + sum(_HEADING + _text(one) for one in texts)
        + _listed(text.other_sources)
        + _listed(material.source for material in entry.materials)
        + _PICTURE * len(entry.pictures)
        + _of_a_case(entry)
    )


def _of_a_case(entry: EntryView) -> float:
    if not entry.case:
        return 0
    others = sum(3 + _text(one.difference) for one in entry.case.replications)
    figures = sum(_BARS if one.bars else _FIGURE for one in entry.case.figures)
    return figures + (_HOURS if entry.case.hours else 0) + others


def _listed(sources: Iterable[Source]) -> float:
    return _HEADING + sum(_text(f"{one.title}{one.publisher}") + _told(one) for one in sources)


def _told(source: Source) -> float:
    """Return the lines of the rest of a source: its address, its kind and two days."""
    return 1 + len(source.url) * _NARROW / _LINE


def _text(text: str) -> float:
    return sum(ceil(len(line) / _LINE) + 0.2 for line in text.splitlines() if line.strip())
