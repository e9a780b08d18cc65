"""The characters of a file, looked at before any YAML is read: what cannot stand, and slips of syntax."""

import re
from collections.abc import Iterator

from generator import _, noted
from generator.findings.diagnostics import Fault, Span
from generator.language.look_alike import LOOK_ALIKE, SUSPECTS, usual
from generator.reading import file_rules
from generator.reading.slips import slips

_FENCE = "---"
_MEND_CONFLICT = noted("どちらの文を使うか決めて、<<<<<<<、=======、>>>>>>> の行と使わないほうを消してください")
MAX_BYTES, MAX_BYTES_OF_GLOSSARY = 64 * 1024, 256 * 1024  # of a file; the glossary holds every term in one
MAX_LINE = 2000  # characters
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
    "\\ud800-\\udfff]"  # halves of characters: no file has them, but a pasted text may
)
LOST = re.compile("\ufffd+")
_SUSPECT = re.compile(f"[{FORBIDDEN.pattern.strip('[]')}\ufffd{SUSPECTS}]")
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")


def front_matter_end(lines: tuple[str, ...]) -> int:
    """Return the index of the closing fence, or 0 when the front matter is not fenced."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    return next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)


def lexical_faults(lines: tuple[str, ...], front_end: int, *, markdown: bool) -> Iterator[Fault]:
    """Yield what is wrong with the characters of a file whose fields end at line ``front_end``."""
    text = "\n".join(lines)
    if mark := _conflict_in(text, lines):
        span = Span.on_line(mark, 1, len(lines[mark - 1]))
        yield Fault(file_rules.CONFLICT_MARKS, span, _("git が付けた印が残っています"), _MEND_CONFLICT)
        return
    longest = max(map(len, lines), default=0)
    if _SUSPECT.search(text) or longest > MAX_LINE:
        for number, line in enumerate(lines, 1):
            yield from _character_faults(number, line)
    if markdown and not front_end:
        yield _missing_fence(lines)
        return
    if longest <= MAX_LINE:
        yield from slips(lines[:front_end])


def _conflict_in(text: str, lines: tuple[str, ...]) -> int:
    """Return the first line with a mark of git, or 0."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return 0
    return next((number for number, line in enumerate(lines, 1) if _CONFLICT.fullmatch(line)), 0)


def _character_faults(number: int, line: str) -> Iterator[Fault]:
    for hidden in FORBIDDEN.finditer(line):
        span = Span.on_line(number, hidden.start() + 1)
        found = _("U+{ord:04X} があります", ord=ord(hidden[0]))
        yield Fault(file_rules.FORBIDDEN_CHARACTER, span, found, _("この文字を消してください"))
    for lost in LOST.finditer(line):
        span = Span.on_line(number, lost.start() + 1, len(lost[0]))
        mend = _("もとの資料を見て、打ち直してください")
        yield Fault(
            file_rules.LOST_CHARACTER, span, _("{lost}字が「�」になっています", lost=len(lost[0])), mend, fatal=False
        )
    if len(line) > MAX_LINE:
        span = Span.on_line(number, MAX_LINE + 1)
        yield Fault(
            file_rules.LONG_LINE,
            span,
            _("{line:,}字あります", line=len(line)),
            _("段落に分けるか、要点だけを残してください"),
        )
    for alike in LOOK_ALIKE.finditer(line):
        span = Span.on_line(number, alike.start() + 1, len(alike[0]))
        right = usual(alike[0])
        mend = (
            _("「{right}」と打ち直してください", right=right)
            if right != alike[0]
            else _("だれの画面でも読める文字に替えてください")
        )
        yield Fault(file_rules.LOOK_ALIKE, span, _("「{alike}」があります", alike=alike[0]), mend, fatal=False)


def _missing_fence(lines: tuple[str, ...]) -> Fault:
    """Say which of the two fences is missing, and what stands in its place."""
    first = lines[0] if lines else ""
    if first.rstrip() == _FENCE:
        mend = _("本文の前に --- だけの行を入れてください")
        return Fault(file_rules.NO_FRONT_MATTER, Span.on_line(1), _("2つ目の --- がありません"), mend)
    found = _("1行目が空です") if not first.strip() else _("1行目が --- ではありません")
    mend = _("1行目を半角ハイフン3つ(---)だけにしてください")
    return Fault(file_rules.NO_FRONT_MATTER, Span.on_line(1, 1, max(len(first), 1)), found, mend)
