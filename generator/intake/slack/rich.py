"""The blocks of a message, Slack's own record of what its writer saw → blocks of ours.

Their names: https://docs.slack.dev/reference/block-kit/blocks/. What is not known is counted and its words are kept:
Slack adds elements every year.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator import _
from generator.intake.slack.angles import decoded
from generator.intake.slack.called import Called
from generator.intake.slack.elements import TEXTS, inlines_in, texts_in
from generator.intake.slack.emoji import with_emoji
from generator.intake.slack.mrkdwn import blocks_of
from generator.intake.slack.shapes import dicts
from generator.intake.slack.tree import (
    Block,
    Blocks,
    Fence,
    Item,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Style,
    Table,
    Words,
    paragraph,
    plain,
)

Json = Mapping[str, Any]
Unknown = Counter[str]
_MOST = 10_000  # items of a list
_DEEPEST = 8
_TEXT_OBJECTS = frozenset({"mrkdwn", "plain_text"})
_CONTROLS = {"actions", "input", "context_actions"}  # buttons and fields: nobody wrote them


def blocks_in(blocks: Sequence[Any], called: Called, unknown: Unknown) -> Blocks:
    """Return the blocks of a message; what is not known is counted in ``unknown`` by its type."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, dict):
            found += _block(block, called, unknown)
    return tuple(found)


def _block(block: Json, called: Called, unknown: Unknown) -> Blocks:
    kind = str(block.get("type"))
    if kind in _CONTROLS:
        unknown[kind] += 1
        return ()
    read = _READ.get(kind)
    if read:
        return read(block, called, unknown)
    unknown[kind] += 1
    return tuple(_kept(block, called, unknown))


def _kept(value: object, called: Called, unknown: Unknown, depth: int = 0) -> Iterator[Block]:
    """Yield the words of something unknown: what is known within it is read as elsewhere."""
    if isinstance(value, list) and depth < _DEEPEST:
        for one in value:
            yield from _kept(one, called, unknown, depth + 1)
    if not isinstance(value, dict) or depth >= _DEEPEST:
        return
    if depth and str(value.get("type")) in _TEXT_OBJECTS:
        yield from _text_object(value, called)
    elif depth and str(value.get("type")) in _READ:
        yield from _block(value, called, unknown)
    else:
        for name, one in value.items():
            yield from (
                paragraph(one) if name in TEXTS and isinstance(one, str) else _kept(one, called, unknown, depth + 1)
            )


def _rich_text(block: Json, called: Called, unknown: Unknown) -> Blocks:
    found: list[Block] = []
    for element in dicts(block.get("elements")):
        for one in _rich(element, called, unknown):
            before = found[-1] if found else None
            if isinstance(one, Listing) and isinstance(before, Listing):
                found[-1] = Listing((*before.items, *one.items))
            elif isinstance(one, Quote) and isinstance(before, Quote) and element.get("type") == "rich_text_list":
                found[-1] = Quote(_joined(before.blocks, one.blocks))
            else:
                found.append(one)
    return tuple(found)


def _joined(before: Blocks, after: Blocks) -> Blocks:
    """Return the blocks of two quotations as of one; their lists are one list."""
    last, first = before[-1], after[0]
    if isinstance(last, Listing) and isinstance(first, Listing):
        return (*before[:-1], Listing((*last.items, *first.items)), *after[1:])
    return (*before, *after)


def _rich(element: Json, called: Called, unknown: Unknown) -> Iterator[Block]:
    kind, inside = str(element.get("type")), dicts(element.get("elements"))
    if kind == "rich_text_list":
        yield from _list(element, inside, called, unknown)
        return
    inlines = inlines_in(inside, called, unknown)
    if kind == "rich_text_preformatted":
        yield Fence(plain(inlines).strip("\n"))
        return
    if kind not in {"rich_text_section", "rich_text_quote"}:
        unknown[kind] += 1
        yield from paragraph("\n".join(texts_in({name: one for name, one in element.items() if name != "elements"})))
    if inlines:
        yield Quote((Paragraph(inlines),)) if kind == "rich_text_quote" else Paragraph(inlines)


