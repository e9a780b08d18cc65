"""A message as Slack keeps it → what it says: its blocks, what is attached to it, how others reacted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator import _, noted
from generator.intake.slack.attached import shown_attachments, shown_files
from generator.intake.slack.called import Called
from generator.intake.slack.mrkdwn import blocks_of
from generator.intake.slack.rich import blocks_in
from generator.intake.slack.shapes import dicts, word
from generator.intake.slack.tree import Blocks, Inline, Link, Style, Words, changed, paragraph

Json = Mapping[str, Any]
_DELETED = noted("（元の投稿は削除されています）")
_QUIET = frozenset(
    [
        "channel_join",
        "channel_leave",
        "channel_topic",
        "channel_purpose",
        "channel_name",
        "channel_archive",
        "channel_unarchive",
        "channel_convert_to_private",
        "channel_posting_permissions",
        "group_join",
        "group_leave",
        "group_topic",
        "group_purpose",
        "group_name",
        "bot_add",
        "bot_remove",
        "reminder_add",
        "pinned_item",
        "unpinned_item",
        "tabbed_canvas_updated",
        "huddle_thread",
        "sh_room_created",
        "app_conversation_join",
        "bot_enable",
        "bot_disable",
        "ekm_access_denied",
    ]
)
_NOBODY = frozenset({"U00", "USLACKBOT"})


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: when (a ``ts``), who (an id), in which blocks; ``reactions`` count by their names."""

    ts: str
    who: str
    blocks: Blocks
    reactions: Mapping[str, int]
    by: Mapping[str, Sequence[str]]

    @property
    def is_gone(self) -> bool:
        """Whether the message was deleted, so that only its place is left."""
        return self.blocks == deleted()


def deleted() -> Blocks:
    """Return what stands where a message was deleted."""
    return paragraph(_(_DELETED))


def author_of(message: Json) -> str:
    """Return the id of who wrote a message, of a person or a program."""
    return word(message, "user", "bot_id", "username")


def is_quiet(message: Json) -> bool:
    """Whether a message only tells of something that happened, such as that somebody came."""
    return message.get("subtype") in _QUIET or author_of(message) in _NOBODY


def said_in(message: Json, called: Called, unknown: Counter[str]) -> Said | None:
    """Return what a message says, or None where it says nothing; what is not known is counted by its type."""
    if message.get("subtype") == "tombstone":
        blocks: Blocks = deleted()
    else:
        blocks = (*_own(message, called, unknown), *shown_attachments(message, called, unknown))
        blocks = (*blocks, *shown_files(message))
    if message.get("subtype") == "me_message":
        blocks = changed(blocks, lambda inlines: [_italic(one) for one in inlines])
    if not blocks:
        return None
    counts, by = _reactions(message)
    return Said(str(message.get("ts")), author_of(message), blocks, counts, by)


def _own(message: Json, called: Called, unknown: Counter[str]) -> Blocks:
    """Return what was written: blocks are what the writer saw, the text is what Slack made of it for old programs."""
    blocks = message.get("blocks")
    found = blocks_in(blocks, called, unknown) if isinstance(blocks, list) else ()
    return found or blocks_of(str(message.get("text") or ""), called)


def _italic(one: Inline) -> Inline:
    if isinstance(one, Words):
        return replace(one, styles=one.styles | {Style.ITALIC})
    return Link(one.url, tuple(replace(words, styles=words.styles | {Style.ITALIC}) for words in one.words))


def _reactions(message: Json) -> tuple[dict[str, int], dict[str, list[str]]]:
    """Return how often each reaction was given, whatever the tone of skin, and by whom as far as that is told."""
    counts, by = Counter[str](), dict[str, list[str]]()
    for name, count, users in _given(message.get("reactions")):
        counts[name] += count
        by.setdefault(name, []).extend(users)
    return dict(counts), by


def _given(reactions: object) -> Iterator[tuple[str, int, list[str]]]:
    for one in dicts(reactions):
        users, count = one.get("users"), one.get("count")
        given = [user for user in users if isinstance(user, str)] if isinstance(users, list) else []
        if name := word(one, "name"):
            yield name.partition("::")[0], count if isinstance(count, int) else len(given), given
