"""What people tell without headings → their sentences below the headings of a case, in order, by the words in them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.intake.cues import weights
from generator.intake.pieces import is_item, pieces, plain
from generator.model.claims import CASE_SECTIONS, Claim

_LISTED = re.compile(
    r"(?:次の|以下の|下記の)[^。]{0,12}(?:です|こと|とおり|通り|点|つ)[^。]{0,12}[。:：]?\s*$|[:：]\s*$"
)
_C, _A, _O, _L, _N, _D = CASE_SECTIONS
# How unlikely each heading is after another, and at the beginning: people tell the problem, the work, what came of it.
_STEPS: Mapping[Claim | None, Mapping[Claim, float]] = {
    None: {_C: 0, _A: 0.5, _O: 1.5, _L: 3, _N: 3, _D: 4},
    _C: {_C: 0, _A: 0.5, _O: 2, _L: 3, _N: 3, _D: 4},
    _A: {_C: 4, _A: 0, _O: 0, _L: 0.5, _N: 1, _D: 2},
    _O: {_C: 4, _A: 4.5, _O: 0, _L: 0.5, _N: 1, _D: 1},
    _L: {_C: 5, _A: 4.5, _O: 2, _L: 0, _N: 1, _D: 1},
    _N: {_C: 5, _A: 2, _O: 2, _L: 1, _N: 0, _D: 1},
    _D: {_C: 4, _A: 3, _O: 3, _L: 1.5, _N: 1.5, _D: 0},
}


def by_words(text: str, first: Claim | None = None, only: Collection[Claim] = CASE_SECTIONS) -> dict[Claim, str]:
    """Return every sentence of ``text`` below one of the headings ``only``; one without a cue stays where it stood.

    Of all ways to sort them the likeliest counts: by the words of each sentence and by what stands before it.
    ``first`` is the heading that the text begins below, unless its words say otherwise.
    """
    told = pieces(text)
    found: dict[Claim, str] = {}
    for piece, claim in zip(told, _likeliest(_said(told), first, only), strict=True):
        found[claim] = found.get(claim, "") + piece
    return {claim: words for claim, words in found.items() if words.strip()}


def _said(told: Iterable[str]) -> Iterator[Mapping[Claim, int]]:
    """Yield what each sentence says; an item of a list that was announced says nothing by itself."""
    listed = False
    for piece in told:
        listed = listed and (is_item(piece) or not piece.strip())
        yield {} if listed or not piece.strip() else weights(plain(piece))
        listed = listed or bool(_LISTED.search(piece))


def _likeliest(said: Iterable[Mapping[Claim, int]], first: Claim | None, only: Collection[Claim]) -> list[Claim]:
    """Return the headings of sentences in a row that go best with what each of them says."""
    values: dict[Claim | None, float] = {first: 0.0}
    ways: list[dict[Claim, Claim | None]] = []
    for says in said:
        way = {claim: _best_before(claim, values) for claim in CASE_SECTIONS if claim in only}
        values = {claim: values[one] - _STEPS[one][claim] + says.get(claim, 0) for claim, one in way.items()}
        ways.append(way)
    last = max(values, key=lambda claim: values[claim])
    found: list[Claim] = []
    for way in reversed(ways):
        if last:
            found.append(last)
            last = way[last]
    return found[::-1]


def _best_before(claim: Claim, values: Mapping[Claim | None, float]) -> Claim | None:
    return max(values, key=lambda before: (values[before] - _STEPS[before][claim], before == claim))
