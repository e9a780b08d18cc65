"""A site that is made with what earlier runs knew is, byte for byte, the site that is made without."""

import errno
import os
import random
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from unittest.mock import Mock

import pytest
from builders import TODAY
from edits import EDITS, Writer
from golden_site import golden_copy, the_project, tree_of

from generator import speak
from generator.build import build
from generator.cache.folder import cache_of, folder_of
from generator.search.index import MOST_AT_ONCE
from generator.site import index_step
from generator.site.index_step import write_search
from generator.site.late import Late
from generator.work.watch import Watch

pytestmark = pytest.mark.slow
KILLS = 20


def made(project, today, site, cache=None):
    """Build a site; return its files, and how many pages were known, of how many."""
    watch = Watch()
    checked = build(project, today, site, cache=cache, watch=watch)
    assert not checked.has_errors, checked.diagnostics
    return tree_of(site), (watch.stages[-1].known, watch.stages[-1].count)


@pytest.mark.parametrize(("seed", "most"), [(1, MOST_AT_ONCE), (2, 0)], ids=["index whole", "index in parts"])
def test_whatever_was_changed_and_in_whatever_order_the_site_is_the_same(tmp_path, monkeypatch, seed, most):
    monkeypatch.setattr("generator.site.road.write_search", partial(write_search, most=most))
    project = golden_copy(tmp_path)
    writer = Writer(project.root)
    edits = random.Random(seed).sample(EDITS, len(EDITS))  # noqa: S311 - the order of a test
    for edit in ["nothing", *edits]:
        getattr(writer, edit)()
        project = the_project(project.root)
        with cache_of(project.root) as cache:
            assert cache
            cached, _known = made(project, writer.today, project.root / "site", cache)
        clean, _none = made(project, writer.today, tmp_path / "clean")
        assert sorted(cached) == sorted(clean), edit
        assert [path for path in clean if clean[path] != cached[path]] == [], edit
        shutil.rmtree(tmp_path / "clean")


def test_a_site_whose_language_changes_is_the_same_as_one_made_in_that_language(golden_project, tmp_path):
    settings = golden_project.root / "site_config.yml"
    japanese = settings.read_text(encoding="utf-8")
    try:
        for language in ("ja", "en", "ja"):
            settings.write_text(f"{japanese}language: {language}\n", encoding="utf-8")
            project = the_project(golden_project.root)
            with cache_of(project.root) as cache:
                cached, _known = made(project, TODAY, project.root / "site", cache)
            clean, _none = made(project, TODAY, tmp_path / language)
            assert [path for path in clean if clean[path] != cached[path]] == [], language
            shutil.rmtree(tmp_path / language)
    finally:
        speak("ja")


def test_an_edit_has_only_those_pages_made_that_show_it(golden_project):
    writer = Writer(golden_project.root)
    known = []
    for edit in ("nothing", "nothing", "body", "style"):
        getattr(writer, edit)()
        with cache_of(golden_project.root) as cache:
            known.append(made(golden_project, TODAY, golden_project.root / "site", cache)[1])
    count = known[0][1]
    assert known == [(0, count), (count, count), (count - 1, count), (count, count)]


def no_link(*_names, **_how):
    raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))


@pytest.mark.parametrize("links", [True, False], ids=["one disk", "another disk"])
def test_a_site_is_taken_over_from_wherever_the_last_one_was_made(golden_project, tmp_path, monkeypatch, links):
    indices = Mock(wraps=index_step.made)
    monkeypatch.setattr("generator.site.index_step.made", indices)
    monkeypatch.setattr("generator.site.road.write_search", partial(write_search, most=0))
    if not links:
        monkeypatch.setattr("generator.site.earlier.os.link", no_link)
    writer, usual, elsewhere = Writer(golden_project.root), golden_project.root / "site", tmp_path / "elsewhere"
    new = []
    for edit, site in (("nothing", usual), ("nothing", elsewhere), ("body", elsewhere), ("nothing", usual)):
        getattr(writer, edit)()
        with cache_of(golden_project.root) as cache:
            files, (known, count) = made(golden_project, TODAY, site, cache)
        new.append(count - known)
    assert (new, indices.call_count) == ([count, 0, 1, 0], 1)
    assert files == tree_of(elsewhere)
    assert (usual / "index.html").samefile(elsewhere / "index.html") == links
    shutil.rmtree(usual)
    assert made(golden_project, TODAY, elsewhere)[0] == files


