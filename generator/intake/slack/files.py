"""The files of an export, in a ZIP or a folder, read one at a time where they lie: nothing is ever unpacked."""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Protocol

from generator import _
from generator.findings.diagnostics import RefusedError

_TOPS = {"channels.json", "users.json", "org_users.json"}
_UTF8 = 0x800  # the flag of a name in UTF-8, which Slack's ZIPs lack
_DRIVE = re.compile(r"[A-Za-z]:")  # FC:F012:… is a folder of Slack's own, with what was said of a canvas
_SENT = {"attachments", "__uploads"}  # the folders in which slackdump keeps files
_MOST_FILES = 500_000
_MOST_OF_ONE = 300_000_000
_MOST, _RATIO = 1 << 30, 10  # together: more than a gigabyte that was a tenth of it


class Files(Protocol):
    """Files by their names, parted by slashes."""

    def names(self) -> list[str]:
        """Return the names of all JSON files, in order."""
        ...

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        ...


class Folder:
    """The files below a folder; links are not followed."""

    def __init__(self, folder: Path) -> None:
        """Use what lies in ``folder``."""
        self._folder = folder

    def names(self) -> list[str]:
        """Return the names of all JSON files, in order."""
        found = (path for path in self._folder.rglob("*.json") if path.is_file() and not path.is_symlink())
        return sorted(path.relative_to(self._folder).as_posix() for path in found)

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        path = self._folder / name
        if path.stat().st_size > _MOST_OF_ONE:
            msg = _("{name} が大きすぎます({most}まで)", name=name, most="300MB")
            raise RefusedError(msg)
        return path.read_bytes()


class Archive:
    """The files of a ZIP."""

    def __init__(self, path: Path) -> None:
        """Look at what the ZIP at ``path`` lists.

        Raises:
            RefusedError: It is none, or has names or sizes that no export has.
        """
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
            msg = _("{name} を ZIP として開けません(壊れているか、ZIP ではありません)", name=path.name)
            raise RefusedError(msg) from error
        members = [one for one in self._zip.infolist() if not one.is_dir()]
        self._members = {_name(one): one for one in members}
        self._refuse_unlikely(path.name, members)

    def _refuse_unlikely(self, shown: str, members: list[zipfile.ZipInfo]) -> None:
        whole, packed = sum(one.file_size for one in members), sum(one.compress_size for one in members)
        faults = (
            (len(members) > _MOST_FILES, _("ファイルが多すぎます({most:,}件まで)", most=_MOST_FILES)),
            (whole > _MOST and whole > _RATIO * max(packed, 1), _("開くと1GBを超え、元の10倍より大きくなります")),
            (any(_leads_out(name) for name in self._members), _("フォルダーの外を指す名前のファイルがあります")),
            (any(map(_is_inner, self._members)), _("ZIP の中に ZIP があります")),
            (any(one.flag_bits & 1 for one in members), _("パスワードが付いています")),
        )
        for is_so, fault in faults:
            if is_so:
                msg = _("{name}: {fault}。Slack から書き出したままの ZIP を渡してください", name=shown, fault=fault)
                raise RefusedError(msg)

    def names(self) -> list[str]:
        """Return the names of all JSON files, in order."""
        return sorted(name for name in self._members if name.endswith(".json"))

    def read(self, name: str) -> bytes:
        """Return what a file holds, as much as the ZIP says it is."""
        member = self._members[name]
        if member.file_size > _MOST_OF_ONE:
            msg = _("{name} が大きすぎます({most}まで)", name=name, most="300MB")
            raise RefusedError(msg)
        try:
            with self._zip.open(member) as file:
                return file.read(member.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            EOFError,
        ) as error:
            msg = _("{name} が壊れています", name=name)
            raise RefusedError(msg) from error


def _name(member: zipfile.ZipInfo) -> str:
    """Return the name of a member: Slack writes UTF-8 and does not say so, and Python takes it for another code."""
    name = member.filename
    if not member.flag_bits & _UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or bool(_DRIVE.match(name))


def _is_inner(name: str) -> bool:
    """Whether a member is a ZIP that somebody put around an export; what was sent in a channel is never opened."""
    return name.lower().endswith(".zip") and not _SENT.intersection(name.split("/")[:-1])


def alike(name: str) -> str:
    """Return a name in the form in which names of folders and channels are compared."""
    return unicodedata.normalize("NFKC", name).casefold()


def top_folders(names: Iterable[str]) -> Iterator[str]:
    """Yield the folders in which an export begins: that of its list of channels, or one for each workspace."""
    found = (name.rpartition("/") for name in names)
    yield from dict.fromkeys(folder for folder, _slash, last in found if last in _TOPS)
