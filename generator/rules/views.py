"""The ways to read a text: as it was typed, and as a reader of the page sees it.

Personal data that a line break, a link or a mark parts in the file is whole on the page. What is undone here needs no
YAML and no Markdown engine, so that it can be undone in a text with mistakes, and every character keeps its place.
What a number is often stands at the head of its column alone: such cells are read with their heads, too.
``forms/browser/views.js`` reads what is typed into the form in the same ways.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.reading.lexical import FORBIDDEN

_HIDDEN = FORBIDDEN.pattern.strip("[]")
_BEGINS = r"(?:$|#|[-*+・●○] |\d{1,3}[.)] |\||`{3}|~{3}|-{3}|(?:- *)?[a-z_]+:(?:[ \n]|$))"
HARD_BREAK = re.compile(rf"\n(?:[ \t>\u3000]*\n)+|\n(?=[ \t>\u3000]*{_BEGINS})")
UNDONE = re.compile(
    rf"""
    (\n[ \t>\u3000]*)                                                      # 1: a line that goes on in the next one
    | (\|)[ \t]*                                                           # 2: between the cells of a table
    | &\#(\d{{1,6}});?                                                     # 3: a character by its number
    | \*{{1,3}} | ~~ | `+ | (?<![A-Za-z0-9])_{{1,2}} | _{{1,2}}(?![A-Za-z0-9])    # marks of emphasis, of code
    | \\(?=[!-/:-@\[-`{{-~\n])                                             # of escaping
    | \[(?=[^\[\]\n]*\][(\[]) | \](?:\([^()\n]*\) | \[[^\[\]\n]*\])        # of a link
    | </?[A-Za-z][^<>@\n]{{0,200}}> | <!--[^\n]{{0,200}}?-->
    | [{_HIDDEN}\ufe00-\ufe0f\U000e0100-\U000e01ef]
    """,
    re.VERBOSE,
)
# Each begins something undone; _ stands between letters and brackets around lists, where they stay.
_SIGNS = re.compile(
    rf"[\n|&*~`_\\\[\]<{_HIDDEN}\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    r"(?:(?<![_\[\]])|(?<=_)(?:(?![A-Za-z0-9])|(?<![A-Za-z0-9]_))|(?<=\])(?=[(\[])|(?<=\[)(?=[^\[\]\n]*\][(\[]))"
)
_SHOWN = range(32, 0xD800)
# Between the cells of a row; what a head may have around its word, and the words that tell what the cells below are.
BETWEEN_CELLS = re.compile(r"\t|(?<!\\)\|")
AROUND_HEAD = re.compile(r"[\s*`_:：>]|\([^()]*\)|（[^（）]*）")
HEAD = re.compile(
    r"^(?:[^\s、。]{0,8}(?:番号|コード)|生年月日|誕生日|氏名|フリガナ|ふりがな|内線|パスワード|パスコード|PW|総?人口|世帯数)$"
)
_JOINED = re.compile("[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class View:
    """One way to read a text: its characters, and where in the text each of them stands."""

    text: str
    places: Sequence[int]

    def place(self, start: int, end: int) -> range:
        """Return the place in the text of the characters ``start`` to ``end`` of the view."""
        return range(self.places[start], self.places[end - 1] + 1)


@lru_cache(maxsize=4)  # every rule looks at one file before any looks at the next
def views(text: str) -> tuple[View, ...]:
    """Return ``text`` as it was typed and, where anything in it is undone for readers, also as they see it."""
    typed = View(text, range(len(text)))
    shown = [block for block in _blocks(text) if _SIGNS.search(text, *block) and next(_undone(text, *block), None)]
    read = [_shown(text, shown)] if shown else []
    below = _below_heads(text) if "|" in text or "\t" in text else None
    return (typed, *read, below) if below else (typed, *read)


def _below_heads(text: str) -> View | None:
    """Return the cells of tables whose heads tell what they are, each behind its head on a line of its own."""
    kept: list[str] = []
    places: list[int] = []
    heads: list[str] = []
    start = 0
    for line in text.split("\n"):
        is_row = "|" in line or "\t" in line  # asked first: few lines are one
        cells = BETWEEN_CELLS.split(line) if is_row else [line]
        heads = [] if len(cells) == 1 else heads or [AROUND_HEAD.sub("", cell) for cell in cells]
        for number, cell in enumerate(cells):
            head = heads[number] if number < len(heads) else ""
            if HEAD.match(head) and AROUND_HEAD.sub("", cell) != head:
                bare = cell.strip(" ")
                begins = start + cell.index(bare)
                kept.append(f"{head}: {bare}\n")
                places += [*([begins] * (len(head) + 2)), *range(begins, begins + len(bare) + 1)]
            start += len(cell) + 1
    return View("".join(kept), places) if kept else None


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs, items, rows and fields of ``text`` start and end."""
    start = 0
    for end in HARD_BREAK.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _undone(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield what is undone in a block."""
    end = start
    for sign in _SIGNS.finditer(text, start, stop):
        match = UNDONE.match(text, sign.start(), stop) if sign.start() >= end else None
        if match:
            end = match.end()
            yield match


def _shown(text: str, blocks: Sequence[tuple[int, int]]) -> View:
    """Return what readers see of the ``blocks`` of ``text``, each on a line of its own."""
    kept: list[str] = []
    places: list[int] = []
    for start, stop in blocks:
        end = start
        for match in _undone(text, start, stop):
            instead = _instead(text, match)
            kept += (text[end : match.start()], instead)
            places += (*range(end, match.start()), *([match.start()] * len(instead)))
            end = match.end()
        kept += (text[end:stop], "\n")
        places += range(end, stop + 1)
    return View("".join(kept), places)


def _instead(text: str, match: re.Match[str]) -> str:
    """Return what a reader sees in the place of ``match``: Japanese goes on without a blank where a line broke."""
    if match[1]:
        around = (text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])
        return " " if all(map(_JOINED.match, around)) else ""
    if match[2]:
        return "\t"
    return chr(int(match[3])) if match[3] and int(match[3]) in _SHOWN else ""
