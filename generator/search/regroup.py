"""The groups of synonyms of a large index: looked through again where a word changed that they were asked about."""

import marshal
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self, TypeVar

from generator.search.change import Change, keys_of
from generator.search.groups import Lists
from generator.search.places import Places
from generator.search.placing import parts_for
from generator.search.said import Said
from generator.search.triggers import Triggers, triggers_of
from generator.search.useful import Answers, Vocabulary, useful_groups

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(slots=True)
class Groups:
    """The groups that help on some pages: what sets them off, and everything that this follows from.

    ``phrases`` and ``names`` are as in ``Said``.
    """

    triggers: Triggers = field(default_factory=Triggers)
    answers: Answers = field(default_factory=Answers)
    phrases: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)

    def packed(self) -> bytes:
        """Return them as bytes."""
        one, two = self.triggers, self.answers
        triggers = one.by_form, one.by_row, one.by_text, one.members, one.longest_text
        return marshal.dumps((triggers, (two.said, two.forms, two.spellings), dict(self.phrases), dict(self.names)))

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """Return what was packed."""
        triggers, answers, phrases, names = marshal.loads(content)  # noqa: S302 - our own cache wrote it
        return cls(Triggers(*triggers), Answers(*answers), Counter(phrases), Counter(names))

    def parts(self) -> int:
        """Return how many parts hold the groups."""
        return _parts(self.triggers)

    def follow(self, change: Change, said: Said, lists: Callable[[], Lists]) -> None:
        """Let the groups be those of the changed places, and tell ``change`` which parts that touches."""
        vocabulary = self._vocabulary(change.places)
        named = _added(self.names, said.names)
        words = {*change.words, *_added(self.phrases, said.phrases), *named}
        if self.answers.forget(vocabulary, words, change.forms) or named or not self.answers.said:
            before = self.triggers
            vocabulary = self.answers.of(vocabulary)
            self.triggers = triggers_of(useful_groups(vocabulary, self.names, lists()), vocabulary)
            _tell(change, before, self.triggers)

    def _vocabulary(self, places: Places) -> Vocabulary:
        def is_said(word: str) -> bool:
            place = places.of_word(word)
            says = word in place.words and (len(word) > 1 or bool(place.entries[word].form))
            return says or word in self.phrases or word in self.names

        def form_of(word: str) -> str:
            entry = places.of_word(word).entries.get(word)
            return entry.form if entry else ""

        return Vocabulary(is_said, form_of, lambda form: places.of_form(form).commonest(form))


def _added(mine: Counter[str], more: Counter[str]) -> list[str]:
    """Add counts; return what is there now and was not before, or the other way round."""
    changed = []
    for key, count in more.items():
        had = mine.pop(key, 0)
        if had + count:
            mine[key] = had + count
        if bool(had) != bool(had + count):
            changed.append(key)
    return changed


def _tell(change: Change, old: Triggers, new: Triggers) -> None:
    """Tell which parts are no longer the same."""
    places = change.places
    for form in {*_different(old.by_form, new.by_form), *_different(old.by_row, new.by_row)}:
        for name in places.of_form(form).spelt.get(form, ()):
            for text in (name, *keys_of(places.of_word(name).entries[name])):
                change.word_part(text)
    for text in _different(old.by_text, new.by_text):
        change.word_part(text)
    count = _parts(new)
    numbers = _different(old.members, new.members) if count == _parts(old) else range(count)
    change.parts.update(f"g{number % count}" for number in numbers)


def _parts(triggers: Triggers) -> int:
    return parts_for(sum(4 * len(word) for group in triggers.members.values() for word, _mark, _forms in group))


def _different(old: Mapping[Key, Value], new: Mapping[Key, Value]) -> list[Key]:
    return [key for key in {**old, **new} if old.get(key) != new.get(key)]
