"""How often somebody may ask: a program that asks without end is told to wait."""

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from generator import _
from generator.findings.diagnostics import CannotRunError

_MINUTE = 60.0


class Pace:
    """At most so many questions in any minute."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Allow ``most`` questions a minute, by a ``clock`` of seconds."""
        self._most, self._clock, self._lock = most, clock, Lock()
        self._asked: deque[float] = deque()

    def take(self) -> None:
        """Count one question.

        Raises:
            CannotRunError: There were too many in the last minute.
        """
        with self._lock:
            now = self._clock()
            while self._asked and self._asked[0] <= now - _MINUTE:
                self._asked.popleft()
            if len(self._asked) >= self._most:
                msg = _("1分に{most}回まで使えます。少し待ってから、もう一度使ってください", most=self._most)
                raise CannotRunError(msg)
            self._asked.append(now)
