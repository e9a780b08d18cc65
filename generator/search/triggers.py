"""Which words of a large index set off which groups of synonyms, and what these lead to."""

from collections import defaultdict
from collections.abc import Iterable

from generator.search.corpus import Corpus
from generator.search.synonyms import Group, Member, mark_of
from generator.search.text import is_kana, kana_key
from generator.search.useful import content_forms

_LEAST_READ = 5  # signs of a reading that tells a text from others (see textKey in synonyms.js)
_JOINS = "^"


class Triggers:
    """The numbers of groups by what sets them off: a form, a row of forms, or a text that is no word.

    ``by_row`` is by the first form of a row, then by the whole row.
    """

    def __init__(self, corpus: Corpus, groups: Iterable[Group]) -> None:
        """Look through all groups."""
        self.by_form: defaultdict[str, list[int]] = defaultdict(list)
        self.by_row: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
        self.by_text: defaultdict[str, list[int]] = defaultdict(list)
        self.longest_text = 0
        self._form_of = {entry.word: entry.form for entry in corpus.lexicon.entries if entry.form}
        self._forms = frozenset(corpus.lexicon.terms)
        self.members = [[self._encoded(number, member) for member in group] for number, group in enumerate(groups)]

    def _encoded(self, number: int, member: Member) -> tuple[str, str, list[str]]:
        """Return a member as its word, its mark and the forms it is found by."""
        forms = [self._form_of.get(word, "") for word in member.word.split(_JOINS)]
        if member.trigger:
            self._add(number, member.word, forms)
        if not all(forms):
            found = content_forms(member.word)
            forms = [*found] if self._forms.issuperset(found) else []
        return member.word, mark_of(member), forms if member.target else []

    def _add(self, number: int, word: str, forms: list[str]) -> None:
        if not all(forms):
            self.by_text[_text_key(word)].append(number)
            self.longest_text = max(self.longest_text, len(word))
        elif len(forms) == 1:
            self.by_form[forms[0]].append(number)
        else:
            self.by_row[forms[0]].setdefault(",".join(forms), []).append(number)


def _text_key(text: str) -> str:
    key = kana_key(text) if is_kana(text) else ""
    return text if len(key) < _LEAST_READ else key
