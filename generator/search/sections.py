"""The plain text of a finished page, and the headings a reader can be sent to."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({"script", "style", "template", "svg", "nav", "button", "object", "noscript"})
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


def page_text(html: str) -> PageText:
    """Return what a reader reads of ``html``; blocks marked ``data-search-exclude`` are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
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


class _Reader(HTMLParser):
    """Collects lines of text under headings; what is skipped is skipped with everything inside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Chapter()]
        self.heading = ""
        self._line: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._heading: tuple[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in _INLINE:
            self.end_line()
        if tag in _VOID:
            return
        self.sections[-1].unquoted |= "data-search-unquoted" in values
        classes = set((values.get("class") or "").split())
        self._open.append((tag, tag in _SKIPPED or "data-search-exclude" in values or bool(classes & _PERMALINKS)))
        if tag in _HEADINGS and not self._skipping:
            self._heading = (tag, values.get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._heading and self._heading[0] == tag:
            self._begin_section(self._heading[1])
        elif tag not in _INLINE:
            self.end_line()
        names = [name for name, _skip in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._line.append(data)

    def end_line(self) -> None:
        """End a line of text; a heading is taken out of the line when it ends."""
        text = self._take()
        if text:
            self.sections[-1].lines.append(text)

    @property
    def _skipping(self) -> bool:
        return any(skip for _name, skip in self._open)

    def _take(self) -> str:
        text = _BLANKS.sub(" ", "".join(self._line)).strip()
        self._line.clear()
        return text

    def _begin_section(self, anchor: str) -> None:
        title, tag = self._take(), self._heading[0] if self._heading else ""
        self._heading = None
        if tag == "h1":
            self.heading = self.heading or title
        elif anchor:
            self.sections.append(Chapter(anchor, title))
        elif title:
            self.sections[-1].lines.append(title)
