"""Addresses that were published and have no page any more: a link to an entry must lead somewhere for ever."""

import re
from collections.abc import Sequence
from pathlib import Path

from generator.findings.diagnostics import CannotRunError

_ADDRESS = re.compile(r"(?:cases|threads)/[a-z0-9-]+\.html")


def published_addresses(file: Path) -> list[str]:
    """Read ``addresses.txt`` of a published site.

    Raises:
        CannotRunError: The file cannot be read, or is not such a list (a page that says an error, say).
    """
    try:
        lines = file.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        msg = f"公開中のアドレスの一覧を読めません: {file}"
        raise CannotRunError(msg) from error
    if not all(map(_ADDRESS.fullmatch, lines)):
        msg = f"公開中のサイトの addresses.txt ではありません: {file}"
        raise CannotRunError(msg)
    return lines


def vanished(published: Sequence[str], site: Path) -> list[str]:
    """Return the ``published`` addresses for which ``site`` has no page.

    Raises:
        CannotRunError: There is no site in the folder.
    """
    if not (site / "index.html").is_file():
        msg = f"サイトがありません(先に kyoso build を実行してください): {site}"
        raise CannotRunError(msg)
    return [address for address in published if not (site / address).is_file()]
