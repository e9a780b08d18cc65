"""Real entries as shapes: their fields, headings and sentences, with holes where words, numbers and the place stood.

The grammar stays, what is spoken of changes: 市が窓口を改めました may become 市が税を改めました.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lexicon import WORD, Lexicon

PLACE = "\0"
Pieces = tuple[str, ...]  # literal text and holes in turn
_COUNTED = r"\d[\d,]*(?=[件人円回個台通時業団種%割])"
_HOLE = re.compile(f"({PLACE}|{WORD.pattern}|{_COUNTED})")
_FIELD = re.compile(
    '(?<=^title: ).+|(?<=^summary: ).+|(?<=^  - title: ).+|(?<=^  - ")[^"]+'
    "|(?<={name: )[^,}]+|(?<=method: )[^,}]+|(?<=what: )[^}]+"
)
_LINE = re.compile(r"(\s*(?:[-*]|\d+\.) )?(.+)")
_KEPT = re.compile(r"#|.*(?:\]\(|`|\||\*\*|https?:)")  # headings, links, code, tables and bold text stay
_UNNAMED = re.compile(r"^(?:attribution: (?:band|none)|status: (?!published).*)$", re.MULTILINE)
_POINTS_AT_WORDS = "  indicator: "  # names a figure by its words, which every made entry has of its own


@dataclass(frozen=True, slots=True)
class Said:
    """A line of text: what begins it, and from where each of its sentences is taken."""

    mark: str
    sentences: int
    bank: tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class Shape:
    """An entry without what it speaks of; a line of the text is literal or ``Said``."""

    folder: str
    stem: str
    fields: tuple[Pieces, ...]
    text: tuple[str | Said, ...]


Bank = Mapping[tuple[str, str, bool], list[Pieces]]  # sentences by folder, heading and whether they stood in a list


def shapes_of(content: Path, names: Mapping[str, str]) -> tuple[list[Shape], Bank]:
    """Return the shapes of the named, published entries below ``content``, and their sentences.

    ``names`` gives the name of a municipality by its code.
    """
    bank: dict[tuple[str, str, bool], list[Pieces]] = {}
    shapes = []
    for path in sorted([*content.glob("cases/*.md"), *content.glob("threads/*.md")]):
        front, _, body = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
        if not _UNNAMED.search(front):
            code = re.search(r'^municipality: "(\d+)"$', front, re.MULTILINE)
            own = names.get(code[1], PLACE) if code else PLACE
            lines = (line for line in front.splitlines() if not line.startswith(_POINTS_AT_WORDS))
            fields = tuple(_field(line, own) for line in lines)
            text = tuple(_text(body, path.parent.name, own, bank))
            shapes.append(Shape(path.parent.name, path.stem, fields, text))
    return shapes, bank


def filled(pieces: Pieces, lexicon: Lexicon, chance: random.Random, place: str, *, fitting: bool = False) -> str:
    """Return the text with every hole filled; in a ``fitting`` one no word is longer than the one before."""
    parts, words = list(pieces), lexicon.drawn(chance, len(pieces) // 2)
    for at, word in zip(range(1, len(parts), 2), words, strict=True):
        before = parts[at]
        if before == PLACE:
            parts[at] = place
        elif before[0].isdigit():
            parts[at] = _number(before, chance)
        elif not fitting or len(word) <= len(before):
            parts[at] = word
    return "".join(parts)


def _number(before: str, chance: random.Random) -> str:
    digits = len(before.replace(",", ""))
    number = chance.randrange(10 ** (digits - 1), 10**digits)
    return f"{number:,}" if "," in before else str(number)


def _field(line: str, own: str) -> Pieces:
    """Return a line of the fields of an entry about ``own`` with holes where it is free text."""
    pieces, end = [""], 0
    for found in _FIELD.finditer(line):
        first, *holes = _HOLE.split(found[0].replace(own, PLACE))
        pieces[-1] += line[end : found.start()] + first
        pieces += holes
        end = found.end()
    pieces[-1] += line[end:]
    return tuple(pieces)


def _text(body: str, folder: str, own: str, bank: dict[tuple[str, str, bool], list[Pieces]]) -> Iterator[str | Said]:
    """Yield the lines of a text about ``own``, and put its sentences into ``bank``."""
    heading = ""
    for line in body.splitlines():
        heading = line if line.startswith("## ") else heading
        found = _LINE.fullmatch(line)
        if not found or _KEPT.match(line):
            yield line
            continue
        key = folder, heading, bool(found[1])
        sentences = re.findall("[^。]+。?", found[2].replace(own, PLACE))
        bank.setdefault(key, []).extend(tuple(_HOLE.split(sentence)) for sentence in sentences)
        yield Said(found[1] or "", len(sentences), key)
