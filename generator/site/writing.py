"""Files by their paths in a site → written there.

What stands there already may be another name of a file of the earlier site: that stays as it is.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path


def write(site: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` by their paths in ``site``."""
    make_folders(site, files)
    for name, content in files.items():
        put(site / name, content)


def put(path: Path, content: bytes) -> None:
    """Let a file of its own stand at ``path``."""
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def make_folders(site: Path, paths: Iterable[str]) -> None:
    """Make the folders of ``site`` for files at these paths."""
    for folder in {path.rpartition("/")[0] for path in paths}:
        (site / folder).mkdir(parents=True, exist_ok=True)
