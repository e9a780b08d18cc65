"""What is known beside pages: each by a name that tells what it is, and read only where it is asked for."""

from collections.abc import Iterable, Mapping

from generator.cache.pack import Pack


class Aside:
    """What was put aside in this run and in the one before, by its names: kept by a pack, or in memory without one."""

    def __init__(self, pack: Pack | None) -> None:
        """Use ``pack``."""
        self._pack = pack
        self._here: dict[str, bytes] = {}

    def put(self, contents: Mapping[str, bytes]) -> None:
        """Keep ``contents`` by their names."""
        for name, content in contents.items():
            if self._pack is None:
                self._here[name] = content
            else:
                self._pack.put(name, content)

    def hold(self, names: Iterable[str]) -> None:
        """Keep for the next run what has these names."""
        if self._pack is not None:
            for name in names:
                self._pack.hold(name)

    def get(self, name: str) -> bytes | None:
        """Return what has a name, if it is not lost."""
        return self._here.get(name) if self._pack is None else self._pack.get(name)
