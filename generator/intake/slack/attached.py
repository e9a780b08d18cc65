"""What hangs below a message: quoted messages, what programs add, and files, of which only the names are shown."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator import _, noted
from generator.intake.slack.angles import link_to
from generator.intake.slack.called import Called
from generator.intake.slack.mrkdwn import blocks_of
from generator.intake.slack.rich import blocks_in
from generator.intake.slack.shapes import dicts, word
from generator.intake.slack.tree import (
    Blocks,
    Fence,
    Inline,
    Item,
    Link,
    Listing,
    Paragraph,
    Quote,
    Style,
    Words,
    paragraph,
)

Json = Mapping[str, Any]
_BOLD = frozenset({Style.BOLD})
_GONE_MODES = {"tombstone", "hidden_by_limit"}
_NO_ACCESS = {"access_denied", "file_not_found"}
NOT_SHOWN, PRIVATE_QUOTE = noted("［添付: 閲覧できません］"), noted("［非公開の投稿の引用は省略］")


def shown_attachments(message: Json, called: Called, unknown: Counter[str]) -> Blocks:
    """Return quoted messages and what programs wrote; previews of pages are left out, as the link says as much."""
    return tuple(block for one in dicts(message.get("attachments")) for block in _attachment(one, called, unknown))


def _attachment(one: Json, called: Called, unknown: Counter[str]) -> Blocks:
    if one.get("is_msg_unfurl") or one.get("is_share") or one.get("is_reply_unfurl"):
        return _quoted(one, called, unknown)
    if one.get("from_url") or one.get("original_url"):
        unknown["preview"] += 1
        return ()
    return (
        *blocks_of(str(one.get("pretext") or ""), called),
        *_title(one),
        *blocks_of(str(one.get("text") or ""), called),
        *_fields(one, called),
        *blocks_in(one.get("blocks") or (), called, unknown),
    )


def _quoted(one: Json, called: Called, unknown: Counter[str]) -> Blocks:
    """Return the words of a quoted message; who wrote them stands in many fields, none of which is read."""
    if str(one.get("channel_id") or "") not in called.public:
        return paragraph(_(PRIVATE_QUOTE))
    found: Blocks = ()
    for part in dicts(one.get("message_blocks")):
        inside = part.get("message")
        blocks = inside.get("blocks") if isinstance(inside, dict) else None
        found += blocks_in(blocks if isinstance(blocks, list) else (), called, unknown)
    found = found or blocks_of(str(one.get("text") or ""), called)
    return (Quote(found),) if found else ()


def _title(one: Json) -> Blocks:
    title, address = str(one.get("title") or ""), str(one.get("title_link") or "")
    if not title:
        return ()
    words: Inline = Words(title, _BOLD)
    return (Paragraph((link_to(address, (words,)) if address else words,)),)


def _fields(one: Json, called: Called) -> Blocks:
    items = [
        Item(0, None, (Words(f"{field.get('title') or ''}: {_line(field.get('value'), called)}".removeprefix(": ")),))
        for field in dicts(one.get("fields"))
        if field.get("title") or field.get("value")
    ]
    return (Listing(tuple(items)),) if items else ()


def _line(value: object, called: Called) -> str:
    words = (
        one for block in blocks_of(str(value or ""), called) if isinstance(block, Paragraph) for one in block.inlines
    )
    return "".join(one.text if isinstance(one, Words) else _label(one) for one in words).replace("\n", " ")


def _label(link: Link) -> str:
    return "".join(words.text for words in link.words) or link.url


def shown_files(message: Json) -> Blocks:
    """Return the names of files, each on a line, and short texts that were sent as files."""
    return tuple(block for one in dicts(message.get("files")) for block in _file(one))


def _file(one: Json) -> Blocks:
    name, mode = word(one, "name", "title"), word(one, "mode")
    if mode in _GONE_MODES or word(one, "file_access") in _NO_ACCESS or not name:
        return paragraph(_(NOT_SHOWN))
    preview = word(one, "preview") if mode == "snippet" else ""
    shown = paragraph(_("［添付: {name}］", name=" ".join(name.split())))
    return (*shown, Fence(preview.strip("\n"))) if preview.strip() else shown
