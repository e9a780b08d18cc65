"""``kyoso search-log``: what can be learnt of searches that readers chose to hand over."""

import sys
from pathlib import Path

import click

from generator import _
from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.shown import tell
from generator.commands.values import FILE_OR_INPUT, SITE
from generator.findings.diagnostics import CannotRunError
from generator.intake.voices import voices_in
from generator.reading.text import content_of, text_file
from generator.search.ask import engine_of
from generator.search.learning import as_text, learn

_MISSING = "足りない"


@click.command("search-log", help="読者が知らせてくれた検索の言葉から、足せる言葉と記事を並べます。")
@click.argument("file", type=FILE_OR_INPUT)
@SITE
def command(file: Path, site: Path) -> int:
    """Propose what to add; nothing is kept."""
    data = content_of(file, sys.stdin.buffer)
    text = text_file(file.name, file.stem, data).text
    if data and not text:
        msg = _("文字だけのファイル(.txt)にして渡してください: {name}", name=file.name)
        raise CannotRunError(msg)
    with engine_of(made_site(site)) as engine:
        tell(as_text(learn(engine, _lines(text))))
    return OK


def _lines(text: str) -> list[str]:
    """Return what was searched for: the words of voices that miss something, or else every line."""
    voices = voices_in(text)
    said = [voice.words for voice in voices if voice.opinion == _MISSING] if voices else [text]
    return [line for words in said for line in words.splitlines()]
