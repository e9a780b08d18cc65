"""The archive of slackdump, a SQLite file: https://github.com/rusq/slackdump, its migrations of 2025 and 2026.

A message that was fetched again stands there several times; the one fetched last counts.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.named import names_of
from generator.intake.slack.parsed import parsed

BEGINS = b"SQLite format 3\0"
_CHANNELS = "SELECT ID, NAME, DATA FROM CHANNEL ORDER BY CHUNK_ID, IDX"
_PEOPLE = "SELECT ID, USERNAME, DATA FROM S_USER ORDER BY CHUNK_ID, IDX"
_MESSAGES = "SELECT TS, '', DATA FROM MESSAGE WHERE CHANNEL_ID = ? ORDER BY ID, CHUNK_ID"


def archive(path: Path) -> Export:
    """Return what slackdump archived in the file at ``path``, which is read only.

    Raises:
        RefusedError: It is no such file.
    """
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        channels = {one: _channel(one, name, about) for one, name, about in _rows(connection, _CHANNELS, path.name)}
        people = {one: names_of(about) for one, _name, about in _rows(connection, _PEOPLE, path.name)}
    except sqlite3.Error as error:
        msg = _("{name} は slackdump の保存ファイルとして読めません", name=path.name)
        raise RefusedError(msg) from error
    return Export(list(channels.values()), lambda channel, _holding: _messages(connection, channel, path.name), people)


def _messages(connection: sqlite3.Connection, channel: str, name: str) -> list[Any]:
    try:
        found: dict[str, dict[str, Any]] = {}
        for ts, _name, about in _rows(connection, _MESSAGES, name, (channel,)):
            found[ts] = about or found.get(ts, {})
        return list(found.values())
    except sqlite3.Error as error:
        msg = _("{name} のチャンネル {channel} が壊れています", name=name, channel=channel)
        raise RefusedError(msg) from error


def _channel(number: str, name: str | None, about: dict[str, Any]) -> Channel:
    private = any(about.get(key) is True for key in ("is_private", "is_im", "is_mpim"))
    return Channel(number, str(about.get("name") or name or number), not private, (number,))


def _rows(
    connection: sqlite3.Connection, query: str, shown: str, values: Iterable[str] = ()
) -> Iterator[tuple[str, str | None, dict[str, Any]]]:
    for number, name, data in connection.execute(query, tuple(values)):
        found: object = None
        with suppress(RefusedError):  # a row that is broken says nothing; the others are read
            found = parsed(data if isinstance(data, bytes) else str(data).encode(), shown)
        yield str(number), name, found if isinstance(found, dict) else {}
