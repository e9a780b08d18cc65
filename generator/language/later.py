"""Patterns that are compiled when they are first used: classes of kanji take long, and a run uses few of them."""

import re
from functools import cached_property
from typing import Any, cast


class _Later:
    """Stands for a compiled pattern, and becomes as fast as one with the first use of each of its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, without its mistakes being told before it is used."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
