"""The last look at a finished site: every page is held to the allow-list, every link within the site must resolve.

This stands behind all other checks: whatever slipped through them is caught here, before the
site replaces the old one.
"""

import json
import os
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.output.standalone import FOLDER, NOWHERE, standalone_faults
from generator.site.allowlist import Attributes, faults_of, is_relative, script_fault

_HOME = "index.html"
_SEARCH_INDEX = "search/search_index.json"


@dataclass(slots=True)
class PageScan:
    """What one page holds: faults with their lines, ids, and the addresses it points to."""

    faults: list[tuple[int, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    addresses: dict[str, int] = field(default_factory=dict)


def scan(site: Path) -> list[str]:
    """Return everything wrong with the finished ``site``, as Japanese sentences (file, line, what)."""
    problems: list[str] = []
    files: set[str] = set()
    pages: dict[str, PageScan] = {}
    for path in _walk(site):
        name = path.relative_to(site).as_posix()
        if path.is_symlink():
            problems.append(f"{name}: シンボリックリンクです")
            continue
        files.add(name)
        if name == NOWHERE or (name.startswith(FOLDER) and name.endswith(".html")):
            faults = standalone_faults(path.read_text(encoding="utf-8"), asking=name == NOWHERE)
            problems += [f"{name}: {fault}" for fault in faults]
        elif name.endswith(".html"):
            pages[name] = scan_page(name, path.read_text(encoding="utf-8"))
        elif name == _SEARCH_INDEX:
            problems += [f"{name}: {fault}" for fault in index_faults(path.read_text(encoding="utf-8"))]
    for name, page in pages.items():
        found = page.faults + list(_dead_links(name, page, files, pages))
        problems += [f"{name} の{line}行目: {fault}" for line, fault in sorted(found)]
    return problems


def scan_page(name: str, text: str) -> PageScan:
    """Return what the page ``name`` of the site holds."""
    parser = _PageParser(name)
    parser.feed(text)
    parser.close()
    return parser.result


def index_faults(text: str) -> Iterator[str]:
    """Yield what is wrong with the search index: the search dialog shows its titles and texts as HTML."""
    for entry in json.loads(text)["docs"]:
        page = scan_page(entry["location"], f"<article>{entry['title']}\n{entry['text']}</article>")
        yield from (f"{entry['location']}: {fault}" for _line, fault in page.faults)


class _PageParser(HTMLParser):
    """Walks through one page; inside ``<article>`` stands content, outside it the frame of the theme."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.result = PageScan()
        self._home = name == _HOME
        self._articles = 0
        self._script: Attributes | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = tuple(attrs)
        self._articles += tag == "article"
        faults = faults_of(tag, attributes, content=self._articles > 0, controls=self._home)
        line = self.getpos()[0]
        if faults:
            self.result.faults += [(line, fault) for fault in faults]
        for name, value in attributes:
            if name == "id" and value:
                if value in self.result.ids:
                    self._fault(f"同じ id が2回あります({value})")
                self.result.ids.add(value)
            elif name in {"href", "src"} and value is not None and is_relative(value):
                self.result.addresses.setdefault(value, line)
        if tag == "script":
            self._script, self._text = attributes, []

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._articles = max(0, self._articles - 1)
        elif tag == "script" and self._script is not None:
            fault = script_fault(self._script, "".join(self._text))
            if fault:
                self._fault(fault)
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._text.append(data)

    def handle_comment(self, data: str) -> None:
        if data.strip():  # an empty one parts two lists
            self._fault(f"コメントがあります({data.strip()[:40]})")

    def handle_decl(self, decl: str) -> None:
        if decl.casefold() != "doctype html":
            self._fault(f"宣言があります({decl[:40]})")

    def unknown_decl(self, data: str) -> None:
        self._fault(f"宣言があります({data[:40]})")

    def handle_pi(self, data: str) -> None:
        self._fault(f"処理命令があります({data[:40]})")

    def close(self) -> None:
        super().close()
        if self._script is not None:
            self._fault("<script> が閉じられていません")

    def _fault(self, fault: str) -> None:
        self.result.faults.append((self.getpos()[0], fault))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files and links below ``folder`` in a fixed order, never following a link."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _dead_links(name: str, page: PageScan, files: set[str], pages: Mapping[str, PageScan]) -> Iterator[tuple[int, str]]:
    """Yield addresses within the site that lead nowhere."""
    for address, line in page.addresses.items():
        parts = urlsplit(address)
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        if path.endswith("/") or target == ".":
            target = posixpath.normpath(posixpath.join(target, _HOME))
        anchor = unquote(parts.fragment)
        if target not in files:
            yield line, f"行き先がありません({address})"
        elif anchor and target in pages and anchor not in pages[target].ids:
            yield line, f"行き先のページに、その見出しがありません({address})"
