"""Files are looked into by every core, and what earlier runs found in them, and in one beside others, is known."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from generator.cache.edition import digest_of_tree
from generator.cache.folder import Cache
from generator.cache.kept import Keeping, kept, key_of
from generator.reading.document import AnyDocument
from generator.reading.source import FoundFile, bytes_of
from generator.work.sharing import workers_for
from generator.work.watch import Watch

Found = TypeVar("Found")
Deal = Callable[[Callable[[FoundFile], Found], Sequence[FoundFile]], Iterable[Found]]
Among = Callable[[Callable[[AnyDocument], Found], Sequence[AnyDocument], Iterable[str]], Iterable[Found]]


def each(function: Callable[[AnyDocument], Found], documents: Sequence[AnyDocument], _light: object) -> Iterable[Found]:
    """Return the result of each document, asking for all of them."""
    return map(function, documents)


def known_among(cache: Cache | None, reference: Path) -> Among[Found]:
    """Return what gives for a function, documents and a light the result of each document, in their order.

    The result must follow from the text of the document and the light in which it is seen: texts that tell all else
    that counts, but for what lies in the folder ``reference``.
    """

    def among(
        function: Callable[[AnyDocument], Found], documents: Sequence[AnyDocument], light: Iterable[str]
    ) -> Iterable[Found]:
        if cache is None:
            return map(function, documents)
        seen = key_of(digest_of_tree(reference), *map(str.encode, light)).encode()
        keeping = Keeping[AnyDocument, Found](
            lambda one: key_of(seen, one.source.shown.encode(), one.source.text.encode())
        )
        return (found for found, _is_known in kept(cache.pack("rules"), keeping, function, documents))

    return among


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
