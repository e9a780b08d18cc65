"""Names of emoji → the signs; names of a workspace's own pictures stay names.

``emoji.tsv`` has the names and code points of iamcal's emoji-datasource 16.0.0 (MIT licence), which Slack's names
follow. Japanese names that Slack gives to its standard emoji are not among them; rich text tells their code points.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

NAME = re.compile(r":((?!\d+:)[\w+'’-]{1,100})(?:::skin-tone-([2-6]))?:")
_NO_SIGNS = frozenset({"Cs", "Cc", "Zl", "Zp", "Zs"})
_SKINS = {str(tone): chr(0x1F3FB + tone - 2) for tone in range(2, 7)}


def with_emoji(text: str) -> str:
    """Return ``text`` with every name of a standard emoji as the sign itself."""
    return NAME.sub(lambda match: sign_of(match[1], match[2] or "") or match[0], text)


def sign_of(name: str, skin: str = "") -> str:
    """Return the emoji of a ``name`` in a tone of ``skin`` (2 to 6), or nothing for a name of the workspace's own."""
    sign = _signs().get(name, "")
    return sign[:1] + _SKINS[skin] + sign[1:].removeprefix("\ufe0f") if sign and skin in _SKINS else sign


def from_points(points: str) -> str:
    """Return the emoji of code points such as ``1f64b-1f3fb-200d``; nothing if they are none."""
    try:
        signs = "".join(chr(int(point, 16)) for point in points.split("-"))
    except (ValueError, OverflowError):
        return ""
    return "" if any(unicodedata.category(sign) in _NO_SIGNS for sign in signs) else signs


@cache
def _signs() -> dict[str, str]:
    lines = (Path(__file__).parent / "emoji.tsv").read_text("utf-8").splitlines()
    named = dict(line.split("\t") for line in lines)
    return {name: from_points(points) for name, points in named.items()}
