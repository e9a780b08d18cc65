"""What a command costs: its time, and the memory of all its processes; a system without ``/proc`` tells less."""

import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.peer import Command

_PROC = Path("/proc")
_EVERY = 0.1  # seconds
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes; of what the system calls maxrss
_SHOWN = 2000
PLAIN = {"PATH": os.environ.get("PATH", os.defpath), "HOME": os.path.expanduser("~"), "LANG": "C.UTF-8"}  # noqa: PTH111 - a text


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds from start to end, processor seconds (user and system) of all processes waited for, and bytes.

    ``memory`` is the larger of two: what the largest process had at its peak (RSS), and the sum of what each process
    of the tree had at one moment, pages that are shared counted once (PSS, looked at ten times a second).
    """

    wall: float
    cpu: float
    memory: int


def cost_of(command: Command, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command and return what it cost; one that fails ends the measurement."""
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - the commands stand in this package
            command, cwd=folder, env=PLAIN | dict(environment), stdout=said, stderr=said
        )
        with _watched(child.pid) as peak:
            _pid, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed in {folder}:\n{said.read().decode(errors='replace')[-_SHOWN:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, max(_maxrss(used), *peak))


def _maxrss(used: resource.struct_rusage) -> int:
    return used.ru_maxrss * _RSS_UNIT


@contextlib.contextmanager
def _watched(process: int) -> Iterator[list[int]]:
    """Give a list whose item is the most bytes that a process and those below it were seen to have."""
    peak, ended = [0], threading.Event()

    def watch() -> None:
        while not ended.wait(_EVERY):
            peak[0] = max(peak[0], memory_of(process))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        ended.set()
        watcher.join()


def memory_of(process: int) -> int:
    """Return the bytes that a process and those below it have now, shared pages counted once; 0 without ``/proc``."""
    return sum(_pss(each) for each in _tree(process))


def _tree(process: int) -> Iterator[int]:
    yield process
    for child in _children(process):
        yield from _tree(child)


def _children(process: int) -> list[int]:
    with contextlib.suppress(OSError):  # it may end at any moment
        paths = list((_PROC / str(process) / "task").glob("*/children"))
        return [int(child) for path in paths for child in path.read_text().split()]
    return []


def _pss(process: int) -> int:
    with contextlib.suppress(OSError):
        lines = (_PROC / str(process) / "smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
    return 0
