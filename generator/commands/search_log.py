"""``kyoso search-log``: what can be learnt of searches that readers chose to hand over."""

from pathlib import Path
from typing import BinaryIO

import click

from generator import _
from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.values import SITE
from generator.findings.diagnostics import CannotRunError
from generator.intake.voices import voices_in
from generator.search.ask import engine_of
from generator.search.learning import as_text, learn

_MISSING = "足りない"


@click.command("search-log", help="読者が知らせてくれた検索の言葉から、足せる言葉と記事を並べます。")
@click.argument("file", type=click.File("rb"))
@SITE
def command(file: BinaryIO, site: Path) -> int:
    """Propose what to add; nothing is kept."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = _("UTF-8 の文字として読めません: {name}", name=file.name)
        raise CannotRunError(msg) from error
    with engine_of(made_site(site)) as engine:
        click.echo(as_text(learn(engine, _lines(text))))
    return OK


def _lines(text: str) -> list[str]:
    """Return what was searched for: the words of voices that miss something, or else every line."""
    voices = voices_in(text)
    said = [voice.words for voice in voices if voice.opinion == _MISSING] if voices else [text]
    return [line for words in said for line in words.splitlines()]
