"""What pages say, counted together; or what they say more and less than before: counts, in whatever order."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.search.counting import CountedPage
from generator.search.letters import signs_of, threes_of
from generator.search.postings import Postings


class Said:
    """Counts over pages, which are below nothing where pages say less.

    ``words`` are counted as often as they stand there, ``threes`` (see ``threes_of``) too; ``spelt``, ``phrases``,
    ``names`` and ``signs`` (see ``signs_of``) by the pages that have them. ``terms`` has of each form the pages by
    their numbers, with code 0 for those that no longer have it.
    """

    def __init__(self) -> None:
        """Begin with no pages."""
        self.words: Counter[str] = Counter()
        self.spelt: Counter[str] = Counter()
        self.phrases: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.terms: defaultdict[str, Postings] = defaultdict(Postings)
        self.signs: Counter[str] = Counter()
        self.threes: Counter[str] = Counter()

    def change(self, number: int, old: CountedPage, new: CountedPage) -> None:
        """Count that the page of this number says something else than it did."""
        self.change_words(number, old, new)
        before, after = f"{old.title} {old.rest}", f"{new.title} {new.rest}"
        had, has = signs_of(before), signs_of(after)
        self.signs.update(has - had)
        self.signs.subtract(had - has)
        _change(self.threes, threes_of(before), threes_of(after))

    def change_words(self, number: int, old: CountedPage, new: CountedPage) -> None:
        """Do the same but for signs, which a small site does not need."""
        _change(self.words, old.words, new.words)
        for mine, before, after in (
            (self.spelt, old.spelt, new.spelt),
            (self.phrases, old.phrases, new.phrases),
            (self.names, old.names, new.names),
        ):
            mine.update(after)
            mine.subtract(before)
        for form, code in new.terms.items():
            if old.terms.get(form) != code:
                self.terms[form].add(number, code)
        for form in old.terms.keys() - new.terms.keys():
            self.terms[form].add(number, 0)


def _change(mine: Counter[str], before: Mapping[str, int], after: Mapping[str, int]) -> None:
    mine.update(after)
    mine.subtract(before)
