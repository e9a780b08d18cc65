"""Words in quotation marks, as the language of the site has them."""

from collections.abc import Iterable

from generator import _, spoken
from generator.language.words import JAPANESE


def quoted(*texts: object) -> str:
    """Return each of ``texts`` in quotation marks, one behind another: 「甲」「乙」, “one”, “two”."""
    return ("" if spoken() == JAPANESE else ", ").join(_("「{text}」", text=text) for text in texts)


def listed(texts: Iterable[object]) -> str:
    """Return ``texts`` one behind another: 甲、乙, one, two."""
    return _("、").join(map(str, texts))
