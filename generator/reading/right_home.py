"""The folder a file belongs to, where what stands in it fits another kind of file than the one it lies with."""

from collections.abc import Iterator
from functools import cache

from generator.kinds import KINDS, Kind
from generator.model.values import attributes_of
from generator.reading.body import split_at_headings
from generator.reading.source import SourceFile

_SURELY = 2  # parts that only another kind has; one may be a mistake of its own


def right_home(source: SourceFile) -> Kind | None:
    """Return the kind of file that ``source`` is, if all of it is of another kind than its folder's; else None."""
    if not isinstance(source.raw, dict) or len(_strange(source, source.kind)) < _SURELY:
        return None
    return next((kind for kind in _others(source.kind) if not _strange(source, kind)), None)


def _others(kind: Kind) -> Iterator[Kind]:
    """Yield the kinds of file that could lie in another folder under the same name."""
    return (other for other in KINDS if other is not kind and other.folder and other.suffix == kind.suffix)


def _strange(source: SourceFile, kind: Kind) -> list[str]:
    """Return the fields and headings that a file of ``kind`` does not have."""
    assert isinstance(source.raw, dict)  # noqa: S101 - asked by the caller
    fields, known = _parts(kind)
    titles = [section.title for section in split_at_headings(source.body, source.body_line, 2) if section.title]
    return [name for name in source.raw if name not in fields] + [title for title in titles if title not in known]


@cache
def _parts(kind: Kind) -> tuple[frozenset[str], frozenset[str]]:
    """Return the fields and the headings of a kind."""
    return frozenset(attributes_of(kind.model)), frozenset(map(str, kind.sections))
