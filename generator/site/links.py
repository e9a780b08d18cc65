"""Where the links of pages lead within the site, and which of them lead nowhere."""

import posixpath
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator import _

_HOME = "index.html"
_KEPT = 50_000  # addresses that are remembered


class Seen(NamedTuple):
    """What others need of a page: its ids, and where its links lead within the site, as ``target_of`` says it."""

    ids: Collection[str]
    targets: Collection[str]

    def small(self) -> "Seen":
        """Return the same in little room: pages name the same places, and thousands of pages live to the end."""
        return Seen(tuple(map(intern, self.ids)), tuple(map(intern, self.targets)))


def targets_of(name: str, addresses: Iterable[str]) -> frozenset[str]:
    """Return where the ``addresses`` that stand on the page ``name`` lead (see ``target_of``)."""
    return frozenset(target_of(name, address) for address in addresses)


def target_of(name: str, address: str) -> str:
    """Return where an address on the page ``name`` leads: the path of a file, and after ``#`` an id if it names one."""
    if not address or address[0] in "#?":
        anchor = unquote(urlsplit(address).fragment)
        return f"{name}#{anchor}" if anchor else name
    return _target(posixpath.dirname(name), address)


@lru_cache(maxsize=_KEPT)
def _target(folder: str, address: str) -> str:
    parts = urlsplit(address)
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    target = posixpath.normpath(posixpath.join(folder, path))
    if path.endswith("/") or target == ".":
        target = posixpath.normpath(posixpath.join(target, _HOME))
    return f"{target}#{anchor}" if anchor else target


class Links:
    """Tells which links lead nowhere among the ``files`` of a site, of whose pages the ids are known."""

    def __init__(self, files: Collection[str], ids: Mapping[str, Collection[str]]) -> None:
        """Know the names of all ``files``, and the ``ids`` of each page by its name."""
        self._files, self._ids = files, ids
        self._good: set[str] = set()

    def all_lead(self, targets: Collection[str]) -> bool:
        """Whether every one of ``targets`` is there."""
        asked = [target for target in targets if target not in self._good]
        led = [target for target in asked if not self.fault_of(target)]
        self._good.update(led)
        return len(led) == len(asked)

    def fault_of(self, target: str) -> str:
        """Return why a target is not there, as the beginning of a Japanese sentence, or nothing."""
        path, _sign, anchor = target.partition("#")
        if path not in self._files:
            return _("行き先がありません")
        is_there = not anchor or anchor in self._ids.get(path, {anchor})
        return "" if is_there else _("行き先のページに、その見出しがありません")
