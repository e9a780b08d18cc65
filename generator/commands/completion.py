"""``kyoso completion``: the script with which a shell completes the commands and options."""

import click
from click.shell_completion import get_completion_class

from generator.commands import OK

SHELLS = ("bash", "zsh", "fish", "powershell")
PROGRAM, ASKED_BY = "kyoso", "_KYOSO_COMPLETE"  # as click names the variable by which a shell asks


@click.command("completion", help="コマンドと指定を Tab キーで補うための、シェルの設定を出します。")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> int:
    """Print the script of a shell."""
    completer = get_completion_class(shell)
    assert completer  # noqa: S101 - the choices are those that are known
    context = click.get_current_context().find_root()
    click.echo(completer(context.command, {}, PROGRAM, ASKED_BY).source())
    return OK