def _list(element: Json, inside: Sequence[Json], called: Called, unknown: Unknown) -> Iterator[Block]:
    first = _whole(element.get("offset")) + 1 if element.get("style") == "ordered" else None
    items = tuple(
        Item(
            _whole(element.get("indent")),
            None if first is None else first + number,
            inlines_in((item,), called, unknown),
        )
        for number, item in enumerate(inside)
    )
    if items:
        yield Quote((Listing(items),)) if element.get("border") else Listing(items)


def _section(block: Json, called: Called, unknown: Unknown) -> Blocks:
    texts = [block.get("text"), *dicts(block.get("fields"))]
    shown = tuple(one for text in texts if isinstance(text, dict) for one in _text_object(text, called))
    beside = block.get("accessory")
    return (*shown, *_beside(beside, called, unknown)) if isinstance(beside, dict) else shown


def _beside(accessory: Json, called: Called, unknown: Unknown) -> Blocks:
    """Return the picture beside a section; a button is nothing that somebody wrote."""
    if accessory.get("type") == "image":
        return _picture(accessory, called, unknown)
    unknown[str(accessory.get("type"))] += 1
    return ()


def _text_object(text: Json, called: Called) -> Blocks:
    words = str(text.get("text") or "")
    return blocks_of(words, called) if text.get("type") == "mrkdwn" else paragraph(_words(text))


def _context(block: Json, called: Called, unknown: Unknown) -> Blocks:
    found: list[Block] = []
    for element in dicts(block.get("elements")):
        if str(element.get("type")) in _TEXT_OBJECTS:
            found += _text_object(element, called)
        else:
            found += _block(element, called, unknown)
    return tuple(found)


def _header(block: Json, called: Called, unknown: Unknown) -> Blocks:
    del called, unknown
    words = _words(block.get("text"))
    return (Paragraph((Words(words, frozenset({Style.BOLD})),)),) if words else ()


def _divider(block: Json, called: Called, unknown: Unknown) -> Blocks:
    del block, called, unknown
    return (Rule(),)


def _picture(block: Json, called: Called, unknown: Unknown) -> Blocks:
    """Return what a picture or film shows in words: its title says so, and else what is told to the blind."""
    del called, unknown
    title = _words(block.get("title")) or str(block.get("alt_text") or "")
    what = _("動画") if block.get("type") == "video" else _("画像")
    return paragraph(_("［{shown}］", shown=f"{what}: {title}" if title else what))


def _markdown(block: Json, called: Called, unknown: Unknown) -> Blocks:
    del called, unknown
    return paragraph(str(block.get("text") or ""))


def _table(block: Json, called: Called, unknown: Unknown) -> Blocks:
    rows = block.get("rows")
    if not isinstance(rows, list) or not rows:
        return ()
    cells = [[_cell(cell, called, unknown) for cell in dicts(row)] for row in rows]
    width = max(map(len, cells))
    return (Table(tuple(tuple(row + [()] * (width - len(row))) for row in cells)),) if width else ()


def _cell(cell: Json, called: Called, unknown: Unknown) -> tuple[Any, ...]:
    if cell.get("type") == "rich_text":
        return inlines_in(dicts(cell.get("elements")), called, unknown)
    words = str(cell.get("text") if cell.get("text") is not None else cell.get("value") or "")
    return (Words(words),) if words else ()


def _words(text: object) -> str:
    """Return plain words; Slack writes the names of emoji and three signs in its own way in them, too."""
    return with_emoji(decoded(str(text.get("text") or "") if isinstance(text, dict) else str(text or "")))


def _whole(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < _MOST else 0


_READ: Mapping[str, Callable[[Json, Called, Unknown], Blocks]] = {
    "rich_text": _rich_text,
    "section": _section,
    "context": _context,
    "header": _header,
    "divider": _divider,
    "image": _picture,
    "video": _picture,
    "markdown": _markdown,
    "table": _table,
    "data_table": _table,
}
