"""Files that people changed below some folders, told when for a moment nothing more has changed."""

import logging
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_SETTLED = 0.03  # seconds
_ALL = Path()  # stands for everything: folders came or went, with all that is in them
# That a folder was written to is told by what lies in it. That files are read is told to nobody: of 10,000 files the
# system has more to tell than it keeps, and loses the rest.
_WRITING: list[type[FileSystemEvent]] = [
    *(FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
]


class _Warned(logging.Handler):
    """Whoever watches for the system warns of what it lost, in English: nobody is told, and all is looked at again."""

    def __init__(self, look: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._look = look

    def emit(self, _record: logging.LogRecord) -> None:
        self._look()


class Changes(FileSystemEventHandler):
    """What changed since it was last asked for; what came and went in between, or was saved as it was, did not.

    ``woken`` is told by another thread whenever it is worth asking.
    """

    def __init__(self, places: Iterable[Path], passed_over: Callable[[str], bool], woken: Callable[[], None]) -> None:
        """Look at files and folders ``places``; names that are ``passed_over`` are nobody's work."""
        self._places = [place for place in places if place.exists()]
        self._passed_over, self._woken = passed_over, woken
        self._touched: Queue[Path] = Queue()
        self._observer = Observer()  # the system tells at once
        self._warned = _Warned(self._look_at_all)
        self._known = self._all()

    def begin(self) -> None:
        """Look from now on."""
        warnings.filterwarnings("ignore", category=RuntimeWarning, module="watchdog")  # of folders that came back
        for place in self._places:
            self._observer.schedule(self, str(place), recursive=place.is_dir(), event_filter=_WRITING)
        logging.getLogger("watchdog").addHandler(self._warned)
        self._observer.start()
        self._look_at_all()  # what was written before this moment

    def end(self) -> None:
        """Look no longer."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        logging.getLogger("watchdog").removeHandler(self._warned)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note that something was written."""
        for path in filter(None, (event.src_path, event.dest_path)):
            self._touched.put(_ALL if event.is_directory else Path(str(path)))
        self._woken()

    def _look_at_all(self) -> None:
        self._touched.put(_ALL)
        self._woken()

    def taken(self) -> set[Path]:
        """Wait until nothing more changes, and return the files that now hold, or are, something else."""
        touched: set[Path] = set()
        try:
            while True:
                touched.add(self._touched.get(timeout=_SETTLED))
        except Empty:
            pass
        looked_at = {path: _content(path) for path in touched if not self._passes_over(path)}
        now = self._all() if _ALL in touched else {**self._known, **looked_at}
        changed = {path for path in now.keys() | self._known if now.get(path) != self._known.get(path)}
        self._known = {path: content for path, content in now.items() if content is not None}
        return changed

    def _all(self) -> dict[Path, int | None]:
        files = (path for place in self._places for path in ([place] if place.is_file() else place.rglob("*")))
        return {path: _content(path) for path in files if not path.is_dir() and not self._passes_over(path)}

    def _passes_over(self, path: Path) -> bool:
        place = next((place for place in self._places if path.is_relative_to(place)), None)
        return place is None or any(map(self._passed_over, path.relative_to(place).parts))


def _content(path: Path) -> int | None:
    """Return what tells the content of a file from that of another one; None where there is none.

    What is no plain file, such as a pipe, whose reader would wait for a writer, is only there.
    """
    try:
        if path.is_symlink():
            return hash(path.readlink())
        return hash(path.read_bytes()) if path.is_file() or not path.exists() or path.is_dir() else 0
    except OSError:
        return None
