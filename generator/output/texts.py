"""The texts of pages: made and written where something that they show has changed, known where nothing has."""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.cache.kept import key_of
from generator.cache.pack import Pack
from generator.output.facts import bytes_of
from generator.output.page import Maker, Page
from generator.output.write import Folder, Standing


class Basis(NamedTuple):
    """Digests of what pages may show: of ``all`` but what stands below the front matter of entries, and of no entry."""

    all: str
    but_entries: str


@dataclass(frozen=True, slots=True)
class Text:
    """What the maker of a ``name`` made, and digests of what it was made from.

    ``gathered`` is what it shows of other entries, as bytes; ``shown`` tells everything that it shows, if that is
    known without looking at all entries.
    """

    name: str
    basis: str
    reads: str
    gathered: bytes
    shown: str
    files: Sequence[Standing]


class Task(NamedTuple):
    """Whose pages are to be there: the ``files`` of an earlier run if they would be the same now, else what it made."""

    maker: Maker
    old: Text | None
    files: Sequence[Standing] | None


class Texts:
    """The texts in a folder. Any process may make one; what is known is read and kept by the one that began."""

    def __init__(self, folder: Folder, text_of: Callable[[Page], str], basis: Basis, pack: Pack | None) -> None:
        """Put texts into ``folder``; ``pack`` holds what earlier runs made."""
        self._folder, self._text_of, self._basis, self._pack = folder, text_of, basis, pack

    def task(self, maker: Maker) -> Task:
        """Return what is to be done; only the process that began may ask."""
        value = self._pack.get(maker.name) if self._pack else None
        old: Text | None = pickle.loads(value) if value else None  # noqa: S301 - see cache/folder.py: it is the user's own
        holds = old and (old.basis, old.reads) == (self._basis.all, _read(maker)) and self._stands(old)
        return Task(maker, None, old.files) if old and holds else Task(maker, old, None)

    def made(self, task: Task) -> Text:
        """Make the pages of a task, unless they show what those of the earlier run did.

        Raises:
            CannotRunError: A template is broken, or a file cannot be written.
        """
        maker, old, _none = task
        reads = _read(maker)
        gathered = old.gathered if old and old.basis == self._basis.all else bytes_of(maker.gather and maker.gather())
        shown = key_of(self._basis.but_entries.encode(), reads.encode(), gathered) if maker.gather else ""
        stands = old and shown and old.shown == shown and self._stands(old)
        files = old.files if old and stands else self._put(maker, gathered)
        return Text(maker.name, self._basis.all, reads, gathered, shown, files)

    def kept(self, text: Text) -> Sequence[Standing]:
        """Return what was made, and keep what is known of it for the next run."""
        if self._pack is not None:
            self._pack.put(text.name, pickle.dumps(text, pickle.HIGHEST_PROTOCOL))
        return text.files

    def _put(self, maker: Maker, gathered: bytes) -> list[Standing]:
        others: object = pickle.loads(gathered)  # noqa: S301 - as above
        files = []
        for page in maker.pages(others):
            path, content = f"docs/{page.path}", self._text_of(page).encode()
            self._folder.put(path, content)
            files.append(self._folder.standing(path, content))
        return files

    def _stands(self, text: Text) -> bool:
        return all(map(self._folder.stands, text.files))


def _read(maker: Maker) -> str:
    return key_of(maker.reads().encode())
