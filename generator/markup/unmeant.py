"""What Markdown takes otherwise than its author surely meant, each with its line (from 0) as typed."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from generator.markup.addresses import problem_with
from generator.markup.items import kind_of
from generator.markup.read import code_lines, definitions, outline, read
from generator.markup.signs import WIDE_BLANKS

_WORD = re.compile(r"[0-9A-Za-z]$")
_MARKS = {"em_open", "strong_open", "s_open"}
_LOST = re.compile(r"\\\\(?=[\w$.-]+\\)|(?<![A-Za-z])[A-Za-z]:(?:\\[^\s\\]+)*\\(?=[!-/:-@\[-`{-~])")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_ROW = re.compile(r"^[ \t>]*\|[^|]*(?:\|[^|]*)+\|[ \t]*$")
_NUMBERED = re.compile(r"^[ \t>\u3000]*[0-9０-９]{1,9}[.)．）]", re.MULTILINE)
_NO_LINK = re.compile(r"[\]］][ \u3000]?[(（][ \u3000]?https?://|[)）][\[［]https?://")
_EMPTY_LINK = re.compile(r"\[\s*\]\(")
_NO_BOLD = re.compile(r"(?:\*\*|＊＊)[^*＊\n]{1,60}(?:\*\*|＊＊)")
_MAYBE_NO_BOLD = re.compile(r"＊＊|\*\*(?:\W[^*\n]{0,59}|[^*\n]{0,59}\W)\*\*")  # between letters it is bold
_MARKED = re.compile(r"^[ \t\u3000]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|>)", re.MULTILINE)
_DONE = re.compile(r"^.{0,24}$|[。．！？」』）)]$")  # a line that nobody broke for want of room
_GOES_ON = re.compile(r"^[ \t>\u3000\u00a0]|^$")
_ONLY_A_HEAD = ("thead_close", "table_close")
_CLOSING = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*$")


def surplus_cells(text: str) -> Iterator[tuple[int, str]]:
    """Yield the cells of a row that lie beyond the headings of its table: they are shown nowhere."""
    lines = text.split("\n")
    for line, columns in _rows(text):
        cells = escapedSplit(lines[line].strip(f" \t>{WIDE_BLANKS}").strip("|"))
        for cell in cells[columns:]:
            yield line, cell.strip()


def swallowed_lines(text: str) -> Iterator[int]:
    """Yield the lines right under a table that have no cells: they are shown as a row."""
    lines = text.split("\n")
    yield from (line for line, _columns in _rows(text) if "|" not in lines[line] and "\t" not in lines[line])


def joined_lines(text: str) -> Iterator[tuple[int, bool]]:
    """Yield the lines right under an item or a quotation that are shown as more of it, and whether it is a quotation.

    Not those that are indented, begin with a sign of their own, or go on with a long line.
    """
    lines = text.split("\n")
    for token in outline(text) if _may_be_joined(lines) else ():
        if token.type == "paragraph_open" and token.level and token.map and _MARKED.match(lines[token.map[0]]):
            start, end = token.map
            for number in range(start + 1, end):
                above, line = lines[number - 1], lines[number]
                if not _GOES_ON.match(line) and not kind_of(line) and _DONE.search(above) and above[-1:] not in " \\":
                    yield number, ">" in lines[start][: len(lines[start]) - len(lines[start].lstrip("> \t"))]
                    break


def _may_be_joined(lines: Sequence[str]) -> bool:
    """Whether a line without a mark stands right under one with a mark, or under what goes on with it."""
    is_marked = False
    for line in lines:
        if _MARKED.match(line):
            is_marked = True
        elif is_marked and not _GOES_ON.match(line):
            return True
        is_marked = is_marked and bool(line.strip())
    return False


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line of every row below the head of a table, with the number of its columns."""
    columns, in_body = 0, False
    for token in outline(text) if "|" in text or "\t" in text else ():
        if token.type in {"thead_open", "tbody_open"}:
            in_body = token.type == "tbody_open"
            columns = columns if in_body else 0
        columns += token.type == "th_open"
        if in_body and token.type == "tr_open" and token.map:
            yield token.map[0], columns


def rows_of_no_table(text: str) -> Iterator[int]:
    """Yield the first lines of rows that are shown as a paragraph, because no line parts a head from them."""
    lines = text.split("\n")
    before: tuple[str, ...] = ()
    for token in outline(text) if "|" in text else ():
        if token.type == "paragraph_open" and token.map:
            rows = [number for number in range(*token.map) if _ROW.match(lines[number])]
            yield from rows[:1] if len(rows) > 1 or before == _ONLY_A_HEAD else ()
        before = (*before[-1:], token.type)


