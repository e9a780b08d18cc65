"""How else a word is written: with more or fewer kana between and after its kanji (問い合わせ, 問合せ; 駒ケ根, 駒が根).

A browser knows the words of the pages only; what a reader types is as likely another of the spellings that the rules
for kana after kanji allow (送り仮名の付け方, Cabinet notice No. 2 of 1973).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from generator.language.later import later
from generator.search.analysis import words
from generator.search.words import Word

_COMPOUND = later("[一-鿿][ぁ-ゖ]*[一-鿿][ぁ-ゖ]*")
_KANJI_TWICE = later("[一-鿿].*[一-鿿]")
_PIECES = later("[一-鿿]|[ぁ-ゖ]+")
_JOINING = {"が": "ケが", "の": "のノ之"}  # what is read so between two kanji of a name
_OF_TWO_VERBS = 4  # pieces: 打 ち 切 り
_MOST_KANA = 3  # in a row, of what may be left out


@cache
def spellings_of(form: str) -> tuple[Word, ...]:
    """Return the spellings of a normalised form of two kanji that the dictionary takes for the same word, itself too.

    Of a name that joins kanji by what is read "ga" or "no", the other signs for it come first: no dictionary has them.
    """
    return tuple(_spellings(form)) if _KANJI_TWICE.search(form) else ()


def _spellings(form: str) -> Iterator[Word]:
    for spoken, signs in _JOINING.items():
        yield from _joined(form, spoken, signs)
    if not _COMPOUND.fullmatch(form):
        return
    whole, unknown = None, []
    for pieces in product(*map(_shortened, _PIECES.findall(form))):
        found = list(words("".join(pieces)))
        if len(found) == 1 and found[0].form == form:
            whole = whole or found[0]._replace(surface=form)
            yield found[0]
        elif len(found) > 1 and _is_shortened_as_usual(pieces, form):
            unknown.append("".join(pieces))
    if whole:  # the dictionary may take it for a verb where it stands alone (繰り越し)
        yield whole
        yield from (whole._replace(surface=spelt) for spelt in unknown)


def _is_shortened_as_usual(pieces: Sequence[str], form: str) -> bool:
    """Whether two verbs lack the kana between them and nothing else: not every such spelling is in the dictionary."""
    return len(pieces) == _OF_TWO_VERBS and not pieces[1] and form.endswith(pieces[2] + pieces[3]) and bool(pieces[3])


def _joined(form: str, spoken: str, signs: str) -> Iterator[Word]:
    between = re.compile(f"(?<=[一-鿿])[{signs}](?=[一-鿿])")
    found = list(words(form)) if between.search(form) else []
    if len(found) == 1 and found[0].form == form and spoken in found[0].reading:
        for sign in signs:
            yield found[0]._replace(surface=between.sub(sign, form))


def _shortened(piece: str) -> tuple[str, ...]:
    """Return a kanji, or kana with their first signs left out one by one."""
    if not "ぁ" <= piece[0] <= "ゖ" or len(piece) > _MOST_KANA:
        return (piece,)
    return tuple(piece[start:] for start in range(len(piece) + 1))
