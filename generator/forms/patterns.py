"""The patterns of the rules as JavaScript: the form looks for what the check looks for, from the same constants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import _, spoken
from generator.language.lines import BETWEEN_WORDS
from generator.language.look_alike import KANJI_OF, LOOK_ALIKE
from generator.language.spelling import IGNORED, JOINING, KANJI_DIGITS, LONG_VOWELS, OTHER_FORMS
from generator.markup import addresses, signs
from generator.markup.engine import CJK
from generator.markup.subset import MOST_LEVELS
from generator.reading import body, file_rules
from generator.reading.lexical import FORBIDDEN, LOST
from generator.rules import editorial, folding, labels, markup, names, numbers, privacy, views
from generator.rules.base import ContentRule

_TOKEN = re.compile(r"\\U([0-9A-Fa-f]{8})|\\(.)|(\[\^?\]?)|(.)", re.DOTALL)
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_KEPT = frozenset("bBsSDnrtuvfx")


@dataclass(frozen=True, slots=True)
class Detector:
    """A pattern of a rule: what must hold, whether addresses are looked at too, and whether labels tell otherwise."""

    code: str
    must: str
    warns: bool
    pattern: re.Pattern[str]
    in_addresses: bool = False
    is_labelled: bool = False

    def as_data(self) -> dict[str, Any]:
        """Return the detector as plain data for the form."""
        return {
            "code": self.code,
            "must": self.must,
            "warns": self.warns,
            "addresses": self.in_addresses,
            "labelled": self.is_labelled,
            **as_javascript(self.pattern),
        }


def as_javascript(pattern: re.Pattern[str]) -> dict[str, str]:
    """Return ``pattern`` as source and flags of a JavaScript RegExp that finds the same."""
    flags = "gu" + "i" * bool(pattern.flags & re.IGNORECASE) + "m" * bool(pattern.flags & re.MULTILINE)
    return {"source": "".join(_pieces(pattern.pattern, verbose=bool(pattern.flags & re.VERBOSE))), "flags": flags}


def _pieces(source: str, *, verbose: bool) -> Iterator[str]:
    """Translate piece by piece; inside a set, blanks and ``#`` stand for themselves."""
    source = "".join(_without_remarks(source)) if verbose else source
    inside = False
    for wide, escaped, opening, plain in _TOKEN.findall(source):
        if wide:
            yield f"\\u{{{wide.lstrip('0')}}}"
        elif escaped:
            yield _escape(escaped, inside=inside)
        elif opening and not inside:
            inside = True
            yield opening.removesuffix("]") + ("\\]" if opening.endswith("]") else "")
        else:
            inside = inside and not (opening or plain).endswith("]")
            yield opening or plain


def _escape(sign: str, *, inside: bool) -> str:
    if sign == "d":
        return "\\p{Nd}"
    if sign == "w":
        return "\\p{L}\\p{N}_" if inside else "[\\p{L}\\p{N}_]"
    kept = sign in _SYNTAX or sign in _KEPT or sign.isdigit() or (inside and sign == "-")
    return f"\\{sign}" if kept else sign


def _without_remarks(source: str) -> Iterator[str]:
    """Drop the blanks and remarks of a pattern that was written over several lines."""
    for piece in re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|\#[^\n]*|\s+|.", source):
        if not piece.startswith("#") and not piece.isspace():
            yield piece


_MARKUP: dict[ContentRule, re.Pattern[str]] = {
    markup.raw_html: markup.HTML,
    markup.markup_extension: markup.EXTENSION,
    markup.image: markup.IMAGE,
    markup.uploaded_file: markup.UPLOADED,
}


def private_detectors() -> list[Detector]:
    """Return what finds personal data and credentials."""
    return [
        Detector(
            rule.rule.code,
            _(rule.rule.must),
            rule.rule.warns,
            one.pattern,
            one.in_addresses,
            is_labelled=one.counts is labels.is_phone,
        )
        for rule, sought in privacy.SOUGHT
        for one in sought
    ]


def markup_detectors() -> list[Detector]:
    """Return what finds markup that may not stand in a text."""
    return [
        Detector(rule.rule.code, _(rule.rule.must), warns=False, pattern=pattern) for rule, pattern in _MARKUP.items()
    ]


def character_detectors() -> list[Detector]:
    """Return what finds characters that may stand nowhere, not even in code."""
    return [
        Detector(rule.code, _(rule.must), warns=False, pattern=pattern)
        for rule, pattern in (
            (file_rules.FORBIDDEN_CHARACTER, FORBIDDEN),
            (file_rules.LOST_CHARACTER, LOST),
            (file_rules.LOOK_ALIKE, LOOK_ALIKE),
        )
    ]


def keyword_detector() -> Detector:
    """Return what finds several keywords written as one."""
    rule = editorial.words_in_one.rule
    return Detector(rule.code, _(rule.must), warns=False, pattern=BETWEEN_WORDS)


