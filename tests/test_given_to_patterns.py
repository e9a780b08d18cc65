"""A text twice as long gives the patterns of the program twice as much to look through: counted, not timed.

Who writes one thing again and again would keep an editor waiting where each amount or number had all that stands before
it looked through once more.
"""

import re
import sys
from contextlib import suppress

import pytest
from builders import TODAY

from generator.check import check
from generator.findings.diagnostics import RefusedError
from generator.intake.cutting import cut
from generator.intake.intake import taken_from
from generator.intake.numbered import answers_us
from generator.language.later import later
from generator.reading.text import TextFile
from generator.rules import privacy
from generator.rules.looked import looked_at

SHORT, TIMES, MOST = 3_000, 4, 1.3  # signs; of four times as many, how much more than four times as much
ROOMS = ("generator.intake", "generator.rules", "generator.entry", "generator.language")
PATTERNS = (re.Pattern, type(later("")))
MAILS = [
    "年間12時間",
    "2026年",
    "月400件",
    "3人が1人、",
    "1. ",
    "約3時間から",
    "■課題 ",
    "氏名:",
    "か？",
    "予算は50万円、",
]
LINES = ["\n", "お世話になっております。\n", "--\n", "> \n", "From: x\n", "----\n", "電話\n", "あ。", "1 "]
NUMBERS = [
    "Order number: 1111-1111-1118 ",
    "荷物番号 1111-1111-1118\n",
    "受付番号 08-0000-0001、",
    "03-0000-0000 ",
    "1234-",
]


class Counted:
    """A pattern that counts how many signs it is given to look through."""

    given = 0

    def __init__(self, pattern):
        self._pattern = pattern

    def __getattr__(self, name):
        value = getattr(self._pattern, name)
        if name not in {"search", "finditer", "findall", "sub", "subn", "split"}:
            return value

        def counted(*arguments, **options):
            text = arguments[1] if name.startswith("sub") else arguments[0]
            bounds = arguments[1:] if name in {"search", "finditer", "findall"} else ()
            Counted.given += len(range(*slice(*(bounds or (None,))).indices(len(text))))
            return value(*arguments, **options)

        return counted


@pytest.fixture
def given(monkeypatch):
    """Return how many signs all patterns together are given to look through while a way reads a text."""
    for module in [one for name, one in sys.modules.items() if name.startswith(ROOMS)]:
        for name, value in [*vars(module).items()]:
            if isinstance(value, PATTERNS):
                monkeypatch.setattr(module, name, Counted(value))

    def counted(way, text):
        Counted.given = 0
        way(text)
        return Counted.given

    return counted


def grows_with(given, way, unit):
    short, long = (given(way, unit * (times * SHORT // len(unit))) for times in (1, TIMES))
    return long <= MOST * TIMES * short


@pytest.fixture(scope="module")
def before(readers):
    return check(readers, TODAY)


@pytest.mark.parametrize("unit", MAILS)
def test_a_mail_of_one_thing_again_and_again_is_looked_through_as_often_as_a_short_one(before, given, unit):
    def taken_in(text):
        with suppress(RefusedError):
            taken_from("mail.txt", text.encode(), before)

    assert grows_with(given, taken_in, unit)


@pytest.mark.parametrize("unit", LINES)
@pytest.mark.parametrize("way", [cut, answers_us])
def test_lines_again_and_again_are_looked_through_as_often_as_a_few(given, way, unit):
    assert grows_with(given, way, unit)


@pytest.mark.parametrize("unit", NUMBERS)
def test_numbers_again_and_again_are_looked_through_as_often_as_a_few(given, unit):
    def sought(text):
        looked = looked_at(TextFile("x.md", "x", text))
        return [looked.places(of_rule) for _rule, of_rule in privacy.SOUGHT]

    assert grows_with(given, sought, unit)
