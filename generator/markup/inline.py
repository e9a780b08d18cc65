"""What stands inside a block → Markdown in which Python-Markdown finds the same marks and no others."""

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from generator.markup.addresses import problem_with
from generator.markup.glosses import GLOSS
from generator.markup.unbroken import unbroken

_MARKS = {"strong": "**", "em": "*"}
_TAGS = {"strong": ("<strong>", "</strong>"), "em": ("<em>", "</em>"), "s": ("<del>", "</del>")}
APART = "<!-- -->"  # parts what would run together; all that Markdown has for it
_BREAKS = {"softbreak": "\n", "hardbreak": "  \n"}
_SIGNS = re.compile(r"[\\`*_\[\]|#]")
_SIGNS_OF_HTML = re.compile(r"[\\`\[\]|]|[*_#](?![^<]*>)")  # some are read between tags alone
_REFERENCE = re.compile(r"&(?=#?\w+;)|<")
_NAMES = {"&": "&amp;", "<": "&lt;"}
_AT_START = re.compile(r"^(?:([-+>])|([=~])|(\d+)(?=\.))", re.MULTILINE)
_LONE_BREAK = re.compile(r"^  $", re.MULTILINE)  # would be a blank line
_BRACKETED = re.compile(r"[\s()]")
_EDGE = re.compile(r"^[^\S \n]+|[^\S \n]+$", re.MULTILINE)


def inline_text(node: SyntaxTreeNode) -> str:
    """Return the Markdown of an inline node, which may be several lines."""
    text = _LONE_BREAK.sub("<br>", _inside(node.children))
    text = _AT_START.sub(_escaped_start, text)
    return _EDGE.sub(lambda blanks: "".join(f"&#{ord(blank)};" for blank in blanks[0]), text)


def as_inline_html(finished: str) -> str:
    """Return finished HTML so that it stands in a line of Markdown as it is."""
    return _SIGNS_OF_HTML.sub(lambda sign: f"&#{ord(sign[0])};", finished)


def _inside(nodes: Sequence[SyntaxTreeNode]) -> str:
    text = ""
    for piece in map(_written, nodes):
        text += f"{APART}{piece}" if text.endswith("*") and piece.startswith("*") else piece
    return text


def _written(node: SyntaxTreeNode) -> str:
    if node.type in _TAGS:
        return _marked(node)
    if node.type == "link":
        return _link(str(node.attrs["href"]), _inside(node.children))
    if node.type == "code_inline":
        return _code(node.content)
    if node.type == GLOSS:
        return as_inline_html(node.content)
    return _BREAKS.get(node.type) or _escaped(unbroken(node.content))


def _marked(node: SyntaxTreeNode) -> str:
    """Return a node in marks, or in tags where there is no such mark or others nearby would be taken for it."""
    text, mark = _inside(node.children), _MARKS.get(node.type)
    is_within = any(part.type == node.type for part in node.walk(include_self=False))
    if not mark or is_within or text.startswith("*") or text.endswith("*"):
        return text.join(_TAGS[node.type])
    return f"{mark}{text}{mark}"


def _link(address: str, words: str) -> str:
    """Return a link; an address that may not stand in a page makes none."""
    target = f"<{address}>" if _BRACKETED.search(address) else address
    return words if problem_with(address) else f"[{words}]({target})"


def _code(code: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall("`+", code)), default=0) + 1)
    blank = " " if code.startswith("`") or code.endswith("`") else ""
    return f"{fence}{blank}{code}{blank}{fence}"


def _escaped(text: str) -> str:
    return _REFERENCE.sub(lambda sign: _NAMES[sign[0]], _SIGNS.sub(r"\\\g<0>", text))


def _escaped_start(found: re.Match[str]) -> str:
    sign, other, number = found.groups()
    return f"\\{sign}" if sign else f"&#{ord(other)};" if other else f"{number}\\"
