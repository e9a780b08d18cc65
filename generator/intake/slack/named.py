"""Names of people that stand in messages: guests of other organisations are in no list, quoted authors in no field."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.intake.slack.shapes import dicts

Json = Mapping[str, Any]
Names = Mapping[str, frozenset[str]]
NOBODY = ""  # the id of people of whom only a name is known
_KEYS = (
    "name",
    "real_name",
    "display_name",
    "real_name_normalized",
    "display_name_normalized",
    "first_name",
    "last_name",
)
_PERSONAL = ("user_profile", "bot_profile")
_OWN = ("user_name", "username")
_OF_AUTHOR = ("author_name", "author_subname")


def names_of(user: Json) -> frozenset[str]:
    """Return all names of a person in a list of people."""
    profile = user.get("profile")
    return frozenset([*_texts(user, _KEYS), *(_texts(profile, _KEYS) if isinstance(profile, dict) else ())])


def names_in(messages: Iterable[Json]) -> dict[str, frozenset[str]]:
    """Return the names that stand in messages, by the id of the person."""
    found: dict[str, set[str]] = {}
    for message in messages:
        about = [one for key in _PERSONAL if isinstance(one := message.get(key), dict)]
        own = [*_texts(message, _OWN), *(name for one in about for name in _texts(one, _KEYS))]
        found.setdefault(str(message.get("user") or NOBODY), set()).update(own)
        found.setdefault(NOBODY, set()).update(_quoted(message))
    return {person: frozenset(names) for person, names in found.items() if names}


def joined(*many: Names) -> dict[str, frozenset[str]]:
    """Return the names of several lists together."""
    people = {person for one in many for person in one}
    return {person: frozenset[str]().union(*(one.get(person, frozenset()) for one in many)) for person in people}


def _quoted(message: Json) -> Iterator[str]:
    for one in dicts(message.get("attachments")):
        yield from _texts(one, _OF_AUTHOR)


def _texts(about: Json, keys: Iterable[str]) -> Iterator[str]:
    yield from (name for key in keys if isinstance(name := about.get(key), str) and name.strip())
