"""``kyoso comment``: what ``kyoso report`` wrote, as the comment under a pull request."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from generator.commands import OK
from generator.commands.values import DAY, PATH, public_address
from generator.github.comment import MAX_BYTES, Run, comment, read_report
from generator.rules.registry import all_rules


@click.command("comment", help="変更の報告(JSON)を、プルリクエストに書き込む文にします。")
@click.argument("report_file", type=PATH)
@click.option("--passed", is_flag=True, help="確認がすべて通った")
@click.option("--run", "address", callback=public_address, required=True, help="確認の実行のアドレス")
@click.option("--until", type=DAY, help="見本をダウンロードできる最後の日")
def command(report_file: Path, address: str, until: datetime | None, *, passed: bool) -> int:
    """Word the comment; a report that cannot be read makes a comment without details."""
    text = _begin_of(report_file).decode("utf-8", "replace")
    run = Run(passed, address, until.date() if until else None)
    click.echo(comment(read_report(text), run, all_rules()))
    return OK


def _begin_of(report_file: Path) -> bytes:
    """Return as much of a file as tells that it is too long for a report; nothing of what cannot be read."""
    with suppress(OSError):
        if report_file.is_file():
            with report_file.open("rb") as file:
                return file.read(MAX_BYTES + 1)
    return b""
