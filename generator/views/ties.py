"""What leads back to an entry: those whose authors chose it to go with theirs, and those that stand on its documents.

Every entry shows a few neighbours and no long list, and a number only as far as it is small: so one more entry
changes what few others show, however many there are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator import _
from generator.catalog import group
from generator.views.entry import EntryView

_SHOWN = 3
_COUNTED = 20  # from here on no more is told than that there are so many


@dataclass(frozen=True, slots=True)
class Tied:
    """Entries that have something in common with another one: the nearest, and in words how many more there are."""

    shown: Sequence[EntryView]
    rest: str = ""


@dataclass(frozen=True, slots=True)
class SameDocument:
    """A public document by its title, and the other entries that stand on it."""

    title: str
    tied: Tied


class Ties:
    """Finds what leads back to an entry; made once for all of the ``published`` entries, newest first."""

    def __init__(self, published: Sequence[EntryView]) -> None:
        """Sort entries under the names that they choose and the addresses of their documents."""
        self._naming: Mapping[str, Sequence[EntryView]] = group(published, lambda entry: dict.fromkeys(entry.chosen))
        self._citing = group(published, _addresses)
        self._position = {
            (address, one.slug): number for address, all_ in self._citing.items() for number, one in enumerate(all_)
        }

    def naming(self, entry: EntryView, known: Iterable[str] = ()) -> Tied:
        """Return those that name ``entry``, but those that its page shows anyway: the slugs ``known``."""
        known = {entry.slug, *known}
        return _tied([one for one in self._naming.get(entry.slug, ()) if one.slug not in known])

    def citing(self, entry: EntryView) -> list[SameDocument]:
        """Return the documents of ``entry`` on which others stand as well, in their order."""
        titles = {_plain(source.url): source.title for source in reversed(entry.sources)}
        found = ((titles[address], self._beside(address, entry)) for address in _addresses(entry))
        return [SameDocument(title, tied) for title, tied in found if tied.shown]

    def _beside(self, address: str, entry: EntryView) -> Tied:
        """Return those next to ``entry`` among all that stand on a document."""
        all_, here = self._citing.get(address, ()), self._position.get((address, entry.slug), 0)
        start = max(0, here - _SHOWN)
        near = [one for one in all_[start : here + _SHOWN + 1] if one.slug != entry.slug]
        nearest = sorted(near, key=lambda one: abs(self._position[address, one.slug] - here))[:_SHOWN]
        others = len(all_) - ((address, entry.slug) in self._position)
        return Tied(nearest, _more(others - len(nearest)))


def _tied(entries: Sequence[EntryView]) -> Tied:
    return Tied(entries[:_SHOWN], _more(len(entries[_SHOWN:])))


def _more(number: int) -> str:
    if number >= _COUNTED:
        return _("ほか{count}件以上", count=_COUNTED)
    return _("ほか{count}件", count=number) if number else ""


def _addresses(entry: EntryView) -> Iterable[str]:
    return dict.fromkeys(_plain(source.url) for source in entry.sources)


def _plain(url: str) -> str:
    return urldefrag(url).url
