"""What pages say letter by letter: how many have two signs in a row, and which sign follows these (see pairs.js)."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from operator import add
from typing import NamedTuple

from generator.language.later import later

_OTHER = later("[^0-9a-z\x80-\u1fff\u3005\u3006\u3040-\u30fa\u30fc-\ufdff\U00010000-\U0010ffff]+")
_LONG_VOWELS = later("(?<=[ァ-ヺー])ー+")
_WORDS = later("[\u3005\u3006\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u30a1-\u30fa\u30fc]{2,}")
_STEPS = 60  # shares are whole numbers of 1/60
_LEAST = 3  # of them
_MOST_NEXTS = 6
_LINES_KEPT = 1 << 12  # pages repeat each other's lines


def folded(text: str) -> str:
    """Return a normalised text as letters only, other signs as one blank, without long vowel signs after katakana."""
    return _OTHER.sub(" ", _LONG_VOWELS.sub("", text)).strip()


class _Line(NamedTuple):
    """What stands in a line: its signs and pairs, each once, and any three letters in a row within its words."""

    signs: frozenset[str]
    threes: tuple[str, ...]


@lru_cache(_LINES_KEPT)
def _line(text: str) -> _Line:
    signs = {*text, *(pair for part in text.split(" ") for pair in map(add, part, part[1:]))} - {" "}
    words = [f"{word} " for word in _WORDS.findall(text)]
    return _Line(frozenset(signs), tuple(chain.from_iterable(map(_threes, words))))


def _threes(word: str) -> Iterator[str]:
    return map(add, map(add, word, word[1:]), word[2:])


class Letters:
    """The signs of all pages, counted: ``frequencies`` are the pages that have one or two of them."""

    def __init__(self) -> None:
        """Begin with no pages."""
        self.frequencies: Counter[str] = Counter()
        self._threes: Counter[str] = Counter()
        self._lengths = [0, 0]
        self._pages = 0

    def add(self, title: str, *rest: str) -> None:
        """Count the folded lines of a page."""
        lines = list(map(_line, (title, *rest)))
        self.frequencies.update(frozenset().union(*(line.signs for line in lines)))
        self._threes.update(chain.from_iterable(line.threes for line in lines))
        self._pages += 1
        self._lengths[0] += len(title)
        self._lengths[1] += len(" ".join(filter(None, rest)))

    def means(self) -> list[float]:
        """Return how long titles and the rest of pages are in the mean, each as one line."""
        return [length / max(1, self._pages) or 1 for length in self._lengths]

    def nexts(self) -> dict[str, dict[str, int]]:
        """Return of every two signs which mostly follow them, each with its share of their places in 1/60."""
        places: Counter[str] = Counter()
        for three, count in self._threes.items():
            places[three[:2]] += count
        shares: dict[str, list[tuple[int, str]]] = {}
        for three, count in self._threes.items():
            share = int(_STEPS * count / places[three[:2]] + 0.5)
            if three[2] != " " and share >= _LEAST:
                shares.setdefault(three[:2], []).append((-share, three[2]))
        return {pair: {sign: -share for share, sign in sorted(found)[:_MOST_NEXTS]} for pair, found in shares.items()}

    def fills(self, nexts: dict[str, dict[str, int]]) -> dict[str, list[tuple[str, int]]]:
        """Return of two signs that stand together nowhere those that stand between them, and how often they do."""
        found: dict[str, list[tuple[str, int]]] = {}
        for pair, following in nexts.items():
            for sign, share in following.items():
                if pair[0] + sign not in self.frequencies:
                    count = int(share * self.frequencies[pair] / _STEPS + 0.5)
                    found.setdefault(pair[0] + sign, []).append((pair[1], count))
        return found
