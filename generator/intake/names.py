"""What may be the file name of an entry that comes in."""

import re

from generator import _
from generator.language.readings import reading
from generator.language.romaji import romaji
from generator.model.slug import MAX_LENGTH, is_slug

SPACE_FOR_NUMBER = 4  # behind a name, where others have it
RUNS = re.compile(r"[一-鿿々]{2,}|[ァ-ヺー]{2,}|[A-Za-z0-9]{2,}")
SAYS_NOTHING = frozenset({"事例", "報告", "紹介", "取組", "件"})


def name_fault(name: str) -> str:
    """Return what a file name has to be, as a phrase, or nothing if ``name`` may be one."""
    return "" if is_slug(name) else _("英小文字・数字・ハイフンで3〜60字。例 kitami-madoguchi")


def slug_of(title: str) -> str:
    """Return a file name of the words of a title that carry meaning."""
    words = [word for word in RUNS.findall(title) if word not in SAYS_NOTHING]
    stem = ""
    for word in words:
        longer = f"{stem}-{word.lower() if word.isascii() else romaji(reading(word))}".strip("-")
        if len(longer) > MAX_LENGTH - SPACE_FOR_NUMBER:
            break
        stem = longer
    return stem if is_slug(stem) else ""
