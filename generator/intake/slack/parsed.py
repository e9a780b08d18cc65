"""Bytes → JSON, or one Japanese sentence about why they are none."""

import json

from generator import _
from generator.findings.diagnostics import RefusedError


def parsed(data: bytes, name: str) -> object:
    """Return what a file holds.

    Raises:
        RefusedError: It is no JSON.
    """
    try:
        found: object = json.loads(data.decode("utf-8-sig"))
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
    for number, line in enumerate(data.decode("utf-8-sig", "replace").splitlines(), 1):
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
