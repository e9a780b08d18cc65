"""The language that settings choose, told before anything is read into them: what is wrong with them is said in it."""

import re
from pathlib import Path

from generator.language.words import JAPANESE

_HERE, _ELSEWHERE = Path(__file__).parent, "en"
_CHOSEN = re.compile(rb"^language: *[\"']?([A-Za-z]{2})", re.MULTILINE)  # of English and EN, too, to say what is typed


def chosen(settings: bytes) -> str:
    """Return the code of the language in the text of a settings file; Japanese where it names none.

    Whoever names one that there is not is told so in English: it was not Japanese.
    """
    found = _CHOSEN.search(settings)
    language = found[1].decode().lower() if found else JAPANESE
    if language in {JAPANESE, "jp"}:
        return JAPANESE
    return language if (_HERE / language).is_dir() else _ELSEWHERE
