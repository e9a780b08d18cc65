"""What an office's own AI is given: a file for each entry, their tags, their passages, and what to tell it.

Tools that cut a text by its headings get one passage for each section: the title is the one heading of the first level,
sections are those of the second. Names of files are ASCII: not every tool takes others.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator import _, noted, of
from generator.catalog import Catalog
from generator.output.sheet import sheet
from generator.output.zipped import zipped
from generator.pages.passages import lengths, passages
from generator.pages.twin import facts_before, facts_of, twin
from generator.search.asked.instructions import instructions
from generator.views.addresses import address
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText, entry_text
from generator.views.shelf import Shelf

_HEAD = (
    *(noted("ファイル"), noted("題名"), noted("種類"), noted("テーマ")),
    *(noted("人口規模"), noted("都道府県"), noted("最後の確認")),
)


class ForAI(NamedTuple):
    """The archive, and how many passages there are, with the signs of the middle and of the longest one."""

    data: bytes
    entries: int
    passages: int
    middle: int
    longest: int


def for_ai(shelf: Shelf, catalog: Catalog) -> ForAI:
    """Return what is published as an archive for an office's own AI, the same for the same content and day."""
    texts = texts_of(shelf, catalog)
    found = list(passages(shelf, texts))
    return ForAI(zipped(files(shelf, texts, found)), len(shelf.published), *lengths(found))


def texts_of(shelf: Shelf, catalog: Catalog) -> dict[str, EntryText]:
    """Return the text of each published entry by its slug, as it stands in the ``catalog``."""
    return {entry.slug: entry_text(catalog.public[entry.slug], shelf.catalog) for entry in shelf.published}


def files(shelf: Shelf, texts: Mapping[str, EntryText], found: Sequence[Mapping[str, Any]]) -> dict[str, bytes]:
    """Return the files by their names; ``texts`` are those of all entries by slug, ``found`` their passages."""
    pages = {_name(entry): _page(entry, texts[entry.slug], shelf) for entry in shelf.published}
    lines = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in found)
    told = {**pages, "tags.csv": _tags(shelf.published), "rag.jsonl": lines, "prompt.md": _prompt(shelf)}
    return {name: text.encode() for name, text in told.items()}


def _page(entry: EntryView, text: EntryText, shelf: Shelf) -> str:
    return facts_before(twin(entry, text, facts_of(entry, text), shelf.config))


def _name(entry: EntryView) -> str:
    return f"pages/{entry.path.removesuffix('.md').replace('/', '-')}.md"


def _tags(entries: Sequence[EntryView]) -> str:
    rows = [
        (
            *(_name(entry), entry.title, entry.kind, _("、").join(theme.label for theme in entry.themes)),
            _("、").join(band.label for band in entry.case.bands) if entry.case else "",
            _("、").join(entry.case.prefectures) if entry.case else "",
            entry.reviewed_on.isoformat(),
        )
        for entry in entries
    ]
    return sheet([[of("facet", name) for name in _HEAD], *rows])


def _prompt(shelf: Shelf) -> str:
    config = shelf.config
    day, home = shelf.catalog.today.isoformat(), address(config, "")
    return instructions(config.title, config.mark, day, home, config.licence.name)
