"""{path: content} → files: writes what changed, removes what is stale, never leaves its folder."""

from collections.abc import Mapping
from pathlib import Path

from generator.findings.diagnostics import CannotRunError, reason_of


def write_tree(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make ``folder`` hold exactly ``files``; return the paths that were written.

    A folder that holds other files than those of an earlier run is left alone.

    Raises:
        CannotRunError: The folder is a link or somebody else's, cannot be written, or a path leads out of it.
    """
    try:
        _refuse_foreign(folder, files)
        root = folder.resolve()
        targets = {_inside(root, path): content for path, content in files.items()}
        root.mkdir(parents=True, exist_ok=True)
        in_order = sorted(targets.items(), key=lambda target: (target[0].parent != root, target[0]))
        written = [path for path, content in in_order if _write(path, content)]
        _remove_stale(root, set(targets))
    except OSError as error:
        msg = f"書き込めません: {folder}({reason_of(error)})"
        raise CannotRunError(msg) from error
    return [path.relative_to(root).as_posix() for path in written]


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` by its path there, ready to be written elsewhere."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _refuse_foreign(folder: Path, files: Mapping[str, bytes]) -> None:
    """Refuse a link, and a folder without any of the files at its top, which every run writes first."""
    made_before = any((folder / path).is_file() for path in files if "/" not in path)
    if folder.is_symlink() or (folder.is_dir() and any(folder.iterdir()) and not made_before):
        msg = f"生成物ではないファイルが入っているか、リンクになっています。別の場所に移してください: {folder}"
        raise CannotRunError(msg)


def _inside(root: Path, path: str) -> Path:
    target = (root / path).resolve()
    if not target.is_relative_to(root) or target == root:
        msg = f"出力先の外を指しています: {path}"
        raise CannotRunError(msg)
    return target


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove_stale(root: Path, keep: set[Path]) -> None:
    """Remove files that are not wanted any more, then folders left empty."""
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep:
            path.unlink()
