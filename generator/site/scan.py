"""The last look at a finished site: every page is held to the allow-list, every link within the site must resolve.

This stands behind all other checks: whatever slipped through them is caught here, before the
site replaces the old one.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

from generator import _
from generator.output.standalone import FOLDER, NOWHERE, standalone_faults
from generator.site.allowlist import Attributes, faults_of, is_relative, script_fault
from generator.site.links import Links, Seen, target_of

_HOME = "index.html"
_SEARCH_INDEX = "search/search_index.json"


@dataclass(slots=True)
class PageScan:
    """What one page holds: faults with their lines, ids, and the addresses it points to."""

    faults: list[tuple[int, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    addresses: dict[str, int] = field(default_factory=dict)


def scan(site: Path, seen: Mapping[str, Seen] = MappingProxyType({})) -> list[str]:
    """Return everything wrong with the finished ``site``, as Japanese sentences (file, line, what).

    Pages that were ``seen`` without fault when they were made are read again only if a link of theirs leads nowhere.
    """
    problems: list[str] = []
    files: dict[str, None] = {}
    pages: dict[str, PageScan] = {}
    for name, is_link in _walk(site):
        if is_link:
            problems.append(_("{name}: シンボリックリンクです", name=name))
            continue
        files[name] = None
        if name == NOWHERE or (name.startswith(FOLDER) and name.endswith(".html")):
            faults = standalone_faults(_text(site, name), asking=name == NOWHERE)
            problems += [f"{name}: {fault}" for fault in faults]
        elif name.endswith(".html") and name not in seen:
            pages[name] = scan_page(name, _text(site, name))
        elif name == _SEARCH_INDEX:
            problems += [f"{name}: {fault}" for fault in index_faults(_text(site, name))]
    ids = {name: page.ids for name, page in seen.items()}
    links = Links(files, ids | {name: page.ids for name, page in pages.items()})
    doubtful = [name for name, page in seen.items() if not links.all_lead(page.targets)]
    pages |= {name: scan_page(name, _text(site, name)) for name in doubtful}
    return problems + [problem for name in files if name in pages for problem in _told(name, pages[name], links)]


def _text(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def _told(name: str, page: PageScan, links: Links) -> Iterator[str]:
    """Yield what is wrong with a page in the order of its lines."""
    dead = (
        (line, f"{fault}({address})")
        for address, line in page.addresses.items()
        if (fault := links.fault_of(target_of(name, address)))
    )
    yield from (
        _("{name} の{line}行目: {fault}", name=name, line=line, fault=fault)
        for line, fault in sorted([*page.faults, *dead])
    )


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
                    self._fault(_("同じ id が2回あります({value})", value=value))
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
            self._fault(_("コメントがあります({strip})", strip=data.strip()[:40]))

    def handle_decl(self, decl: str) -> None:
        if decl.casefold() != "doctype html":
            self._fault(_("宣言があります({decl})", decl=decl[:40]))

    def unknown_decl(self, data: str) -> None:
        self._fault(_("宣言があります({data})", data=data[:40]))

    def handle_pi(self, data: str) -> None:
        self._fault(_("処理命令があります({data})", data=data[:40]))

    def close(self) -> None:
        super().close()
        if self._script is not None:
            self._fault(_("<script> が閉じられていません"))

    def _fault(self, fault: str) -> None:
        self.result.faults.append((self.getpos()[0], fault))


def _walk(folder: Path, above: str = "") -> Iterator[tuple[str, bool]]:
    """Yield names below ``folder`` in a fixed order, each with whether it is a link, which is never followed."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{above}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{name}/")
        else:
            yield name, entry.is_symlink()
