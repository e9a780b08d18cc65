"""An answer to our mail, in ``kyoso intake``: the draft is filled, and the next mail lies beside it."""

from pathlib import Path

import click

from generator.commands import CONTENT, OK
from generator.findings.report import report
from generator.intake.answered import Answered
from generator.intake.kept import keep_instead


def tell_answered(root: Path, answered: Answered, *, dry_run: bool) -> int:
    """Keep the draft that was filled and the mail that asks for the rest, and say what to do."""
    for line in answered.told:
        click.echo(line)
    letter = str(Path(answered.place).with_suffix(".txt"))
    if not dry_run:
        keep_instead(root, answered.place, answered.data)
        keep_instead(root, letter, answered.letter.encode())
    if answered.private:
        click.echo(report(answered.private, 1, "text"))
    kept = "作れます" if dry_run else "作りました"
    if answered.is_taken_back:
        click.echo(
            f"お返事の文面を {letter} に{kept}。送ったあと、{answered.place} を消してください。\n\n{answered.letter}"
        )
    elif answered.is_last:
        click.echo(
            "送り主に聞くことは、もうありません。"
            f"下書きを読み直し、残りを書いて「kyoso intake {answered.place}」で取り込んでください。"
        )
        click.echo(f"お礼の文面を {letter} に{kept}。\n\n{answered.letter}")
    else:
        click.echo(f"続きを聞く文面を {letter} に{kept}。\n\n{answered.letter}")
    return CONTENT if answered.private else OK
