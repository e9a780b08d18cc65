"""What earlier runs worked out is used where it still holds, and never where it might not."""

import errno
import json
import os
from datetime import date
from pathlib import Path

import pytest

from generator.cache import folder as folders
from generator.cache.edition import digest_of_tree
from generator.cache.folder import PLACE, cache_of, folder_of
from generator.cache.kept import Keeping, kept, key_of
from generator.cache.pack import Pack
from generator.cache.unchanged import Making, known, remember
from generator.work.sharing import shared

EDITION = b"1" * 16


def packed(path, *items, edition=EDITION):
    """Work out the squares of ``items`` by a pack; return them, how many were worked out, and the pack."""
    worked_out = []

    def square(number):
        worked_out.append(number)
        return number * number

    pack = Pack(path, edition)
    results = [result for result, _is_known in kept(pack, Keeping(str), square, items, 1)]
    pack.save()
    pack.close()
    return results, worked_out, pack


def test_what_was_worked_out_once_is_not_worked_out_again(tmp_path):
    path = tmp_path / "squares.pack"
    assert packed(path, 1, 2, 3)[:2] == ([1, 4, 9], [1, 2, 3])
    assert packed(path, 1, 2, 3)[:2] == ([1, 4, 9], [])
    assert packed(path, 3, 4, 1)[:2] == ([9, 16, 1], [4])


def test_what_nobody_asked_for_is_gone_and_a_pack_does_not_grow(tmp_path):
    path = tmp_path / "squares.pack"
    packed(path, *range(100))
    packed(path, 1, 2)
    small = path.read_bytes()
    assert packed(path, 1, 2, 50)[1] == [50]
    packed(path, 2, 1)
    assert (len(path.read_bytes()), [file.name for file in tmp_path.iterdir()]) == (len(small), ["squares.pack"])


BIG = {str(number): bytes([number]) * 100_000 for number in range(40)}


def put(path, values, asked=()):
    """Put ``values`` into a pack, ask for others, and save it; return it."""
    pack = Pack(path, EDITION)
    for key, value in values.items():
        pack.put(key, value)
    assert [pack.hold(key) for key in asked] == [True] * len(asked)
    pack.save()
    pack.close()
    return pack


def found(path):
    """Return everything that is whole in a pack."""
    pack = Pack(path, EDITION)
    values = {key: pack.get(key) for key in pack}
    pack.close()
    return values, pack.thrown_away


def test_little_that_is_new_is_put_behind_a_large_pack_which_is_bounded_all_the_same(tmp_path):
    path = tmp_path / "large.pack"
    put(path, BIG)
    first, kept_values = path.stat(), dict(BIG)
    for number in range(100):
        kept_values[str(number % 40)] = bytes([number]) * 100_000
        put(path, {str(number % 40): kept_values[str(number % 40)]}, [key for key in BIG if key != str(number % 40)])
        assert path.stat().st_size < 2.2 * first.st_size
        assert number or path.stat().st_ino == first.st_ino
    assert found(path) == (kept_values, "")
    assert [file.name for file in tmp_path.iterdir()] == ["large.pack"]


def test_what_a_killed_run_put_behind_a_pack_is_as_if_it_had_not_been(tmp_path):
    path = tmp_path / "large.pack"
    put(path, BIG)
    before = path.read_bytes()
    put(path, {"new": b"value"}, BIG)
    after = path.read_bytes()
    assert (len(after) > len(before), found(path)) == (True, (BIG | {"new": b"value"}, ""))
    for written in (len(before), len(before) + 3, len(after)):
        path.write_bytes(before + after[len(before) : written])
        assert found(path) == (BIG, "")
        put(path, {"new": b"other"}, BIG)
        assert found(path) == (BIG | {"new": b"other"}, "")


def test_a_large_pack_loses_what_nobody_asked_for_though_nothing_is_new(tmp_path):
    path = tmp_path / "large.pack"
    put(path, BIG)
    put(path, {}, [*BIG][:30])
    assert found(path) == (dict([*BIG.items()][:30]), "")


