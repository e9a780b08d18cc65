"""Writes synonyms_sudachi.txt, which comes with the package, from the Sudachi synonym dictionary.

Usage: python -m generator.search.sudachi FILE, with sudachi-synonyms-dictionary.json of the npm package of that name.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.search.text import normalise

TARGET = Path(__file__).parent / "synonyms_sudachi.txt"
ALWAYS, NEVER = 0, 2  # values of expandControl; 1: a word that is found but does not lead to the others
HEAD = """# Groups of the Sudachi synonym dictionary (Works Applications Co., Ltd., Apache License 2.0, see
# synonyms_sudachi.LICENSE.txt), changed: reduced to the words themselves; words with blanks are left out.
# Made by generator/search/sudachi.py.
"""


def lines(groups: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a line for each group in which a word leads to another."""
    for group in groups:
        words: dict[str, bool] = {}
        for item in group["items"]:
            word = normalise(item["midashi"])
            if item["expandControl"] != NEVER and word and not set(word) & set(" #<>|^"):
                words.setdefault(word, item["expandControl"] == ALWAYS)
        if len(words) > 1 and any(words.values()):
            yield " ".join(("" if leads else "<") + word for word, leads in words.items()) + "\n"


if __name__ == "__main__":
    found = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(HEAD + "".join(lines(found)), encoding="utf-8")
