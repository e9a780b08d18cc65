"""``kyoso intake``: what was handed in becomes files in ``content/``; what is refused is kept to be mended."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator import _, noted
from generator.check import check
from generator.commands import CONTENT, OK
from generator.commands.day import today
from generator.commands.here import project
from generator.commands.reply import tell_answered
from generator.commands.shown import tell
from generator.commands.values import FILE_OR_INPUT, slug
from generator.config import Project
from generator.findings.diagnostics import Diagnostic, RefusedError
from generator.findings.report import report
from generator.intake.answered import answered
from generator.intake.asking import Letter
from generator.intake.intake import Intake, take_in, write_entries
from generator.intake.kept import is_kept, keep, kept_voices, place_of, voice_name, what_to_do
from generator.intake.meaning import Meaning
from generator.intake.private import Heard
from generator.intake.proposal import Proposed, Way
from generator.intake.reply import Reply, reply_in
from generator.intake.standing import Wish
from generator.reading.text import content_of

_DONE = {
    Way.NEW: noted("{path} を作りました。"),
    Way.ANEW: noted("{path} を置き換えました。"),
    Way.CHANGED: noted("{path} を書き換えました。"),
}
_HOW = noted("直した原稿なら「--replace」を、別の記事なら「--slug 別の名前」を付けて、もう一度取り込んでください。")
_ONLY_CHECKED = noted(
    "エラーがあります。確かめただけで、何も書き込んでいません。"
    "「--dry-run」を外すと、原稿と、送り主に聞く文面を intake/ に残します。"
)
_PASTED, _ASKED = noted("haritsuke.txt"), ".txt"  # what was pasted; the mail that asks, beside a draft


@click.command("intake", help="受け取った投稿(文字列、メール、表、Word、Markdown)を確かめて、content/ に入れます。")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE_OR_INPUT)
@click.option("--slug", "name", default="", callback=slug, help="記事のファイル名(書かなければ自動で付けます)")
@click.option(
    *("--replace", "replaced"),
    metavar="[SLUG]",
    is_flag=False,
    flag_value="",
    callback=slug,
    help="もうある記事(同じ名前か題名のもの、または SLUG)を、直した原稿で置き換える",
)
@click.option(
    *("--as", "meaning"),
    type=click.Choice([one.value for one in Meaning]),
    help="ふつうの文を何として取り込むか(書かなければ、文面から見分ける)",
)
@click.option("--dry-run", is_flag=True, help="確かめるだけで、何も書き込まない")
def command(files: Sequence[Path], name: str, replaced: str | None, meaning: str | None, *, dry_run: bool) -> int:
    """Take in what was handed in, file by file."""
    here = project()
    wish = Wish(name, replaced or "", replaced is not None, meaning=Meaning(meaning) if meaning else None)
    return max(_take(here, file, replace(wish, kept=is_kept(here.root, file)), dry_run=dry_run) for file in files)


def _take(here: Project, file: Path, wish: Wish, *, dry_run: bool) -> int:
    data = content_of(file, sys.stdin.buffer)
    reply = None if wish.meaning else reply_in(file.name, data)
    try:
        if reply:
            return _answer(here, replace(reply, name=wish.slug or reply.name), dry_run=dry_run)
        taken = take_in(here, today(), file.name, data, wish)
    except RefusedError as error:
        pasted = (
            _("\n貼り付けた文章は {place} に残しました。", place=keep(here.root, _(_PASTED), data))
            if str(file) == "-"
            else ""
        )
        msg = f"{error}{pasted}"
        raise RefusedError(msg) from error
    _say(taken.remarks)
    heard = max([_hear(here.root, one, dry_run=dry_run) for one in taken.voices], default=OK)
    if taken.has_errors:
        _refuse(taken) if dry_run else _keep(here.root, taken)
        return CONTENT
    _say(map(str, taken.mistakes))
    _tell(taken.findings, len(taken.entries))
    _say(line for entry in taken.entries for line in _changes(entry))
    if not wish.replaces and any(entry.way is Way.ANEW for entry in taken.entries):
        tell(_("同じ記事がもうあるため、何も書き込んでいません。{how}", how=_(_HOW)))
        return CONTENT
    if not dry_run:
        write_entries(here.root, taken.entries)
        if wish.kept and not taken.voices:
            file.unlink()
            file.with_suffix(_ASKED).unlink(missing_ok=True)
    _say(_done(entry, dry_run=dry_run) for entry in taken.entries)
    return heard


def _answer(here: Project, reply: Reply, *, dry_run: bool) -> int:
    """Fill the draft that ``reply`` is about, or keep it as a voice where there is none."""
    found = answered(here.root, reply, check(here, today(), may_be_empty=True).catalog)
    if not found.voice:
        return tell_answered(here.root, found, dry_run=dry_run)
    _say(found.told)
    return max(CONTENT, _hear(here.root, found.voice, dry_run=dry_run))


def _hear(root: Path, heard: Heard, *, dry_run: bool) -> int:
    """Keep what a reader said back, once, and say where it lies and what to do."""
    place = place_of(heard.voice, kept_voices(root))
    done = noted("{called}は {place} にもう残してあります。{next_step}")
    if not place:
        name = voice_name(today(), heard.voice.name)
        place, done = (
            (name, noted("{called}は {place} に残せます。{next_step}"))
            if dry_run
            else (keep(root, name, heard.file.encode()), noted("{called}は {place} に残しました。{next_step}"))
        )
    mistakes = heard.mistakes(place)
    _say(map(str, mistakes))
    tell(_(done, called=heard.voice.called, place=place, next_step=heard.next_step))
    if heard.voice.reply and not mistakes:
        tell(_("\n送り主への返事の案:\n{reply}", reply=heard.voice.reply))
    if not any(one.is_error for one in mistakes):
        return OK
    tell(_("{place} から、上の連絡先や名前などを消してください。", place=place))
    return CONTENT


def _keep(root: Path, taken: Intake) -> None:
    """Keep what was refused, and tell of its mistakes where it lies now."""
    options = ["--replace"] if any(entry.way is Way.ANEW for entry in taken.entries) else []
    places = {entry.path: keep(root, f"{entry.slug}.md", entry.data) for entry in taken.entries}
    mails = [_letter(root, Path(places[one.path]).stem, one.asks) for one in taken.entries if one.asks]
    _say(str(replace(one, place=places.get(one.place, one.place))) for one in taken.mistakes)
    _tell([replace(one, path=places.get(one.path, one.path)) for one in taken.findings], len(taken.entries))
    _say(
        (
            _("エラーがあるため、何も書き込んでいません。"),
            *([what_to_do(list(places.values()), *options)] if places else []),
            *(
                _("足りないことを送り主に聞く文面を {place} に作りました。\n\n{text}", place=place, text=text)
                for place, text in mails
            ),
        )
    )


def _refuse(taken: Intake) -> None:
    """Tell of mistakes and of the mails that would ask; nothing is kept."""
    _say(map(str, taken.mistakes))
    _tell(taken.findings, len(taken.entries))
    _say(
        (
            _(_ONLY_CHECKED),
            *(f"\n{one.asks.text(one.slug)}" for one in taken.entries if one.asks),
        )
    )


def _letter(root: Path, name: str, letter: Letter) -> tuple[str, str]:
    """Keep the mail about the draft ``name`` and return its place and its text."""
    text = letter.text(name)
    return keep(root, f"{name}{_ASKED}", text.encode()), text


def _tell(findings: Sequence[Diagnostic], count: int) -> None:
    if findings:
        tell(report(findings, count, "text"))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        tell(line)


def _changes(entry: Proposed) -> Iterable[str]:
    return (_("{path} の変わるところ", path=entry.path), *entry.difference) if entry.difference else ()


def _done(entry: Proposed, *, dry_run: bool) -> str:
    agreed = "" if entry.agreed else _(" 公開への同意は、本人に確かめてください。")
    done = _("{path} に書き込めます。", path=entry.path) if dry_run else _(_DONE[entry.way], path=entry.path)
    return f"{done}{agreed}"
