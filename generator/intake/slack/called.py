"""What the people, channels and groups of an export are called in a draft: by roles, never by names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

ASKER, SOMEBODY = "質問者", "［氏名］"
_ANSWERS, _MENTIONED = "回答者", "参加者"
_GROUP, _CHANNEL, _PRIVATE = "グループ", "チャンネル", "非公開のチャンネル"


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

    def __post_init__(self) -> None:
        """Give the roles of those who wrote."""
        others = [one for one in dict.fromkeys(self.answering) if one != self.asker]
        self._roles = {one: f"{_ANSWERS}{number}" for number, one in enumerate(others, 1)}
        if self.asker:
            self._roles[self.asker] = ASKER

    def role(self, person: str) -> str:
        """Return the role of a person by the id; somebody new is a participant, and somebody without an id nobody."""
        if not person:
            return SOMEBODY
        if person not in self._roles:
            mentioned = sum(role.startswith(_MENTIONED) for role in self._roles.values())
            self._roles[person] = f"{_MENTIONED}{mentioned + 1}"
        return self._roles[person]

    def person(self, person: str) -> str:
        """Return how a mention of a person reads."""
        return f"@{self.role(person)}"

    def channel(self, channel: str, label: str = "") -> str:
        """Return how a mention of a channel reads; the name of one that is not public says too much."""
        if channel in self.private:
            return f"#{_PRIVATE}"
        return f"#{self.public.get(channel) or label or _CHANNEL}"

    def group(self, group: str, label: str = "") -> str:
        """Return how a mention of a group reads."""
        return f"@{(label or self.groups.get(group) or _GROUP).removeprefix('@')}"