def test_a_disk_that_has_no_room_behind_a_large_pack_leaves_it_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "large.pack"
    put(path, BIG)
    opened = Path.open

    def full(self, mode="r", *arguments):
        if mode == "r+b":
            raise OSError(errno.ENOSPC, "full")
        return opened(self, mode, *arguments)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        assert put(path, {"new": b"value"}, BIG).unwritten == "空き容量がありません"
    assert (found(path), [file.name for file in tmp_path.iterdir()]) == ((BIG, ""), ["large.pack"])


def test_a_pack_that_would_say_the_same_is_not_written_again(tmp_path):
    path = tmp_path / "squares.pack"
    packed(path, 1, 2)
    before = path.stat()
    packed(path, 2, 1)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_what_is_held_without_being_read_stays_and_damage_to_it_is_found_when_it_is_read(tmp_path):
    path = tmp_path / "texts.pack"
    for held in ({"a": b"first", "b": b"second"}, {}):
        pack = Pack(path, EDITION)
        for key, value in held.items():
            pack.put(key, value)
        pack.put("c", b"third")
        assert (pack.hold("a"), pack.hold("nobody")) == (True, False)
        pack.save()
        pack.close()
        path.write_bytes(path.read_bytes().replace(b"first", b"FIRST"))
    pack = Pack(path, EDITION)
    assert ("b" in pack, pack.hold("a"), pack.get("c"), pack.thrown_away) == (False, True, b"third", "")
    assert (pack.get("a"), pack.thrown_away) == (None, "壊れていたもの")
    pack.save()
    pack.close()


def test_what_was_just_put_can_be_read_and_more_be_put(tmp_path):
    pack = Pack(tmp_path / "texts.pack", EDITION)
    for number in range(3):
        pack.put(str(number), bytes([number]) * 9)
        assert pack.get("0") == bytes(9)
    pack.save()
    pack.close()
    pack = Pack(tmp_path / "texts.pack", EDITION)
    assert [pack.get(str(number)) for number in range(3)] == [bytes([number]) * 9 for number in range(3)]
    pack.close()


def test_several_processes_read_one_pack_at_once(tmp_path):
    values = {str(number): str(number).encode() * 1000 for number in range(500)}
    pack = Pack(tmp_path / "texts.pack", EDITION)
    for key, value in values.items():
        pack.put(key, value)
    pack.save()
    pack.close()
    pack = Pack(tmp_path / "texts.pack", EDITION)
    assert [*shared(lambda key: [pack.get(key) for _again in range(9)][-1], [*values], 3)] == [*values.values()]
    pack.close()


def test_results_of_another_edition_of_the_program_are_thrown_away_and_told(tmp_path):
    path = tmp_path / "squares.pack"
    packed(path, 1, 2)
    results, worked_out, pack = packed(path, 1, 2, edition=b"2" * 16)
    assert (results, worked_out, pack.thrown_away) == ([1, 4], [1, 2], "プログラムの別の版が残したもの")


def test_wherever_a_pack_is_cut_short_or_altered_results_are_right(tmp_path):
    path = tmp_path / "squares.pack"
    packed(path, 1, 2, 3)
    whole = path.read_bytes()
    for place in range(len(whole)):
        for damaged in (whole[:place], whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]):
            path.write_bytes(damaged)
            results, worked_out, pack = packed(path, 1, 2, 3)
            assert results == [1, 4, 9], place
            assert bool(pack.thrown_away) == bool(worked_out) or not damaged, place
            assert packed(path, 1, 2, 3)[1] == [], place


