"""Where and why YAML could not be read, at the line that has to be mended.

libyaml stops where it can go on no longer, which is often lines after the mistake: an open bracket is noticed
at the next key, a source without its dash at the next source.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from generator import _, noted


class Place(NamedTuple):
    """A place in a YAML text, from 0; what stands there, and how to mend it."""

    line: int
    column: int
    found: str
    mend: str


_FLOW = {"did not find expected ',' or ']'": ("[", "]"), "did not find expected ',' or '}'": ("{", "}")}
_BEGUN_BY_SIGN = (noted("値がこの記号で始まっています"), noted('値全体を "…" で囲んでください'))
_BACKSLASH = (noted("引用符の中に「\\」があります"), noted("「\\」を2つ続けて書くか、全角の「＼」に替えてください"))
_PROBLEMS = {
    "mapping values are not allowed in this context": (
        noted("値の途中に「: 」があります"),
        noted('値全体を "…" で囲んでください(例 title: "事例: 窓口改革")'),
    ),
    "found unexpected end of stream": (
        noted("引用符が閉じられていません"),
        noted("引用符を行の終わりで閉じてください"),
    ),
    "found character that cannot start any token": _BEGUN_BY_SIGN,
    "did not find expected comment or line break": _BEGUN_BY_SIGN,
    "did not find expected alphabetic or numeric character": _BEGUN_BY_SIGN,
    "did not find expected whitespace or line break": _BEGUN_BY_SIGN,
    "did not find expected node content": _BEGUN_BY_SIGN,
    "mapping keys are not allowed in this context": _BEGUN_BY_SIGN,
    "block sequence entries are not allowed in this context": (
        noted("値がこの記号で始まっています"),
        noted('一覧なら次の行から書き、そうでなければ値全体を "…" で囲んでください'),
    ),
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "did not find expected '-' indicator": (
        noted("一覧(- で始まる行)と項目が混ざっています"),
        noted("行の先頭の空白をそろえてください"),
    ),
    "did not find expected <document start>": (
        noted("行の先頭がそろっていません"),
        noted("行の先頭の空白をそろえてください"),
    ),
    "did not find expected key": (
        noted("項目の書き方が崩れています"),
        noted("引用符の閉じ忘れと、行の先頭の空白を確かめてください"),
    ),
    "could not find expected ':'": (noted("「: 」のない行です"), noted("「項目: 値」の形で書いてください")),
}
_AT_THEIR_BEGINNING = {
    "found unexpected end of stream",
    "could not find expected ':'",
    "did not find expected alphabetic or numeric character",
    "did not find expected whitespace or line break",
}
UNKNOWN = (noted("この行の書き方を読み取れません"), noted("引用符・かっこ・行の先頭の空白を確かめてください"))
_NO_DASH = (
    noted("一覧の行の先頭に「- 」がありません"),
    noted("行の先頭に「- 」(半角のハイフンと半角スペース)を書いてください"),
)
_DEEPER = (noted("前の行より字下げされています"), noted("行の先頭の空白を、ほかの項目とそろえてください"))
_TOO_MANY = (noted("「{}」が多すぎます"), noted("この記号を消してください"))
_AFTER_QUOTE = (
    noted("引用符のあとに文字が続いています"),
    noted("値全体を1組の引用符で囲み、その中の引用符は「」に替えてください"),
)
_NO_VALUE = (noted("コンマの前に値がありません"), noted("余分なコンマを消してください"))
_AFTER_BRACKET = (
    noted("かっこのあとに文字が続いています"),
    noted('文なら値全体を "…" で囲み、一覧ならかっこのあとの文字を消してください'),
)
_KEY = re.compile(r"[^\s\[\]{},\"']+:(?= |$)")
_WORD = re.compile(r"[^\s,{\[]+\s*\Z")
_WIDE_COMMA = re.compile("[、，]")
_WIDE_END = {"]": "［］", "}": "｛｝"}


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Place:
    """Return where ``text``, which could not be read because of ``error``, has to be mended."""
    mark = error.problem_mark or error.context_mark
    if error.problem in _AT_THEIR_BEGINNING and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    if error.problem in _FLOW and error.context_mark:
        start = (error.context_mark.line, error.context_mark.column)
        return _in_brackets(lines, start, (line, column), _FLOW[error.problem])
    looks = (_after_a_value, _without_dash, _without_colon, _too_deep)
    seen = (look(lines, line, column, error.problem or "") for look in looks)
    return next(filter(None, seen), Place(line, column, *_PROBLEMS.get(error.problem or "", UNKNOWN)))


def _in_brackets(lines: Sequence[str], start: tuple[int, int], stop: tuple[int, int], signs: tuple[str, str]) -> Place:
    """Say what is wrong between an opening bracket and where its parser stopped: no comma, or no end."""
    opening, closing = signs
    first, (line, column) = lines[start[0]].rstrip(), stop
    goes_on = first.endswith((",", "[", "{")) and _indent(lines[line]) > _indent(first)
    if line == start[0] or goes_on:
        return _without_comma(lines[line], line, column, closing)
    last = start[0]
    if first.endswith((",", "[", "{")):
        last = max((n for n in range(start[0], line) if lines[n].strip()), default=start[0])
    end = lines[last].rstrip()
    if end[-1:] in _WIDE_END[closing]:
        return Place(
            last,
            len(end) - 1,
            _("全角の「{end}」があります", end=end[-1]),
            _("半角の「{closing}」に替えてください", closing=closing),
        )
    return Place(
        last,
        max(len(end) - 1, 0),
        _("「{opening}」が閉じられていません", opening=opening),
        _("「{closing}」で閉じてください", closing=closing),
    )


def _without_comma(text: str, line: int, column: int, closing: str) -> Place:
    sign = text[column : column + 1]
    if sign in {"]", "}"}:
        found = _("「{closing}」で閉じるところに「{sign}」があります", closing=closing, sign=sign)
        return Place(line, column, found, _("「{closing}」に替えてください", closing=closing))
    word = _WORD.search(text, 0, column) if sign == ":" else None
    if word and (wide := _WIDE_COMMA.search(word[0])):
        place = word.start() + wide.start()
        return Place(
            line, place, _("区切りが「{wide}」です", wide=wide[0]), _("半角の「, 」(コンマとスペース)に替えてください")
        )
    place = word.start() if word else column
    name = _("「{word}」", word=word[0].strip()) if word else _("ここ")
    return Place(
        line,
        place,
        _("{name}の前にコンマがありません", name=name),
        _("{name}の前に半角の「, 」を入れてください", name=name),
    )


def _without_dash(lines: Sequence[str], line: int, _column: int, _problem: str) -> Place | None:
    """Find an item of a list that has no dash, at or before the line where the parser stopped."""
    place = _first_item(lines, line) if _is_item(lines[line]) else _next_item(lines, line)
    return None if place is None else Place(place, _indent(lines[place]), *_NO_DASH)


def _first_item(lines: Sequence[str], line: int) -> int | None:
    """Return the line below the key of a list whose later item has a dash, if that line has none."""
    parent = next(
        (n for n in range(line - 1, -1, -1) if lines[n].strip() and _indent(lines[n]) < _indent(lines[line])), None
    )
    if parent is None or not lines[parent].rstrip().endswith(":"):
        return None
    first = next(n for n in range(parent + 1, line + 1) if lines[n].strip())
    return first if first < line and not _is_item(lines[first]) else None


def _next_item(lines: Sequence[str], line: int) -> int | None:
    """Return the line that stands where the dashes of the list above it stand, and has none."""
    dash = next((n for n in range(line - 1, -1, -1) if _is_item(lines[n])), None)
    if dash is None:
        return None
    depth = _indent(lines[dash])
    after = [n for n in range(dash + 1, line + 1) if lines[n].strip() and _indent(lines[n]) <= depth]
    if not after or _indent(lines[after[0]]) != depth:
        return None
    parent = next((n for n in range(dash - 1, -1, -1) if lines[n].strip() and not _is_item(lines[n])), dash)
    is_deeper = _indent(lines[parent]) < depth  # where dashes stand under their key, a line without one may be a key
    return after[0] if is_deeper or after[0] < line else None


def _without_colon(lines: Sequence[str], line: int, _column: int, problem: str) -> Place | None:
    """Find the line before that has no colon, and was read on as one value with this one."""
    if problem != "mapping values are not allowed in this context" or not line:
        return None
    before = lines[line - 1]
    alone = before.strip() and ":" not in before and not before.lstrip().startswith(("#", "-"))
    if alone and _indent(before) == _indent(lines[line]) and _KEY.match(lines[line].lstrip()):
        return Place(line - 1, _indent(before), *_PROBLEMS["could not find expected ':'"])
    return None


def _too_deep(lines: Sequence[str], line: int, column: int, problem: str) -> Place | None:
    """Find a key that stands deeper than the key and value of the line before."""
    indent, key = _indent(lines[line]), _KEY.match(lines[line].lstrip())
    if problem not in {"mapping values are not allowed in this context", "did not find expected key"} or not line:
        return None
    is_first = key is not None and column in {indent, indent + key.end() - 1}
    return Place(line, indent, *_DEEPER) if is_first and _indent(lines[line - 1]) < indent else None


def _after_a_value(lines: Sequence[str], line: int, column: int, problem: str) -> Place | None:
    """Find a bracket or a comma too many, or words after a quotation or a bracket that has ended."""
    sign, before = lines[line][column : column + 1], lines[line][:column].rstrip()
    if problem == "did not find expected node content":
        return Place(line, column, *_NO_VALUE) if sign == "," else None
    if problem not in {"did not find expected key", "did not find expected '-' indicator"} or not before.strip(" -"):
        return None
    if sign in {"]", "}"}:
        return Place(line, column, _(_TOO_MANY[0]).format(sign), _TOO_MANY[1])
    if before.endswith(("]", "}")):
        return Place(line, column, *_AFTER_BRACKET)
    return Place(line, column, *_AFTER_QUOTE) if before.endswith(('"', "'")) else None


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
