"""``kyoso``: arguments → one call → report → exit code; the only place that exits.

Exit codes: 0 clean, 1 problems in content, 2 wrong invocation, 3 could not run.
"""

import gc
import io
import os
import sys
import traceback
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.build import Checked, build, check
from generator.config import Project, read_project
from generator.findings.diagnostics import CannotRunError, RefusedError
from generator.findings.report import FORMATS, report
from generator.forms.form_file import form_page
from generator.github.cli import add_commands, public_address
from generator.intake.intake import take_in, write_entries
from generator.intake.interview import Interview
from generator.intake.received import content_of
from generator.intake.scaffold import start_entry
from generator.intake.start import answers_in, filled_entry
from generator.intake.table import empty_table
from generator.kinds import ENTRY_KINDS
from generator.model.slug import is_slug
from generator.output.write import save
from generator.reference.generated import stale_files, write_generated
from generator.search.ask import answer
from generator.search.evaluation import evaluate
from generator.site.serve import serve
from generator.views.gap_report import gaps_as_json, gaps_as_text
from generator.views.gaps import gaps_of

_OK, _CONTENT, _USAGE, _CANNOT_RUN = range(4)
_HOST = "127.0.0.1"
_JAPAN = timezone(timedelta(hours=9))


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(1_000_000, 50, 50)  # documents live to the end; looking through them again and again is wasted
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a Japanese Windows console lacks many characters
    try:
        code = kyoso.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("\n中断しました。", err=True)
        code = _CANNOT_RUN
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        code = _USAGE
    except click.ClickException as error:
        click.echo(f"使い方が違います: {_usage_fault(error)}\n「kyoso --help」で使い方を確かめてください。", err=True)
        code = _USAGE
    except RefusedError as error:
        click.echo(f"受け付けられません: {error}", err=True)
        code = _CONTENT
    except CannotRunError as error:
        click.echo(f"実行できません: {error}", err=True)
        code = _CANNOT_RUN
    except Exception:  # noqa: BLE001 - a bug of ours must not look like a problem in content (exit code 1)
        traceback.print_exc()
        code = _CANNOT_RUN
    sys.exit(code)


def _usage_fault(error: click.ClickException) -> str:
    """Return what is wrong with the command line, in Japanese."""
    if isinstance(error, click.NoSuchOption):
        return f"{error.option_name} という指定はありません"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"{error.command_name} というコマンドはありません"
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name} の値が足りないか、余分です"
    if not isinstance(error, click.BadParameter) or error.param is None:
        return "コマンドのうしろに余分な言葉があります"
    name = error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]
    if isinstance(error, click.MissingParameter):
        return f"{name} を書いてください"
    return f"{name} の値が正しくありません({_expected(error.param.type) or error.message})"


def _expected(kind: click.ParamType[Any]) -> str:
    """Return which values an argument may have, where its type lists them."""
    if isinstance(kind, click.Choice):
        return f"{'、'.join(kind.choices)} のどれかにしてください"
    return f"{kind.min}〜{kind.max}の数にしてください" if isinstance(kind, click.IntRange) else ""


