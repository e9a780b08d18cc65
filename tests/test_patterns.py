"""Patterns that look through whole texts: none begins with a run that it may begin anywhere in.

Such a pattern reads the rest of the run again at each of its signs: 60,000 digits in a mail took a minute. A run has a
bound, or what stands before it is looked at first. Blanks are left out: a text has few in a row (``few_blanks``).
"""

import importlib
import pkgutil
import re
from pathlib import Path
from re import _constants as kinds
from re import _parser as parser

import pytest

import generator

ROOMS = ("intake", "language", "markup", "rules")
SHORT = {  # what they look through is short: a cell, a heading, a sentence cut off, a line that the check lets stand
    *("entry.columns._MARKS", "intake.cells._TAIL", "intake.headings._AFTER", "intake.sources._AND"),
    *("intake.cues._CUES", "markup.inline._EDGE", "markup.unmeant._CODE"),
}
AT_A_PLACE = re.compile(r"\.(?:fullmatch|match)\b")
LOOKS_THROUGH = re.compile(r"\.(?:search|findall|finditer|sub|split)\b")
BLANKS = frozenset(map(ord, " \t\r\n\f\v\u3000"))


def patterns_in(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (one for each in value.values() for one in patterns_in(each))
    elif isinstance(value, list | tuple):
        yield from (one for each in value for one in patterns_in(each))


def runs_at_the_start(pattern):
    """Yield what a pattern may begin with again and again, each with all that must follow."""
    steps = list(pattern)
    for number, (kind, value) in enumerate(steps):
        rest = steps[number + 1 :]
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, repeated = value
            inner = [(repeated, [])] if most is kinds.MAXREPEAT else runs_at_the_start(repeated)
            yield from ((run, [*more, *rest]) for run, more in inner)
            if least:
                return
        elif kind is kinds.SUBPATTERN:
            yield from ((run, [*more, *rest]) for run, more in runs_at_the_start(value[3]))
            return
        elif kind is kinds.BRANCH:
            yield from ((run, [*more, *rest]) for one in value[1] for run, more in runs_at_the_start(one))
            return
        elif kind not in (kinds.ASSERT, kinds.ASSERT_NOT) or value[0] < 0:
            return


def is_blank(run):
    (kind, value), *more = list(run)
    signs = [(kind, value)] if kind is kinds.LITERAL else value if kind is kinds.IN else []
    return not more and bool(signs) and all(
        one in BLANKS if of is kinds.LITERAL else one is kinds.CATEGORY_SPACE for of, one in signs
    )  # fmt: skip


def must_follow(steps):
    return any(kind not in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) or value[0] for kind, value in steps)


def rereads(pattern):
    found = runs_at_the_start(parser.parse(pattern.pattern, pattern.flags))
    return any(must_follow(rest) and not is_blank(run) for run, rest in found)


def searched():
    """Yield the patterns of the rooms that read texts, by name, but those that are only held to a place."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name.split(".")[1] in ROOMS:
            loaded = importlib.import_module(module.name)
            text = Path(loaded.__file__).read_text(encoding="utf-8")
            for name, value in vars(loaded).items():
                used = [text[one.end() : one.end() + 30] for one in re.finditer(rf"\b{name}\b", text)]
                at_a_place = any(map(AT_A_PLACE.match, used)) and not any(map(LOOKS_THROUGH.match, used))
                if not at_a_place:
                    yield from ((f"{module.name[10:]}.{name}", one) for one in patterns_in(value))


def test_no_pattern_begins_with_a_run_that_it_may_begin_anywhere_in():
    found = {name for name, pattern in searched() if isinstance(pattern.pattern, str) and rereads(pattern)}
    assert found - SHORT == set()


@pytest.mark.parametrize(
    "text", [r"\d+分", r"(?:[^。]*)ました", r"(?:a|[あ-ん]+)か", r"\S*?/x", r"a?[0-9]*分", r"(?=.)\w+-"]
)
def test_a_pattern_that_reads_a_run_again_at_each_of_its_signs_is_found(text):
    assert rereads(re.compile(text))


@pytest.mark.parametrize(
    "text", [r"\d{1,9}分", r"(?<!\d)\d+分", r"^[^。]*ました", r"[^。]+", r"[^。]+。?", r"\s*、", "分"]
)
def test_a_pattern_that_does_not_is_let_through(text):
    assert not rereads(re.compile(text))