def test_where_the_last_site_is_gone_the_one_before_it_is_taken_over(golden_project, tmp_path):
    usual, gone = golden_project.root / "site", tmp_path / "gone"
    for site in (usual, gone):
        with cache_of(golden_project.root) as cache:
            made(golden_project, TODAY, site, cache)
    shutil.rmtree(gone)
    with cache_of(golden_project.root) as cache:
        _files, (known, count) = made(golden_project, TODAY, usual, cache)
    assert known == count


def test_a_page_in_a_known_frame_needs_neither_mkdocs_nor_the_theme(golden_project, monkeypatch):
    writer = Writer(golden_project.root)
    for edit in ("nothing", "body"):
        getattr(writer, edit)()
        with cache_of(golden_project.root) as cache:
            made(golden_project, TODAY, golden_project.root / "site", cache)
        monkeypatch.setattr(Late, "workshop", None)


@pytest.mark.posix
def test_whenever_a_build_is_killed_the_next_one_makes_the_clean_site(tmp_path):
    """Two states of the content in turn, so that every build has something to do and something to take over."""
    project = golden_copy(tmp_path)
    site, file = project.root / "site", project.content / "cases/shiken-chushi.md"
    states = [file.read_text("utf-8"), f"{file.read_text('utf-8')}\n試験の文を書き足したことにしています。\n"]
    clean, seconds = [], 0.0
    for state in states:
        file.write_text(state, "utf-8")
        clean.append(made(project, TODAY, tmp_path / "clean")[0])
    for state in states:
        file.write_text(state, "utf-8")
        begun = time.perf_counter()
        os.waitpid(started(project), 0)
        seconds = time.perf_counter() - begun  # of the second one, which has something to take over
    moments = random.Random(7)  # noqa: S311 - the moments of a test
    for number in range(KILLS):
        file.write_text(states[number % 2], "utf-8")
        killed = started(project)
        time.sleep(moments.random() * seconds)
        os.kill(killed, signal.SIGKILL)
        os.waitpid(killed, 0)
        assert tree_of(site) in clean, number
        os.waitpid(started(project), 0)
        assert tree_of(site) == clean[number % 2], number


def started(project):
    """Start a build of ``project`` in a copy of this process, which has loaded the program; return its number."""
    child = os.fork()
    if not child:
        with suppress(BaseException), cache_of(project.root) as cache:
            build(project, TODAY, project.root / "site", cache=cache)
        os._exit(0)
    return child


def test_a_check_and_a_build_at_once_share_a_cache_and_neither_minds(golden_project, run, golden):
    folder = golden_project.root
    with ThreadPoolExecutor() as pool:
        ends = [pool.submit(run, folder, command) for command in ("build", "check", "check", "build", "check")]
    codes = [end.result().returncode for end in ends]
    assert [codes[place] for place in (1, 2, 4)] == [0, 0, 0]
    assert sorted([codes[0], codes[3]]) in ([0, 0], [0, 3])
    assert "Traceback" not in "".join(end.result().stderr for end in ends)
    assert run(folder, "build").returncode == 0
    assert tree_of(folder / "site") == tree_of(golden.root / "site")


@pytest.mark.parametrize("damage", ["cut short", "altered", "of another edition", "gone"])
def test_whatever_became_of_the_cache_the_site_is_the_clean_one_and_one_sentence_says_so(golden_project, kyoso, damage):
    folder = golden_project.root
    assert kyoso(folder, "build")[0] == 0
    clean = tree_of(folder / "site")
    packs = sorted(folder_of(folder).glob("*.pack"))
    names = "extracts", "files", "folders", "forms", "pages", "rules", "templates", "texts"
    assert [path.stem for path in packs] == [*names]
    for path in packs:
        whole = path.read_bytes()
        path.write_bytes(DAMAGES[damage](whole))
    if damage == "gone":
        shutil.rmtree(folder_of(folder))
    (folder / "site/index.html").unlink()  # or nothing would be made
    code, _said, told = kyoso(folder, "build")
    assert (code, tree_of(folder / "site") == clean) == (0, True)
    assert (
        told
        == {
            "cut short": f"前の作業の控えは使わずに、作り直しました(壊れていたもの): {folder_of(folder)}\n",
            "altered": f"前の作業の控えは使わずに、作り直しました(壊れていたもの): {folder_of(folder)}\n",
            "of another edition": (
                f"前の作業の控えは使わずに、作り直しました(プログラムの別の版が残したもの): {folder_of(folder)}\n"
            ),
            "gone": "",
        }[damage]
    )


DAMAGES = {
    "cut short": lambda whole: whole[: len(whole) // 2],
    "altered": lambda whole: whole[:200] + bytes([whole[200] ^ 1]) + whole[201:],
    "of another edition": lambda whole: whole[:14] + b"0" * 32 + whole[46:],
    "gone": lambda whole: whole,
}
