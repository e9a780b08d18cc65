"""``kyoso import slack``: threads worth keeping are listed, and become drafts without anybody's name in them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from generator import _
from generator.check import check
from generator.commands import CONTENT, OK
from generator.commands.day import today
from generator.commands.exported import exported
from generator.commands.here import project
from generator.commands.shown import tell
from generator.commands.values import DAY, FRESH, PATH
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, RefusedError, reason_of
from generator.intake.armour import encode
from generator.intake.kept import keep_instead, put_instead
from generator.intake.markdown_file import read_markdown
from generator.intake.slack.again import Put, put
from generator.intake.slack.choosing import allowed, chosen, named
from generator.intake.slack.draft import Imported, Proposing, draft_of, shown_titles
from generator.intake.slack.export import Export
from generator.intake.slack.ledger import read_ledger
from generator.intake.slack.listing import Ranked, Wanted, threads_in
from generator.intake.slack.moments import day_of
from generator.intake.slack.own import own_key
from generator.intake.slack.private import Weight
from generator.kinds import THREAD

_QUEUE = "intake/slack.md"  # the page that says what each draft still needs
_COUNT = click.IntRange(1, 1000)


@click.command("import", help="Slack から書き出したやり取りを、名前のない下書きにします。")
@click.argument("kind", metavar="slack", type=click.Choice(["slack"]))
@click.argument("path", metavar="EXPORT", type=PATH)
@click.option("--list", "listed", is_flag=True, help="残す価値のありそうなやり取りを、理由とともに並べる")
@click.option("--thread", "asked", default="", help="下書きにするやり取り(一覧の左の番号か、Slack のリンク)")
@click.option("--harvest", type=_COUNT, help="一覧の上から、この数までを下書きにする")
@click.option("--channel", default="", help="チャンネルの名前")
@click.option("--since", type=DAY, help="この日から(例 2026-04-01)")
@click.option("--min-replies", "replies", type=click.IntRange(0, 1000), default=1, help="返信の最小の数")
@click.option("--top", type=_COUNT, default=20, help="一覧に並べる数")
@click.option("--out", type=FRESH, help="--thread の下書きを、入力フォームで続きを書く文字列としても書き出すファイル")
@click.option("--private-because", "reason", default="", help="公開ではないチャンネルを取り込む理由(下書きに残ります)")
def command(  # noqa: PLR0913 - an option each
    *,
    kind: str,
    path: Path,
    listed: bool,
    asked: str,
    harvest: int | None,
    channel: str,
    since: datetime | None,
    replies: int,
    top: int,
    out: Path | None,
    reason: str,
) -> int:
    """List threads, or make drafts of them."""
    del kind
    if sum(map(bool, (listed, asked, harvest))) != 1:
        msg = _("--list、--thread、--harvest のどれか1つを選んでください")
        raise RefusedError(msg)
    if out and not asked:
        msg = _("--out は、--thread と一緒に使ってください")
        raise RefusedError(msg)
    here, reason = project(), reason.strip()
    wanted = Wanted("", since.date() if since else None, replies, harvest or top, here.config.community.reactions.meant)
    with exported(path) as export:
        if asked:
            found = _draft(export, _proposing(here), channel, asked, reason)
            done = put(here.root, found)
            code = _tell(found, done)
            if out:
                _packet(here.root / done.place, out)
            return code
        if channel:
            wanted = replace(wanted, channel=allowed(named(export, channel), reason).id)
        threads = threads_in(export, wanted)
        return _harvest(here, export, threads, reason) if harvest else _list(export, threads)


def _list(export: Export, threads: Sequence[Ranked]) -> int:
    titles = shown_titles((one.text for one in threads), export.people, own_key())
    for one, title in zip(threads, titles, strict=True):
        tell(f"{one.ts}  #{one.channel.name}  {day_of(one.ts)}  {title}\n    {_('、').join(one.reasons)}")
    tell(_("{threads}件。「kyoso import slack EXPORT --thread 左の番号」で下書きにします。", threads=len(threads)))
    return OK


def _draft(export: Export, proposing: Proposing, channel: str, asked: str, reason: str) -> Imported:
    thread = chosen(export, channel, asked, reason)
    return draft_of(thread, read_ledger(own_key()), today(), "" if thread.channel.public else reason, proposing)


def _packet(draft: Path, out: Path) -> None:
    """Write a ``draft`` as the text that the form for threads goes on from."""
    answers = read_markdown(draft.read_bytes(), THREAD)
    if answers is None:
        msg = _("{name} に直しかけのところがあり、フォームで続きを書く文字列にできません", name=draft.name)
        raise RefusedError(msg)
    try:
        put_instead(out, encode(answers).encode())
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=out, reason=reason_of(error))
        raise CannotRunError(msg) from error
    tell(_("{out} の文字列を「kyoso form --kind thread」のフォームに貼ると、続きを書けます。", out=out))


def _proposing(here: Project) -> Proposing:
    catalog = check(here, today(), may_be_empty=True).catalog
    return Proposing(catalog, here.config.community.reactions.meant)


def _harvest(here: Project, export: Export, threads: Sequence[Ranked], reason: str) -> int:
    """Make a draft of each thread, and a page that says what each needs; drafts that are there already are kept."""
    lines, code, proposing = [_("# Slack から取り込んだ下書き"), ""], OK, _proposing(here)
    for number, one in enumerate(threads, 1):
        tell(f"{number}/{len(threads)} ", nl=False)
        try:
            found = _draft(export, proposing, one.channel.id, one.ts, reason)
            done = put(here.root, found)
        except RefusedError as error:
            tell(error)
            continue
        code = max(code, _tell(found, done))
        lines += [f"- {done.place}: {found.title}", *(f"    - {need}" for need in _needs(found)), ""]
    if not any(line.startswith("- ") for line in lines):  # the page of the last harvest stays
        tell(_("下書きにできるやり取りはありませんでした。"))
        return code
    keep_instead(here.root, _QUEUE, "\n".join(lines).encode())
    tell(_("下書きと、それぞれに要ることを {queue} に並べました。", queue=_QUEUE))
    return code


def _tell(found: Imported, done: Put) -> int:
    for line in found.notes if done.is_new else done.told:
        tell(line)
    tell(
        _(
            "下書き「{title}」は {place} にあります。{needs}。",
            title=found.title,
            place=done.place,
            needs=_("。").join(_needs(found)),
        )
    )
    tell(_("終わったら「kyoso intake {place}」で取り込んでください。", place=done.place))
    return CONTENT if found.stops else OK


def _needs(found: Imported) -> Iterator[str]:
    """Yield what is left to be done with a draft."""
    if found.stops:
        yield _("書かれていたパスワード、鍵、個人番号を無効にしたと確かめるまで、公開しないでください")
    if any(one.weight is Weight.DECISION for one in found.hidden):
        yield _("隠したところに誤りや漏れがないか、見てください")
    yield _("要約、テーマ、聞き方、根拠を書いてください")
    yield _("「kyoso consent」で、発言した人に載せてよいかを聞いてください")
