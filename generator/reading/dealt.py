"""Files are looked into by every core, and those that earlier runs looked into are known."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from generator.cache.folder import Cache
from generator.cache.kept import Keeping, kept, key_of
from generator.reading.source import FoundFile, bytes_of
from generator.work.sharing import workers_for
from generator.work.watch import Watch

Found = TypeVar("Found")
Deal = Callable[[Callable[[FoundFile], Found], Sequence[FoundFile]], Iterable[Found]]


def dealt(cache: Cache | None, watch: Watch) -> Deal[Found]:
    """Return what gives for a function and files the result of each file, in their order.

    The result must follow from the file: its kind, its place and what it holds.
    """

    def deal(function: Callable[[FoundFile], Found], files: Sequence[FoundFile]) -> Iterator[Found]:
        pack = cache.pack("files") if cache else None
        return watch.gathered(kept(pack, Keeping(_key), function, files, _workers(len(files))), len(files))

    return deal


def _workers(files: int) -> int:
    """Return how many processes share the files: one more than usual, as this one takes in what the others find."""
    usual = workers_for(files)
    return usual + 1 if usual > 1 else 1


def _key(file: FoundFile) -> str:
    return key_of(file.kind.name.encode(), os.fsencode(file.path), file.shown.encode(), bytes_of(file))
