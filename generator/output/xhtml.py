"""Contributed Markdown → XHTML for readers of books: well-formed by construction, no scripts, safe addresses alone."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from urllib.parse import quote

from markdown_it.tree import SyntaxTreeNode

from generator.markup.addresses import problem_with
from generator.markup.engine import engine
from generator.markup.limits import is_endless
from generator.markup.read import read
from generator.markup.simple import is_simple
from generator.output.by_lines import blocks_by_lines

_LAST = 6  # level of headings
_HEADING = re.compile(r"(</?h)([1-6])>")  # of ours: what people typed holds no sign < here
_EMPTY = frozenset({"br", "hr", "link", "item", "itemref"})
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"
_MARKED = re.compile(r"[\\`*_\[<&~\0]")
_CITED = re.compile(rf"([^{_MARKED.pattern[1:-1]}]*)<(https://(?!\S*xn--)[a-z0-9.-]+/[A-Za-z0-9/._?=-]*)>")
_BREAKS = {"softbreak": "\n", "hardbreak": "<br/>"}
_NAMES = {
    **{name: name for name in ("blockquote", "table", "thead", "tbody", "tr", "strong", "em")},
    "bullet_list": "ul",
    "list_item": "li",
    "s": "del",
}


def element(name: str, *inner: str, **attributes: str) -> str:
    """Return an element with ``inner``, which is XHTML; the attribute ``class_`` is called class."""
    said = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{said}/>" if name in _EMPTY else f"<{name}{said}>{''.join(inner)}</{name}>"


def worded(name: str, text: str, **attributes: str) -> str:
    """Return an element that holds a plain text."""
    return element(name, escape(text, quote=False), **attributes)


def xhtml(markdown: str) -> str:
    """Return what ``markdown`` says; below its title, most say it line by line."""
    below_title = f"#{markdown}" if markdown.startswith("# ") else markdown
    by_lines = blocks_by_lines(markdown, _line) if is_simple(below_title) and not is_endless(markdown) else []
    return "\n".join(by_lines) or _Writer().blocks(SyntaxTreeNode(read(markdown)).children)


def _line(text: str) -> str:
    """Return a line of a block."""
    words = text.strip()
    if not _MARKED.search(words):
        return escape(words, quote=False)
    if cited := _CITED.fullmatch(words):
        return escape(cited[1], quote=False) + _linked(cited[2], cited[2])
    return _Writer().blocks(SyntaxTreeNode(engine().parseInline(words)).children)


def _linked(address: str, inner: str) -> str:
    """Return a link to an ``address`` as it was typed; its words alone where it may not be one."""
    return inner if problem_with(address) else element("a", inner, href=quote(address, safe=_IN_ADDRESS))


def deepened(text: str, levels: int) -> str:
    """Return a text that ``xhtml`` made, its headings so many ``levels`` deeper."""
    return _HEADING.sub(lambda tag: f"{tag[1]}{min(_LAST, int(tag[2]) + levels)}>", text)


class _Writer:
    """Writes nodes of the engine."""

    def __init__(self) -> None:
        self._own: dict[str, Callable[[SyntaxTreeNode], str]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "inline": lambda node: self._all(node.children),
            "text": lambda node: escape(node.content, quote=False),
            "code_inline": lambda node: worded("code", node.content),
            "fence": lambda node: element("pre", worded("code", node.content)),
            "code_block": lambda node: element("pre", worded("code", node.content)),
            "hr": lambda _node: element("hr"),
            "link": self._link,
            "ordered_list": self._numbered,
            "th": self._cell,
            "td": self._cell,
        }

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        return "\n".join(map(self._written, nodes))

    def _written(self, node: SyntaxTreeNode) -> str:
        """Return a node; what is not known is told without its mark."""
        if write := self._own.get(node.type):
            return write(node)
        name = _NAMES.get(node.type)
        return element(name, self._all(node.children)) if name else _BREAKS.get(node.type) or self._all(node.children)

    def _all(self, nodes: Iterable[SyntaxTreeNode]) -> str:
        return "".join(map(self._written, nodes))

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        inner = self._all(node.children)
        return inner if node.hidden else element("p", inner)

    def _heading(self, node: SyntaxTreeNode) -> str:
        return element(node.tag, self._all(node.children))

    def _link(self, node: SyntaxTreeNode) -> str:
        return _linked(str(node.attrs["href"]), self._all(node.children))

    def _numbered(self, node: SyntaxTreeNode) -> str:
        start = str(node.attrs.get("start", 1))
        return element("ol", self._all(node.children), **({} if start == "1" else {"start": start}))

    def _cell(self, node: SyntaxTreeNode) -> str:
        """Return a cell with the side that its column stands on."""
        style = str(node.attrs.get("style", ""))
        return element(node.type, self._all(node.children), **({"style": style} if style else {}))
