"""What this machine alone knows of imports: a key, who agreed, and what was imported; never part of a project.

What lies in a project is published; this lies among the data of the user, readable by nobody else.
"""

import hmac
import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of

PLACE = "KYOSO_SLACK"  # the variable that names another folder
_LENGTH = 32
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def own_folder() -> Path:
    """Return the folder, which is there afterwards.

    Raises:
        CannotRunError: It cannot be made.
    """
    place = os.environ.get(PLACE)
    folder = Path(place) if place else user_data_path("kyoso", appauthor=False) / "slack"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _no(folder, error) from error
    return folder


def own_key() -> bytes:
    """Return the key by which names of drafts and people are hashed: nobody else can undo it.

    Raises:
        CannotRunError: It can be neither read nor made.
    """
    path = own_folder() / "key"
    try:
        if not path.exists():
            path.touch(mode=0o600)
            path.write_bytes(secrets.token_bytes(_LENGTH))
        return path.read_bytes()
    except OSError as error:
        raise _no(path, error) from error


def keyed(key: bytes, *parts: str) -> str:
    """Return eleven letters that stand for ``parts``, the same every time, and lead back to them only with the key.

    A draft is called by them: an id of Slack begins with another letter, a telephone has digits.
    """
    digest = hmac.new(key, "\0".join(parts).encode(), "sha256").hexdigest()
    return f"k{digest[:10].translate(_LETTERS)}"


def read_own(name: str) -> str:
    """Return what was kept by a ``name``, or nothing.

    Raises:
        CannotRunError: It cannot be read.
    """
    path = own_folder() / name
    try:
        return path.read_text("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise _no(path, error) from error


def write_own(name: str, text: str) -> None:
    """Keep ``text`` by a ``name``, instead of what was there.

    Raises:
        CannotRunError: It cannot be written.
    """
    path = own_folder() / name
    new = path.with_name(f"{path.name}.new")
    try:
        new.parent.mkdir(mode=0o700, exist_ok=True)
        new.touch(mode=0o600)
        new.write_text(text, "utf-8")
        new.replace(path)
    except OSError as error:
        raise _no(path, error) from error


def _no(path: Path, error: OSError | UnicodeDecodeError) -> CannotRunError:
    reason = reason_of(error) if isinstance(error, OSError) else _("文字が壊れています")
    return CannotRunError(_("取り込みの控えを使えません: {path}({reason})", path=path, reason=reason))
