"""The characters of a file, looked at before any YAML is read: what cannot stand, and slips of syntax."""

import re
from collections.abc import Iterator

from generator.findings.diagnostics import Fault, Span
from generator.language.look_alike import LOOK_ALIKE, usual
from generator.reading import file_rules

_FENCE = "---"
MAX_BYTES, MAX_LINE = 64 * 1024, 2000  # of a file, and characters of a line
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
    "\\ud800-\\udfff]"  # halves of characters: no file has them, but a pasted text may
)
_SUSPECT = re.compile(f"{FORBIDDEN.pattern}|[\u3099\u309a\u2e80-\u2fdf\ue000-\uf8ff]")
_QUOTED = re.compile(r""" "(?:[^"\\\n]|\\.)*"|'[^'\n]*' """, re.VERBOSE)
_FIELD = r"^[ \u3000]*(?:-[ \u3000]*)?[a-z_]+"
_WIDE = file_rules.FULL_WIDTH_SYNTAX
_WIDE_COLON = rf"{_FIELD}[ \u3000]*(\uff1a)"
_WIDE_BLANK = rf"{_FIELD}[ \u3000]*:(\u3000)"
_WIDE_INDENT = r"^ *(\u3000)(?=[\u3000 ]*[a-z_-])"
_WIDE_END = r"(\u3000)[\u3000 ]*$"
_NO_BLANK = r"(?:^ *(?:- *)?|[{,] *)[a-z_]+(:)(?=[^\s/])"
_SIGN = r"^ *([-・])(?=[a-z_]+:)"
_HASH = r"[^\s#][ ]+(#)(?=[^\s#])"
_OPEN_QUOTE = _FIELD + r': +(")[^"]*$'
# Each slip of syntax: its pattern (group 1 is the place), the rule, what was found, how to mend it.
_SLIPS = (
    ("(\t)", file_rules.TAB_CHARACTER, "タブがあります", "タブを半角スペースに替えてください"),
    (_WIDE_COLON, _WIDE, "全角の「\uff1a」があります", "半角の「: 」(コロンとスペース)に替えてください"),
    (_WIDE_BLANK, _WIDE, "コロンのあとが全角スペースです", "半角スペースに替えてください"),
    (_WIDE_INDENT, _WIDE, "全角スペースで字下げされています", "半角スペースに替えてください"),
    (_WIDE_END, _WIDE, "行の終わりに全角スペースがあります", "全角スペースを消してください"),
    (_NO_BLANK, _WIDE, "コロンのあとに空白がありません", "「: 」(コロンと半角スペース)にしてください"),
    (_SIGN, _WIDE, "一覧の記号のあとに空白がありません", "「- 」(半角のハイフンと半角スペース)にしてください"),
    (_HASH, file_rules.HASH_IN_VALUE, "「#」から後ろは読まれません", '値全体を "…" で囲んでください'),
    (_OPEN_QUOTE, file_rules.YAML_SYNTAX, "引用符が閉じられていません", "引用符を行の終わりで閉じてください"),
)
# Files without any slip, nearly all of them, are told by one search for the signs that slips consist of.
_ANY_SLIP = re.compile(r"[\t\u3000\uff1a\"]|:(?=[^\s/])| #(?=[^\s#])|^ *[-・](?=[a-z])", re.MULTILINE)


def front_matter_end(lines: tuple[str, ...]) -> int:
    """Return the index of the closing fence, or 0 when the front matter is not fenced."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    return next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)


def lexical_faults(lines: tuple[str, ...], front_end: int, *, markdown: bool) -> Iterator[Fault]:
    """Yield what is wrong with the characters of a file whose fields end at line ``front_end``."""
    if _SUSPECT.search("\n".join(lines)) or max(map(len, lines), default=0) > MAX_LINE:
        for number, line in enumerate(lines, 1):
            yield from _character_faults(number, line)
    if markdown and not front_end:
        yield _missing_fence(lines)
        return
    if _ANY_SLIP.search(_without_quoted("\n".join(lines[:front_end]))):
        for number, line in enumerate(lines[:front_end], 1):
            if fault := _slip(number, line):
                yield fault


def _character_faults(number: int, line: str) -> Iterator[Fault]:
    for hidden in FORBIDDEN.finditer(line):
        span = Span.on_line(number, hidden.start() + 1)
        found = f"U+{ord(hidden[0]):04X} があります"
        yield Fault(file_rules.FORBIDDEN_CHARACTER, span, found, "この文字を消してください")
    if len(line) > MAX_LINE:
        span = Span.on_line(number, MAX_LINE + 1)
        yield Fault(file_rules.LONG_LINE, span, f"{len(line):,}字あります", "段落に分けるか、要点だけを残してください")
    for alike in LOOK_ALIKE.finditer(line):
        span = Span.on_line(number, alike.start() + 1, len(alike[0]))
        right = usual(alike[0])
        mend = f"「{right}」と打ち直してください" if right != alike[0] else "だれの画面でも読める文字に替えてください"
        yield Fault(file_rules.LOOK_ALIKE, span, f"「{alike[0]}」があります", mend, fatal=False)


def _missing_fence(lines: tuple[str, ...]) -> Fault:
    """Say which of the two fences is missing, and what stands in its place."""
    first = lines[0] if lines else ""
    if first.rstrip() == _FENCE:
        mend = "本文の前に --- だけの行を入れてください"
        return Fault(file_rules.NO_FRONT_MATTER, Span.on_line(1), "2つ目の --- がありません", mend)
    found = "1行目が空です" if not first.strip() else "1行目が --- ではありません"
    mend = "1行目を半角ハイフン3つ(---)だけにしてください"
    return Fault(file_rules.NO_FRONT_MATTER, Span.on_line(1, 1, max(len(first), 1)), found, mend)


def _without_quoted(text: str) -> str:
    return _QUOTED.sub(lambda match: "x" * len(match[0]), text)


def _slip(number: int, line: str) -> Fault | None:
    """Return the first slip of syntax on a line of fields; what stands in quotes is text."""
    if line.lstrip().startswith("#"):
        return None
    bare = _without_quoted(line)
    for pattern, rule, found, mend in _SLIPS:
        if match := re.search(pattern, bare):
            return Fault(rule, Span.on_line(number, match.start(1) + 1), found, mend)
    return None
