"""Bytes → JSON, or one Japanese sentence about why they are none."""

import json
import re

from generator import _
from generator.findings.diagnostics import RefusedError

# Half of a sign outside of the first plane, which no file may hold: some program cut a text within an emoji.
_HALF = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


def parsed(data: bytes, name: str) -> object:
    """Return what a file holds.

    Raises:
        RefusedError: It is no JSON.
    """
    try:
        text = data.decode("utf-8-sig")
        found: object = json.loads(_HALF.sub(r"\\ufffd", text) if "\\ud" in text or "\\uD" in text else text)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        msg = _("{name} は JSON として読めないので、飛ばしました", name=name)
        raise RefusedError(msg) from error
    return found


def listed(data: bytes, name: str) -> list[object]:
    """Return the values of a file with one on each line; a line that is none counts as nothing.

    Raises:
        RefusedError: No line is one.
    """
    found: list[object] = []
    for number, line in enumerate(data.decode("utf-8-sig", "replace").split("\n"), 1):
        try:
            found += (
                [parsed(line.encode(), _("{name}: {number}行目", name=name, number=number))] if line.strip() else []
            )
        except RefusedError:
            found.append(None)
    if not any(isinstance(one, dict) for one in found):
        msg = _(
            "{name} は Slack から書き出したファイルではないようです。ZIP、フォルダー、JSON のどれかを渡してください",
            name=name,
        )
        raise RefusedError(msg)
    return found
