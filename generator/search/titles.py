"""What the words of each title are worth together: by how much of it a question says, pages are ranked (rerank.js)."""

import math
from collections import Counter
from collections.abc import Iterator

from generator.search.corpus import Corpus
from generator.search.postings import is_in_title


def title_worths(corpus: Corpus) -> Iterator[dict[int, float]]:
    """Yield of each page the rarity of the words of its title by their classes, which ``params.js`` weighs."""
    pages = len(corpus.pages)
    classes = {entry.form: entry.weight for entry in corpus.lexicon.entries}
    worths: list[Counter[int]] = [Counter() for _ in range(pages)]
    for form, postings in zip(corpus.lexicon.terms, corpus.postings, strict=True):
        rarity = math.log(1 + (pages - len(postings.pages) + 0.5) / (len(postings.pages) + 0.5))
        for page, code in zip(postings.pages, postings.codes, strict=True):
            if is_in_title(code):
                worths[page][classes[form]] += rarity  # type: ignore[assignment] # a sum of its own, not a count
    return ({kind: round(worth, 2) for kind, worth in sorted(row.items())} for row in worths)