def test_a_full_disk_keeps_nothing_and_stops_nothing(tmp_path, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "squares.pack"
    packed(path, 1)
    reading = Path.open
    monkeypatch.setattr(Path, "open", lambda self, mode="r": full() if "w" in mode else reading(self, mode))
    results, _worked_out, pack = packed(path, 1, 2)
    assert (results, pack.unwritten) == ([1, 4], "空き容量がありません")
    monkeypatch.undo()
    assert packed(path, 1, 2)[1] == [2]


def test_two_programs_at_once_do_not_disturb_each_other(tmp_path):
    with cache_of(tmp_path) as first, cache_of(tmp_path) as second:
        assert second is None
        first.pack("squares").put("3", b"9")
    with cache_of(tmp_path) as third:
        assert third.pack("squares").get("3") == b"9"


def test_a_result_of_which_something_else_is_left_holds_only_while_that_is_there(tmp_path):
    def work(name):
        (tmp_path / name).write_text(name)
        return name.upper()

    keeping = Keeping(str, left=str.lower, stands=lambda left: (tmp_path / left).exists())
    pack = Pack(tmp_path / "names.pack", EDITION)
    assert list(kept(pack, keeping, work, ["a", "b"], 1)) == [("A", False), ("B", False)]
    pack.save()
    (tmp_path / "b").unlink()
    pack = Pack(tmp_path / "names.pack", EDITION)
    assert list(kept(pack, keeping, work, ["b", "a"], 1)) == [("B", False), ("A", True)]
    pack.close()


def test_what_has_no_key_is_worked_out_every_time(tmp_path):
    keeping = Keeping(lambda number: str(number) if number else None)
    for is_known in (False, True):
        pack = Pack(tmp_path / "numbers.pack", EDITION)
        assert list(kept(pack, keeping, lambda number: number + 1, [0, 1], 1)) == [(1, False), (2, is_known)]
        pack.save()
        pack.close()


def test_without_a_pack_everything_is_worked_out():
    assert list(kept(None, Keeping(str), lambda number: number + 1, [0, 1], 1)) == [(1, False), (2, False)]


def test_a_key_tells_its_parts_apart():
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b"")}) == 4


def test_what_a_run_left_that_was_cut_short_is_cleared_away(tmp_path):
    with cache_of(tmp_path):
        left = folder_of(tmp_path) / ".squares.pack.new"
        left.write_bytes(b"half")
    with cache_of(tmp_path):
        assert not left.exists()


def test_the_cache_says_in_one_sentence_each_what_was_thrown_away_and_not_kept(tmp_path):
    with cache_of(tmp_path) as cache:
        cache.pack("a").put("1", b"1")
    (folder_of(tmp_path) / "a.pack").write_bytes(b"something else")
    with cache_of(tmp_path) as cache:
        assert cache.pack("a").get("1") is None
        cache.pack("a").unwritten = "空き容量がありません"
        assert cache.notes == [
            f"前の作業の控えは使わずに、作り直しました(壊れていたもの): {folder_of(tmp_path)}",
            f"次の作業のための控えを残せませんでした(空き容量がありません): {folder_of(tmp_path)}",
        ]


