"""One builder of a folder at a time, and what the second one is told."""

import os
import subprocess
import sys
import threading
import time

import pytest
from builders import EPOCH_OF_TODAY, ROOT
from golden_site import tree_of

from generator.findings.diagnostics import CannotRunError
from generator.work.one_builder import only_builder_of

BUSY = "実行できません: ほかの kyoso build が動いています"
HOLD = """
import sys, time
from pathlib import Path
from generator.work.one_builder import only_builder_of
with only_builder_of(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    """Another program that holds the lock of the folder ``build``."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "build")]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_a_second_builder_is_told_and_nothing_is_touched(holder, golden_project, kyoso):
    code, output, errors = kyoso(golden_project.root, "build")
    assert (code, output, errors.startswith(BUSY), "--wait" in errors) == (3, "", True, True)
    assert not (golden_project.root / "site").exists()
    assert not golden_project.build.exists()
    assert holder.poll() is None


def test_the_lock_of_a_killed_builder_holds_nobody_and_leaves_nothing(holder, tmp_path):
    holder.kill()
    holder.wait()
    assert (tmp_path / ".build.lock").exists()
    with only_builder_of(tmp_path / "build"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_who_waits_goes_on_when_the_other_one_has_ended(holder, tmp_path):
    threading.Timer(0.5, holder.kill).start()
    started = time.monotonic()
    with only_builder_of(tmp_path / "build", wait=True):
        assert time.monotonic() - started >= 0.4


def test_many_who_wait_go_in_one_at_a_time(tmp_path):
    inside, most = [], []

    def work():
        with only_builder_of(tmp_path / "build", wait=True):
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.01)
            inside.pop()

    workers = [threading.Thread(target=work) for _number in range(12)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert most == [1] * 12
    assert list(tmp_path.iterdir()) == []


@pytest.mark.posix
def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path):
    (tmp_path / "precious").write_text("x", encoding="utf-8")
    (tmp_path / ".build.lock").symlink_to("precious")
    with (
        pytest.raises(CannotRunError, match=r"^書き込めません: .*/build\(リンクです\)$"),
        only_builder_of(tmp_path / "build"),
    ):
        pass
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "x"


@pytest.mark.slow
@pytest.mark.parametrize("apart", [0, 0.8, 1.5])
def test_two_builds_at_once_end_with_one_whole_site(apart, golden_project, golden):
    started = [build_in(golden_project.root)]
    time.sleep(apart)
    started.append(build_in(golden_project.root))
    ends = [(program.communicate(timeout=120)[1], program.returncode) for program in started]
    assert sorted(code for _errors, code in ends) in ([0, 0], [0, 3])
    assert [errors for errors, code in ends if code and not errors.startswith(BUSY)] == []
    assert tree_of(golden_project.root / "site") == tree_of(golden.root / "site")
    assert tree_of(golden_project.build) == tree_of(golden.build)
    assert [path.name for path in golden_project.root.iterdir() if path.name.startswith(".")] == []


@pytest.mark.slow
def test_two_builds_at_once_both_succeed_where_the_second_one_waits(golden_project, golden):
    started = [build_in(golden_project.root, "--wait") for _number in range(2)]
    assert [program.communicate(timeout=120)[1] for program in started] == ["", ""]
    assert [program.returncode for program in started] == [0, 0]
    assert tree_of(golden_project.root / "site") == tree_of(golden.root / "site")


def build_in(folder, *options):
    environ = os.environ | {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH_OF_TODAY}
    command = [sys.executable, "-m", "generator", "build", *options]
    return subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
