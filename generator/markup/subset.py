"""The Markdown that contributed text may use, and the engine that will render it.

The same extensions are written to ``mkdocs.yml``, so what is checked is what is built.
"""

import html
import re
from functools import cache
from html.parser import HTMLParser

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode

from generator.markup.addresses import problem_with

EXTENSIONS: dict[str, dict[str, object]] = {
    "tables": {"use_align_attribute": True},
    "fenced_code": {},
    # By default Japanese headings would be _1, _2 …: addresses that move when a heading is added above.
    "toc": {"marker": "", "toc_depth": "2-3", "slugify": slugify_unicode},
}
_BARE = ("p", "ul", "li", "strong", "em", "pre", "blockquote", "table", "thead", "tbody", "tr", "br", "hr")
_ATTRIBUTES: dict[str, set[str]] = {
    **{tag: set() for tag in _BARE},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "ol": {"start"},
    "a": {"href"},
    "th": {"align"},
    "td": {"align"},
    "code": {"class"},
}
_RISKY = re.compile(r"[<&\[`\\{]|(?<!#)#(?!#)|=[ \t]*$", re.MULTILINE)
_END_OF_BLOCK = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_TAG = re.compile(r"<[A-Za-z/!?]")
_OPEN_TAG = re.compile(r"<[A-Za-z/!?][^>]*\Z")
_DEFINITION = re.compile(r"^[ \t>*+-]*\[[^\]\n]+\]:\s*<?([^\s>]*)", re.MULTILINE)
_MAX_STEPS = 10_000_000


def disallowed_markup(text: str) -> list[str]:
    r"""Return what the rendered ``text`` would contain that contributed text may not.

    Text without any of ``< & [ ` \ {`` or a heading of the first level cannot produce a tag
    outside the subset, so the engine runs only when one of them occurs.
    """
    if len(text) ** 2 > _MAX_STEPS and _steps(text) > _MAX_STEPS:
        return ["数えきれないかっこや囲み"]
    if not _RISKY.search(text):
        return []
    scanner = _Scanner()
    try:
        scanner.feed(_engine().reset().convert(text))
    except RecursionError:
        _engine.cache_clear()  # it is left in the middle of the text
        return ["深すぎる入れ子"]
    scanner.close()
    return scanner.found


def as_contributed(text: str) -> str:
    """Return ``text`` as it may stand in a page: as it is while it stays inside the subset, else to be read only.

    A text is judged by itself, but a page holds several: what another one could complete, such as
    a tag without an end or the address for a link, counts as outside.
    """
    addresses = _DEFINITION.findall(text)
    if disallowed_markup(text) or _OPEN_TAG.search(text) or any(map(problem_with, addresses)):
        return f"\n<pre>{html.escape(text)}</pre>\n"
    return text


def _steps(text: str) -> int:
    """Return how far the engine may have to look: from ``[`` through its block, from fences and tags to the end."""
    blocks = sum(block.count("[") * len(block) for block in _END_OF_BLOCK.split(text))
    return blocks + len(_FENCE.findall(text) + _TAG.findall(text)) * len(text)


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
                self.found.append(f"{tag} の {name}")
            elif name == "href" and problem_with(value or ""):
                self.found.append(f"リンク {value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data[:20]}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl[:20]}>")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"<![{data[:20]}]>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data[:20]}>")
