"""How much is done for what was changed, and how it grows: counted, not timed."""

import sys
from collections import Counter
from functools import partial, wraps

import markdown
import pytest
from builders import COLLECTED, ROOT
from edits import Writer
from golden_site import build_site, golden_copy, the_project

from benchmarks.corpus import make_corpus
from benchmarks.peers.figures import exponent
from generator import check
from generator.output.render import Renderer
from generator.search.index import DATA
from generator.search.placing import parts_for
from generator.site.index_step import write_search
from generator.site.press import Press
from generator.site.theme import Theme
from generator.work.sharing import workers_for

pytestmark = pytest.mark.slow

COUNTED = {
    "looked into": (check, "_looked_at"),  # files of the content
    "rendered": (Renderer, "page"),  # texts of pages by our templates
    "converted": (markdown.Markdown, "convert"),  # texts by Python-Markdown
    "pressed": (Press, "page"),  # finished pages
    "themed": (Theme, "rendered"),  # pages by the templates of Material
}
SIZES, MOST = (32, 64, 128), 1.05  # entries; the exponent with which anything may grow, 1 is linear
WITH_THE_ENTRIES = ("looked into", "rendered", "pressed", "files", "bytes", "tags", "links")
PARTS = 32  # or a sentence more might double them
SCENARIOS = ("cold", "nothing", "body", "first_words", "open_question", "title", "theme", "withdrawal", "setting")
EXPECTED = ROOT / "tests/golden/counted.tsv"


@pytest.fixture
def counts(monkeypatch):
    """What is done from now on, in this process alone; an index of any size comes in parts, as many of each kind."""
    forget_what_was_kept()
    found = Counter()

    def counting(name, function):
        @wraps(function)
        def counted(*arguments, **options):
            found[name] += 1
            return function(*arguments, **options)

        return counted

    for name, (owner, function) in COUNTED.items():
        monkeypatch.setattr(owner, function, counting(name, getattr(owner, function)))
    for module in [*sys.modules.values()]:  # whatever else runs in this process
        if getattr(module, "workers_for", None) is workers_for:
            monkeypatch.setattr(module, "workers_for", lambda _items: 1)
    monkeypatch.setattr("generator.site.road.write_search", partial(write_search, most=0))
    for module in [*sys.modules.values()]:
        if getattr(module, "parts_for", None) is parts_for:
            monkeypatch.setattr(module, "parts_for", lambda _size: PARTS)
    return found


def forget_what_was_kept():
    """Empty what the functions of the product remember, so that no test before this one saves it any work."""
    modules = [module for name, module in [*sys.modules.items()] if name.split(".")[0] == "generator"]
    for value in [value for module in modules for value in vars(module).values()]:
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def standing(folder):
    """Return what tells for each file below ``folder`` whether it was written again."""
    facts = {path.relative_to(folder).as_posix(): path.lstat() for path in folder.rglob("*") if path.is_file()}
    return {path: (one.st_ino, one.st_mtime_ns) for path, one in facts.items()}


def written(before, after):
    return [path for path, facts in after.items() if before.get(path) != facts]


def test_an_edit_costs_what_it_touches(tmp_path, kyoso, counts, request):
    project = golden_copy(tmp_path)
    writer, site, source = Writer(project.root), {}, {}
    rows = [("", *COUNTED, "written in build/", "written in site/", "parts of the index")]
    for scenario in SCENARIOS:
        getattr(writer, scenario, writer.nothing)()
        counts.clear()
        done = kyoso(project.root, "build")
        assert done[0] == 0, done
        before, site = site, standing(project.root / "site")
        texts, source = source, standing(project.build)
        fresh = written(before, site)
        parts = [path for path in fresh if path.startswith(f"{DATA}/")]
        done = [counts[name] for name in COUNTED]
        rows.append((scenario, *done, len(written(texts, source)), len(fresh), len(parts)))
    table = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    if request.config.getoption("--update"):
        EXPECTED.write_text(table, "utf-8")
    assert table == EXPECTED.read_text("utf-8")


@pytest.mark.collection
def test_work_and_site_grow_with_the_entries_and_no_faster(tmp_path, counts):
    """What so many entries more add is compared, so that what every site has is no part of it."""
    found = [amounts(tmp_path / str(entries), entries, counts) for entries in SIZES]
    for name in found[0]:
        small, middle, large = (amount[name] for amount in found)
        assert growth(SIZES, (small, middle, large)) <= MOST, name
        if name in WITH_THE_ENTRIES:
            assert growth(SIZES[:2], (middle - small, large - middle)) <= MOST, name


def growth(sizes, found):
    return exponent(dict(zip(sizes, found, strict=True)))


def amounts(folder, entries, counts):
    """Build a site of so many entries in ``folder``; return what was done for it and what it holds."""
    make_corpus(ROOT, folder, entries)
    counts.clear()
    assert not build_site(the_project(folder), COLLECTED).has_errors
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    pages = b"".join(path.read_bytes() for path in files if path.suffix == ".html")
    return {name: counts[name] for name in COUNTED} | {
        "files": len(files),
        "bytes": sum(path.stat().st_size for path in files),
        "tags": pages.count(b"<"),
        "links": pages.count(b" href="),
    }
