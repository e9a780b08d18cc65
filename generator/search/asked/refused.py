"""What is wrong with a line or with the arguments of a tool, told to whoever sent it in the language of the site."""

import json
from collections.abc import Iterator

from mcp_types import INVALID_REQUEST, PARSE_ERROR, ErrorData, JSONRPCError
from pydantic import ValidationError

from generator import _, noted

_SENTENCES = {
    "missing": noted("{name} がありません"),
    "string_too_short": noted("{name} は{min_length}字以上で書いてください"),
    "string_too_long": noted("{name} は{max_length}字までで書いてください"),
    "too_short": noted("{name} は{min_length}件以上にしてください"),
    "too_long": noted("{name} は{max_length}件までにしてください"),
    "greater_than_equal": noted("{name} は{ge}以上の数にしてください"),
    "less_than_equal": noted("{name} は{le}以下の数にしてください"),
}
_OTHERWISE = noted("{name} の値の種類が違います")


def wrong_arguments(fault: ValidationError) -> str:
    """Return what to mend in the arguments of a tool."""
    return _("。").join(_sentences(fault))


def _sentences(fault: ValidationError) -> Iterator[str]:
    for one in fault.errors(include_url=False):
        name = ".".join(str(part) for part in one["loc"])
        yield _(_SENTENCES.get(one["type"], _OTHERWISE), name=name, **one.get("ctx", {}))


def wrong_line(fault: Exception) -> JSONRPCError | None:
    """Return the answer to a line that is no request, to whom asked as far as that can be read; none to a blank one."""
    faults = fault.errors(include_url=False) if isinstance(fault, ValidationError) else []
    line = next((one["input"] for one in faults if one["type"] == "json_invalid"), None)
    if isinstance(line, str) and not line.strip():
        return None
    found = [_read_anyhow(line), *(one["input"] for one in faults)]
    number = next((one["id"] for one in found if isinstance(one, dict) and isinstance(one.get("id"), int | str)), None)
    if line is None:
        error = ErrorData(code=INVALID_REQUEST, message=_("MCP の要求の形ではありません"))
    else:
        error = ErrorData(code=PARSE_ERROR, message=_("JSON として読めません"))
    return JSONRPCError(jsonrpc="2.0", id=number, error=error)


def _read_anyhow(line: object) -> object:
    try:
        return json.loads(line) if isinstance(line, str) else None
    except (ValueError, RecursionError):
        return None
