"""Results by keys in one file: what was asked for stays, what nobody asked for is gone.

The file is: a line with the edition of the program, where the index ends, values one after another, the index, where it
begins, and its digest. Where little is new, that is put behind with another index, and last of all its end is told: a
run that is killed leaves the index before. When half of a file is of no use any more, it is written anew as a whole.
Whatever is not as it was written is thrown away and worked out again. Nothing here ever stops a build.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from generator import noted
from generator.findings.diagnostics import reason_of

_MARK = b"kyoso-cache 2 "
_DIGEST = 16
_NUMBER = 8
_TAIL = _NUMBER + _DIGEST
_SMALL = 1 << 20  # bytes that are copied in no time
_OTHER_EDITION = noted("プログラムの別の版が残したもの")
_DAMAGED = noted("壊れていたもの")
_Place = tuple[int, int, str]  # offset, length, digest

if sys.platform == "win32":

    def _read_at(file: BinaryIO, start: int, length: int) -> bytes:
        """Return what stands at a place of a file; its position stays."""
        position = file.tell()
        file.seek(start)
        content = file.read(length)
        file.seek(position)
        return content
else:

    def _read_at(file: BinaryIO, start: int, length: int) -> bytes:
        """Return what stands at a place of a file; its position stays: forked workers share it."""
        return os.pread(file.fileno(), length, start)


class Pack:
    """One file of results; ``thrown_away`` says what of it could not be used, ``unwritten`` why none could be kept."""

    def __init__(self, path: Path, edition: bytes) -> None:
        """Open what an earlier run of the same ``edition`` left at ``path``, if anything."""
        self.thrown_away = self.unwritten = ""
        self._path, self._head = path, _MARK + edition.hex().encode() + b"\n"
        self._earlier: BinaryIO | None = None  # not mapped: what is mapped and read counts as memory of the program
        self._asked: set[str] = set()
        self._looked_at: set[str] = set()  # and found to be whole
        self._fresh: dict[str, _Place] = {}
        self._file: BinaryIO | None = None
        with suppress(OSError):
            self._earlier = path.open("rb")
        self._end = 0
        self._places = self._index()

    def __contains__(self, key: str) -> bool:
        """Whether there seems to be a result of ``key``; whether it is whole, only ``get`` knows."""
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        """Give the keys of what an earlier run left."""
        return iter(tuple(self._places))

    def hold(self, key: str) -> bool:
        """Keep the result of ``key`` for the next run without looking at it; return whether there seems to be one."""
        if key in self._places:
            self._asked.add(key)
        return key in self._places or key in self._fresh

    def get(self, key: str) -> bytes | None:
        """Return the result of ``key``, if there is one that is whole, and keep it for the next run."""
        if key in self._fresh:
            return self._just_put(key)
        if key not in self._places:
            return None
        start, length, digest = self._places[key]
        value = self._read(start, length)
        if key not in self._looked_at and _digest(value).hex() != digest:
            self._lose(key)
            return None
        self._looked_at.add(key)
        self._asked.add(key)
        return value

    def _lose(self, key: str) -> None:
        """Know no result of ``key``, which is not whole."""
        self.thrown_away = _DAMAGED
        del self._places[key]
        self._asked.discard(key)

    def put(self, key: str, value: bytes) -> None:
        """Keep a result for the next run, if the disk takes it."""
        self._put(key, value, _digest(value).hex())

    def _put(self, key: str, value: bytes, digest: str) -> None:
        if self.unwritten:
            return
        try:
            if self._file is None:
                self._file = self._path.with_name(f".{self._path.name}.new").open("w+b")
                self._file.write(self._head + bytes(_NUMBER))
            self._fresh[key] = (self._file.tell(), len(value), digest)
            self._file.write(value)
        except OSError as error:
            self._give_up(error)

    def _just_put(self, key: str) -> bytes | None:
        """Return a result that was put in this run, if the disk took it."""
        start, length, _digest = self._fresh[key]
        try:
            if self._file is not None and not self.unwritten:
                self._file.flush()
                return _read_at(self._file, start, length)
        except OSError as error:
            self._give_up(error)
        return None

    def forget(self) -> None:
        """Keep nothing of this run."""
        self._asked.clear()
        self._fresh.clear()

    def save(self) -> None:
        """Let the file hold what was asked for and what was put, if that is something else."""
        if not self._fresh and len(self._asked) == len(self._places):
            return
        old = {key: self._places[key] for key in self._asked - set(self._fresh)}
        behind = self._fits_behind(old)
        for key in () if behind else sorted(old, key=old.__getitem__):
            start, length, digest = old[key]
            self._put(key, self._read(start, length), digest)
        if self.unwritten:
            return
        try:
            self._let_go()
            self._put_behind(old) if behind else self._replace()
        except OSError as error:
            self._give_up(error)

    def _fits_behind(self, old: Mapping[str, _Place]) -> bool:
        """Whether to put what is new behind what is there takes less than to copy what stays."""
        stays, new = _size(old.values()), _size(self._fresh.values())
        return stays > max(_SMALL, new, self._end // 2)

    def _put_behind(self, old: Mapping[str, _Place]) -> None:
        further = self._end - len(self._head) - _NUMBER
        fresh = {key: (start + further, length, digest) for key, (start, length, digest) in self._fresh.items()}
        with self._path.open("r+b") as file:
            file.truncate(self._end)
            file.seek(self._end)
            if self._file is not None:
                self._file.close()
                with Path(self._file.name).open("rb") as new:
                    new.seek(len(self._head) + _NUMBER)
                    shutil.copyfileobj(new, file)
                Path(self._file.name).unlink()
            self._finish(file, {**old, **fresh})

    def _replace(self) -> None:
        if self._file is None:
            self._path.unlink(missing_ok=True)
            return
        self._finish(self._file, self._fresh)
        self._file.close()
        Path(self._file.name).replace(self._path)

    def _finish(self, file: BinaryIO, places: Mapping[str, _Place]) -> None:
        """Write the index, and then where it ends."""
        index = json.dumps(places).encode()
        begins = file.tell().to_bytes(_NUMBER, "big")
        file.write(index + begins + _digest(index + begins))
        file.flush()
        end = file.tell().to_bytes(_NUMBER, "big")
        file.seek(len(self._head))
        file.write(end)

    def _give_up(self, error: OSError) -> None:
        """Keep nothing of this run."""
        self.unwritten = reason_of(error)
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                Path(self._file.name).unlink()

    def close(self) -> None:
        """Let go of all files; one that is not saved is left to be cleared away."""
        self._let_go()
        if self._file is not None:
            with suppress(OSError):  # a full disk, where what was collected is written at last
                self._file.close()

    def _let_go(self) -> None:
        """Let go of the file that was there, which Windows does not replace while it is read."""
        if self._earlier:
            self._earlier.close()

    def _read(self, start: int, length: int) -> bytes:
        """Return what stands at a place of the file that was there; of what cannot be read, nothing.

        Any process may read: workers share the file, and so the place in it.
        """
        if self._earlier:
            with suppress(OSError):
                return _read_at(self._earlier, start, length)
        return b""

    def _index(self) -> dict[str, _Place]:
        """Return where each value is; nothing if the file is of another edition or is not whole."""
        size = os.fstat(self._earlier.fileno()).st_size if self._earlier else 0
        if not size:
            return {}
        if (head := self._read(0, len(self._head))) != self._head:
            self.thrown_away = _OTHER_EDITION if head[: len(_MARK)] == _MARK else _DAMAGED
            return {}
        end = min(int.from_bytes(self._read(len(self._head), _NUMBER), "big"), size)
        begins = min(int.from_bytes(self._read(max(end - _TAIL, 0), _NUMBER), "big"), end)
        index, digest = (whole := self._read(begins, end - begins))[:-_DIGEST], whole[-_DIGEST:]
        if digest != _digest(index):
            self.thrown_away = _DAMAGED
            return {}
        self._end = end
        places: dict[str, _Place] = json.loads(index[:-_NUMBER])
        return places


def _size(places: Iterable[_Place]) -> int:
    return sum(length for _start, length, _digest in places)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()
