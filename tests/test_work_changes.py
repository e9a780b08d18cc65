"""Files that people changed: what is told, and what programs leave beside them is not."""

import logging
import os
from queue import Empty, Queue

import pytest

from generator.reading.leftovers import is_left_behind
from generator.work.changes import Changes


@pytest.fixture
def watched(tmp_path):
    """A folder with a file and a file beside it, and what waits for named files to have changed."""
    place, single, woken = tmp_path / "content", tmp_path / "site_config.yml", Queue()
    (place / "cases").mkdir(parents=True)
    (place / "cases/x.md").write_text("初め", encoding="utf-8")
    single.write_text("初め", encoding="utf-8")
    changes = Changes([place, single, tmp_path / "nai"], is_left_behind, lambda: woken.put(None))
    changes.begin()
    yield place, lambda *paths: waited(changes, woken, set(paths))
    changes.end()


def waited(changes, woken, wanted):
    """Return what changed until all that is ``wanted`` has."""
    seen = set()
    while not wanted <= seen:
        woken.get(timeout=20)
        seen |= changes.taken()
    return seen


def test_a_file_that_holds_something_else_has_changed(watched):
    place, changed = watched
    for path in (place / "cases/x.md", place.parent / "site_config.yml"):
        path.write_text("次", encoding="utf-8")
        assert changed(path) == {path}


@pytest.mark.posix
def test_a_pipe_is_seen_to_be_there_and_keeps_nobody_waiting(watched):
    place, changed = watched
    os.mkfifo(place / "cases/pipe.md")
    (place / "cases/x.md").write_text("次", encoding="utf-8")
    assert changed(place / "cases/pipe.md", place / "cases/x.md") == {place / "cases/pipe.md", place / "cases/x.md"}
    (place / "cases/pipe.md").unlink()
    assert changed(place / "cases/pipe.md") == {place / "cases/pipe.md"}


def test_a_file_that_takes_the_place_of_another_has_changed_and_nothing_else(watched):
    place, changed = watched
    path = place / "cases/x.md"
    (place / "cases/sedA1b2C3").write_text("次", encoding="utf-8")
    (place / "cases/sedA1b2C3").rename(path)
    assert changed(path) == {path}
    path.rename(place / "cases/x.md~")
    path.write_text("その次", encoding="utf-8")
    assert changed(path) == {path}


def test_where_the_system_lost_what_it_had_to_tell_all_is_looked_at_and_nobody_is_told_in_english(watched, capfd):
    place, changed = watched
    path = place / "cases/x.md"
    path.write_text("次", encoding="utf-8")
    assert changed(path) == {path}
    logging.getLogger("watchdog.observers.inotify_c").warning("filesystem events were lost")
    os.utime(place.parent / "site_config.yml")
    (place / "cases/y.md").write_text("初め", encoding="utf-8")
    assert changed(place / "cases/y.md") == {place / "cases/y.md"}
    assert capfd.readouterr() == ("", "")


def test_who_only_reads_wakes_nobody(tmp_path):
    (tmp_path / "x.md").write_text("初め", encoding="utf-8")
    woken = Queue()
    changes = Changes([tmp_path], is_left_behind, lambda: woken.put(None))
    changes.begin()
    waited(changes, woken, set())
    changes.taken()
    while not woken.empty():
        woken.get()
    for _again in range(20):
        (tmp_path / "x.md").read_text(encoding="utf-8")
    with pytest.raises(Empty):
        woken.get(timeout=0.5)
    changes.end()


LEFT = ["~$x.docx", ".#x.md", "#x.md#", ".x.md.swp", "4913", ".DS_Store", "x.md~", "x.md.bak", ".~lock.x.odt#"]


def test_what_programs_leave_changes_nothing_and_neither_does_a_file_saved_as_it_was(watched):
    place, changed = watched
    (place / "cases/x.md").write_text("初め", encoding="utf-8")
    for name in LEFT:
        (place / "cases" / name).write_text("残り", encoding="utf-8")
    (place / "cases/.idea").mkdir()
    (place / "cases/.idea/x.xml").touch()
    (place / "cases/y.md").touch()
    assert changed(place / "cases/y.md") == {place / "cases/y.md"}


def test_what_lies_in_a_folder_comes_and_goes_with_it(watched):
    place, changed = watched
    (place.parent / "new").mkdir()
    (place.parent / "new/z.md").touch()
    (place.parent / "new").rename(place / "threads")
    assert changed(place / "threads/z.md") == {place / "threads/z.md"}
    (place / "cases").rename(place.parent / "away")
    assert changed(place / "cases/x.md") == {place / "cases/x.md"}


def test_what_was_written_before_the_looking_began_is_told(tmp_path):
    woken = Queue()
    changes = Changes([tmp_path], is_left_behind, lambda: woken.put(None))
    (tmp_path / "x.md").touch()
    changes.begin()
    try:
        assert waited(changes, woken, {tmp_path / "x.md"}) == {tmp_path / "x.md"}
    finally:
        changes.end()


def test_looking_that_never_began_can_end(tmp_path):
    Changes([tmp_path], is_left_behind, list).end()
