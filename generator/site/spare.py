"""What the theme brings along and no reader of the site loads, taken out of the site before it is put in place.

MkDocs copies every file of the theme: word lists for the search of thirty languages, the search that
ours stands in for, colours that are not chosen, maps for those who mend the theme.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from types import MappingProxyType

from generator.site.style import INLINED

_OF_THE_THEME = ("assets/javascripts", "assets/stylesheets", INLINED)
_ENDINGS = (".js", ".css", ".map")
NAMING = (".html", ".js", ".css")  # endings of files in which names count
_ENDING = re.compile(r"\.(?:js|css|map)\b", re.ASCII)  # looked for first: far quicker than whole names
_NAME = re.compile(r"[\w.-]+\Z", re.ASCII)
_LONGEST = 255
_MAP = re.compile(rb"\n//# sourceMappingURL=[^\n]*\n*\Z")  # followed by developer tools alone


def remove_spare(site: Path, read: Mapping[str, AbstractSet[str]] = MappingProxyType({})) -> None:
    """Remove scripts, style sheets and source maps of the theme whose name stands nowhere in the finished ``site``.

    A name counts in every page, in every file of ours, and in every file of the theme that is named itself,
    wherever it stands there; so what is referenced cannot be removed. ``read`` are the names in files that were
    read before.
    """
    theirs = {path for folder in _OF_THE_THEME for path in (site / folder).rglob("*") if _may_be_removed(path)}
    for path in theirs:
        path.write_bytes(_MAP.sub(b"\n", path.read_bytes()))
    others = (path for path in _naming(site, read) if path not in theirs)
    named = set().union(*read.values(), *(_names_of(path) for path in others))
    while found := {path for path in theirs if path.name in named}:
        theirs -= found
        named = set().union(*(_names_of(path) for path in found))
    for path in theirs:
        path.unlink()
        _remove_empty(path.parent)


def _naming(site: Path, read: Collection[str]) -> Iterator[Path]:
    """Yield the files of ``site`` in which names count, but for those that were ``read`` before."""
    for folder, _folders, names in os.walk(site):
        for path in (Path(folder, name) for name in names if name.endswith(NAMING)):
            if path.relative_to(site).as_posix() not in read:
                yield path


def names_in(text: str) -> frozenset[str]:
    """Return every name of a script, style sheet or map that stands in ``text``."""
    if not any(ending in text for ending in _ENDINGS):
        return frozenset()
    ends = ((match.start(), match.end()) for match in _ENDING.finditer(text))
    names = (_NAME.search(text, max(0, start - _LONGEST), end) for start, end in ends)
    return frozenset(name[0] for name in names if name)


def _names_of(path: Path) -> frozenset[str]:
    return names_in(path.read_bytes().decode("latin-1"))  # names are of ASCII, whatever stands around them


def _may_be_removed(path: Path) -> bool:
    """Whether a file of the theme has a name that would be found wherever it stands."""
    return path.is_file() and not path.is_symlink() and path.name in names_in(path.name)


def _remove_empty(folder: Path) -> None:
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
