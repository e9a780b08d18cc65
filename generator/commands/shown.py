"""What a command shows: its result, and how far long work is, on one line that is always written anew."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from generator.commands import plain
from generator.findings.report import width
from generator.work.watch import Watch

_CLEAR = "\r\x1b[K"  # to the start of the line, and nothing after it
_WIDEST = 79


def say(text: str, *, as_json: bool) -> None:
    """Print ``text``; what programs read is UTF-8, whatever the terminal shows (RFC 8259, section 8.1)."""
    click.echo(text.encode() if as_json else text)


def tell(text: object, *, nl: bool = True) -> None:
    """Print ``text``, parts of which others may have written."""
    click.echo(plain(text), nl=nl)


@contextmanager
def watched(*, quiet: bool) -> Iterator[Watch]:
    """Give a watch whose lines stand in the terminal while the work lasts, unless ``quiet`` or there is none."""
    seen = sys.stderr.isatty() and not quiet
    watch = Watch(_show if seen else None)
    try:
        yield watch
    finally:
        if seen:
            click.echo(_CLEAR, nl=False, err=True)


def _show(line: str) -> None:
    while width(line) > _WIDEST:
        line = line[:-1]
    click.echo(f"{_CLEAR}{line}", nl=False, err=True)
