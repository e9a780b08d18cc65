"""The commands of ``kyoso`` that workflows call: issues taken in, changes reported on, addresses kept."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from generator.build import check
from generator.config import Project
from generator.github.change import change_report, changed_files
from generator.github.comment import Run, comment, read_report
from generator.github.handover import hand_over
from generator.github.issue import read_event, reply_to
from generator.github.vanished import published_addresses, vanished
from generator.markup.addresses import problem_with
from generator.rules.registry import all_rules

_PATH = click.Path(path_type=Path)


def add_commands(kyoso: click.Group, project: Callable[[], Project], today: Callable[[], date]) -> None:
    """Add the commands to ``kyoso``; ``project`` reads the one in the current folder, ``today`` is the day in Japan."""

    @kyoso.command("issue", help="受理された課題(フォームの投稿)を content/ の記事にして確かめます。")
    @click.argument("event", type=_PATH)
    @click.option("--out", type=_PATH, required=True, help="返事とプルリクエストの文を置くフォルダー")
    def issue_command(event: Path, out: Path) -> int:
        """Turn an accepted issue into a file."""
        here = project()
        reply = reply_to(read_event(event), here, check(here, today()))
        hand_over(reply, here.root, out)
        click.echo(reply.answer)
        return 0 if reply.is_accepted else 1

    @kyoso.command("report", help="変更したファイルへの指摘と、検索で見つかる聞き方を JSON で出します。")
    @click.argument("changed", type=_PATH)
    @click.option("--site", type=_PATH, default=Path("site"), help="サイトのフォルダー")
    def report_command(changed: Path, site: Path) -> int:
        """Report on a change; findings do not matter to the exit code, the check has told them."""
        made = Path.cwd() / site
        found = change_report(check(project(), today()), changed_files(changed), made if made.is_dir() else None)
        click.echo(json.dumps(found, ensure_ascii=False))
        return 0

    @kyoso.command("comment", help="変更の報告(JSON)を、プルリクエストに書き込む文にします。")
    @click.argument("report_file", type=_PATH)
    @click.option("--passed", is_flag=True, help="確認がすべて通った")
    @click.option("--run", "address", callback=public_address, required=True, help="確認の実行のアドレス")
    @click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="見本をダウンロードできる最後の日")
    def comment_command(report_file: Path, address: str, until: datetime | None, *, passed: bool) -> int:
        """Word the comment; a report that cannot be read makes a comment without details."""
        text = report_file.read_text(encoding="utf-8", errors="replace") if report_file.is_file() else ""
        run = Run(passed, address, until.date() if until else None)
        click.echo(comment(read_report(text), run, all_rules()))
        return 0

    @kyoso.command("vanished", help="公開中の記事のアドレスが、作ったサイトから消えていないか確かめます。")
    @click.argument("published", type=_PATH)
    @click.option("--site", type=_PATH, default=Path("site"), help="サイトのフォルダー")
    def vanished_command(published: Path, site: Path) -> int:
        """Compare the made site with PUBLISHED, the addresses.txt of the published one."""
        gone = vanished(published_addresses(published), Path.cwd() / site)
        for address in gone:
            click.echo(f"公開中のページがなくなります: {address}")
        if gone:
            click.echo("名前を変えたなら formerly に古い名前を、取り下げるなら status: withdrawn を書いてください")
        return 1 if gone else 0


def public_address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an option if it is a public https address, or was not given.

    Raises:
        click.BadParameter: It is no such address.
    """
    if value and (problem := problem_with(value)):
        raise click.BadParameter(problem)
    return value
