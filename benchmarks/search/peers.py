"""Other search engines, fetched by their usual clients and kept in a folder of their own; none is a dependency."""

import hashlib
import re
import shutil
import sys
import tarfile
from pathlib import Path

from benchmarks.search.commands import run
from generator.findings.diagnostics import CannotRunError

_REQUIREMENTS = Path(__file__).parent / "requirements.txt"
_MINISEARCH_SHA256 = "cb3b8126a3ea65d6b387787294f0792b0ea4a40b70f8f37688066a5638e0218a"
_MINISEARCH_SCRIPT = "package/dist/umd/index.js"

MINISEARCH = "7.2.0"
PAGEFIND = re.findall(r"^pagefind==(\S+)", _REQUIREMENTS.read_text(encoding="utf-8"))[0]


def pagefind(folder: Path) -> Path:
    """Return the folder from which Pagefind's Python package can be imported.

    Raises:
        CannotRunError: It could not be installed.
    """
    target = folder / f"pagefind-{PAGEFIND}"
    if not target.is_dir():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
        run([*pip, "--only-binary=:all:", "--target", str(target), "-r", str(_REQUIREMENTS)], folder)
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
