"""Addresses that were published and have no page any more: a link to a page must lead somewhere for ever.

Not told are pages that come and go with what they list: further sheets of a list, rows of the index of
questions, a prefecture, a theme among the cases of one size. An entry is never among those, nor is a theme or a
start page.
"""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from generator import _, noted
from generator.findings.diagnostics import CannotRunError

_ADDRESS = re.compile(r"(?:[a-z0-9-]+/){0,2}[a-z0-9-]+\.html")
_ENTRY = re.compile(r"(?:cases|threads)/.+")
_COMES_AND_GOES = re.compile(r"(?:(?!themes/|paths/|form/)[a-z-]+/.+|questions-.+|(?:[a-z-]+/)?[a-z0-9-]+-\d+)\.html")
_MEND_ENTRY = noted("名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください")
_MEND_PAGE = noted("もとのファイルを戻すか、なくすと決めたなら site_config.yml の removed にアドレスを書いてください")


def published_addresses(file: Path) -> list[str]:
    """Read ``addresses.txt`` of a published site.

    Raises:
        CannotRunError: The file cannot be read, or is not such a list (a page that says an error, say).
    """
    try:
        lines = file.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        msg = _("公開中のアドレスの一覧を読めません: {file}", file=file)
        raise CannotRunError(msg) from error
    if not all(map(_ADDRESS.fullmatch, lines)):
        msg = _("公開中のサイトの addresses.txt ではありません: {file}", file=file)
        raise CannotRunError(msg)
    return lines


def vanished(published: Sequence[str], site: Path, removed: Collection[str] = ()) -> list[str]:
    """Return the ``published`` addresses for which ``site`` has no page; pages ``removed`` on purpose are not told.

    Raises:
        CannotRunError: There is no site in the folder.
    """
    if not (site / "index.html").is_file():
        msg = _("サイトがありません(先に kyoso build を実行してください): {site}", site=site)
        raise CannotRunError(msg)
    return [address for address in published if not (site / address).is_file() and _is_missed(address, removed)]


def mends(gone: Sequence[str]) -> list[str]:
    """Return how to mend that pages are ``gone``, one Japanese sentence for each kind of page."""
    kinds = {bool(_ENTRY.fullmatch(address)) for address in gone}
    return [_(mend) for is_entry, mend in ((True, _MEND_ENTRY), (False, _MEND_PAGE)) if is_entry in kinds]


def _is_missed(address: str, removed: Collection[str]) -> bool:
    return bool(_ENTRY.fullmatch(address)) or not (address in removed or _COMES_AND_GOES.fullmatch(address))
