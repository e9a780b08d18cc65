"""What hangs below a message: quoted messages, what programs add, and files, of which only the names are shown."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator import _, noted
from generator.intake.slack.angles import decoded, link_to
from generator.intake.slack.called import Called
from generator.intake.slack.emoji import with_emoji
from generator.intake.slack.mrkdwn import blocks_of, inlines_of
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
    plain_text,
)

Json = Mapping[str, Any]
_BOLD = frozenset({Style.BOLD})
_GONE_MODES = {"tombstone", "hidden_by_limit"}
_NO_ACCESS = {"access_denied", "file_not_found"}
_SHOWN = {"snippet": ("preview",), "email": ("plain_text", "preview_plain_text", "preview")}
CUT = noted("［続きは書き出しにありません］")
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
    shown = (
        *blocks_of(str(one.get("pretext") or ""), called),
        *_title(one, called),
        *blocks_of(str(one.get("text") or ""), called),
        *_fields(one, called),
        *_blocks(one, called, unknown),
        *(paragraph(_("［{shown}］", shown=_("画像"))) if one.get("image_url") else ()),
        *shown_files(one),
    )
    return shown or blocks_of(word(one, "fallback"), called)


def _blocks(one: Json, called: Called, unknown: Counter[str]) -> Blocks:
    blocks = one.get("blocks")
    return blocks_in(blocks, called, unknown) if isinstance(blocks, list) else ()


def _quoted(one: Json, called: Called, unknown: Counter[str]) -> Blocks:
    """Return the words of a quoted message; who wrote them stands in many fields, none of which is read."""
    if str(one.get("channel_id") or "") not in called.public:
        return paragraph(_(PRIVATE_QUOTE))
    found: Blocks = ()
    for part in dicts(one.get("message_blocks")):
        inside = part.get("message")
        found += _blocks(inside, called, unknown) if isinstance(inside, dict) else ()
    found = found or blocks_of(str(one.get("text") or ""), called)
    return (Quote((*found, *shown_files(one)) or paragraph(_(NOT_SHOWN)), word(one, "author_id")),)


def _title(one: Json, called: Called) -> Blocks:
    """Return the title of what a program adds; its link stands beside it or, as GitHub writes it, in its own marks."""
    read = inlines_of("" if one.get("title") is None else str(one["title"]), called)
    title, address = tuple(map(_bold, read)), str(one.get("title_link") or "")
    if address and title and not any(isinstance(part, Link) for part in title):
        return (Paragraph((link_to(address, title),)),)
    return (Paragraph(title),) if title else ()


def _bold(one: Inline) -> Inline:
    if isinstance(one, Words):
        return replace(one, styles=one.styles | _BOLD)
    return replace(one, words=tuple(replace(words, styles=words.styles | _BOLD) for words in one.words))


def _fields(one: Json, called: Called) -> Blocks:
    told = (
        (_line(field.get("title")), tuple(_value(field.get("value"), called))) for field in dicts(one.get("fields"))
    )
    items = [
        Item(0, None, (Words(f"{title}: "), *value) if title else value) for title, value in told if title or value
    ]
    return (Listing(tuple(items)),) if items else ()


def _line(value: object) -> str:
    return with_emoji(decoded("" if value is None else str(value)))


def _value(value: object, called: Called) -> Iterator[Inline]:
    """Yield what a field says; a list or a quotation within it becomes lines."""
    for number, block in enumerate(blocks_of("" if value is None else str(value), called)):
        if number:
            yield Words("\n")
        yield from block.inlines if isinstance(block, Paragraph) else (Words(plain_text((block,))),)


def shown_files(message: Json) -> Blocks:
    """Return the names of files, each on a line, and short texts that were sent as files."""
    return tuple(block for one in dicts(message.get("files")) for block in _file(one))


def _file(one: Json) -> Blocks:
    name, mode = word(one, "name", "title"), word(one, "mode")
    if mode in _GONE_MODES or word(one, "file_access") in _NO_ACCESS or not name:
        return paragraph(_(NOT_SHOWN))
    if mode == "email":
        name = word(one, "title", "subject", "name")
    alt = word(one, "alt_txt")
    shown = paragraph(_("［添付: {name}］", name=" ".join(f"{name}（{alt}）".split() if alt else name.split())))
    return (*shown, *_inside(one, mode))


def _inside(one: Json, mode: str) -> Blocks:
    """Return what was seen of a file below its name: the lines of a snippet, a mail that was sent to a channel."""
    text = word(one, *_SHOWN.get(mode, ())).replace("\r\n", "\n").strip("\n")
    if not text.strip():
        return ()
    rest = paragraph(_(CUT)) if one.get("preview_is_truncated") is True else ()
    return (*(paragraph(text) if mode == "email" else (Fence(text),)), *rest)
