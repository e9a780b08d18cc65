"""The groups of synonyms that can help on the pages of a site, every word as its vocabulary has it."""

from collections.abc import Iterable, Iterator
from functools import cache

from generator.search.analysis import FUNCTION, STOP, words
from generator.search.corpus import Corpus
from generator.search.synonyms import Group, Member, prepared

_NEGATIONS = frozenset(("ない", "無い", "ぬ", "ず", "ん"))


def useful_groups(corpus: Corpus, groups: Iterable[Group], general: Iterable[Group]) -> list[Group]:
    """Return the groups that lead from a word to another that a page has."""
    finder = _Finder(corpus)
    return prepared([*groups, *finder.joined()], general, finder.in_pages, finder.canonical)


class _Finder:
    """Tells whether and how the pages say a word."""

    def __init__(self, corpus: Corpus) -> None:
        lexicon = corpus.lexicon
        self._surface_of = lexicon.surface_of
        self._names = corpus.names
        longer = {word for word in lexicon.seen if len(word) > 1}
        self._said = lexicon.content.union(longer, corpus.phrases, corpus.names)

    def in_pages(self, word: str) -> bool:
        """Whether a word of the vocabulary or a longer string stands in a page."""
        return word in self._said

    def joined(self) -> Iterator[Group]:
        """Yield every name of letters that the pages write with hyphens, to be found without them (eL-QR: eLQR)."""
        for name in sorted(self._names):
            yield [Member(name.replace("-", ""), target=False), Member(name)]

    def canonical(self, word: str) -> str:
        """Return a word as the vocabulary has it: one word, words joined by "^", or as it stands."""
        forms = content_forms(word)
        if forms and all(form in self._surface_of for form in forms):
            return "^".join(self._surface_of[form] for form in forms)
        return word


@cache
def content_forms(word: str) -> tuple[str, ...]:
    """Return the forms of the words in a word of a list that say something; none where they say what is not."""
    found = list(words(word))
    if any(one.form in _NEGATIONS for one in found):
        return ()
    return tuple(one.form for one in found if one.weight not in {FUNCTION, STOP})
