"""Which words of a large index set off which groups of synonyms, and what these lead to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.search.groups import Group, Member
from generator.search.synonyms import mark_of, text_key
from generator.search.useful import Vocabulary, content_forms

_JOINS = "^"
Encoded = tuple[str, str, list[str]]  # a member: its word, its mark and the forms it is found by


@dataclass(slots=True)
class Triggers:
    """The numbers of groups by what sets them off: a form, a row of forms, or a text that is no word.

    ``by_row`` is by the first form of a row, then by the whole row. ``members`` are those of the groups.
    """

    by_form: dict[str, list[int]] = field(default_factory=dict)
    by_row: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    by_text: dict[str, list[int]] = field(default_factory=dict)
    members: dict[int, list[Encoded]] = field(default_factory=dict)
    longest_text: int = 0

    def add(self, number: int, word: str, forms: list[str]) -> None:
        """Let a word, or one of several ``forms``, set off a group."""
        if not all(forms):
            self.by_text.setdefault(text_key(word), []).append(number)
            self.longest_text = max(self.longest_text, len(word))
        elif len(forms) == 1:
            self.by_form.setdefault(forms[0], []).append(number)
        else:
            self.by_row.setdefault(forms[0], {}).setdefault(",".join(forms), []).append(number)


def triggers_of(groups: Mapping[int, Group], vocabulary: Vocabulary) -> Triggers:
    """Return what sets off ``groups`` whose words are as the vocabulary has them.

    What sets off a group by which nothing is found would not be looked for as it is typed either: there are none.
    """
    triggers = Triggers()
    for number, group in groups.items():
        members = [_encoded(vocabulary, member) for member in group]
        if not any(forms for _word, _mark, forms in members):
            continue
        triggers.members[number] = members
        for member in group:
            if member.trigger:
                triggers.add(number, member.word, _own_forms(vocabulary, member.word))
    return triggers


def _encoded(vocabulary: Vocabulary, member: Member) -> Encoded:
    forms = _own_forms(vocabulary, member.word)
    if not all(forms):
        found = content_forms(member.word)
        forms = [*found] if all(map(vocabulary.spelling_of, found)) else []
    return member.word, mark_of(member), forms if member.target else []


def _own_forms(vocabulary: Vocabulary, word: str) -> list[str]:
    """Return the forms of a word of a group, one that is empty where the vocabulary has none."""
    return [vocabulary.form_of(part) for part in word.split(_JOINS)]
