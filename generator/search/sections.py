"""The plain text of a finished page, and the headings a reader can be sent to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from generator.search.tags import KEPT, Unsure, parts_of, tag_of

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({"script", "style", "template", "svg", "nav", "button", "object", "noscript"})
_SKIPPED_ROLES = frozenset({"navigation", "search", "banner", "contentinfo"})  # what pages without nav are parted by
_VOID_TAGS = "area base br col embed hr img input link meta source track wbr"
_VOID = frozenset(_VOID_TAGS.split())
_INLINE_TAGS = (
    "a abbr b bdi bdo button cite code data del dfn em i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub "
    "sup time u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_BLANKS = re.compile(r"\s+")
_PERMALINKS = frozenset({"headerlink", "md-content__button"})


@dataclass(slots=True)
class Chapter:
    """A heading with the text below it; before the first heading ``anchor`` and ``title`` are empty.

    An ``unquoted`` one holds a block marked ``data-search-unquoted``: it is searched, and no passage of it is shown.
    """

    anchor: str = ""
    title: str = ""
    unquoted: bool = False
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page in one piece; ``marks`` are its sections: offset in ``text``, anchor, title, unquoted."""

    heading: str
    text: str
    marks: tuple[tuple[int, str, str, bool], ...]


def page_text(html: str | Sequence[str]) -> PageText:
    """Return what a reader reads of ``html``: not what has ``data-search-exclude`` or ``data-kb-search="no"``.

    It is a text, or one already taken to pieces: texts and tags in turn (see ``parts_of``).
    """
    reader = _read(html)
    parts: list[str] = []
    marks: list[tuple[int, str, str, bool]] = []
    length = 0
    for section in reader.sections:
        if section.anchor:
            marks.append((length, section.anchor, section.title, section.unquoted))
        for line in ([section.title] if section.anchor else []) + section.lines:
            parts.append(line)
            length += _utf16_length(line) + 1
    return PageText(reader.heading, "\n".join(parts), tuple(marks))


def _utf16_length(text: str) -> int:
    """Return the length of ``text`` as JavaScript counts it."""
    return len(text.encode("utf-16-le")) // 2


class _Mark(NamedTuple):
    """What a start tag means for the text around it; ``anchor`` is the id of a heading, None for what is none."""

    name: str
    parts_lines: bool
    is_void: bool
    is_skipped: bool
    is_unquoted: bool
    anchor: str | None


def _mark_of(name: str, attributes: Iterable[tuple[str, str | None]]) -> _Mark:
    values = dict(attributes)
    classes = set((values.get("class") or "").split())
    excluded = "data-search-exclude" in values or values.get("data-kb-search") == "no"
    skipped = name in _SKIPPED or values.get("role") in _SKIPPED_ROLES or excluded or bool(classes & _PERMALINKS)
    anchor = (values.get("id") or "") if name in _HEADINGS else None
    return _Mark(name, name not in _INLINE, name in _VOID, skipped, "data-search-unquoted" in values, anchor)


@lru_cache(maxsize=KEPT)
def _step_of(text: str) -> tuple[_Mark | None, str]:
    """Return what a tag begins, if anything, and the name of what it ends, if anything."""
    tag = tag_of(text)
    mark = None if tag.ends else _mark_of(tag.name, tag.attributes)
    return mark, tag.name if tag.ends or tag.closed else ""


class _Reader:
    """Collects lines of text under headings; what is skipped is skipped with everything inside."""

    def __init__(self) -> None:
        self.sections = [Chapter()]
        self.heading = ""
        self._line: list[str] = []
        self._open: list[str] = []
        self._skipped_from: int | None = None  # how many elements are open around what is skipped
        self._heading: _Mark | None = None

    def read(self, parts: Sequence[str], steps: Sequence[tuple[_Mark | None, str]]) -> None:
        """Read texts, and the ``steps`` that the tags between them are."""
        for text, (mark, ended) in zip(parts[::2], steps, strict=False):
            if self._skipped_from is not None and not (self._heading or self._line):  # all that counts is its end
                if mark and not mark.is_void:
                    self._open.append(mark.name)
                    self.sections[-1].unquoted |= mark.is_unquoted
                if ended:
                    self._close(ended)
                continue
            if text:
                self.say(unescape(text) if "&" in text else text)
            if mark:
                self.begin(mark)
            if ended:
                self.end(ended)
        self.say(unescape(parts[-1]))

    def say(self, text: str) -> None:
        """Read a text."""
        if self._skipped_from is None:
            self._line.append(text)

    def begin(self, mark: _Mark) -> None:
        """Read a start tag."""
        if mark.parts_lines:
            self.end_line()
        if mark.is_void:
            return
        self.sections[-1].unquoted |= mark.is_unquoted
        if mark.is_skipped and self._skipped_from is None:
            self._skipped_from = len(self._open)
        self._open.append(mark.name)
        if mark.anchor is not None and self._skipped_from is None:
            self._heading = mark

    def end(self, name: str) -> None:
        """Read an end tag."""
        if self._heading and self._heading.name == name:
            self._begin_section(self._heading)
        elif name not in _INLINE:
            self.end_line()
        self._close(name)

    def _close(self, name: str) -> None:
        if name in self._open:
            while self._open.pop() != name:
                pass
            if self._skipped_from is not None and len(self._open) <= self._skipped_from:
                self._skipped_from = None

    def end_line(self) -> None:
        """End a line of text; a heading is taken out of the line when it ends."""
        if self._line and (text := self._take()):
            self.sections[-1].lines.append(text)

    def _take(self) -> str:
        text = _BLANKS.sub(" ", "".join(self._line)).strip()
        self._line.clear()
        return text

    def _begin_section(self, heading: _Mark) -> None:
        title = self._take()
        self._heading = None
        if heading.name == "h1":
            self.heading = self.heading or title
        elif heading.anchor:
            self.sections.append(Chapter(heading.anchor, title))
        elif title:
            self.sections[-1].lines.append(title)


class _Parser(HTMLParser):
    """Has a reader read any HTML."""

    def __init__(self, reader: _Reader) -> None:
        super().__init__(convert_charrefs=True)
        self._reader = reader

    def handle_data(self, data: str) -> None:
        self._reader.say(data)

    def handle_endtag(self, tag: str) -> None:
        self._reader.end(tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._reader.begin(_mark_of(tag, attrs))


def _read(html: str | Sequence[str]) -> _Reader:
    """Return what reads ``html``: its tags one by one where each is of a known form, else a whole parser."""
    reader = _Reader()
    try:
        parts = parts_of(html) if isinstance(html, str) else html
        reader.read(parts, [_step_of(tag) for tag in parts[1::2]])
    except Unsure:
        parser = _Parser(reader)
        parser.feed(html if isinstance(html, str) else "".join(html))
        parser.close()
    reader.end_line()
    return reader
