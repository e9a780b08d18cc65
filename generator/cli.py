"""``kyoso``: arguments → one command → exit code; the only place that exits.

Exit codes: 0 clean, 1 problems in content, 2 wrong invocation, 3 could not run.
"""

import errno
import gc
import io
import os
import signal
import sys
import traceback
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from generator import _, __version__, chosen, speak
from generator.commands import CANNOT_RUN, COMMANDS, CONTENT, ENDING, USAGE, plain
from generator.commands.help import Context, in_language
from generator.findings.diagnostics import CannotRunError, RefusedError, reason_of

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_PLACE = (errno.ENAMETOOLONG, errno.ELOOP, errno.EACCES, errno.EPERM, errno.EROFS)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(1_000_000, 50, 50)  # documents live to the end; looking through them again and again is wasted
    _end_as_by_ctrl_c()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a Japanese Windows console lacks many characters
    try:
        _speak_as_here()
        code = in_language(kyoso).main(prog_name="kyoso", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("\n" + _("中断しました。"), err=True)
        code = CANNOT_RUN
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        code = USAGE
    except click.ClickException as error:
        wrong = _usage_fault(error)
        told = _("使い方が違います: {wrong}\n「kyoso --help」で使い方を確かめてください。", wrong=plain(wrong))
        click.echo(told, err=True)
        code = USAGE
    except RefusedError as error:
        click.echo(_("受け付けられません: {error}", error=plain(error)), err=True)
        code = CONTENT
    except CannotRunError as error:
        click.echo(_("実行できません: {error}", error=plain(error)), err=True)
        code = CANNOT_RUN
    except Exception as error:  # noqa: BLE001 - a bug of ours must not look like a problem in content (exit code 1)
        code = _told(error)
    gc.freeze()  # nor is it worth looking for what could be given back to a system that takes all
    sys.exit(code)


def _speak_as_here() -> None:
    """Say everything in the language of the settings in the current folder, the help of commands among it."""
    try:
        place = Path("site_config.yml")
        settings = place.read_bytes() if place.is_file() else b""  # a pipe would keep its reader waiting
    except OSError:
        settings = b""  # none, or none that can be read, which is told where it is asked for
    speak(chosen(settings))


def _told(error: Exception) -> int:
    """Say what of the system has kept the program from running; anything else is a bug of ours."""
    if _is_nowhere():  # libraries make errors of many kinds of it
        told = _("いまのフォルダーがなくなっています。cd で、あるフォルダーに移ってからもう一度実行してください")
    else:
        told = _of_the_system(error) if isinstance(error, OSError) else ""
    if told:
        click.echo(_("実行できません: {error}", error=plain(told)), err=True)
    else:
        traceback.print_exception(error)
    return CANNOT_RUN


def _of_the_system(error: OSError) -> str:
    """Say that what was to be read cannot be written out, to a full disk for one, or that a place cannot be used."""
    if error.errno in _NO_PLACE and isinstance(error.filename, str):
        return _("使えません: {place}({reason})", place=error.filename, reason=reason_of(error))
    if error.errno not in _NO_ROOM:
        return ""
    if error.filename is None:  # it is the output itself, which would be tried once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _("書き出せません({reason})", reason=reason_of(error))


def _is_nowhere() -> bool:
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def _end_as_by_ctrl_c() -> None:
    """Let a closed terminal or a request to end unwind the program as Ctrl-C does, so that nothing is left behind."""
    for name in ENDING:
        number = getattr(signal, name, None)  # Windows has SIGTERM alone
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def _usage_fault(error: click.ClickException) -> str:
    """Return what is wrong with the command line, in Japanese."""
    if isinstance(error, click.NoSuchOption):
        return _("{name} という指定はありません", name=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _("{name} というコマンドはありません", name=error.command_name)
    if isinstance(error, click.BadOptionUsage):
        return _("{name} の値が足りないか、余分です", name=error.option_name)
    if not isinstance(error, click.BadParameter) or error.param is None:
        return _("コマンドのうしろに余分な言葉があります")
    name = error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]
    if isinstance(error, click.MissingParameter):
        return _("{name} を書いてください", name=name)
    return _(
        "{name} の値が正しくありません({expected})", name=name, expected=_expected(error.param.type) or error.message
    )


def _expected(kind: click.ParamType[Any]) -> str:
    """Return which values an argument may have, where its type lists them."""
    if isinstance(kind, click.Choice):
        return _("{choices} のどれかにしてください", choices=_("、").join(kind.choices))
    if isinstance(kind, click.DateTime):
        return _("日付は 2026-04-01 のように書いてください")
    return (
        _("{least}〜{most}の数にしてください", least=kind.min, most=kind.max)
        if isinstance(kind, click.IntRange)
        else ""
    )


class _Commands(click.Group):
    """The commands by their names; only the one that is called is loaded, with what it needs."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which the help shows them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, if there is one."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"generator.commands.{module}").command
        command.context_class = Context
        return in_language(command)


@click.group(cls=_Commands, help="共創ナレッジベースの内容を確かめ、サイトを作ります。")
@click.version_option(__version__, message="%(version)s")
def kyoso() -> None:
    """Group the commands."""
