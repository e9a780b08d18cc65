"""What pages say letter by letter: how many have two signs in a row, and which sign follows these (see pairs.js)."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

_OTHER = re.compile("[^0-9a-z\x80-\u1fff\u3005\u3006\u3040-\u30fa\u30fc-\ufdff\U00010000-\U0010ffff]+")
_LONG_VOWELS = re.compile("(?<=[ァ-ヺー])ー+")
_RUNS = re.compile("[\u3005\u3006\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u30a1-\u30fa\u30fc]{2,}")
_STEPS = 60  # shares are whole numbers of 1/60
_LEAST = 3  # of them
_MOST_NEXTS = 6


def folded(text: str) -> str:
    """Return a normalised text as letters only, other signs as one blank, without long vowel signs after katakana."""
    return _OTHER.sub(" ", _LONG_VOWELS.sub("", text)).strip()


class Letters:
    """The signs of all pages, counted: ``frequencies`` are the pages that have one or two of them."""

    def __init__(self, pages: Iterable[tuple[str, ...]]) -> None:
        """Count the folded texts of all pages."""
        self.frequencies: Counter[str] = Counter()
        self._places: Counter[str] = Counter()
        self._threes: Counter[str] = Counter()
        for texts in pages:
            self._add(texts)

    def _add(self, texts: tuple[str, ...]) -> None:
        found: set[str] = set()
        for text in texts:
            found.update(text, map("".join, pairwise(text)))
            for run in _RUNS.findall(text):
                self._places.update(map("".join, pairwise(run)))
                self._threes.update(map("".join, zip(run, run[1:], run[2:], strict=False)))
        self.frequencies.update(one for one in found if " " not in one)

    def nexts(self) -> dict[str, dict[str, int]]:
        """Return of every two signs which mostly follow them, each with its share of their places in 1/60."""
        shares: dict[str, list[tuple[int, str]]] = {}
        for three, count in self._threes.items():
            share = int(_STEPS * count / self._places[three[:2]] + 0.5)
            if share >= _LEAST:
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
