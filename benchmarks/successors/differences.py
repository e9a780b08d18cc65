"""Two made sites → what differs between them, kind by kind, with the pages of each."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

_UNSEEN = {"script", "style", "head"}
_HEADINGS = re.compile(r"h[1-6]")
_FORMS = "form/"  # pages for themselves, which no builder makes
_DATA = "application/ld+json"
INDEX = ("assets/ja-search.js", "assets/ja-search.json")
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8}\.")  # files of a theme


class Read(NamedTuple):
    """What a reader meets on a page: its article as it stands, texts, links, headings, and data for machines."""

    article: str
    texts: tuple[str, ...]
    links: tuple[str, ...]
    headings: tuple[str, ...]
    data: tuple[str, ...]


class Compared(NamedTuple):
    """Counts, and for each kind of difference what it is (``-`` only before, ``+`` only now) and on how many pages."""

    files: int
    same_files: int
    pages: int
    same_pages: int
    same: Mapping[str, int]
    kinds: Mapping[str, Counter[str]]
    unlike: tuple[str, ...]


def compared(before: Path, now: Path) -> Compared:
    """Compare every file of two sites, and every page as a reader meets it."""
    names = _names(before) | _names(now)
    both = sorted(_names(before) & _names(now))
    equal = {name for name in both if (before / name).read_bytes() == (now / name).read_bytes()}
    pages = [name for name in both if name.endswith(".html") and not name.startswith(_FORMS)]
    same: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {part: Counter() for part in Read._fields}
    for name in pages:
        one, other = read_page(before / name, name), read_page(now / name, name)
        for part in Read._fields:
            left, right = getattr(one, part), getattr(other, part)
            same[part] += left == right
            kinds[part].update(set(_unlike(left, right)))
    unlike = tuple(sorted(name for name in names - equal if name not in pages))
    return Compared(len(names), len(equal), len(pages), len(equal & {*pages}), same, kinds, unlike)


def read_page(path: Path, name: str) -> Read:
    """Return what a reader meets on the page ``name``."""
    html = path.read_text("utf-8")
    parser = _Reader(posixpath.dirname(name))
    parser.feed(html)
    article = html.partition("<article")[2].rpartition("</article>")[0]
    return Read(article, *(tuple(parts) for parts in (parser.texts, parser.links, parser.headings, parser.data)))


def _names(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _unlike(before: str | tuple[str, ...], now: str | tuple[str, ...]) -> Iterator[str]:
    if isinstance(before, str) or isinstance(now, str):
        yield from ["another article"] if before != now else []
        return
    for sign, left, right in (("-", before, now), ("+", now, before)):
        yield from (f"{sign} {_NAMED_BY_CONTENT.sub('.*.', one)}" for one in Counter(left) - Counter(right))


class _Reader(HTMLParser):
    def __init__(self, folder: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []
        self.data: list[str] = []
        self._folder = folder
        self._inside: list[str] = []
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_data = tag == "script" and values.get("type") == _DATA
        if tag in _UNSEEN or _HEADINGS.fullmatch(tag):
            self._inside.append(tag)
        if _HEADINGS.fullmatch(tag):
            self.headings.append(f"{tag} {values.get('id', '')}: ")
        if tag in {"a", "link"} and "href" in values:
            self.links.append(f"{tag} {values.get('rel', '')} {self._lead(values['href'])}")

    def handle_endtag(self, tag: str) -> None:
        self._is_data = False
        if tag in self._inside:
            self._inside.remove(tag)

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if self._is_data:
            self.data.append(json.dumps(json.loads(data), sort_keys=True))
        elif words and not _UNSEEN & {*self._inside}:
            self.texts.append(words)
            if self._inside:
                self.headings[-1] += words

    def _lead(self, address: str) -> str:
        """Return where an address leads, however it is written; within a page, as it is."""
        if ":" in address or address.startswith("#"):
            return address if ":" in address else "#…"
        path, mark, anchor = address.partition("#")
        return posixpath.normpath(posixpath.join(self._folder, path)) + mark + anchor
