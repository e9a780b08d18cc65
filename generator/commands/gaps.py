"""``kyoso gaps``: what to write next."""

import click

from generator import _, of
from generator.commands import OK
from generator.commands.here import checked, project
from generator.commands.shown import say
from generator.intake.kept import kept_voices
from generator.views.extracts import extracts_of
from generator.views.gap_report import gaps_as_json, gaps_as_text
from generator.views.gaps import gaps_of


@click.command("gaps", help="次に書いてほしいこと(少ないテーマ、期限、残った問い)を並べます。")
@click.option("--json", "as_json", is_flag=True, help="JSON で出す")
def command(*, as_json: bool) -> int:
    """Say what to write next."""
    catalog = checked().catalog
    gaps = gaps_of(catalog, project().config.goals, extracts_of(catalog))
    say(gaps_as_json(gaps) if as_json else gaps_as_text(gaps), as_json=as_json)
    voices = [] if as_json else list(kept_voices(project().root))
    if voices:
        click.echo(_("届いている声: {voices}件", voices=len(voices)))
    for place, voice in voices:
        click.echo(
            _("  「{opinion}」{title} {place}", opinion=of("voice", voice.opinion), title=voice.title, place=place)
        )
    return OK