def label_patterns() -> dict[str, Any]:
    """Return what tells numbers that look private from others."""
    patterns = {
        "papers": labels.PAPERS,
        "parcels": labels.PARCELS,
        "phoneShaped": labels.PHONE_SHAPED,
        "calledAt": labels.CALLED_AT,
        "ofPersons": labels.OF_PERSONS,
        "years": re.compile(f"^(?:{numbers.YEARS.pattern})$"),
    }
    lengths = {"lookedAt": labels.LOOKED_AT, "ofALine": labels.OF_A_LINE}
    return {name: as_javascript(one) for name, one in patterns.items()} | lengths


def body_patterns() -> dict[str, Any]:
    """Return what tells a document by its number, and what could be taken for a heading, in the text of an entry."""
    patterns = {"hashWord": body.HASH_WORD, "wideHeading": body.WIDE_HEADING, "statement": body.STATEMENT}
    return {name: as_javascript(pattern) for name, pattern in patterns.items()}


def markdown_patterns() -> dict[str, Any]:
    """Return what tells lists, line breaks and blanks of Japanese people from those of Markdown."""
    patterns = {
        "cjk": CJK,
        "bullet": signs.BULLET,
        "dash": signs.DASH,
        "numbered": signs.NUMBERED,
        "sign": signs.SIGN,
        "counted": signs.COUNTED,
        "tabbed": signs.TABBED,
        "block": signs.BLOCK,
        "broken": signs.BROKEN,
        "blankLine": signs.BLANK_LINE,
        "indentedMark": signs.INDENTED_MARK,
        "mark": signs.MARK,
        "tightHeading": signs.TIGHT_HEADING,
    }
    given = {name: as_javascript(pattern) for name, pattern in patterns.items()}
    return given | {"bullets": signs.BULLETS, "mostLevels": MOST_LEVELS}


def address_patterns() -> dict[str, Any]:
    """Return what tells whether an address is a public page, and the words for what is wrong with it."""
    patterns = {"hidden": addresses.HIDDEN, "reference": addresses.REFERENCE, "host": addresses.HOST}
    patterns |= {"second": addresses.SECOND, "around": addresses.SENTENCE}
    words = {
        "mixed": addresses.MIXED,
        "notHttps": addresses.NOT_HTTPS,
        "sign": addresses.UNUSABLE_SIGN,
        "two": addresses.TWO,
        "ended": addresses.ENDED,
        "noAddress": addresses.NO_ADDRESS,
        "named": addresses.NAMED,
        "numeric": addresses.NUMERIC,
        "noDomain": addresses.NO_DOMAIN,
        "shortened": addresses.SHORTENED,
        "port": addresses.PORT,
    }
    known = {"shorteners": sorted(addresses.SHORTENERS), "words": words}
    return {name: as_javascript(one) for name, one in patterns.items()} | known


def spelling() -> dict[str, Any]:
    """Return what makes one spelling of all spellings of a name."""
    return {
        "ignored": as_javascript(IGNORED),
        "joining": [[sign, as_javascript(pattern)] for sign, pattern in JOINING.items()],
        "otherForms": as_javascript(OTHER_FORMS),
        "longVowels": LONG_VOWELS,
    }


def detection() -> dict[str, Any]:
    """Return everything the form needs to look for what may not be written."""
    return _detection(spoken())


@cache
def _detection(_language: str) -> dict[str, Any]:
    return {
        "private": [detector.as_data() for detector in private_detectors()],
        "markup": [detector.as_data() for detector in markup_detectors()],
        "characters": [detector.as_data() for detector in character_detectors()],
        "dashes": folding.DASHES,
        "undone": as_javascript(views.UNDONE),
        "break": as_javascript(views.HARD_BREAK),
        "table": {
            "head": as_javascript(views.HEAD),
            "around": as_javascript(views.AROUND_HEAD),
            "between": as_javascript(views.BETWEEN_CELLS),
        },
        "kanjiDigits": KANJI_DIGITS,
        "kanjiNumber": as_javascript(folding.KANJI_NUMBER),
        "address": as_javascript(folding.ADDRESS),
        "notNames": as_javascript(re.compile(f"^(?:{names.NOT_NAMES.pattern})$")),
        "labels": label_patterns(),
        "code": as_javascript(markup.CODE),
        "link": as_javascript(markup.LINK),
        "keyword": keyword_detector().as_data(),
        "inFields": {markup.markup_extension.rule.code: markup.IN_FIELDS, markup.nested_too_deep.rule.code: []},
        "alike": file_rules.LOOK_ALIKE.code,
        "lookAlike": as_javascript(LOOK_ALIKE),
        "kanjiOf": KANJI_OF,
        "myNumber": privacy.my_number.rule.code,
        "names": privacy.person_name.rule.code,
    }
