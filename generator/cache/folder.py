"""Where the cache of a project lies: among the caches of the user, never in the project.

What lies in a project may have come with a contribution, and what lies here is believed.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

from platformdirs import user_cache_path

from generator import _
from generator.cache.edition import edition
from generator.cache.pack import Pack
from generator.findings.diagnostics import CannotRunError
from generator.work.one_builder import only_builder_of

PLACE = "KYOSO_CACHE"  # the variable that names another folder for the caches of all projects
# What programs that make backups look for: https://bford.info/cachedir/
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by kyoso; may be deleted at any time.\n"


def folder_of(root: Path) -> Path:
    """Return the folder of the cache of the project at ``root``, which need not be there."""
    place = os.environ.get(PLACE)
    caches = Path(place) if place else user_cache_path("kyoso", appauthor=False)
    return caches / blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()


def made_folder(root: Path) -> Path:
    """Return the same folder, which is there afterwards.

    Raises:
        OSError: It cannot be made.
    """
    folder = folder_of(root)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    tag = folder / "CACHEDIR.TAG"
    if not tag.exists():
        tag.write_text(_TAG, "utf-8")
    return folder


class Cache:
    """The packs of one project while one program uses them; ``notes`` are what a user should know, in Japanese."""

    def __init__(self, folder: Path) -> None:
        """Use the packs in ``folder``."""
        self._folder = folder
        self._packs: dict[str, Pack] = {}
        self._others: Sequence[Cache] = ()

    def pack(self, name: str) -> Pack:
        """Return the pack of one kind of results."""
        if name not in self._packs:
            self._packs[name] = Pack(self._folder / f"{name}.pack", edition())
        return self._packs[name]

    @property
    def spare(self) -> Path:
        """Where the site before the last one may lie, to become the next one."""
        return self._folder / "site"

    def names(self) -> list[str]:
        """Return the names of the packs that an earlier run left."""
        return [path.stem for path in self._folder.glob("*.pack")]

    @property
    def thrown_away(self) -> set[str]:
        """What could not be used, here and in what was taken over."""
        own = {pack.thrown_away for pack in self._packs.values()} - {""}
        return own.union(*(other.thrown_away for other in self._others))

    @property
    def unwritten(self) -> list[str]:
        """Why something could not be kept."""
        return sorted({pack.unwritten for pack in self._packs.values()} - {""})

    @property
    def notes(self) -> list[str]:
        """What was thrown away and what could not be kept, one sentence for each."""
        return [
            *(
                _("前の作業の控えは使わずに、作り直しました({what}): {folder}", what=_(what), folder=self._folder)
                for what in sorted(self.thrown_away)
            ),
            *(
                _("次の作業のための控えを残せませんでした({why}): {folder}", why=_(why), folder=self._folder)
                for why in self.unwritten
            ),
        ]

    def take_over(self, others: Sequence["Cache"]) -> None:
        """Know what ``others`` know, and nothing else, in those packs that they have."""
        for name in sorted({name for other in others for name in other.names()}):
            own, taken = self.pack(name), set[str]()
            for pack in (other.pack(name) for other in others):
                for key in pack:
                    if key not in taken and (value := pack.get(key)) is not None:
                        own.put(key, value)
                        taken.add(key)
            own.save()
            own.close()
            del self._packs[name]
        self._others = others

    def save(self) -> None:
        """Keep what was worked out for the next run."""
        for pack in self._packs.values():
            pack.save()

    def close(self) -> None:
        """Let go of all files."""
        for pack in self._packs.values():
            pack.close()


@contextmanager
def cache_of(root: Path) -> Iterator[Cache | None]:
    """Give the cache of the project at ``root`` to one program at a time; None where it cannot be had.

    What was worked out is kept only if all went well.
    """
    with _held(root) as folder:
        if folder is None:
            yield None
            return
        for left in folder.glob(".*.new"):
            left.unlink(missing_ok=True)
        cache = Cache(folder)
        try:
            yield cache
            cache.save()
        finally:
            cache.close()


@contextmanager
def _held(root: Path) -> Iterator[Path | None]:
    """Give the folder of the cache, or None if it cannot be made or another program uses it."""
    with ExitStack() as held:
        folder = None
        with suppress(OSError, CannotRunError):
            made = made_folder(root)
            held.enter_context(only_builder_of(made))
            folder = made
        yield folder
