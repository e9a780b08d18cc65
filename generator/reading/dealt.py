"""Files are looked into by every core, and what earlier runs found in them, and in one among others, is known."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from generator import spoken
from generator.cache.edition import digest_of_tree
from generator.cache.folder import Cache
from generator.cache.kept import Keeping, kept, key_of
from generator.cache.pack import Pack
from generator.model.register import known_by
from generator.reading.document import AnyDocument
from generator.reading.source import FoundFile, bytes_of
from generator.work.sharing import workers_for
from generator.work.watch import Watch

Found = TypeVar("Found")
One = TypeVar("One", bound=AnyDocument)


class Dealing:
    """Who does the work of checking: by itself, it does everything anew, one after the other."""

    def files(self, function: Callable[[FoundFile], Found], files: Sequence[FoundFile]) -> Iterable[Found]:
        """Return the result of each file in their order; it must follow from its kind, its place and what it holds."""
        return map(function, files)

    def folder(self, what: str, folder: Path, read: Callable[[], Found]) -> Found:
        """Return what is read; that must follow from the files below ``folder``, and be all that is called ``what``."""
        del what, folder
        return read()

    def among(
        self, function: Callable[[AnyDocument], Found], documents: Sequence[AnyDocument], light: Iterable[str]
    ) -> Iterable[Found]:
        """Return the result of each document, in their order.

        It must follow from its text and the light in which it is seen: texts and the folders that were read.
        """
        del light
        return map(function, documents)


class Dealt(Dealing):
    """The same by every core, and what earlier runs found is known; ``watch`` follows the files."""

    def __init__(self, cache: Cache | None, watch: Watch) -> None:
        """Know what is in the ``cache``."""
        self._cache, self._watch = cache, watch
        self._folders: list[bytes] = []  # that were read

    def files(self, function: Callable[[FoundFile], Found], files: Sequence[FoundFile]) -> Iterable[Found]:
        """Return the result of each file."""
        found = kept(self._pack("files"), Keeping[FoundFile, Found](_key), function, files, _workers(len(files)))
        return self._watch.gathered(found, len(files))

    def folder(self, what: str, folder: Path, read: Callable[[], Found]) -> Found:
        """Return what is read."""
        key = key_of(_language(), what.encode(), digest_of_tree(folder))
        self._folders.append(key.encode())
        return next(kept(self._pack("folders"), Keeping[str, Found](str), lambda _key: read(), [key]))[0]

    def among(
        self, function: Callable[[AnyDocument], Found], documents: Sequence[AnyDocument], light: Iterable[str]
    ) -> Iterable[Found]:
        """Return the result of each document."""
        seen = key_of(_language(), *self._folders, *map(str.encode, light)).encode()
        return self._by_text("rules", seen, function, documents)

    def texts(self, function: Callable[[One], Found], documents: Sequence[One], today: date) -> Iterator[Found]:
        """Yield the result of each document, in their order; it must follow from its text and the day ``today``."""
        seen = key_of(_language(), str(today).encode()).encode()
        return self._by_text("extracts", seen, function, documents)

    def _by_text(
        self, pack: str, seen: bytes, function: Callable[[One], Found], documents: Sequence[One]
    ) -> Iterator[Found]:
        """Yield what is known in a ``pack`` of each document by its text, its place and the light it is ``seen`` in."""
        keeping = Keeping[One, Found](lambda one: key_of(seen, one.source.shown.encode(), one.source.text.encode()))
        return (found for found, _is_known in kept(self._pack(pack), keeping, function, documents))

    def _pack(self, name: str) -> Pack | None:
        return self._cache.pack(name) if self._cache else None


def _workers(files: int) -> int:
    """Return how many processes share the files: one more than usual, as this one takes in what the others find."""
    usual = workers_for(files)
    return usual + 1 if usual > 1 else 1


def _language() -> bytes:
    """Return what the words of findings depend on."""
    return spoken().encode()


def _key(file: FoundFile) -> str:
    seen = (_language(), known_by(), file.kind.name.encode(), os.fsencode(file.path), file.shown.encode())
    return key_of(*seen, bytes_of(file))
