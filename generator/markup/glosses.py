"""Words of the glossary in running text: where each is met first on a page, and what stands there for it.

A word is not met inside a longer one: it stands between hiragana, punctuation and blanks (CDO, and not CDO補佐官).
Where brackets follow it, the text explains it itself.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from markdown_it.token import Token

MOST = 6  # of a page: more of them would be noise
LONGEST = 16  # characters: a word stands in one piece, and longer ones fill more than a line of a phone
GLOSS = "gloss"  # the type of a token that holds finished markup
_GOES_ON = "[A-Za-z0-9０-９Ａ-Ｚａ-ｚα-ωァ-ヺー\u3400-\u9fff々]"
_APART = ("blockquote_open", "table_open", "heading_open")
_EXPLAINS = ("（", "(")


class Glosses:
    """The words of one page that were not met yet; what ``write`` makes of one is finished HTML."""

    def __init__(self, words: Collection[str], write: Callable[[str], str]) -> None:
        """Look for ``words`` that are not too long."""
        self._pattern = _pattern(tuple(word for word in words if len(word) <= LONGEST))
        self._write = write
        self._seen: set[str] = set()
        self._given = 0

    def pieces(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield ``text`` in pieces, each with whether it is finished HTML, the words met first among them."""
        begun = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            if self._is_wanted(found[0], text[found.end() :]):
                yield text[begun : found.start()], False
                yield self._write(found[0]), True
                begun = found.end()
        yield text[begun:], False

    def marked(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens of a text with the words of its paragraphs marked, those of lists too."""
        apart = 0
        made = []
        for token in tokens:
            apart += token.type in _APART
            apart -= token.type.replace("_close", "_open") in _APART and token.nesting < 0
            made.append(self._with_words(token) if token.type == "inline" and not apart else token)
        return made

    def _with_words(self, token: Token) -> Token:
        """Return a paragraph with its words marked that stand in no link, no code and no bold."""
        depth = 0
        children: list[Token] = []
        for child in token.children or ():
            depth += child.nesting
            plain = child.type == "text" and not depth
            pieces = self.pieces(child.content) if plain else ()
            parts = [Token(GLOSS if html else "text", "", 0, content=piece) for piece, html in pieces if piece]
            children += parts if plain else [child]
        return token.copy(children=children)

    def _is_wanted(self, word: str, after: str) -> bool:
        """Whether a word is explained where it stands; once it was met, it is not asked for again."""
        if word in self._seen or self._given == MOST:
            return False
        self._seen.add(word)
        explained = not after.startswith(_EXPLAINS)
        self._given += explained
        return explained


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds any of ``words``, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(f"(?<!{_GOES_ON})(?:{'|'.join(map(re.escape, longest))})(?!{_GOES_ON})") if words else None