def other_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the items of numbered lists that are shown with another number: line, number as typed, as shown.

    A list in which all items have the same number is meant to be counted.
    """
    if not _NUMBERED.search(text):
        return
    lists: list[list[tuple[int, int]]] = []
    for token in outline(text):
        if token.type == "ordered_list_open":
            lists.append([])
        elif token.type == "list_item_open" and token.info and token.map and lists:
            lists[-1].append((token.map[0], int(token.info)))
        elif token.type == "ordered_list_close":
            items = lists.pop()
            counted = range(items[0][1], items[0][1] + len(items))
            if len({number for _line, number in items}) > 1:
                yield from (
                    (line, typed, shown) for (line, typed), shown in zip(items, counted, strict=True) if typed != shown
                )


def hidden_definitions(text: str) -> Iterator[int]:
    """Yield the lines that say where a link leads which is nowhere in the text; no address that is told itself."""
    if "]:" in text:
        linked = {child.attrs.get("href") for token in read(text) for child in token.children or ()}
        found = definitions(text)
        yield from (line for line, address in found if address not in linked and not problem_with(address))


def no_links(text: str) -> Iterator[int]:
    """Yield the lines of the paragraphs in which the signs of a link are shown instead of one: [資料] (https://…)."""
    for token in read(text) if "](" in text or _NO_LINK.search(text) else ():
        shown = "".join(child.content for child in token.children or () if child.type == "text")
        if token.map and _NO_LINK.search(shown):
            yield token.map[0]


def empty_links(text: str) -> Iterator[int]:
    """Yield the lines of the paragraphs with a link that has no words, and so is shown nowhere."""
    for token in read(text) if _EMPTY_LINK.search(text) else ():
        words: str | None = None
        for child in token.children or ():
            if child.type == "link_close" and not (words or "").strip() and token.map:
                yield token.map[0]
            words = "" if child.type == "link_open" else (words or "") + child.content


def shown_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield what was to be bold and is shown with the signs for it: **太字 **です, ＊＊太字＊＊."""
    for token in read(text) if _MAYBE_NO_BOLD.search(text) else ():
        shown = "".join(child.content if child.type == "text" else "\n" for child in token.children or ())
        found = _NO_BOLD.search(shown)
        if found and token.map and "\\*" not in token.content:
            yield token.map[0], found[0]


def eaten_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield what is emphasised from a number on, with a letter or number right before or behind: 窓口*1 と 電話*2."""
    if not re.search(r"[*_~]\d", text):
        return
    for token in read(text):
        children = token.children or ()
        for number, child in enumerate(children):
            words = children[number + 1].content if child.type in _MARKS else ""
            if words[:1].isdigit() and _is_beside(children, number):
                yield (token.map[0] if token.map else 0), f"{child.markup}{words}"


def _is_beside(children: Sequence[Token], mark: int) -> bool:
    """Whether a letter or number stands right before a mark, or a number right behind its end; of ``**`` both."""
    before = children[mark - 1].content if mark else ""
    sides = bool(_WORD.search(before)), _behind(children, mark)[:1].isdigit()
    return all(sides) if children[mark].markup == "**" else any(sides)


def _behind(children: Sequence[Token], mark: int) -> str:
    """Return the text behind what ``mark`` emphasises."""
    level, end = children[mark].level, mark + 1
    while children[end].nesting >= 0 or children[end].level != level:
        end += 1
    return children[end + 1].content if end + 1 < len(children) else ""


def lost_backslashes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the addresses of shared folders that lose a backslash: line, column (from 0), what stands there."""
    if "\\" not in text:
        return
    code = code_lines(text)
    for number, line in enumerate(text.split("\n")):
        if number not in code:
            bare = _CODE.sub(lambda found: " " * len(found[0]), line)
            yield from ((number, found.start(), found[0]) for found in _LOST.finditer(bare))


def unclosed_fences(text: str) -> Iterator[int]:
    """Yield the lines of fences after which everything is code, up to the end of what they stand in."""
    lines = text.split("\n")
    for token in outline(text) if "```" in text or "~~~" in text else ():
        if token.type == "fence" and token.map:
            first, end = token.map
            if end - first < 2 or not _CLOSING.match(lines[end - 1]):  # noqa: PLR2004 - a fence and its end
                yield first
