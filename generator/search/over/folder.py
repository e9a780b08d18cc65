"""A finished folder of HTML → the same folder with a search: all is worked out first, and each file put there whole."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator import _, __version__
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.search import BROWSER
from generator.search.index import DATA, FORMAT
from generator.search.over.page import BOX_STYLE, PLACE, WebPage, page_in, results_page
from generator.search.step import ASKING, FRAME_WORKER, WORKER, add_search
from generator.search.vectors import NO_VECTORS, Vectors
from generator.work.one_builder import only_builder_of

_RESULTS = "ja-search.html"
_MADE = f"{DATA}.made.json"  # what a run has put here, and which program that was
_BY = f"{__version__}/{FORMAT}"
_OF_A_THEME = frozenset({ASKING, FRAME_WORKER, WORKER})  # scripts for the dialog of Material
_NOT_PAGES = frozenset({_RESULTS, "404.html"})


class Laid(NamedTuple):
    """What a run has done: the page that shows results, how many pages are searched, how many files were written."""

    results: str
    pages: int
    written: int


def lay_over(
    site: Path,
    synonyms: Iterable[str] = (),
    vectors: Vectors = NO_VECTORS,
    *,
    box: bool = True,
    replace: bool = False,
) -> Laid:
    """Put the search over the pages of ``site``, again if it has one; ``box``: whether each page gets a field.

    ``vectors`` are what words and pages mean. ``replace``: also over what another version has put there.

    Raises:
        CannotRunError: There are no pages, the search of somebody else is there, or it cannot be read or written.
    """
    try:
        with only_builder_of(site):
            before = _made_before(site, replace=replace)
            pages = [page_in(path, (site / path).read_bytes()) for path in _html_in(site)]
            found = [one for page in pages if page.path not in _NOT_PAGES and (one := page.finished())]
            if not found:
                msg = _("検索できるHTMLのページがありません: {site}", site=site)
                raise CannotRunError(msg)
            results, files = _files(pages, box=box)
            added = add_search(found, synonyms, vectors)
            files |= {path: file for path, file in added.items() if path not in _OF_A_THEME}
            written = _write(site, files, before)
    except OSError as error:
        msg = _("読み書きできません: {place}({reason})", place=error.filename or site, reason=reason_of(error))
        raise CannotRunError(msg) from error
    return Laid(results, len(found), written)


def _made_before(site: Path, *, replace: bool) -> list[str]:
    """Return the files that an earlier run has put there."""
    if (site / _MADE).is_file():
        by, files = _told(site / _MADE)
        if by == _BY or replace:
            return files
        msg = _("別の版({by})の検索が入っています。入れ替えるには --replace を付けてください: {site}", by=by, site=site)
    elif (site / f"{DATA}.json").exists() and not replace:
        msg = _(
            "kyoso build かプラグインの検索がもう入っています。入れ替えるには --replace を付けてください: {site}",
            site=site,
        )
    else:
        return []
    raise CannotRunError(msg)


def _told(made: Path) -> tuple[str, list[str]]:
    """Return which program has put files there, and these; nothing of a file that does not tell."""
    try:
        told = json.loads(made.read_text(encoding="utf-8"))
        return str(told["by"]), [str(path) for path in told["files"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return _("不明"), []


def _html_in(site: Path) -> Iterator[str]:
    """Yield the paths of the pages in order; links and hidden folders are passed over."""
    for folder, below, names in os.walk(site):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix.lower() in {".html", ".htm"} and not path.is_symlink():
                yield path.relative_to(site).as_posix()


def _files(pages: Iterable[WebPage], *, box: bool) -> tuple[str, dict[str, bytes]]:
    """Return the page that shows results, and all pages with what they get."""
    own = [page for page in pages if page.path != _RESULTS]
    results = next((page.path for page in own if PLACE in page.text), _RESULTS)
    files = {page.path: page.with_search(results, box=box) for page in own}
    files |= {_RESULTS: results_page()} if results == _RESULTS else {}
    return results, files | {BOX_STYLE: (BROWSER / "box.css").read_bytes()}


def _write(site: Path, files: Mapping[str, bytes], before: Iterable[str]) -> int:
    """Let the files stand there: those that differ are written beside their places first, then all put in place."""
    ours = sorted(path for path in files if not path.endswith((".html", ".htm")) or path == _RESULTS)
    made = json.dumps({"by": _BY, "files": ours}, ensure_ascii=False).encode()
    fresh = {
        site / path: content for path, content in {**files, _MADE: made}.items() if not _holds(site / path, content)
    }
    staged: dict[Path, Path] = {}
    try:
        for target, content in fresh.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            staged[target] = target.with_name(f".{target.name}.new")
            staged[target].write_bytes(content)
        for target, whole in staged.items():
            whole.replace(target)
    finally:
        for whole in staged.values():
            whole.unlink(missing_ok=True)
    for path in {*before} - files.keys():
        with suppress(FileNotFoundError):
            if (site / path).resolve().is_relative_to(site.resolve()):
                (site / path).unlink()
    return len(fresh)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
