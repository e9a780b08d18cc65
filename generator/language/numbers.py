"""Numbers and units as Japanese readers write them."""

import re
import unicodedata
from decimal import Decimal

from generator.language.words import JAPANESE, spoken

_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[,_ ](?=\d{3}(?!\d))", re.ASCII)
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_MONEY = re.compile("(千|万|百万)?円(.*)")
_YEN = {None: 1, "千": 1_000, "万": 10_000, "百万": 1_000_000}
_MAN, _OKU = 10_000, 100_000_000
_WITH_WORDS = re.compile(r"[^\dA-Za-z.+-]*(\d+(?:\.\d+)?)(?![百千万億兆])[^\dA-Za-z.+-]*", re.ASCII)
# What is no number by itself: below nothing, as tables write it; a difference; a limit; from one to another; a number
# of the best possible.
_SAYS_MORE = re.compile(
    r"(?:[△▲−ー—]|マイナス)\s*\d|^\(\d[\d.]*\)$|\d\D{0,3}(?:減|未満|以上|以下|超|ポイント|pt)|\d\D{0,5}増"
    r"|\d\D{0,3}[〜~–-] ?約?\d|分の ?\d|満点",
    re.ASCII,
)

_SCALES = {"": 1, "百": 100, "千": 1_000, "万": _MAN, "億": _OKU}
_PART = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)([百千]?)([万億]?)", re.ASCII)
_SCALED = re.compile(
    r"(?:約|およそ)?(?=\d[\d.]*[百千万億])(?:\d+(?:\.\d+)?[百千]?[万億]?)+(?![^円]*円)[^\dA-Za-z.+-]*", re.ASCII
)


def as_number(text: str) -> str:
    """Return a number typed in full width or with signs between its thousands as the files have it, or nothing."""
    plain = _plain(text.strip())
    return plain if _NUMBER.fullmatch(plain) else ""


def says_more(text: str) -> bool:
    """Whether what is told of a number in ``text`` makes it another one: △10, 10以上, 5点満点中4.2."""
    return bool(_SAYS_MORE.search(_plain(text)))


def number_in(text: str) -> str:
    """Return the one number in 約350時間 or 50%, or nothing where there is none or more than one."""
    found = None if says_more(text) else _WITH_WORDS.fullmatch(_plain(text))
    return found[1] if found else ""


def written_out(text: str) -> str:
    """Return 12000 for 1.2万 or 約1万2千件: one number with its scales, and what it counts; not money, or nothing."""
    plain = _plain(text.strip())
    if says_more(plain) or not _SCALED.fullmatch(plain):
        return ""
    whole = Decimal(0)
    for number, scale, myriads in _PART.findall(plain):
        whole += Decimal(number) * _SCALES[scale] * _SCALES[myriads]
    return f"{int(whole)}" if whole == int(whole) else ""


def _plain(text: str) -> str:
    """Return ``text`` in half width, its numbers without signs between thousands."""
    return _BETWEEN_THOUSANDS.sub("", unicodedata.normalize("NFKC", text))


def plain_number(value: float) -> str:
    """Write a number with at most six decimals and none that say nothing: 1,234 or 1,234,567.5 or 0.5."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def counted(value: float, unit: str) -> tuple[str, str]:
    """Return a number and the unit behind it; money from 1億円 on is told as it is read (4億9,279 and 万円)."""
    money = _MONEY.fullmatch(unit)
    yen = round(value * _YEN[money[1]]) if money else 0
    if not money or yen < _OKU:
        return plain_number(value), _behind_number(unit)
    parts = (yen // _OKU, "億"), (yen % _OKU // _MAN, "万"), (yen % _MAN, "")
    *larger, (last, sign) = [(f"{number:,}", sign) for number, sign in parts if number]
    return "".join(f"{number}{sign}" for number, sign in larger) + last, f"{sign}円{money[2]}"


def _behind_number(unit: str) -> str:
    """Return a unit as it follows a number: languages with blanks between words have one before a unit of letters."""
    return f" {unit}" if spoken() != JAPANESE and unit[:1].isalpha() else unit


def is_percent(unit: str) -> bool:
    """Whether ``unit`` is the percent sign, be it half or full width."""
    return unicodedata.normalize("NFKC", unit).strip() == "%"
