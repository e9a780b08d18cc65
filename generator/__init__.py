"""Static knowledge-base generator: content → checked catalog → pages → site."""

from pathlib import Path

from generator.language.chosen import chosen
from generator.language.words import Say, _, noted, of, shown_day, shown_month, speak, spoken, texts_asked, worded_by

__all__ = [
    "Say",
    "_",
    "__version__",
    "chosen",
    "noted",
    "of",
    "packaged",
    "shown_day",
    "shown_month",
    "speak",
    "spoken",
    "texts_asked",
    "worded_by",
]  # every room speaks: the words are nobody's
__version__ = "1.0.0"
_HERE = Path(__file__).parent


def packaged(name: str) -> Path:
    """Return where a folder lies that comes with the package: in a wheel inside it, in the repository beside it."""
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name
