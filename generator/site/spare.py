"""What the theme brings along and no reader of the site loads: half of its bytes, taken out before it is put in place.

MkDocs copies every file of the theme: word lists for the search of thirty languages, the search that
ours stands in for, colours that are not chosen, maps for those who mend the theme.
"""

import re
from pathlib import Path

_OF_THE_THEME = ("assets/javascripts", "assets/stylesheets")
_NAMING = frozenset({".html", ".js", ".css"})
_NAME = re.compile(rb"(?<![\w.-])[\w.-]+\.(?:js|css|map)\b")
_MAP = re.compile(rb"\s*^//# sourceMappingURL=.*\s*\Z", re.MULTILINE)  # followed by developer tools alone


def remove_spare(site: Path) -> None:
    """Remove scripts, style sheets and source maps of the theme whose name stands nowhere in the finished ``site``.

    A name counts in every page, in every file of ours, and in every file of the theme that is named itself,
    wherever it stands there; so what is referenced cannot be removed.
    """
    theirs = {path for folder in _OF_THE_THEME for path in (site / folder).rglob("*") if _is_spare_part(path)}
    for path in theirs:
        path.write_bytes(_MAP.sub(b"\n", path.read_bytes()))
    naming = [path for path in site.rglob("*") if path.suffix in _NAMING and path not in theirs and path.is_file()]
    while naming:
        names = {name for path in naming for name in _NAME.findall(path.read_bytes())}
        naming = [path for path in theirs if path.name.encode() in names]
        theirs -= {*naming}
    for path in theirs:
        path.unlink()
        _remove_empty(path.parent)


def _is_spare_part(path: Path) -> bool:
    """Whether a file of the theme may be removed: only one whose name could be found where it stands."""
    return path.is_file() and not path.is_symlink() and _NAME.fullmatch(path.name.encode()) is not None


def _remove_empty(folder: Path) -> None:
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