def _slug(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value and not is_slug(value):
        msg = "英小文字・数字・ハイフンで3〜60字。例 kitami-madoguchi"
        raise click.BadParameter(msg)
    return value


def _today() -> date:
    """Return the day in Japan, now or at SOURCE_DATE_EPOCH for reproducible builds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(_JAPAN).date()
    try:
        return datetime.fromtimestamp(int(epoch), _JAPAN).date()
    except (ValueError, OverflowError, OSError) as error:
        msg = f"SOURCE_DATE_EPOCH が秒数になっていません: {epoch}"
        raise CannotRunError(msg) from error


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
@click.option("--url", callback=public_address, help="公開アドレス(site_config.yml の代わり)")
@click.option("--repository", callback=public_address, help="リポジトリのアドレス(site_config.yml の代わり)")
def build_command(site: Path, url: str | None, repository: str | None) -> int:
    """Check and build."""
    project = _project().published_at(url, repository)
    checked = build(project, _today(), Path.cwd() / site)
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


@kyoso.command("new", help="新しい事例・スレッドを content/ に作ります。SLUG を書かなければ、質問に答えて作れます。")
@click.argument("kind", type=click.Choice(list(ENTRY_KINDS)))
@click.argument("slug", required=False, default="", callback=_slug)
@click.option("--from", "answers_file", type=click.Path(path_type=Path), help="答えを書いた YAML のファイル")
def new_command(kind: str, slug: str, answers_file: Path | None) -> int:
    """Start an entry: to fill in, from questions, or from a file of answers."""
    project = _project()
    if slug and not answers_file:
        path = start_entry(project, kind, slug, _today())
    else:
        checked, entry_kind = check(project, _today()), ENTRY_KINDS[kind]
        given = (
            answers_in(answers_file, entry_kind)
            if answers_file
            else Interview(entry_kind, checked.catalog, _ask, _tell).answers()
        )
        entry = filled_entry(entry_kind, given, checked, slug)
        write_entries(project.root, [entry])
        path = Path(entry.path)
    click.echo(f"{path.as_posix()} を作りました。中の説明に沿って書き、「kyoso check」で確かめてください。")
    return _OK


def _ask(prompt: str) -> str:
    return str(click.prompt(prompt.rstrip("\n"), default="", show_default=False, prompt_suffix="\n> "))


def _tell(remark: str) -> None:
    click.echo(remark)


@kyoso.command("form", help="ネットワークなしで書ける入力フォーム(HTML 1ファイル)を作ります。")
@click.option("--kind", type=click.Choice(list(ENTRY_KINDS)), default="case", show_default=True, help="記事の種類")
@click.option("--out", type=click.Path(path_type=Path), help="書き出すファイル。.csv なら表のひな形")
def form_command(kind: str, out: Path | None) -> int:
    """Write the offline form, or the empty table."""
    project, place = _project(), out or Path(f"{kind}-form.html")
    catalog, entry_kind = check(project, _today()).catalog, ENTRY_KINDS[kind]
    made = empty_table(entry_kind) if place.suffix == ".csv" else form_page(project, catalog, entry_kind)
    save(place, made)
    click.echo(f"{place} を作りました。")
    return _OK


@kyoso.command("intake", help="受け取った投稿(文字列、メール、CSV、Markdown)を確かめて、content/ に入れます。")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--slug", default="", callback=_slug, help="記事のファイル名(書かなければ自動で付けます)")
@click.option("--dry-run", is_flag=True, help="確かめるだけで、書き込まない")
def intake_command(file: Path, slug: str, *, dry_run: bool) -> int:
    """Take in what was handed in."""
    project = _project()
    taken = take_in(project, _today(), file.name, content_of(file, sys.stdin.buffer), slug)
    if taken.findings:
        click.echo(report(taken.findings, len(taken.entries), "text"))
    if taken.has_errors:
        click.echo("エラーがあるため、何も書き込んでいません。")
        return _CONTENT
    if not dry_run:
        write_entries(project.root, taken.entries)
    for entry in taken.entries:
        agreed = "" if entry.agreed else " 公開への同意は、本人に確かめてください。"
        click.echo(f"{entry.path} {'に書き込めます' if dry_run else 'を作りました'}。{agreed}")
    return _OK


@kyoso.command("schema", help="schemas/ と docs/ の自動生成部分を書き出します。")
@click.option("--check", "only_check", is_flag=True, help="書かずに、古いものがあれば知らせる")
def schema_command(*, only_check: bool) -> int:
    """Write the JSON Schemas and the generated documentation."""
    root = _project().root
    stale = stale_files(root) if only_check else write_generated(root)
    for path in stale:
        click.echo(f"{'古くなっています' if only_check else '書き出しました'}: {path}")
    return _CONTENT if only_check and stale else _OK


@kyoso.command("gaps", help="次に書いてほしいこと(少ないテーマ、期限、残った問い)を並べます。")
@click.option("--json", "as_json", is_flag=True, help="JSON で出す")
def gaps_command(*, as_json: bool) -> int:
    """Say what to write next."""
    gaps = gaps_of(check(_project(), _today()).catalog)
    click.echo(gaps_as_json(gaps) if as_json else gaps_as_text(gaps))
    return _OK


@kyoso.command("search", help="作ったサイトを、サイトと同じ検索エンジンで検索します。")
@click.argument("query")
@click.option("--site", type=click.Path(path_type=Path), default=Path("site"), help="サイトのフォルダー")
@click.option("--limit", type=click.IntRange(1, 100), default=5, show_default=True, help="表示する件数")
def search_command(query: str, site: Path, limit: int) -> int:
    """Search the made site."""
    click.echo(answer(Path.cwd() / site, query, limit))
    return _OK


@kyoso.command("search-eval", help="質問と正解の組で、検索のよさを測ります。")
@click.option("--docs", type=click.Path(path_type=Path), required=True, help="文書(JSON Lines: id, title, text)")
@click.option("--queries", type=click.Path(path_type=Path), required=True, help="質問(JSON Lines: id, text)")
@click.option("--qrels", type=click.Path(path_type=Path), required=True, help="正解(タブ区切り: 質問、文書、評価)")
@click.option("--json", "as_json", is_flag=True, help="JSON で出す")
def search_eval_command(docs: Path, queries: Path, qrels: Path, *, as_json: bool) -> int:
    """Measure the search."""
    measured = evaluate(docs, queries, qrels)
    click.echo(measured.as_json() if as_json else measured.as_text())
    return _OK


add_commands(kyoso, _project, _today)
