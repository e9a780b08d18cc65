"""What several commands take: paths, names of entries, public addresses, shares of the work."""

import os
import re
from contextlib import suppress
from pathlib import Path

import click

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.intake.names import name_fault
from generator.markup.addresses import problem_with, takes_paths
from generator.work.share import Share

_SHARE = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


class _Place(click.Path):
    """A place to read or to make: a named pipe would keep the program waiting for somebody who may never write.

    The pipes that a shell makes of the output of a command, which has begun already, are read as any file.
    """

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        place = Path(value)
        with suppress(OSError):  # told where it is read
            if place.is_fifo() and not place.is_relative_to("/dev") and not place.is_relative_to("/proc"):
                fault = _("ふつうのファイルではありません")
                raise CannotRunError(_("使えません: {place}({reason})", place=value, reason=fault))
        return super().convert(value, param, ctx)


PATH = _Place(path_type=Path)
FILE_OR_INPUT = _Place(path_type=Path, allow_dash=True)


class _Fresh(click.Path):
    """A file to be written: whether it can lie there is told before it is made, which may take minutes."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if fault := _fault(Path(value)):
            raise CannotRunError(_("書き込めません: {place}({reason})", place=value, reason=fault))
        return super().convert(value, param, ctx)


def _fault(place: Path) -> str:
    """Return why no file can lie at ``place``; a device there, as /dev/null, must not be replaced by one."""
    try:
        str(place).encode()
        if place.is_dir():
            return _("フォルダーです")
        if not place.parent.is_dir():
            return _("見つかりません")
        return _("ふつうのファイルではありません") if place.exists() and not place.is_file() else ""
    except UnicodeEncodeError:
        return _("名前に UTF-8 ではない文字があります")
    except OSError as error:
        return reason_of(error)


FRESH = _Fresh(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
SITE = click.option("--site", type=PATH, default=Path("site"), help="サイトのフォルダー")


def slug(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Return the value of an argument if it is a slug, or was not given.

    Raises:
        click.BadParameter: It is no slug.
    """
    if value and (fault := name_fault(value)):
        raise click.BadParameter(fault)
    return value


def public_address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an option if it is a public https address, or was not given.

    Raises:
        click.BadParameter: It is no such address.
    """
    if value and (problem := problem_with(value)):
        raise click.BadParameter(problem)
    return value


def root_address(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an option if paths of pages can be added to that address, or it was not given.

    Raises:
        click.BadParameter: It is no such address.
    """
    if value and not takes_paths(value):
        msg = _("アドレスから ? や # を除いてください")
        raise click.BadParameter(msg)
    return public_address(context, parameter, value)


def shard(
    _context: click.Context, _parameter: click.Parameter, value: tuple[str, str] | None
) -> tuple[Share, Path] | None:
    """Return the values of an option as a share of the work (1/3) and a folder, or None if they were not given.

    Raises:
        click.BadParameter: It is no share.
    """
    if not value:
        return None
    found = _SHARE.fullmatch(value[0])
    if not found or int(found[1]) > int(found[2]):
        msg = _("3台に分けた1台目なら「1/3 フォルダー」と書いてください")
        raise click.BadParameter(msg)
    return Share(int(found[1]), int(found[2])), Path(value[1])
