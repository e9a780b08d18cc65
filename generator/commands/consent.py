"""``kyoso consent``: what to ask those who wrote in a thread of Slack, and what they answered."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import click

from generator import _, noted
from generator.commands import OK
from generator.commands.day import today
from generator.commands.exported import exported
from generator.commands.here import project
from generator.commands.shown import tell
from generator.commands.values import PATH
from generator.findings.diagnostics import RefusedError
from generator.intake.slack.choosing import chosen
from generator.intake.slack.draft import Imported, draft_of
from generator.intake.slack.ledger import WAYS, State, asking, dated, read_ledger
from generator.intake.slack.own import own_key

_PRIVATE = noted(
    "同意を聞くため"
)  # whoever asks for consent may look at a thread of any channel; nothing is written of it


@click.command("consent", help="Slack のやり取りを載せてよいか、発言した人に聞く文面を作り、答えを控えます。")
@click.argument("path", metavar="EXPORT", type=PATH)
@click.option("--thread", "asked", required=True, help="やり取り(一覧の番号か、Slack のリンク)")
@click.option("--channel", default="", help="チャンネルの名前")
@click.option("--told", multiple=True, metavar="ROLE", help="知らせた人(例 回答者1)")
@click.option("--agreed", multiple=True, metavar="ROLE", help="載せてよいと答えた人")
@click.option("--refused", multiple=True, metavar="ROLE", help="載せないでほしいと答えた人")
@click.option(
    "--via",
    type=click.Choice(WAYS),
    default=WAYS[0],
    help="答えの受け方",
)
def command(  # noqa: PLR0913 - an option each
    *,
    path: Path,
    asked: str,
    channel: str,
    told: Sequence[str],
    agreed: Sequence[str],
    refused: Sequence[str],
    via: str,
) -> int:
    """Record answers, if there are any, and say how far it is with everybody."""
    config = project().config
    ledger = read_ledger(own_key())
    with exported(path) as export:
        found = draft_of(chosen(export, channel, asked, _PRIVATE), ledger, today())
    answers = ((State.TOLD, told), (State.AGREED, agreed), (State.REFUSED, refused))
    for state, roles in answers:
        if roles:
            ledger = ledger.with_answer(
                [_person(found, role) for role in roles], found.name, dated(state, today(), via)
            )
    if told or agreed or refused:
        ledger.keep()
    for role, person in zip(found.roles, found.people, strict=True):
        answer = ledger.of(person, found.name)
        day = _("({day})", day=answer.on) if answer.on else ""
        tell(f"{role}: {answer.state.label}{day}")
    if not (told or agreed or refused):
        tell(f"\n{asking(found.title, found.roles, config.community.short_name, config.licence.promised)}")
    else:
        tell(_("答えを原稿に入れるには、「kyoso import slack」でもう一度取り込んでください。"))
    return OK


def _person(found: Imported, role: str) -> str:
    role = unicodedata.normalize("NFKC", role).strip().removeprefix("@")
    if role not in found.roles:
        msg = _("{role} はこのやり取りにいません。いるのは、{roles} です", role=role, roles=_("、").join(found.roles))
        raise RefusedError(msg)
    return found.people[found.roles.index(role)]
