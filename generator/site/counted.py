"""What was counted of the pages of a site: each by a name that tells what it is, read only where it is asked for."""

from collections.abc import Callable

from generator.cache.kept import key_of
from generator.cache.pack import Pack
from generator.search.counting import CountedPage, unpacked


class Counted:
    """Counted pages by their names: kept by a pack, or in memory where there is none."""

    def __init__(self, pack: Pack | None, again: Callable[[str], bytes]) -> None:
        """Use ``pack``; what it has lost is counted ``again``, by the path of the document."""
        self._pack, self._again = pack, again
        self._here: dict[str, bytes] = {}
        self._paths: dict[str, str] = {}

    def put(self, content: bytes) -> None:
        """Keep a page as it was packed, by the name that it has (see ``name_of``)."""
        if self._pack is None:
            self._here[name_of(content)] = content
        elif content:
            self._pack.put(name_of(content), content)

    def hold(self, name: str, path: str) -> None:
        """Keep for the next run what has this name, and know the path of the document that it was counted of."""
        self._paths[name] = path
        if self._pack is not None:
            self._pack.hold(name)

    def __call__(self, name: str) -> CountedPage:
        """Return the page of a name, one of this run or of the run before.

        Raises:
            KeyError: It is of the run before and lost.
        """
        content = self._here.get(name) if self._pack is None else self._pack.get(name)
        return unpacked(self._again(self._paths[name]) if content is None else content)


def name_of(content: bytes) -> str:
    """Return the name of a counted page that was packed; nothing if it is no page."""
    return key_of(content) if content else ""
