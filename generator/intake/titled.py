"""File names of entries that are made of their titles."""

import re

from generator.language.readings import reading
from generator.language.romaji import romaji
from generator.model.slug import MAX_LENGTH, is_slug

SPACE_FOR_NUMBER = 4  # behind a name, where others have it
RUNS = re.compile(r"[一-鿿々]{2,}|[ァ-ヺー]{2,}|[A-Za-z0-9]{2,}")
SAYS_NOTHING = frozenset({"事例", "報告", "紹介", "取組", "件"})


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
