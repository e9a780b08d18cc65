"""The index of the finished site: made of the counted words of its pages, or of an earlier index and what changed."""

import marshal
from pathlib import Path

from generator.cache.pack import Pack
from generator.search.index import MOST_AT_ONCE, in_parts, whole
from generator.search.large import IndexSource, Large, changed, made
from generator.search.large_files import changed_names, part_names
from generator.search.material import THEME_INDEX
from generator.search.places import AnewError, needed
from generator.search.step import data_files, fixed_files, part_file, part_files
from generator.site.earlier import Earlier, Written, as_written
from generator.site.writing import make_folders, put, write

_FILES = "files"  # under this is kept how the parts were written


def write_search(site: Path, source: IndexSource, earlier: Earlier, most: int = MOST_AT_ONCE) -> None:
    """Write the files of the search into ``site``; what an earlier run kept and is the same is taken over."""
    write(site, fixed_files() | THEME_INDEX)
    if len(source.keys) <= most:
        data = whole(map(source.counted, source.keys), source.lists(), source.vectors())
        write(site, dict(data_files(data, {})))
        return
    make_folders(site, [part_file("")])
    index = _taken_over(site, source, earlier) or made(source)
    data, parts = in_parts(index, source)
    write(site, dict(data_files(data, {})))
    for name, content in part_files(parts):
        put(site / name, content)
    if earlier.index is not None:
        _keep(earlier.index, index, site)


def _taken_over(site: Path, source: IndexSource, earlier: Earlier) -> Large | None:
    """Return the index of an earlier run as it is now, if it was kept; the parts that are the same are in ``site``."""
    if earlier.index is None:
        return None
    try:
        index = changed(source, earlier.index.get)
        files = needed(earlier.index.get, _FILES)
    except (AnewError, KeyError):  # a place of the index or a page of the earlier run is lost
        return None
    fresh = set(map(part_file, changed_names(index)))
    old = [Written(*one) for one in marshal.loads(files) if one[0] not in fresh]  # noqa: S302 - our own cache wrote it
    return index if earlier.hand_over(site, old) else None


def _keep(pack: Pack, index: Large, site: Path) -> None:
    """Keep what the next run needs to know of an index whose parts are in ``site``."""
    for name in index.names():
        pack.hold(name)
    for name, content in index.packed():
        pack.put(name, content)
    files = as_written(site, map(part_file, part_names(index)))
    pack.put(_FILES, marshal.dumps([*map(tuple, files)]))
