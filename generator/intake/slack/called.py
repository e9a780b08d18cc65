"""What the people, channels and groups of an export are called in a draft: by roles, never by names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator import _, noted, of
from generator.model.roles import ASKER, answering, typed_role

SOMEBODY, _MENTIONED = noted("［氏名］"), noted("参加者{number}")
_GROUP, _CHANNEL, _PRIVATE = noted("グループ"), noted("チャンネル"), noted("非公開のチャンネル")


@dataclass(slots=True)
class Called:
    """The roles of one thread: who opened it, who answered first, second …, and who is only spoken of.

    They hold for one thread alone, so that nobody can be followed from one page to the next. ``public`` and
    ``groups`` are the names of channels and groups by their ids; other channels have none.
    """

    asker: str = ""
    answering: Iterable[str] = ()
    public: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    private: frozenset[str] = frozenset()
    _roles: dict[str, str] = field(init=False, default_factory=dict)
    _mentioned: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Give the roles of those who wrote."""
        others = [one for one in dict.fromkeys(self.answering) if one != self.asker]
        self._roles = {one: typed_role(answering(number)) for number, one in enumerate(others, 1)}
        if self.asker:
            self._roles[self.asker] = typed_role(ASKER)

    def role(self, person: str) -> str:
        """Return the role of a person by the id; somebody new is a participant, and somebody without an id nobody."""
        if not person:
            return _(SOMEBODY)
        if person not in self._roles:
            self._mentioned += 1
            self._roles[person] = _(_MENTIONED, number=self._mentioned)
        return self._roles[person]

    def person(self, person: str) -> str:
        """Return how a mention of a person reads."""
        return f"@{self.role(person)}"

    def channel(self, channel: str, label: str = "") -> str:
        """Return how a mention of a channel reads; the name of one that is not public says too much."""
        if channel in self.private:
            return f"#{_(_PRIVATE)}"
        return f"#{self.public.get(channel) or label or of('slack', _CHANNEL)}"

    def group(self, group: str, label: str = "") -> str:
        """Return how a mention of a group reads."""
        return f"@{(label or self.groups.get(group) or _(_GROUP)).removeprefix('@')}"
