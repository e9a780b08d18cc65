"""Blocks → blocks that the Markdown of this knowledge base can say: it has no tags, and links to https alone."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from generator.intake.slack.tree import Blocks, Inline, Link, Style, Words, changed

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINES = re.compile(r"(\n)")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_LOOKS = (Style.CODE, Style.BOLD, Style.STRIKE, Style.ITALIC)  # the first one of them is kept


def within_subset(blocks: Blocks) -> Blocks:
    """Return ``blocks`` with what cannot be said left out; no word is."""
    return changed(blocks, lambda inlines: [part for one in inlines for part in _plainer(_one_look(one))])


def _one_look(one: Inline) -> Inline:
    """Return words with one look at most: several at once, or changing in the middle, need tags."""
    if isinstance(one, Link):
        return one
    look = next((look for look in _LOOKS if look in one.styles), None)
    return replace(one, styles=frozenset({look} if look else ()))


def _plainer(one: Inline) -> Iterator[Inline]:
    if isinstance(one, Link):
        yield from _link(one)
        return
    text = one.text if Style.CODE in one.styles else _ENTITY.sub("＆", _TAG.sub("＜", one.text))
    yield from _without_edges(replace(one, text=text)) if one.styles - {Style.CODE} else (replace(one, text=text),)


def _link(link: Link) -> Iterator[Inline]:
    words = "".join(one.text for one in link.words)
    if link.url.startswith("https://"):
        yield Link(link.url, (Words(words),) if words else ())
    else:
        yield Words(f"{words}（{link.url}）" if words else link.url)


def _without_edges(words: Words) -> Iterator[Words]:
    """Yield words with signs at their edges outside of their look: beside those its marks would not be read."""
    for line in _LINES.split(words.text):
        inner = line.strip("".join({char for char in line if _is_edge(char)}))
        before, _inner, after = line.partition(inner) if inner else (line, "", "")
        parts = ((before, frozenset[Style]()), (inner, words.styles), (after, frozenset[Style]()))
        yield from (Words(text, styles) for text, styles in parts if text)


def _is_edge(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] in "PS"
