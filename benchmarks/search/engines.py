"""The engines of the comparison: what each puts on the site before a reader comes, and how it is started there."""

import gzip
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from benchmarks.search.commands import run
from benchmarks.search.peers import MINISEARCH, PAGEFIND, ZENSICAL, minisearch, pagefind, zensical
from benchmarks.search.sets import Task
from benchmarks.search.site import unsaid
from generator import spoken
from generator.search.embedded import engine_script
from generator.search.evaluation import Size
from generator.search.groups import Group, Lists
from generator.search.index import make_data
from generator.search.measures import DEPTH
from generator.search.synonyms import lists_of

SCRIPTS = Path(__file__).parent / "assets"
_WORKERS = "assets/javascripts/workers"
_ZENSICAL_CONFIG = """\
site_name: search
docs_dir: docs
site_dir: web/zensical
use_directory_urls: false
theme: {name: material, language: LANGUAGE, font: false}
nav: [page-0.md]
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the site of the set stands, to be added to, and where peers are kept."""

    web: Path
    peers: Path


@dataclass(frozen=True, slots=True)
class Ready:
    """An engine on the site: its script in ``assets/``, what that is told, and the sizes of its data.

    ``index`` is None where the page text cannot be told apart from the index.
    """

    script: str
    options: Mapping[str, object]
    index: Size | None
    with_text: Size


def our_data(task: Task) -> dict[str, Any]:
    """Return our index of a set, with all synonyms."""
    return make_data(task.judged.pages, *_with_own(lists_of([]), task.own))


def _ours(task: Task, place: Place) -> Ready:
    return _our_engine(our_data(task), place, "ours/with-synonyms.json")


def _with_own(lists: Lists, own: Sequence[Group]) -> Lists:
    return Lists([*own, *lists.groups], lists.general)


def _ours_without_synonyms(task: Task, place: Place) -> Ready:
    return _our_engine(make_data(task.judged.pages), place, "ours/without-synonyms.json")


def _our_engine(data: Mapping[str, Any], place: Place, name: str) -> Ready:
    target = place.web / name
    target.parent.mkdir(exist_ok=True)
    (target.parent / "engine.js").write_text(engine_script(), encoding="utf-8")
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    options = {"data": f"/{name}", "depth": DEPTH}
    return Ready("ours", options, Size.of(data["index"]), Size.of(data))


def _material(_task: Task, place: Place) -> Ready:
    (worker,) = (place.web / _WORKERS).glob("search.*.min.js")
    index = "search/search_index.json"
    options = {"worker": f"/{_WORKERS}/{worker.name}", "index": f"/{index}", "depth": DEPTH}
    return Ready("material", options, None, _sent(place.web / index))


def _zensical(_task: Task, place: Place) -> Ready:
    folder, settings = place.web.parent, "zensical.yml"
    (folder / settings).write_text(_ZENSICAL_CONFIG.replace("LANGUAGE", spoken()), encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--config-file", settings]
    run(command, folder, PYTHONPATH=str(zensical(place.peers)))
    web = place.web / "zensical"
    (worker,) = (web / _WORKERS).glob("search.*.min.js")
    index = web / "search.json"
    options = {"worker": f"/zensical/{_WORKERS}/{worker.name}", "index": "/zensical/search.json", "depth": DEPTH}
    return Ready("zensical", options, None, _sent(index))


def _sent(path: Path) -> Size:
    """Return the size of a file as it is, and as it travels."""
    raw = path.read_bytes()
    return Size(len(raw), len(gzip.compress(raw, 9, mtime=0)))


def _pagefind(_task: Task, place: Place) -> Ready:
    command = [sys.executable, "-m", "pagefind", "--site", str(place.web), "--glob", "page-*.html"]
    run([*command, "--root-selector", "article"], place.web, PYTHONPATH=str(pagefind(place.peers)))
    made = place.web / "pagefind"
    index = [*made.glob("*.pf_meta"), *made.glob("index/*"), *made.glob("filter/*")]
    options = {"script": "/pagefind/pagefind.js", "depth": DEPTH}
    return Ready("pagefind", options, _packed(index), _packed([*index, *made.glob("fragment/*")]))


def _packed(files: Iterable[Path]) -> Size:
    """Return the size of files that are kept and sent as gzip."""
    packed = [path.read_bytes() for path in files]
    return Size(sum(len(gzip.decompress(one)) for one in packed), sum(map(len, packed)))


def _minisearch(task: Task, place: Place) -> Ready:
    script = minisearch(place.peers)
    pages = [
        {"id": number, "title": page.title, "text": "\n".join([page.text, *unsaid(page)])}
        for number, page in enumerate(task.judged.pages)
    ]
    index = _minisearch_index(script, pages)
    folder = place.web / "minisearch"
    folder.mkdir(exist_ok=True)
    shutil.copy(script, folder / "minisearch.js")
    (folder / "index.json").write_text(index, encoding="utf-8")
    data = json.loads(index)
    options = {"index": "/minisearch/index.json", "depth": DEPTH}
    return Ready("minisearch", options, Size.of(data), Size.of([data, pages]))


def _minisearch_index(script: Path, pages: Sequence[Mapping[str, Any]]) -> str:
    with MiniRacer() as context:
        context.eval(f"globalThis.language = {json.dumps(spoken())}")
        for source in (script, SCRIPTS / "minisearch.js"):
            context.eval(source.read_text(encoding="utf-8"))
        return str(context.eval(f"miniSearchIndex({json.dumps(pages)})"))


ENGINES: Mapping[str, Callable[[Task, Place], Ready]] = {
    "ours": _ours,
    "ours, without synonyms": _ours_without_synonyms,
    f"mkdocs-material {version('mkdocs-material')}, its search in that language": _material,
    f"Zensical {ZENSICAL}": _zensical,
    f"Pagefind {PAGEFIND}, extended": _pagefind,
    f"MiniSearch {MINISEARCH}, bigrams (English: words), OR": _minisearch,
}
