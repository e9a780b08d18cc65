"""Finished pages → every file that the search adds to a site, whoever has built the pages.

It has three pieces, of which the first two look at one page alone, so that what they find can be kept
for pages that have not changed: ``searched`` reads it, ``counting`` counts its words, and ``data_of``
puts together what they found of all pages; ``changed`` (large.py) does that for those that changed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.scripts.bundle import bundle
from generator.search import BROWSER
from generator.search.counting import counting
from generator.search.finished import FinishedPage, searched
from generator.search.index import DATA, data_of
from generator.search.searched import SearchedPage
from generator.search.synonyms import lists_of, targets
from generator.search.vectors import NO_VECTORS, Vectors
from generator.work.sharing import shared

FOLDER = "assets/ja-search"  # in the site
ENGINE, WORKER, PAGE, ASKING, FRAME_WORKER = (
    f"{FOLDER}/{name}.js" for name in ("engine", "worker", "page", "asking", "iframe-worker")
)
STYLE, LINES_STYLE = f"{FOLDER}/page.css", f"{FOLDER}/lines.css"
_SCRIPTS = {
    ENGINE: "service/service.js",
    WORKER: "worker.js",
    PAGE: "page/page.js",
    ASKING: "asking/asking.js",
    FRAME_WORKER: "iframe-worker.js",
}


def add_search(
    pages: Iterable[FinishedPage],
    synonyms: Iterable[str] = (),
    vectors: Vectors = NO_VECTORS,
    *,
    bundled_synonyms: bool = True,
) -> dict[str, bytes]:
    """Return what must be put into a site of ``pages``, by path: the whole step (see ``search_files``)."""
    found = [one for page in pages if (one := searched(page))]
    return search_files(found, synonyms, vectors, bundled_synonyms=bundled_synonyms)


def search_files(
    pages: Sequence[SearchedPage],
    synonyms: Iterable[str] = (),
    vectors: Vectors = NO_VECTORS,
    *,
    bundled_synonyms: bool = True,
) -> dict[str, bytes]:
    """Return the index of ``pages`` in their order, scripts and styles, by path in the site.

    ``synonyms`` are lines of the site's own list (see ``read_groups``); ``bundled_synonyms``: whether the lists of the
    package are used too. ``vectors`` are what words and pages mean.
    """
    lists = lists_of(synonyms, bundled=bundled_synonyms)
    counted = list(shared(counting(targets(*lists)), pages))
    data = data_of(counted, *lists, vectors=vectors)
    return fixed_files() | dict(data_files(*data))


def fixed_files() -> dict[str, bytes]:
    """Return scripts and styles, which are the same for all sites."""
    files = {path: bundle(BROWSER / entry) for path, entry in _SCRIPTS.items()}
    files[LINES_STYLE] = (BROWSER / "asking/lines.css").read_text(encoding="utf-8")
    files[STYLE] = (BROWSER / "page/page.css").read_text(encoding="utf-8")
    return {path: text.encode() for path, text in files.items()}


def data_files(data: Mapping[str, Any], parts: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files of an index: data as JSON and as a script, and its parts."""
    yield f"{DATA}.json", _json(data).encode()
    yield f"{DATA}.js", _script(data).encode()
    yield from part_files(parts.items())


def part_files(parts: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files of parts: scripts, which run from ``file://`` too."""
    return ((part_file(name), _script(part).encode()) for name, part in parts)


def part_file(name: str) -> str:
    """Return the path in the site of a part of the index."""
    return f"{DATA}/{name}.js"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(data: object) -> str:
    return f"globalThis.jaSearchData={script_safe(_json(data))};\n"


def script_safe(text: str) -> str:
    """Return JSON that may stand in a script: no end of a script element, no line ends of JavaScript."""
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
