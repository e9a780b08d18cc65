"""What a contributed text says → Markdown that Python-Markdown, and so any MkDocs, shows with the same structure.

Python-Markdown wants a blank line between blocks and four blanks for each level, joins neighbouring lists and
quotations, and knows fenced code at the margin only. Everything that it could read a second time is escaped:
with a backslash where it takes one, as a character reference elsewhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from generator.markup.bare import is_bare, plain_parts
from generator.markup.glosses import Glosses
from generator.markup.inline import APART, as_inline_html, inline_text
from generator.markup.read import read
from generator.markup.unbroken import unbroken

_LEVEL = "    "
_LANGUAGE = re.compile(r"[\w#.+-]+")
_INNER = {"fence", "code_block", "blockquote", "bullet_list", "ordered_list"}  # cannot stand behind a mark
_LISTS = ("bullet_list", "ordered_list")
_ALIGNED = {"left": ":--", "center": ":-:", "right": "--:"}


def canonical(text: str, glosses: Glosses | None = None) -> str:
    """Return ``text`` as Markdown that Python-Markdown reads as the engine reads what was typed.

    Words that ``glosses`` explain become the markup that it makes of them.
    """
    if is_bare(text):
        return _explained(text, glosses) if glosses else unbroken(text)
    tokens = read(text)
    return "\n".join(_blocks(SyntaxTreeNode(glosses.marked(tokens) if glosses else tokens).children))


def _explained(bare: str, glosses: Glosses) -> str:
    """Return a bare text with its words explained, but for those in bold."""
    parts = plain_parts(bare)
    for number in range(0, len(parts), 2):
        pieces = glosses.pieces(parts[number])
        parts[number] = "".join(as_inline_html(piece) if html else unbroken(piece) for piece, html in pieces)
    return "".join(parts)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> list[str]:
    """Return the lines of blocks."""
    lines: list[str] = []
    for number, node in enumerate(nodes):
        before = nodes[number - 1] if number else None
        if before:
            lines += ["", APART, ""] if _run_together(before, node) else [""]
        lines += _WRITERS[node.type](node)
    return lines


def _run_together(before: SyntaxTreeNode, node: SyntaxTreeNode) -> bool:
    indented = _is_nested(node) and node.type in {"fence", "code_block"}
    if before.type in _LISTS:
        return indented or node.type == before.type
    return (before.type == node.type == "blockquote") or (indented and before.type in {"fence", "code_block"})


def _is_nested(node: SyntaxTreeNode) -> bool:
    """Whether a block stands in another one, where nothing can be fenced."""
    return node.parent is not None and not node.parent.is_root


def _paragraph(node: SyntaxTreeNode) -> list[str]:
    return inline_text(node.children[0]).split("\n")


def _heading(node: SyntaxTreeNode) -> list[str]:
    words = inline_text(node.children[0]).replace("  \n", "<br>").replace("\n", " ")
    return [f"{'#' * int(node.tag[1])} {words}"]


def _rule(_node: SyntaxTreeNode) -> list[str]:
    return ["***"]


def _quote(node: SyntaxTreeNode) -> list[str]:
    return [f"> {line}" if line else ">" for line in _blocks(node.children) or [""]]


def _code(node: SyntaxTreeNode) -> list[str]:
    code = node.content.removesuffix("\n").expandtabs(len(_LEVEL)).split("\n")
    if _is_nested(node):
        return [f"{_LEVEL}{line}" if line.strip() else "" for line in code]
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", node.content))])
    language = _LANGUAGE.match(node.info)
    return [fence + (language[0] if language else ""), *(code if node.content else []), fence]


def _list(node: SyntaxTreeNode) -> list[str]:
    start = int(node.attrs.get("start", 1))
    tight = _is_tight(node)
    lines: list[str] = []
    for number, item in enumerate(node.children, start):
        mark = "-" if node.type == "bullet_list" else f"{number}."
        lines += [""] if lines and not tight else []
        lines += _item(mark, item, tight=tight)
    return lines


def _item(mark: str, item: SyntaxTreeNode, *, tight: bool) -> Iterator[str]:
    first, *others = _tight_lines(item) if tight else _loose_lines(item)
    yield f"{mark} {first}"
    yield from (f"{_LEVEL}{line}" if line else "" for line in others)


def _tight_lines(item: SyntaxTreeNode) -> list[str]:
    return [line for node in item.children for line in _WRITERS[node.type](node)] or [APART]


def _loose_lines(item: SyntaxTreeNode) -> list[str]:
    lines = _blocks(item.children)
    begins_inside = item.children and item.children[0].type in _INNER
    return [APART, "", *lines] if begins_inside or not lines else lines


def _is_tight(node: SyntaxTreeNode) -> bool:
    """Whether a list needs no blank lines: its items are single paragraphs with such lists below them."""
    return all(_is_simple(item.children) for item in node.children)


def _is_simple(nodes: Sequence[SyntaxTreeNode]) -> bool:
    if not nodes:
        return True
    first, *others = nodes
    kinds = [other.type for other in others]
    return (
        first.type == "paragraph"
        and first.hidden
        and all(other.type in _LISTS and _is_tight(other) for other in others)
        and len(set(kinds)) == len(kinds) <= 1
    )


def _table(node: SyntaxTreeNode) -> list[str]:
    rows = [row for part in node.children for row in part.children]
    aligned = [_ALIGNED.get(str(cell.attrs.get("style", "")).rpartition(":")[2], "---") for cell in rows[0].children]
    head, *body = (f"| {' | '.join(_cell(cell) for cell in row.children)} |" for row in rows)
    return [head, f"| {' | '.join(aligned)} |", *body]


def _cell(cell: SyntaxTreeNode) -> str:
    return inline_text(cell.children[0])


_WRITERS: dict[str, Callable[[SyntaxTreeNode], list[str]]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "hr": _rule,
    "blockquote": _quote,
    "fence": _code,
    "code_block": _code,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _table,
}
