"""The words of made corpora: those of the real content, as often as there, and a long tail of rare ones.

Words of real text follow Zipf's law: the word of rank r is about 1/r as frequent as the first. So few words make most
of a text, and new ones come without end; a corpus of few words would flatter everything that remembers words.
"""

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

SIZE = 30_000  # words
WORD = re.compile("[々一-龠]{2,}|[ァ-ヴー]{2,}|[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_FLATTER = 2.7  # Mandelbrot's constant: the first few words of a language are nearly as frequent as each other
_TEXTS = ("cases", "threads", "themes", "pages")
_LISTS = ("municipalities.csv", "former_municipalities.csv", "bodies.csv")
_TERM = re.compile(r"^  - term: (\w+)$|^    definition: (.+)$", re.MULTILINE)
_SHORT = 2
# What would make a number or a day beside it private data, and so an error.
_PRIVATE = re.compile("^日?生(?!成)|誕生|出生|パス|トークン|キー|暗証|番号|口座|生年月日|氏名|電話|内線|住所|保険証")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in falling frequency, each with the summed weights up to it."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def drawn(self, chance: random.Random, count: int) -> list[str]:
        """Return ``count`` words, each as likely as it is frequent."""
        return chance.choices(self.words, cum_weights=self.weights, k=count)


def lexicon_of(content: Path, seed: int) -> Lexicon:
    """Return the lexicon of a content folder: the words of its texts first, then names of places and compounds."""
    texts = list(_texts(content))
    counted = Counter(word for text in texts for word in WORD.findall(text))
    known = sorted(counted, key=lambda word: (-counted[word], word))
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    names = list(_names(content))
    words = dict.fromkeys(word for word in (*known, *chance.sample(names, len(names))) if not _PRIVATE.search(word))
    parts = [word for word in words if len(word) == _SHORT and not word.isascii()]
    while len(words) < SIZE:
        words["".join(chance.sample(parts, 2))] = None
    return Lexicon(tuple(words), tuple(accumulate(1 / (rank + _FLATTER) for rank in range(1, SIZE + 1))))


def _texts(content: Path) -> Iterator[str]:
    """Yield what people wrote below ``content``, without fields of closed lists and addresses."""
    for path in sorted(path for folder in _TEXTS for path in (content / folder).glob("*.md")):
        yield path.read_text("utf-8").split("\n---\n", 1)[-1]
    for term, definition in _TERM.findall((content / "glossary.yml").read_text("utf-8")):
        yield term or definition


def _names(content: Path) -> Iterator[str]:
    for path in (content / "reference" / name for name in _LISTS):
        if not path.is_file():
            continue  # an older program has fewer
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (row["name"] for row in csv.DictReader(rows))