def test_the_cache_lies_with_the_user_and_never_in_the_project(tmp_path, monkeypatch):
    assert not folder_of(tmp_path).is_relative_to(tmp_path / "project")
    monkeypatch.delenv(PLACE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert folder_of(tmp_path / "project").parent == tmp_path / "caches/kyoso"
    assert folder_of(tmp_path / "project") != folder_of(tmp_path / "other")


def test_where_there_is_no_place_for_a_cache_there_is_none(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(PLACE, str(tmp_path / "file"))
    with cache_of(tmp_path) as cache:
        assert cache is None


@pytest.fixture
def making(tmp_path):
    """A project with a made site."""
    for path in ("content/a.md", "templates/b.j2", "site/index.html", "build/mkdocs.yml"):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(path)
    (tmp_path / "site_config.yml").write_text("title: 試験")
    return Making(tmp_path, date(2026, 11, 28), ("", None), (tmp_path / "build", tmp_path / "site"))


def test_a_site_of_which_nothing_has_changed_is_known(making):
    remember(making, making.inputs(), "問題はありません。")
    assert known(making, making.inputs()).said == "問題はありません。"


def test_a_check_is_known_with_its_exit_code_beside_a_made_site(making):
    checking = Making(making.root, making.today, ("text", None))
    remember(making, making.inputs(), "作りました。")
    remember(checking, checking.inputs(), "エラー 1件", 1)
    found = [known(one, one.inputs()) for one in (making, checking)]
    assert [(one.said, one.code) for one in found] == [("作りました。", 0), ("エラー 1件", 1)]


GOES_IN, COMES_OUT = ("content/a.md", "templates/b.j2", "site_config.yml"), ("site/index.html", "build/mkdocs.yml")


@pytest.mark.parametrize("path", GOES_IN + COMES_OUT)
@pytest.mark.parametrize("change", ["alter", "remove"])
def test_a_site_of_which_anything_has_changed_is_not_known(making, path, change):
    remember(making, making.inputs(), "")
    file = making.root / path
    text, facts = file.read_text(), file.stat()
    file.unlink()
    if change == "alter":
        file.write_text(text.swapcase())
        if path in GOES_IN:  # it is compared by content
            os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert known(making, making.inputs()) is None


@pytest.mark.posix
@pytest.mark.parametrize("path", ["content/a.md", "templates/b.j2", "site/index.html"])
def test_a_file_that_became_a_link_to_the_same_is_a_change(making, path):
    remember(making, making.inputs(), "")
    (making.root / path).rename(making.root / "elsewhere")
    (making.root / path).symlink_to(making.root / "elsewhere")
    assert known(making, making.inputs()) is None


@pytest.mark.posix
def test_a_template_that_is_a_link_counts_by_what_it_leads_to(making):
    (making.root / "templates/b.j2").rename(making.root / "elsewhere")
    (making.root / "templates/b.j2").symlink_to(making.root / "elsewhere")
    remember(making, making.inputs(), "")
    (making.root / "elsewhere").write_text("another")
    assert known(making, making.inputs()) is None


def test_a_site_is_not_known_on_another_day_under_another_address_or_elsewhere(making):
    remember(making, making.inputs(), "")
    root, today, arguments, made = making.root, making.today, making.arguments, making.made
    others = [
        Making(root, date(2026, 11, 29), arguments, made),
        Making(root, today, ("https://example.com/", None), made),
        Making(root, today, arguments, (made[0], root / "other")),
    ]
    assert [known(other, other.inputs()) for other in others] == [None, None, None]


def test_a_site_made_while_the_content_changed_is_not_remembered(making):
    before = making.inputs()
    (making.root / "content/a.md").write_text("changed meanwhile")
    remember(making, before, "")
    assert not (folder_of(making.root) / "made.json").exists()


OF_OTHERS = json.dumps({"inputs": "", "outputs": "", "said": "", "more": 1})


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"inputs": 1}', OF_OTHERS])
def test_what_is_no_memory_of_a_site_is_none(making, text):
    remember(making, making.inputs(), "")
    (folder_of(making.root) / "made.json").write_text(text)
    assert known(making, making.inputs()) is None


def test_what_cannot_be_read_is_never_known(making):
    (making.root / "site_config.yml").unlink()
    assert making.inputs() == ""
    remember(making, "", "")
    assert known(making, "") is None


@pytest.mark.posix
def test_a_pipe_among_the_content_keeps_nobody_waiting(making):
    before = making.inputs()
    os.mkfifo(making.root / "content/pipe.md")
    assert making.inputs() not in {"", before}


def test_the_digest_of_a_tree_tells_names_from_contents(tmp_path):
    for number, files in enumerate(({"a": "bc"}, {"ab": "c"}, {"a": "b", "c": ""}, {"a": "", "bc": ""})):
        for name, text in files.items():
            (tmp_path / str(number)).mkdir(exist_ok=True)
            (tmp_path / str(number) / name).write_text(text)
    assert len({digest_of_tree(tmp_path / str(number)) for number in range(4)}) == 4
    assert folders.edition() == folders.edition()


def test_workers_read_a_pack_at_once(tmp_path):
    """Each reads at places of its own, though all share one open file."""
    path = tmp_path / "long.pack"
    pack = Pack(path, EDITION)
    for number in range(400):
        pack.put(str(number), bytes([number % 251]) * 5000)
    pack.save()
    pack = Pack(path, EDITION)
    for number in range(400):
        pack.get(str(number))  # whole, and asked for
    found = shared(lambda number: pack.get(str(number)), range(400), 4)
    assert [value == bytes([number % 251]) * 5000 for number, value in enumerate(found)] == [True] * 400
    pack.close()
