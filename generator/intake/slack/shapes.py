"""What a file may hold where Slack puts something else: the parts of it that are of the form they should be."""

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]
_FORMS: Mapping[str, type] = {
    **dict.fromkeys(
        ("ts", "thread_ts", "deleted_ts", "subtype", "user", "bot_id", "username", "user_name", "text"), str
    ),
    **dict.fromkeys(("blocks", "attachments", "files", "reactions"), list),
    **dict.fromkeys(("message", "user_profile", "bot_profile"), dict),
    "reply_count": int,
}


def message_of(value: object) -> dict[str, Any] | None:
    """Return a message without what is of another form than Slack gives it; None for what is no message."""
    if not isinstance(value, dict):
        return None
    wrong = [key for key, form in _FORMS.items() if key in value and not isinstance(value[key], form)]
    kept = {key: one for key, one in value.items() if key not in wrong} if wrong else value
    inner = message_of(kept["message"]) if "message" in kept else None
    return {**kept, "message": inner} if inner else kept


def dicts(value: object) -> list[Json]:
    """Return those of a list that are records."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def word(about: Json, *keys: str) -> str:
    """Return the first text that stands below one of the ``keys``, or nothing."""
    return next((one for key in keys if isinstance(one := about.get(key), str) and one), "")
