"""YAML text → its values alone: nearly every file is plain, and nobody asks where its values stand.

What is not plain is read again by ``yamltree``, which tells what is wrong and where.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml

Value: TypeAlias = str | list["Value"] | dict[str, "Value"] | None
MAX_DEPTH = 8
NULLS = {"", "null", "~"}
_Next: TypeAlias = Callable[[], Any]  # the stubs do not tell one event from another


class NotPlainError(Exception):
    """There is something in the text that is refused, or that has to be looked at with its place."""


def plain_values(text: str) -> Value:
    """Return the values of ``text``; scalars stay text.

    Raises:
        NotPlainError: It is no YAML, has anchors, aliases, tags, escapes, doubled keys, or lists in lists of lists.
    """
    if "\\" in text:
        raise NotPlainError
    next_event = yaml.CBaseLoader(text).get_event
    try:
        next_event()  # the stream
        if type(next_event()) is yaml.StreamEndEvent:
            return None
        value = _value(next_event(), next_event, 0)
        next_event()  # the end of the document
        if type(next_event()) is yaml.StreamEndEvent:
            return value
    except yaml.MarkedYAMLError as error:
        raise NotPlainError from error
    raise NotPlainError


def _value(event: Any, next_event: _Next, depth: int) -> Value:  # noqa: ANN401 - the stubs do not tell one from another
    kind = type(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag:
        raise NotPlainError
    if kind is yaml.ScalarEvent:
        value: str = event.value
        return None if value in NULLS and not event.style and event.implicit[0] else value
    if depth == MAX_DEPTH:
        raise NotPlainError
    return _mapping(next_event, depth + 1) if kind is yaml.MappingStartEvent else _list(next_event, depth + 1)


def _list(next_event: _Next, depth: int) -> list[Value]:
    values: list[Value] = []
    while type(event := next_event()) is not yaml.SequenceEndEvent:
        values.append(_value(event, next_event, depth))
    return values


def _mapping(next_event: _Next, depth: int) -> dict[str, Value]:
    values: dict[str, Value] = {}
    while type(event := next_event()) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent or event.anchor or event.tag or event.value in values:
            raise NotPlainError
        values[event.value] = _value(next_event(), next_event, depth)
    return values
