"""Names of people that stand in messages: guests of other organisations are in no list, quoted authors in no field."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.check import private_places
from generator.intake.slack.shapes import dicts
from generator.language.spelling import HAN

_HAN = re.compile(f"[{HAN}]")
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
_OF_WRITER, _OF_PROGRAM = ("user_name",), ("username",)  # somebody may write by a program: that has names of its own
_OF_AUTHOR = ("author_name", "author_subname")


def names_of(user: Json) -> frozenset[str]:
    """Return all names of a person in a list of people."""
    profile = user.get("profile")
    names = [*_texts(user, _KEYS), *(_texts(profile, _KEYS) if isinstance(profile, dict) else ())]
    return frozenset(_like_a_person(names) if user.get("is_bot") is True else names)


def names_in(messages: Iterable[Json]) -> dict[str, frozenset[str]]:
    """Return the names that stand in messages, by the id of the person."""
    found: dict[str, set[str]] = {}
    for message in messages:
        called = {*_texts(message, _OF_PROGRAM)}
        program = {*_about(message, "bot_profile"), *(called if message.get("bot_id") else ())}
        own = {*_texts(message, _OF_WRITER), *_about(message, "user_profile"), *called} - program
        own.update(_like_a_person(program))
        found.setdefault(str(message.get("user") or NOBODY), set()).update(own)
        found.setdefault(NOBODY, set()).update(_quoted(message))
    return {person: frozenset(names) for person, names in found.items() if names}


def _about(message: Json, key: str) -> Iterator[str]:
    about = message.get(key)
    return _texts(about, _KEYS) if isinstance(about, dict) else iter(())


def _like_a_person(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of a program that may be somebody's: GitHub is what everybody calls it, and 佐藤の通知 is not."""
    return (name for name in names if _HAN.search(name) or any(private_places(name)))


def joined(*many: Names) -> dict[str, frozenset[str]]:
    """Return the names of several lists together."""
    people = {person for one in many for person in one}
    return {person: frozenset[str]().union(*(one.get(person, frozenset()) for one in many)) for person in people}


def _quoted(message: Json) -> Iterator[str]:
    for one in dicts(message.get("attachments")):
        yield from _texts(one, _OF_AUTHOR)


def _texts(about: Json, keys: Iterable[str]) -> Iterator[str]:
    yield from (name for key in keys if isinstance(name := about.get(key), str) and name.strip())
