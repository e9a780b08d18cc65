"""What is shown on one's own machine: the last good site, pages that are ahead of it, and what has to be mended."""

import json
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

_SWAP = 0.5  # seconds; for which the site may be missing while a new one takes its place
_LOOK = 0.005  # seconds between two looks for it


@dataclass(frozen=True, slots=True)
class Said:
    """Something to be mended, in Japanese: where it stands (nothing if in no file), what it is, and how to mend it."""

    place: str
    text: str
    mend: str = ""


class Showing:
    """What is shown now; any thread may ask, and one changes it.

    ``site`` is the folder of the last good site, which may be replaced as a whole at any moment. Files ``ahead`` of it,
    by path there, are shown instead of what it holds; what is ``said`` has to be mended.
    """

    def __init__(self, site: Path) -> None:
        """Show what lies at ``site``, or will lie there."""
        self.site = site
        self.ahead: Mapping[str, bytes] = {}
        self.said: Sequence[Said] = ()
        self._edition = 0
        self._stands = site.is_dir()  # whether there has been a site yet
        self._changed = threading.Condition()

    def put_ahead(self, files: Mapping[str, bytes]) -> None:
        """Show ``files`` by path in the site instead of what lies there, until it is in place."""
        with self._changed:
            self.ahead = {**self.ahead, **files}
            self._changed.notify_all()

    def put_in_place(self, *, anew: bool) -> None:
        """Show the site as it lies there; if it was made ``anew``, what pages look like may be another, too."""
        with self._changed:
            self.ahead, self._stands = {}, True
            self._edition += anew
            self._changed.notify_all()

    def say(self, said: Sequence[Said]) -> None:
        """Show what has to be mended, or nothing any more."""
        with self._changed:
            self.said = tuple(said)
            self._changed.notify_all()

    def file(self, name: str) -> bytes | None:
        """Return what stands at a path of the site, if anything does."""
        if name in self.ahead:
            return self.ahead[name]
        if not _is_inside(name):
            return None
        until = time.monotonic() + _SWAP
        while True:
            try:
                return (self.site / name).read_bytes()
            except OSError:
                if not self._stands or self.site.is_dir() or time.monotonic() > until:
                    return None
                time.sleep(_LOOK)

    def version(self, name: str) -> str:
        """Return what is another text as soon as the page at a path, or its look, is another one."""
        content = self.file(name) or b""
        return f"{self._edition}-{blake2b(content, digest_size=8).hexdigest()}"

    def state(self, name: str, known: str, seconds: float) -> str:
        """Return as JSON what an open page has to know, once it is not what is ``known``, or after ``seconds``."""
        until = time.monotonic() + seconds
        with self._changed:
            while (state := self._state(name)) == known and (left := until - time.monotonic()) > 0:
                self._changed.wait(left)
            return state

    def _state(self, name: str) -> str:
        state = {"version": self.version(name), "said": [asdict(one) for one in self.said]}
        return json.dumps(state, ensure_ascii=False)


def _is_inside(name: str) -> bool:
    """Whether a path stays in the folder it is looked for in, on any system."""
    parts = name.split("/")
    return not (".." in parts or "" in parts or {"\0", "\\", ":"} & set(name))
