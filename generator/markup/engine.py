"""The one reading of contributed Markdown: CommonMark with GFM tables and strikethrough, made fit for Japanese.

Two things differ from CommonMark, which was written for words parted by blanks: bold and emphasis
also begin and end beside 「」。 and their like (commonmark/commonmark-spec#650), and a line break
between two Japanese characters is no blank. HTML is never read: it is text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

# Characters of scripts that write no blanks between words, with their punctuation, full-width forms and variants.
CJK = re.compile(
    "[\u2e80-\ua4cf\uf900-\ufaff\ufe00-\ufe0f\ufe30-\ufe4f\uff00-\uffef"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff\U000e0100-\U000e01ef]"
)
MAX_NESTING = 100  # of blocks and marks; what lies deeper is not read


class _State(StateInline):
    """Where marks may open and close: Japanese signs beside them are letters, not punctuation."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - the library's names
        """Return whether the run of marks at ``start`` can open, whether it can close, and its length."""
        found = super().scanDelims(start, canSplitWord)
        if not canSplitWord:
            return found
        end = start + found.length
        before, after = self.src[start - 1 : start] or " ", self.src[end : end + 1] or " "
        return Scanned(_opens(before, after), _opens(after, before), found.length)


def _opens(outside: str, inside: str) -> bool:
    """Whether a mark may stand between the two, with what it marks on the side of ``inside``."""
    if inside.isspace():
        return False
    return not _is_punctuation(inside) or outside.isspace() or _is_punctuation(outside) or bool(CJK.match(outside))


def _is_punctuation(char: str) -> bool:
    return (isMdAsciiPunct(ord(char)) or isPunctChar(char)) and not CJK.match(char)


class _Inline(ParserInline):
    """Reads what stands inside blocks with the state above."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read ``src`` into ``tokens``; as the library's own, which names its own state."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _join_lines(state: StateCore) -> None:
    """Take the line breaks between two Japanese characters out."""
    for token in state.tokens:
        if token.children and any(child.type == "softbreak" for child in token.children):
            token.children = list(_joined(token.children))


def _joined(children: Sequence[Token]) -> Iterator[Token]:
    before = ""
    for child, after in zip(children, _after_each(children), strict=True):
        if child.type == "softbreak" and CJK.match(before) and CJK.match(after):
            continue
        before = "" if child.tag == "br" else child.content[-1:] or before
        yield child


def _after_each(children: Sequence[Token]) -> list[str]:
    """Return for each of ``children`` the first character that comes after it, if any does."""
    after, found = "", [""] * len(children)
    for number in range(len(children) - 1, -1, -1):
        found[number] = after
        after = children[number].content[:1] or after
    return found


class _Engine(MarkdownIt):
    """Every address makes a link, as it was typed: whether it may stand there is for the rules to say."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        """Return ``url`` as it is."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Whether ``url`` makes a link."""
        del url
        return True


@cache
def engine() -> MarkdownIt:
    """Return the engine; it keeps nothing of a text."""
    engine = _Engine()
    engine.inline = _Inline()
    engine.configure("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    engine.enable(["table", "strikethrough"])
    engine.disable(["html_block", "html_inline"])
    engine.core.ruler.push("join_lines", _join_lines)
    return engine


def blocks_of(markdown: str) -> list[Token]:
    """Return the blocks of ``markdown``, with what stands inside them still unread."""
    tokens: list[Token] = []
    engine().block.parse(markdown, engine(), {}, tokens)
    return tokens


def code_lines(markdown: str) -> set[int]:
    """Return the lines of ``markdown`` (from 0) that are code, with the fences around it."""
    code = (token.map for token in blocks_of(markdown) if token.type in {"fence", "code_block"} and token.map)
    return {line for start, end in code for line in range(start, end)}
