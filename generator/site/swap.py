"""A made site → its place: swapped in whole, looked at once more, and the old one put back if anything fails."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.work.one_builder import only_builder_of

_CHANGED = "作ったばかりのサイトを、ほかのプログラムが書き換えました。もう一度実行してください"
Inventory = dict[str, int]


def put_back(site: Path) -> None:
    """Put the old site back where a run that was killed between the two renames left none.

    Raises:
        CannotRunError: Another program is making the site, it cannot be moved, or no site can lie there.
    """
    if not site.name:
        msg = _("サイトの置き場所にできないフォルダーです: {site}", site=site)
        raise CannotRunError(msg)
    try:
        if _is_lost(site):
            with only_builder_of(site):
                _restore(site)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=site, reason=reason_of(error))
        raise CannotRunError(msg) from error


def inventory(folder: Path) -> Inventory:
    """Return every file below ``folder`` with its size."""
    return dict(_sizes(str(folder), ""))


def _sizes(folder: str, above: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sizes(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}", entry.stat(follow_symlinks=False).st_size


@contextmanager
def fresh_folder(site: Path, spare: Path | None = None) -> Iterator[Path]:
    """Give a new folder beside ``site``, of a name that no other run has; what is left of it in the end is removed.

    It is empty, or holds what lay in ``spare``, which is gone then.
    Only the one builder of ``site`` may ask: what earlier runs left behind is cleared away.
    """
    start = f".{site.name}.new"
    for left in [path for path in _beside(site) if path.name.startswith(start)]:
        _clear(left)
    fresh = site.with_name(f"{start}-{secrets.token_hex(4)}")
    _begin(fresh, spare)
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _begin(fresh: Path, spare: Path | None) -> None:
    fresh.parent.mkdir(parents=True, exist_ok=True)
    if spare and spare.is_dir():
        with suppress(OSError):  # it lies on another disk
            spare.rename(fresh)
            return
        shutil.rmtree(spare, ignore_errors=True)
    fresh.mkdir()


def swap_in(fresh: Path, site: Path, looked_at: Inventory, spare: Path | None = None) -> None:
    """Put ``fresh`` in the place of ``site``; if that fails or is interrupted, the old site is put back.

    ``looked_at`` is what ``fresh`` held when it was looked through: nothing else may become the site. The old one goes
    to ``spare``, if there is such a place on the same disk.

    Raises:
        CannotRunError: Something else lay there, or a file of the old site is open in another program.
        OSError: A folder cannot be moved.
    """
    _restore(site)
    old = _old(site)
    with _nothing_open_in(old):
        _clear(old)
    if site.exists():
        with _nothing_open_in(site):
            site.rename(old)
    try:
        fresh.rename(site)
        if inventory(site) != looked_at:
            site.rename(fresh)
            raise CannotRunError(_CHANGED)
    finally:
        _restore(site)
    with suppress(OSError):
        if spare:
            old.rename(spare)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _nothing_open_in(folder: Path) -> Iterator[None]:
    """Say which file of ``folder`` keeps it from being moved or removed: Windows lets nobody touch what is open."""
    try:
        yield
    except PermissionError as error:
        held = next((path for path in map(folder.joinpath, inventory(folder)) if _is_open(path)), None)
        if held is None:
            raise
        msg = _(
            "ほかのプログラムが開いているファイルがあります。閉じてから、もう一度実行してください: {held}", held=held
        )
        raise CannotRunError(msg) from error


def _is_open(path: Path) -> bool:
    try:
        path.rename(path)
    except PermissionError:
        return True
    return False


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _is_lost(site: Path) -> bool:
    old = _old(site)
    return old.is_dir() and not old.is_symlink() and not site.exists()


def _restore(site: Path) -> None:
    if _is_lost(site):
        _old(site).rename(site)


def _beside(site: Path) -> list[Path]:
    return list(site.parent.iterdir()) if site.parent.is_dir() else []


def _clear(folder: Path) -> None:
    """Remove what an interrupted run left behind, without following a link."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
