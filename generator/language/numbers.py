"""Numbers and units as Japanese readers write them."""

import unicodedata


def plain_number(value: float) -> str:
    """Write a number with at most six decimals and none that say nothing: 1,234 or 1,234,567.5 or 0.5."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def is_percent(unit: str) -> bool:
    """Whether ``unit`` is the percent sign, be it half or full width."""
    return unicodedata.normalize("NFKC", unit).strip() == "%"
