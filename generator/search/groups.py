"""Groups of synonyms: what a word of one does, whatever the language."""

from typing import NamedTuple


class Member(NamedTuple):
    """One word of a group: whether it triggers the group, is found by it, is a name of the thing."""

    word: str
    trigger: bool = True
    target: bool = True
    same: bool = False


Group = list[Member]


class Lists(NamedTuple):
    """The groups of a site: ``groups`` hold for words however the pages write them, ``general`` only as they stand."""

    groups: list[Group]
    general: list[Group]
