"""Runs ``kyoso`` where every folder lists its files from Z to A: ``python backwards.py build``."""

import os
from contextlib import closing
from types import TracebackType
from typing import Self

from generator.cli import main

_scandir, _listdir = os.scandir, os.listdir


class _Backwards(list):
    """A listing as ``os.scandir`` gives it: iterated, closed, or used in a ``with``."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()

    def close(self) -> None:
        """Hold nothing open."""


def _scandir_backwards(path="."):
    with closing(_scandir(path)) as entries:
        return _Backwards(sorted(entries, key=lambda entry: entry.name))


def _listdir_backwards(path="."):
    return sorted(_listdir(path), reverse=True)


if __name__ == "__main__":
    os.scandir, os.listdir = _scandir_backwards, _listdir_backwards
    main()
