"""The Markdown that contributed text may use, and how it enters a page.

The extensions of Python-Markdown are written to ``mkdocs.yml``, so what is judged at last is what is built.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode
from markdown_it.token import Token

from generator import _
from generator.markup.addresses import problem_with
from generator.markup.bare import is_bare
from generator.markup.glosses import Glosses
from generator.markup.inline import APART
from generator.markup.limits import is_endless
from generator.markup.opinions import set_apart
from generator.markup.read import outline, read
from generator.markup.simple import is_simple
from generator.markup.writer import canonical

EXTENSIONS: dict[str, dict[str, object]] = {
    "tables": {"use_align_attribute": True},
    "fenced_code": {},
    "sane_lists": {},
    # By default Japanese headings would be _1, _2 …: addresses that move when a heading is added above.
    "toc": {"marker": "", "toc_depth": "2-3", "slugify": slugify_unicode},
}
_BETWEEN_WORDS = "-"  # in anchors, as Python-Markdown has it
MOST_LEVELS = 6  # of lists and quotations
_LINKED = re.compile(r"[\[<]")  # without these, nothing inside a block is a link or an image
_RISKY = re.compile(r"[<&\[`\\{]")
_CONTAINERS = {"bullet_list_open", "ordered_list_open", "blockquote_open"}
_BARE = ("p", "ul", "li", "strong", "em", "del", "pre", "blockquote", "table", "thead", "tbody", "tr", "br", "hr")
_ATTRIBUTES: dict[str, set[str]] = {
    **{tag: set() for tag in _BARE},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "ol": {"start"},
    "a": {"href"},
    "th": {"align"},
    "td": {"align"},
    "code": {"class"},
}


def anchor(heading: str) -> str:
    """Return what the address of a page ends in that leads to a ``heading`` which stands in it once."""
    return slugify_unicode(heading, _BETWEEN_WORDS)


@dataclass(frozen=True, slots=True)
class Outside:
    """What a text may not hold, and the line (from 0) of the block that holds it."""

    line: int
    found: str


def disallowed_markup(text: str) -> list[Outside]:
    """Return what ``text`` says that contributed text may not: main headings, images, unsafe links, endless marks."""
    may_link = bool(_LINKED.search(text))
    if not may_link and is_simple(text):
        return []
    if is_endless(text):
        return [Outside(0, _("数えきれないかっこや囲み"))]
    tokens = read(text) if may_link else outline(text)
    return [Outside(token.map[0] if token.map else 0, found) for token in tokens for found in _outside(token)]


def _outside(token: Token) -> Iterator[str]:
    if token.type == "heading_open" and token.tag == "h1":
        yield "<h1>"
    for child in token.children or ():
        if child.type == "image":
            yield "<img>"
        elif child.type == "link_open":
            address = str(child.attrs["href"])
            yield from ([_("リンク {address}", address=address)] if problem_with(address) else [])
            yield from ([_("a の title")] if "title" in child.attrs else [])


def deep_lines(text: str) -> Iterator[int]:
    """Yield the lines (from 0) of ``text`` on which a list or quotation begins that lies one level too deep."""
    depth = 0
    for token in () if is_simple(text) else outline(text):
        if token.type in _CONTAINERS:
            depth += 1
            if depth == MOST_LEVELS + 1 and token.map:
                yield token.map[0]
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            depth -= 1


def as_contributed(text: str, glosses: Glosses | None = None) -> str:
    """Return ``text`` as it may stand in a page: in Markdown while it stays inside the subset, else to be read only.

    The rules have judged it before; this looks at what the engine of the pages itself makes of it. What ``glosses``
    makes of words, and what sets opinions apart, is the site's own and comes in after that.
    """
    if not is_bare(text) and (disallowed_markup(text) or not _stays_inside(canonical(text))):
        return f"\n<pre>{html.escape(text)}</pre>\n"
    return set_apart(canonical(text, glosses))


def _stays_inside(markdown: str) -> bool:
    """Whether the engine of the pages finds nothing that may not stand there; without these signs it cannot."""
    if not _RISKY.search(markdown):
        return True
    if is_endless(markdown):
        return False
    scanner = _Scanner()
    try:
        scanner.feed(_engine().reset().convert(markdown))
    except RecursionError:
        _engine.cache_clear()  # it is left in the middle of the text
        return False
    scanner.close()
    return not scanner.found


@cache
def _engine() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html")


class _Scanner(HTMLParser):
    """Collects tags, attributes and addresses outside the subset."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ATTRIBUTES:
            self.found.append(f"<{tag}>")
            return
        for name, value in attrs:
            if name not in _ATTRIBUTES[tag]:
                self.found.append(_("{tag} の {name}", tag=tag, name=name))
            elif name == "href" and problem_with(value or ""):
                self.found.append(_("リンク {value}", value=value))

    def handle_comment(self, data: str) -> None:
        if f"<!--{data}-->" != APART:
            self.found.append(f"<!--{data[:20]}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl[:20]}>")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"<![{data[:20]}]>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data[:20]}>")
