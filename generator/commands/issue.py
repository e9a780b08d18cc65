"""``kyoso issue``: an accepted issue becomes a file, or an answer."""

from pathlib import Path

import click

from generator.check import check
from generator.commands import CONTENT, OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.shown import tell
from generator.commands.values import PATH
from generator.github.handover import hand_over
from generator.github.issue import read_event, reply_to


@click.command("issue", help="受理された課題(フォームの投稿)を content/ の記事にして確かめます。")
@click.argument("event", type=PATH)
@click.option("--out", type=PATH, required=True, help="返事とプルリクエストの文を置くフォルダー")
def command(event: Path, out: Path) -> int:
    """Turn an accepted issue into a file."""
    here = project()
    reply = reply_to(read_event(event), here, check(here, today()))
    hand_over(reply, here.root, out)
    tell(reply.answer)
    return OK if reply.is_accepted else CONTENT
