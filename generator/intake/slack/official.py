"""Slack's own export, as a ZIP or unpacked, of one workspace or of an organisation with several."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.files import Files, alike, top_folders
from generator.intake.slack.named import joined, names_of
from generator.intake.slack.parsed import parsed

Json = Mapping[str, Any]
_PUBLIC, _PRIVATE = "channels.json", ("groups.json", "dms.json", "mpims.json")
_PEOPLE = ("users.json", "org_users.json")
_GROUPS = "usergroups.json"
_DELETION = b"message_deleted"
_YEAR = 4


def official(files: Files, shown: str) -> Export:
    """Return the export in ``files``.

    Raises:
        RefusedError: There is no list of channels in it.
    """
    names = files.names()
    tops = list(top_folders(names))
    if not tops:
        msg = _(
            "{name} に channels.json がありません。Slack から書き出したままの ZIP かフォルダーを渡してください",
            name=shown,
        )
        raise RefusedError(msg)
    faults: list[str] = []
    listed = partial(_listed, files, frozenset(names), faults)
    days = _days(names)
    channels = [one for top in tops for one in _channels(top, days, listed)]
    people = [
        {str(one["id"]): names_of(one) for one in listed(top, name) if one.get("id")}
        for top in tops
        for name in _PEOPLE
    ]
    groups = {str(one["id"]): _called(one) for top in tops for one in listed(top, _GROUPS) if one.get("id")}
    return Export(channels, partial(_read, files), joined(*people), groups, faults)


def _read(files: Files, name: str, holding: str) -> object:
    """Return what a file holds, if it holds the words or tells that something was deleted, of which it says little."""
    data = files.read(name)
    return parsed(data, name) if holding.encode() in data or _DELETION in data else []


def _days(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the files of each folder that are called by a day, in their order."""
    found: dict[str, list[str]] = {}
    for name in names:
        folder, _slash, last = name.rpartition("/")
        if folder and last[:_YEAR].isdigit():
            found.setdefault(alike(folder), []).append(name)
    return found


def _channels(top: str, days: Mapping[str, list[str]], listed: Callable[[str, str], list[Json]]) -> Iterator[Channel]:
    """Yield channels with the files of their folders, which have a name of theirs, in any spelling, or their id."""
    for name in (_PUBLIC, *_PRIVATE):
        for one in listed(top, name):
            called = str(one.get("name") or one.get("id") or "")
            spellings = (called, one.get("name_normalized"), one.get("id"))
            keys = [alike(_below(top, str(spelling))) for spelling in spellings if spelling]
            own = next((days[key] for key in keys if key in days), [])
            yield Channel(str(one.get("id") or called), called, name == _PUBLIC, tuple(own))


def _called(group: Json) -> str:
    return str(group.get("handle") or group.get("name") or "")


def _listed(files: Files, names: frozenset[str], faults: list[str], top: str, name: str) -> list[Json]:
    place = _below(top, name)
    if place not in names:
        return []
    try:
        found = parsed(files.read(place), place)
    except RefusedError as error:
        faults.append(str(error))
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _below(top: str, name: str) -> str:
    return f"{top}/{name}" if top else name
