"""Numbers and units as Japanese readers write them."""

import re
import unicodedata

_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[,_ ](?=\d{3}(?!\d))", re.ASCII)
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_WITH_WORDS = re.compile(r"[^\dA-Za-z.+-]*(\d+(?:\.\d+)?)(?![百千万億兆])[^\dA-Za-z.+-]*", re.ASCII)


def as_number(text: str) -> str:
    """Return a number typed in full width or with signs between its thousands as the files have it, or nothing."""
    plain = _BETWEEN_THOUSANDS.sub("", unicodedata.normalize("NFKC", text).strip())
    return plain if _NUMBER.fullmatch(plain) else ""


def number_in(text: str) -> str:
    """Return the one number in 約350時間 or 50%, or nothing where there is none or more than one."""
    found = _WITH_WORDS.fullmatch(_BETWEEN_THOUSANDS.sub("", unicodedata.normalize("NFKC", text)))
    return found[1] if found else ""


def plain_number(value: float) -> str:
    """Write a number with at most six decimals and none that say nothing: 1,234 or 1,234,567.5 or 0.5."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def is_percent(unit: str) -> bool:
    """Whether ``unit`` is the percent sign, be it half or full width."""
    return unicodedata.normalize("NFKC", unit).strip() == "%"
