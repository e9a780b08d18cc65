"""``kyoso comment``: what ``kyoso report`` wrote, as the comment under a pull request."""

from datetime import datetime
from pathlib import Path

import click

from generator.commands import OK
from generator.commands.values import DAY, PATH, public_address
from generator.github.comment import Run, comment, read_report
from generator.rules.registry import all_rules


@click.command("comment", help="変更の報告(JSON)を、プルリクエストに書き込む文にします。")
@click.argument("report_file", type=PATH)
@click.option("--passed", is_flag=True, help="確認がすべて通った")
@click.option("--run", "address", callback=public_address, required=True, help="確認の実行のアドレス")
@click.option("--until", type=DAY, help="見本をダウンロードできる最後の日")
def command(report_file: Path, address: str, until: datetime | None, *, passed: bool) -> int:
    """Word the comment; a report that cannot be read makes a comment without details."""
    text = report_file.read_text(encoding="utf-8", errors="replace") if report_file.is_file() else ""
    run = Run(passed, address, until.date() if until else None)
    click.echo(comment(read_report(text), run, all_rules()))
    return OK
