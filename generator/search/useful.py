"""The groups of synonyms that can help on the pages of a site, every word as its vocabulary has it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from generator.language.words import spoken
from generator.search.groups import Group, Lists, Member
from generator.search.synonyms import prepared, told_once
from generator.search.text import is_kana
from generator.search.tongue import tongue
from generator.search.words import FUNCTION, STOP, Word

Answer = TypeVar("Answer", str, bool)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What groups are told of the words of pages.

    ``is_said`` is whether pages say a word of two signs or more, or one that says something by itself; ``form_of`` is
    the form of a word, nothing if it is unknown or a function word; ``spelling_of`` is the commonest spelling of a
    form, nothing if it is unknown.
    """

    is_said: Callable[[str], bool]
    form_of: Callable[[str], str]
    spelling_of: Callable[[str], str]


@dataclass(slots=True)
class Answers:
    """What was asked of a vocabulary, with what it answered."""

    said: dict[str, bool] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)

    def of(self, vocabulary: Vocabulary) -> Vocabulary:
        """Return a vocabulary that is asked once for everything, and whose answers stand here."""
        return Vocabulary(
            _remembered(self.said, vocabulary.is_said),
            _remembered(self.forms, vocabulary.form_of),
            _remembered(self.spellings, vocabulary.spelling_of),
        )

    def forget(self, vocabulary: Vocabulary, words: Iterable[str], forms: Iterable[str]) -> bool:
        """Forget the answers about ``words`` and ``forms`` that the vocabulary would not give again; whether there are.

        What was never asked is not asked now.
        """
        lost = [
            *((self.said, word) for word in words if self.said.get(word) not in {None, vocabulary.is_said(word)}),
            *((self.forms, word) for word in words if self.forms.get(word) not in {None, vocabulary.form_of(word)}),
            *(
                (self.spellings, one)
                for one in forms
                if self.spellings.get(one) not in {None, vocabulary.spelling_of(one)}
            ),
        ]
        for answers, key in lost:
            del answers[key]  # type: ignore[attr-defined] # one of three, each of its own type
        return bool(lost)


def _remembered(answers: dict[str, Answer], ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    def answer(question: str) -> Answer:
        if question not in answers:
            answers[question] = ask(question)
        return answers[question]

    return answer


def useful_groups(vocabulary: Vocabulary, names: Iterable[str], lists: Lists) -> dict[int, Group]:
    """Return the groups that lead from a word to another that pages say, by their numbers among all.

    ``names`` are those of letters that the pages write with hyphens: they are found without them too (eL-QR: eLQR).
    """
    groups = dict(enumerate(lists.groups))
    general = dict(enumerate(lists.general, len(groups)))
    joined = [[Member(name.replace("-", ""), target=False), Member(name)] for name in sorted(names)]
    groups |= dict(enumerate(joined, len(groups) + len(general)))

    def canonical(word: str) -> str:
        """Return a word as the vocabulary has it: one word, words joined by "^", or as it stands."""
        spellings = [*map(vocabulary.spelling_of, content_forms(word))]
        return "^".join(spellings) if spellings and all(spellings) else word

    def is_cut(word: str) -> bool:
        """Return whether a browser cuts a word as the dictionary does: pages have its words as they stand in it.

        One in kana may be the reading of another word.
        """
        found = () if is_kana(word) else _content_words(word, spoken())
        return bool(found) and all(vocabulary.form_of(one.surface) == one.form for one in found)

    useful = prepared(groups, general, vocabulary.is_said, canonical, is_cut)
    told = {number: told_once(group, lambda word: bool(vocabulary.form_of(word))) for number, group in useful.items()}
    return {number: group for number, group in told.items() if len(group) > 1}


def content_forms(word: str) -> tuple[str, ...]:
    """Return the forms of the words in a word of a list that say something; none where they say what is not."""
    return tuple(one.form for one in _content_words(word, spoken()))


@cache
def _content_words(word: str, _language: str) -> tuple[Word, ...]:
    language = tongue()
    found = language.words(word)
    if any(one.form in language.NEGATIONS for one in found):
        return ()
    return tuple(one for one in found if one.weight not in {FUNCTION, STOP})
