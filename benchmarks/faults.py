"""``python -m benchmarks.faults``: what happens to a site when builds meet, are killed, or find no room.

- Two builds start 0 to 2 seconds apart in one folder.
- A build is killed, at moments spread over its running time.
- A disk has room for a part only of what a build writes (a small disk in memory; needs ``unshare`` of Linux).
- A file of the cache is cut short, altered, or of another edition of the program.

Before each, an entry changes, and all share one cache. After each trial the site must be a whole one, file by file as
it is made without a cache, and the next build must make the one of the new content.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT

SECONDS_APART, SECONDS_OF_A_BUILD, ENTRIES = 2.0, 3.0, 12
DISK, ROOM = 200_000_000, 8_000_000  # bytes: of the small disk, and what a build may need of it
Tree = dict[str, bytes]
_MAY_END = ([0, 0], [0, 3])  # of two builds: one after the other, or one that was told to come later
_HEADS = "| trial | times | site whole | next build works | nothing left |\n| --- | --- | --- | --- | --- |\n"
_ON_A_SMALL_DISK = "full disk"


def main() -> None:
    """Run all trials, or the one that is named, and print a table; the exit code tells whether all sites were whole."""
    if sys.argv[1:] == [_ON_A_SMALL_DISK]:
        sys.exit(not _on_a_small_disk())
    sys.stdout.write(_HEADS)
    held = [_trial(name, times, meet) for name, (times, meet) in TRIALS.items()]
    sys.stdout.flush()
    again = ["unshare", "--map-root-user", "--mount", sys.executable, "-m", "benchmarks.faults", _ON_A_SMALL_DISK]
    held.append(not subprocess.run(again, cwd=ROOT, check=False).returncode)  # noqa: S603 - this program
    sys.exit(not all(held))


def _on_a_small_disk() -> bool:
    """Run the trial of a full disk on one in memory, which only this process and those below it see."""
    with tempfile.TemporaryDirectory() as disk:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", disk]
        subprocess.run(mount, check=True)  # noqa: S603 - as above
        tempfile.tempdir = disk
        try:
            return _trial("a full disk", 20, _full)
        finally:
            tempfile.tempdir = None
            subprocess.run(["umount", disk], check=True)  # noqa: S603, S607 - as above


def _trial(name: str, times: int, meet: Callable[[Path, float], bool]) -> bool:
    """Run one trial ``times`` times and print its row; return whether everything held."""
    with tempfile.TemporaryDirectory() as made:
        folder = make_corpus(ROOT, Path(made, "project"), ENTRIES)
        states = _states(folder)
        _started(folder).wait()  # from here on there is a cache
        rows = list(_outcomes(folder, states, times, meet))
    counts = [sum(column) for column in zip(*rows, strict=True)]
    sys.stdout.write(f"| {name} | {times} | {' | '.join(f'{count} of {times}' for count in counts)} |\n")
    return counts == [times] * 3


def _states(folder: Path) -> list[tuple[str, Tree]]:
    """Return two states of an entry, and the site that each of them makes without a cache."""
    file, states = _changing(folder), []
    text = file.read_text("utf-8")
    for state in (text, f"{text}\n計測のために書き足しました。\n"):
        file.write_text(state, "utf-8")
        _started(folder, cache=folder / "none").wait()
        shutil.rmtree(folder / "none")
        states.append((state, _files(folder / "site")))
    return states


def _outcomes(
    folder: Path, states: list[tuple[str, Tree]], times: int, meet: Callable[[Path, float], bool]
) -> Iterator[tuple[bool, bool, bool]]:
    known = {path.name for path in folder.iterdir()}
    for number in range(times):
        text, whole = states[number % 2]
        _changing(folder).write_text(text, "utf-8")
        ended_well = meet(folder, number / max(times - 1, 1))
        is_whole = ended_well and _files(folder / "site") in [site for _text, site in states]
        works = _started(folder).wait() == 0 and _files(folder / "site") == whole
        yield is_whole, works, {path.name for path in folder.iterdir()} == known


def _changing(folder: Path) -> Path:
    """Return the entry that changes."""
    return min(folder.glob("content/cases/*.md"))


def _pair(folder: Path, share: float) -> bool:
    """Start two builds, ``share`` of the longest distance apart; return whether both ended as they may."""
    first = _started(folder)
    time.sleep(share * SECONDS_APART)
    second = _started(folder)
    return sorted((first.wait(), second.wait())) in _MAY_END


def _kill(folder: Path, share: float) -> bool:
    """Kill a build after ``share`` of the time that one takes; the site of before, or the new one, must lie there."""
    killed = _started(folder)
    time.sleep(share * SECONDS_OF_A_BUILD)
    killed.kill()
    killed.wait()
    return True


def _full(folder: Path, share: float) -> bool:
    """Build where there is room for a ``share`` of what a build needs; return whether it ended as it may."""
    ballast = folder.parent / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(folder).free - int(share * ROOM))
    build = _started(folder, said=subprocess.PIPE)
    _none, told = build.communicate()
    ballast.unlink()
    return build.returncode in {0, 3} and b"Traceback" not in told


def _damage(folder: Path, share: float) -> bool:
    """Damage a file of the cache and build; return whether that ended well."""
    chance = random.Random(share)  # noqa: S311 - repeatable, not secret
    path = chance.choice(sorted((folder.parent / "cache").rglob("*.pack")))
    whole = path.read_bytes()
    place = chance.randrange(len(whole))
    altered = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    path.write_bytes(chance.choice([whole[:place], altered, whole.replace(whole[14:46], b"0" * 32, 1)]))
    return _started(folder).wait() == 0


TRIALS: Mapping[str, tuple[int, Callable[[Path, float], bool]]] = {
    "two builds, 0 to 2 seconds apart": (20, _pair),
    "a build killed at moments spread over its time": (24, _kill),
    "a damaged cache": (20, _damage),
}


def _started(folder: Path, cache: Path | None = None, said: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    place = str(cache or folder.parent / "cache")
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.defpath, "KYOSO_CACHE": place}
    command = [sys.executable, "-m", "generator", "build"]
    return subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said
    )


def _files(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
