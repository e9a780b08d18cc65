"""Help texts in the language of the site: Japanese ones are broken between any two signs; all within 80 columns."""

from collections.abc import Iterable, Iterator
from copy import copy

import click

from generator import of, spoken
from generator.findings.report import width

_NEVER_FIRST = frozenset("、。，．・：；？！）」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]:;,.")


class HelpFormatter(click.HelpFormatter):
    """The help of click, with columns counted as a terminal shows them."""

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        indent = " " * self.current_indent
        for line in broken(text, self.width - self.current_indent):
            self.write(f"{indent}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names with their meanings beside them; a longer name stands on a line of its own."""
        rows = list(rows)
        column = min(max((width(name) for name, _text in rows), default=0), col_max) + col_spacing
        room = self.width - self.current_indent - column
        for name, text in rows:
            first, *rest = [*broken(text, room)] or [""]
            beside = width(name) + col_spacing <= column
            start = f"{name}{' ' * (column - width(name))}{first}" if beside else f"{name}\n"
            lines = [start.rstrip("\n"), *(" " * column + line for line in (rest if beside else [first, *rest]))]
            for line in lines:
                self.write(f"{' ' * self.current_indent}{line.rstrip()}\n")


class Context(click.Context):
    """A context whose help is laid out for Japanese."""

    formatter_class = HelpFormatter


def in_language(command: click.Command) -> click.Command:
    """Return the command with its help in the language of the site; in Japanese it is what it was."""
    if spoken() == "ja":
        return command
    said = copy(command)
    said.help = said.short_help = of("command", command.help or "")
    said.params = [_said(one) if isinstance(one, click.Option) else one for one in command.params]
    return said


def _said(option: click.Option) -> click.Option:
    said = copy(option)
    said.help = of("command", option.help) if option.help else option.help
    return said


def broken(text: str, columns: int) -> Iterator[str]:
    """Yield ``text`` in lines no wider than ``columns``; Latin words stay whole, and no line begins with 、 or 」."""
    line = ""
    for piece in _pieces(" ".join(text.split())):
        if line and width(line + piece.rstrip()) > columns:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays together: a Latin word, a wide sign, either with the blank and the signs that follow it."""
    piece = ""
    for sign in text:
        is_wide = width(sign) > 1
        joins = (
            sign == " "
            or sign in _NEVER_FIRST
            or (not is_wide and piece and width(piece[-1]) == 1 and piece[-1] != " ")
        )
        if piece and not joins:
            yield piece
            piece = ""
        piece += sign
    yield piece
