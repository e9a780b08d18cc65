"""The one way a known word is suggested for a mistyped one."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from generator import _

_WORD = r"([^\s、()（]+)(?: ?[(（][^()（）]*[)）])?"  # madoguchi(窓口改革)
_AMOUNT = re.compile(r"[\d,.]+(?=[千万億人円])")


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return ``もしかして: …`` with the nearest known word, or ``otherwise`` when none is near."""
    right = nearest(word, known)
    return _("もしかして: {right}", right=right) if right else otherwise


def suggested(mend: str) -> str:
    """Return the one word that ``mend`` offers, without what it is called besides, or an empty text."""
    before, _sign, after = _("もしかして: {right}", right="\0").partition("\0")
    found = re.fullmatch(rf"{re.escape(before)}{_WORD}{re.escape(after)}", mend)
    return found[1] if found else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest to ``word``, or an empty text where none is near."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the nearest known word, with the same amounts; the same mistake in many files is looked up once."""
    amounts = _AMOUNT.findall(word)
    fitting = [one for one in known if {*amounts} <= {*_AMOUNT.findall(one)}]  # 50万人 is not near to 5万人
    if amounts:
        fitting = [one for one in fitting if one.startswith(amounts[0])] or fitting
    return next(iter(difflib.get_close_matches(word, fitting, n=1, cutoff=0.6)), "")
