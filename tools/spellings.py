"""Writes spellings_en.txt, which comes with the package, from the word lists of SCOWL: stems of British words.

Usage: python tools/spellings.py FOLDER, with the files of SCOWL (Debian package scowl: /usr/share/dict/scowl).
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from snowballstemmer import stemmer

TARGET = Path(__file__).parents[1] / "generator/search/spellings_en.txt"
HEAD = """# Stems of British spellings, each before that of the American one, from the word lists of SCOWL 2020.12.07
# (Kevin Atkinson; see spellings_en.LICENSE.txt). Made by tools/spellings.py.
"""
_MOST = 60  # SCOWL's measure of how rare a word is; larger dictionaries go as far as 70
_WAYS = (
    *(
        ("is", "iz"),
        ("ys", "yz"),
        ("our", "or"),
        ("ogue", "og"),
        ("(?<!^p)re", "er"),
        ("ll", "l"),
        ("l", "ll"),
        ("ae(?!$)", "e"),
    ),
    *(("oe", "e"), ("ence", "ense"), ("ise", "ice"), ("ising", "icing"), ("mme", "m"), ("gement", "gment")),
    *(("ium", "um"), ("que", "ck"), ("rey", "ray"), ("tt", "t"), ("ou", "o")),
)


def pairs(british: set[str], american: set[str]) -> Iterator[tuple[str, str]]:
    """Yield a British word with the American one that one of the ways makes of it, as stems that differ."""
    stem = stemmer("english").stemWord
    for word in sorted(british):
        for before, after in _WAYS:
            others = {word[: at.start()] + after + word[at.end() :] for at in re.finditer(before, word)} & american
            yield from ((stem(word), stem(other)) for other in sorted(others) if stem(word) != stem(other))


def _words(folder: Path, *kinds: str) -> set[str]:
    files = (file for kind in kinds for file in folder.glob(f"{kind}-words.*") if int(file.suffix[1:]) <= _MOST)
    return {word for file in files for word in file.read_text(encoding="latin-1").split() if "'" not in word}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    found = dict(reversed([*pairs(_words(folder, "british"), _words(folder, "american", "english"))]))
    TARGET.write_text(HEAD + "".join(f"{one} {found[one]}\n" for one in sorted(found)), encoding="utf-8")
