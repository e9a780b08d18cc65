"""Full-width and no-break blanks where Markdown needs plain ones: blank lines, and those around its marks."""

from collections.abc import Sequence

from generator.markup.engine import code_lines
from generator.markup.signs import BLANK_LINE, INDENTED_MARK, MARK, TIGHT_HEADING

_WIDE, _LEVEL = "\u3000", "   "  # enough to nest below "1. ", too few for code


def with_plain_blanks(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with blanks that Markdown knows, outside code."""
    plain = [_with_plain_blanks(line) for line in lines]
    if plain == lines:
        return plain
    code = code_lines("\n".join(lines))
    return [lines[number] if number in code else line for number, line in enumerate(plain)]


def _with_plain_blanks(line: str) -> str:
    line = BLANK_LINE.sub(r"\1", line)
    line = INDENTED_MARK.sub(lambda found: found[1] + found[2].replace(_WIDE, _LEVEL), line)
    return TIGHT_HEADING.sub(r"\1 ", MARK.sub(r"\1 ", line))
