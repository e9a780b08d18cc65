"""``kyoso``: arguments → one call → report → exit code; the only place that prints or exits.

Exit codes: 0 clean, 1 problems in content, 2 wrong invocation, 3 could not run.
"""

import gc
import os
import sys
import traceback
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import click

from generator import __version__
from generator.build import Checked, build, check
from generator.config import Project, read_project
from generator.diagnostics import CannotRunError
from generator.generated import stale_files, write_generated
from generator.report import FORMATS, report
from generator.scaffold import KINDS_TO_START, start_entry
from generator.site.serve import serve

_OK, _CONTENT, _USAGE, _CANNOT_RUN = range(4)
_HOST = "127.0.0.1"
_JAPAN = timezone(timedelta(hours=9))


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(100_000, 50, 50)  # documents live to the end; looking through them again and again is wasted
    try:
        code = kyoso.main(standalone_mode=False)
    except click.exceptions.Abort:
        code = _CANNOT_RUN
    except click.ClickException as error:
        click.echo(
            f"使い方が違います: {error.format_message()}\n「kyoso --help」で使い方を確かめてください。", err=True
        )
        code = _USAGE
    except CannotRunError as error:
        click.echo(f"実行できません: {error}", err=True)
        code = _CANNOT_RUN
    except Exception:  # noqa: BLE001 - a bug of ours must not look like a problem in content (exit code 1)
        traceback.print_exc()
        code = _CANNOT_RUN
    sys.exit(code)


def _today() -> date:
    """Return the day in Japan, or the day of SOURCE_DATE_EPOCH for reproducible builds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(_JAPAN).date()


def _project() -> Project:
    """Read the project in the current folder; mistakes in its settings end the run."""
    project, findings = read_project(Path.cwd())
    if project is None:
        click.echo(report(findings, 1, "text"), err=True)
        msg = "site_config.yml を直してください"
        raise CannotRunError(msg)
    return project


def _exit_code(checked: Checked, *, strict: bool = False) -> int:
    return _CONTENT if checked.has_errors or (strict and checked.diagnostics) else _OK


@click.group(help="共創ナレッジベースの内容を確かめ、サイトを作ります。")
@click.version_option(__version__, message="%(version)s")
def kyoso() -> None:
    """Group the commands."""


@kyoso.command("check", help="content/ のすべての間違いを一度に知らせます。")
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), default="text", help="報告の形式")
@click.option("--strict", is_flag=True, help="注意もエラーとして扱う")
def check_command(format_name: str, *, strict: bool) -> int:
    """Check the content."""
    checked = check(_project(), _today())
    click.echo(report(checked.diagnostics, checked.files, format_name))
    return _exit_code(checked, strict=strict)


@kyoso.command("build", help="確かめてから、サイトを site/ に作ります。")
@click.option("--site", type=click.Path(path_type=Path), default=Path("site"), help="サイトを置くフォルダー")
@click.option("--url", help="公開アドレス(site_config.yml の代わり)")
@click.option("--repository", help="リポジトリのアドレス(site_config.yml の代わり)")
def build_command(site: Path, url: str | None, repository: str | None) -> int:
    """Check and build."""
    project = _project().published_at(url, repository)
    checked = build(project, _today(), site.resolve())
    click.echo(report(checked.diagnostics, checked.files, "text"))
    if not checked.has_errors:
        click.echo(f"サイトを作りました: {site}")
    return _exit_code(checked)


@kyoso.command("serve", help="サイトを作って手元で見せ、書き換えるたびに作り直します。")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="ポート番号")
def serve_command(port: int) -> int:
    """Serve with live reload."""

    def rebuild(site: Path) -> str:
        checked = build(_project(), _today(), site)
        findings = report(checked.diagnostics, checked.files, "text")
        click.echo(findings)
        return findings if checked.has_errors else ""

    project = _project()
    click.echo(f"http://{_HOST}:{port}/ で見られます(終えるには Ctrl+C)")
    serve(project, _HOST, port, rebuild)
    return _OK


@kyoso.command("new", help="新しい事例・スレッドの下書きを content/ に作ります。")
@click.argument("kind", type=click.Choice(list(KINDS_TO_START)))
@click.argument("slug")
def new_command(kind: str, slug: str) -> int:
    """Start an entry."""
    path = start_entry(_project(), kind, slug, _today())
    click.echo(f"{path} を作りました。中の説明に沿って書き、「kyoso check」で確かめてください。")
    return _OK


@kyoso.command("schema", help="schemas/ と docs/ の自動生成部分を書き出します。")
@click.option("--check", "only_check", is_flag=True, help="書かずに、古いものがあれば知らせる")
def schema_command(*, only_check: bool) -> int:
    """Write the JSON Schemas and the generated documentation."""
    stale = stale_files(Path.cwd()) if only_check else write_generated(Path.cwd())
    for path in stale:
        click.echo(f"{'古くなっています' if only_check else '書き出しました'}: {path}")
    return _CONTENT if only_check and stale else _OK
