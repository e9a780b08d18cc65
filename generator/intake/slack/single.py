"""One file with the messages of a channel or a thread, as an interface of Slack or a tool around it wrote it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import _
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.export import Channel, Export
from generator.intake.slack.named import names_in
from generator.intake.slack.parsed import listed, parsed

_REPLIES = "slackdump_thread_replies"
_NAMES, _IDS = ("name", "channel_name"), ("channel_id", "channel", "id")


def single(path: Path, data: bytes) -> Export:
    """Return what one file of JSON or JSON lines holds; who is in it is known by its messages alone.

    Raises:
        RefusedError: There are no messages in it.
    """
    about, messages = _parts(path.name, data)
    name = next((str(about[key]) for key in _NAMES if about.get(key)), "")
    number = next((str(about[key]) for key in _IDS if isinstance(about.get(key), str)), name or "C")
    whole = [*_unfolded(messages)]
    export = Export([Channel(number, name, not _is_private(about), (path.name,))], lambda _name, _holding: whole)
    export.people = names_in(export.messages(export.channels[0]))
    export.faults.clear()  # they are told when the messages are read
    return export


def _parts(name: str, data: bytes) -> tuple[Mapping[str, Any], list[object]]:
    """Return what a file says of its channel, and its messages."""
    try:
        found = parsed(data, name)
    except RefusedError:
        found = listed(data, name)
    about = found if isinstance(found, dict) else {}
    about = {**about["channel"], **about, "channel": None} if isinstance(about.get("channel"), dict) else about
    messages = about.get("messages") if isinstance(found, dict) else found
    if not isinstance(messages, list) or not messages:
        msg = _("{name} に投稿がありません。Slack の ZIP か、messages のある JSON を渡してください", name=name)
        raise RefusedError(msg)
    first = messages[0]
    return ({**first, **about}, messages[1:]) if isinstance(first, dict) and "ts" not in first else (about, messages)


def _is_private(about: Mapping[str, Any]) -> bool:
    return any(about.get(key) is True for key in ("is_private", "is_im", "is_mpim"))


def _unfolded(messages: Iterable[object]) -> Iterator[object]:
    """Yield messages with the replies that slackdump keeps inside of them."""
    for one in messages:
        yield one
        if isinstance(one, dict) and isinstance(one.get(_REPLIES), list):
            yield from one[_REPLIES]
