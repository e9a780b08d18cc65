"""Slips of the hand in the fields of a file: signs that look like those of YAML, and are others, or stand too close.

They are looked for before YAML is read: its parser would stop at another place, and for another reason.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator import _, noted
from generator.findings.diagnostics import Fault, Rule, Span
from generator.language.later import later
from generator.reading import file_rules

# Blanks that are none to YAML: of other widths, and those that keep a line together, as word processors set them.
_STRANGE_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_BLANK = f"[ \u3000{_STRANGE_BLANKS}]"
_QUOTES = "“”„‟〝〞〟＂‘’‚‛＇「」『』"
_QUOTED = later(r""" "(?:[^"\\\n]|\\.)*"|'[^'\n]*' """, re.VERBOSE)
_KEY = rf"^{_BLANK}*(?:-{_BLANK}*)?[a-z_]+"
_KEY_AT_MARGIN = r"^[\u3041-\u9fffA-Za-z]{1,20}"  # at the margin, where nothing but a key can stand
_WIDE = file_rules.FULL_WIDTH_SYNTAX


class _Slip(NamedTuple):
    """A slip: its pattern (group 1 is the place), the rule, what was found, how to mend it; {} is what stands there."""

    pattern: re.Pattern[str]
    rule: Rule
    found: str
    mend: str


def _slip(pattern: str, rule: Rule, found: str, mend: str) -> _Slip:
    return _Slip(later(pattern), rule, found, mend)


_SLIPS = (
    _slip("(\t)", file_rules.TAB_CHARACTER, noted("タブがあります"), noted("タブを半角スペースに替えてください")),
    _slip(
        rf"(?:{_KEY}|{_KEY_AT_MARGIN}){_BLANK}*([\uff1a\ufe55\u2236])",
        _WIDE,
        noted("全角の「{}」があります"),
        noted("半角の「: 」(コロンとスペース)に替えてください"),
    ),
    _slip(rf"{_KEY} *:(\u3000)", _WIDE, noted("コロンのあとが全角スペースです"), noted("半角スペースに替えてください")),
    _slip(
        r"^ *(\u3000)(?=[\u3000 ]*[a-z_-])",
        _WIDE,
        noted("全角スペースで字下げされています"),
        noted("半角スペースに替えてください"),
    ),
    _slip(
        rf"(?:^ *(?:-? *|{_KEY} *: *)|[\[{{,] *)([{_STRANGE_BLANKS}])",
        _WIDE,
        noted("半角スペースに見える別の空白({})があります"),
        noted("半角スペースに打ち直してください"),
    ),
    _slip(
        r"(\u3000)[\u3000 ]*$",
        _WIDE,
        noted("行の終わりに全角スペースがあります"),
        noted("全角スペースを消してください"),
    ),
    _slip(
        rf"(?:{_KEY} *: *|^ *(?:- *)?|[\[,] *)([\uff5b\ufe5b])(?={_BLANK}*[A-Za-z_]+ *[:\uff1a])",
        _WIDE,
        noted("全角の「{}」があります"),
        noted("半角の「{」に替えてください"),
    ),
    _slip(
        r"[{,] *[A-Za-z_]+: [^{}]*(\uff5d)[ ,]*$",
        _WIDE,
        noted("全角の「{}」があります"),
        noted("半角の「}」に替えてください"),
    ),
    _slip(
        rf"(?:{_KEY} *: *|^ *- *|[\[{{,] *)([{_QUOTES}])(?=[!-~\uff01-\uff5e]+[{_QUOTES}] *(?:$|[,\]}}#]))",
        _WIDE,
        noted("全角の引用符「{}」があります"),
        noted('半角の「"」に替えてください'),
    ),
    _slip(
        r"(?:^ *(?:- *)?|[{,] *)[a-z_]+(:)(?=[^\s/])",
        _WIDE,
        noted("コロンのあとに空白がありません"),
        noted("「: 」(コロンと半角スペース)にしてください"),
    ),
    _slip(
        r"^ *([-・－ー‐–—−])(?=[a-z_]+:|\{)",
        _WIDE,
        noted("一覧の記号のあとに空白がありません"),
        noted("「- 」(半角のハイフンと半角スペース)にしてください"),
    ),
    _slip(
        r"^ *([・－ー‐–—−])(?=[ \u3000]+(?:[a-z_]+:|\{))",
        _WIDE,
        noted("一覧の記号が「{}」です"),
        noted("「- 」(半角のハイフンと半角スペース)にしてください"),
    ),
    _slip(
        r"[^\s#][ ]+(#)(?=[^\s#])",
        file_rules.HASH_IN_VALUE,
        noted("「#」から後ろは読まれません"),
        noted('値全体を "…" で囲んでください'),
    ),
    _slip(
        _KEY + r': +(")[^"]*$',
        file_rules.YAML_SYNTAX,
        noted("引用符が閉じられていません"),
        noted("引用符を行の終わりで閉じてください"),
    ),
)
# Lines without any slip, nearly all of them, are told by one search for the signs that slips consist of. It begins with
# a set of signs, to which it skips, and looks back from there. What stands in quotes is passed over.
_ALWAYS, _DASHES = rf"\t\u3000\uff1a\ufe55\u2236\uff5b\ufe5b\uff5d\"{_STRANGE_BLANKS}{_QUOTES}", "・－ー‐–—−"
_SIGNS = later(
    rf"""[{_ALWAYS}':#{_DASHES}-](?:(?<=")(?:[^"\\\n]|\\.)*"|(?<=')[^'\n]*'|((?<=[{_ALWAYS}])"""
    rf"""|(?<=:)(?=[^\s/])|(?<=[ ]#)(?=[^\s#])|(?<=[\n ]-)(?=[a-z_{{"'])|(?<=[\n ][{_DASHES}])))"""
)


def slips(lines: tuple[str, ...]) -> Iterator[Fault]:
    """Yield the first slip of every line of fields; what stands in quotes is text."""
    text, told = "\n".join(("", *lines)), 0
    for sign in _SIGNS.finditer(text):
        number = told if sign[1] is None else text.count("\n", 0, sign.end())
        if number > told and (fault := _first(number, lines[number - 1])):
            yield fault
        told = number


def _without_quoted(text: str) -> str:
    return _QUOTED.sub(lambda match: "x" * len(match[0]), text)


def _first(number: int, line: str) -> Fault | None:
    if line.lstrip().startswith("#"):
        return None
    bare = _without_quoted(line)
    for pattern, rule, found, mend in _SLIPS:
        if match := pattern.search(bare):
            sign = match[1] if match[1].strip() else f"U+{ord(match[1]):04X}"
            return Fault(rule, Span.on_line(number, match.start(1) + 1), _(found).replace("{}", sign), mend)
    return None
