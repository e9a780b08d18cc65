"""The made site, kept open to be asked again and again, one question at a time; opened anew when it was made anew."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

from generator.findings.diagnostics import CannotRunError
from generator.search.ask import engine_of
from generator.search.asked.held import About, about
from generator.search.embedded import Engine
from generator.search.index import DATA


class Desk:
    """The site in the folder ``site``; its engine starts while the program does other things. Use it with ``with``."""

    def __init__(self, site: Path) -> None:
        """Begin to start the engine of ``site``."""
        self.site, self._lock, self._starter = site, Lock(), ThreadPoolExecutor(1)
        self._edition, self._engine = self._now(), self._start()

    def __enter__(self) -> Self:
        """Return the desk itself."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Close the engine."""
        with self._lock:
            self._close()
        self._starter.shutdown()

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """Hand out the engine of what the site is now, to nobody else meanwhile.

        Raises:
            CannotRunError: The site cannot be searched.
        """
        with self._lock:
            edition = self._now()
            if edition != self._edition:
                self._close()
                self._edition, self._engine = edition, self._start()
            yield self._engine.result()

    def find(self, question: str, **options: object) -> dict[str, Any]:
        """Return what the search finds (see ``Engine.find``).

        Raises:
            CannotRunError: The site cannot be searched.
        """
        with self.engine() as engine:
            found = engine.find(question, **options)
            engine.tidy()
        return found

    @property
    def about(self) -> About:
        """What the site is now.

        Raises:
            CannotRunError: Its data cannot be read.
        """
        return about(self.site)

    def _start(self) -> Future[Engine]:
        return self._starter.submit(engine_of, self.site)

    def _close(self) -> None:
        try:
            engine = self._engine.result()
        except CannotRunError:
            return  # told to whoever asked
        engine.__exit__(None, None, None)

    def _now(self) -> object:
        """Return what another edition of the site would have otherwise."""
        try:
            found = (self.site / f"{DATA}.json").stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size
