"""``kyoso mcp``: the made site for AI programs (Model Context Protocol), on stdio or on a port of this machine."""

import signal
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

from generator import _
from generator.commands import ENDING, OK
from generator.commands.made import made_site
from generator.commands.values import SITE
from generator.findings.diagnostics import CannotRunError
from generator.search.asked.desk import Desk
from generator.search.asked.pace import Pace

_SERVER = "generator.search.asked.server"


@click.command("mcp", help="作ったサイトを、手元のAIソフトから検索して読めるようにします(MCP)。")
@SITE
@click.option("--http", "port", type=click.IntRange(1, 65535), help="標準入出力の代わりに、このPCの中だけで使う番号")
def command(site: Path, port: int | None) -> int:
    """Serve the made site until whoever asked ends."""
    with Desk(made_site(site)) as desk:
        server = _server()
        with desk.engine():
            made = server.server_of(desk, Pace(server.A_MINUTE))
        try:
            if port:
                click.echo(
                    _("http://{loopback}:{port}/mcp(終えるには Ctrl+C)", loopback=server.LOOPBACK, port=port), err=True
                )
                server.serve_http(made, port)
            else:
                _end_at_once()
                made.run("stdio")
        except KeyboardInterrupt:
            return OK
    return OK


def _end_at_once() -> None:
    """Let a signal end the program itself: unwound, it would wait for another line from whoever ended it."""
    for name in ("SIGINT", *ENDING):
        if number := getattr(signal, name, None):  # Windows has SIGTERM alone
            signal.signal(number, signal.SIG_DFL)


def _server() -> ModuleType:
    """Load what needs the extra, which not everybody has installed.

    Raises:
        CannotRunError: It is not installed.
    """
    try:
        return import_module(_SERVER)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("generator"):
            raise
        msg = _(
            "MCP の部品が入っていません。「python -m pip install '.[mcp]'」をこのプログラムのフォルダーで実行してから、"
            "もう一度試してください"
        )
        raise CannotRunError(msg) from error
